// room: linuxuser/system (UNSAFE ROOM: a CPU state refers to its thread object)
// does: what the threads of a guest program share, and the border that the engine drives
// spec: Docs/Architecture.md, sections 4 and 8

import Base
import CSupport
import PluginAPI

/// How a program ended.
public enum ProgramEnd: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
}

/// What the Linux layer needs to know to run a program.
public struct LinuxConfiguration {
    public var programPath: String
    public var arguments: [[UInt8]]
    public var environment: [[UInt8]]
    /// Writes lines of --strace; nil where it is off.
    public var strace: ((String) -> Void)?
    public var straceFormat = TraceFormat.text
    /// Where traces and reports are written, if that is a descriptor of Martlet's own: the guest can't close it, and programs
    /// that it executes go on with it.
    public var reportDescriptor: Int?
    /// What runs another program for execve: Martlet's own path and the options before the program's name.
    public var selfCommand: [[UInt8]]
    /// What the program is called where that is not its path: execveat.
    public var programName: [UInt8]?
    /// RLIMIT_AS, RLIMIT_DATA, RLIMIT_STACK and RLIMIT_NOFILE, where the guest that executed this one had set them.
    public var limits = KeptLimits()
    /// execve of a program for the host runs it as it is; otherwise it is ENOEXEC.
    public var allowsNativePrograms = false

    public init(
        programPath: String, arguments: [[UInt8]], environment: [[UInt8]], strace: ((String) -> Void)? = nil,
        selfCommand: [[UInt8]] = []
    ) {
        self.programPath = programPath
        self.arguments = arguments
        self.environment = environment
        self.strace = strace
        self.selfCommand = selfCommand
    }
}

/// Where a system call's registers lie in the CPU state, in bytes. All are 64 bits wide.
package struct CallRegisters {
    package let number: Int32
    package let arguments: (Int32, Int32, Int32, Int32, Int32, Int32)
    package let result: Int32

    package init(_ abi: any LinuxABI) {
        number = abi.syscallNumber.offset
        let slots = abi.syscallArguments.map(\.offset)
        arguments = (slots[0], slots[1], slots[2], slots[3], slots[4], slots[5])
        result = abi.syscallResult.offset
    }
}

/// What is to happen when threads come and go, besides what Linux does. All are called with the gate held.
public struct ProgramHooks {
    /// By a thread of its own, before its first instruction.
    public var threadStarts: (CPUState) -> Void = { _ in }
    public var threadEnds: (CPUState) -> Void = { _ in }
    /// In the child of a fork, whose only thread this is.
    public var forked: (CPUState) -> Void = { _ in }
    /// The program ends, and no other thread runs guest code any more; nil where nobody wants to know.
    public var ends: ((CPUState) -> Void)?

    public init() {
        // Nothing is to happen.
    }
}

public final class LinuxSystem {
    public let space: AddressSpace
    public let host: HostCalls
    public let abi: any LinuxABI
    public let configuration: LinuxConfiguration
    /// Set by whoever makes the engine, before the first instruction.
    public weak var engine: (any EngineServices)? {
        didSet { watchCode() }
    }

    public var hooks = ProgramHooks()
    /// Held by the one thread that is in the system layer, but not while it waits in a host call: it guards all that threads
    /// share here, and no thread has a lock of the allocator or the runtime without it. It comes before the engine's lock.
    let gate = HostLock()
    /// There has been a second thread: before that nobody takes the gate.
    package internal(set) var hasThreads = false
    let hostThreads = HostThreads()
    /// The threads that have not ended.
    package internal(set) var tasks: [LinuxTask] = []

    /// How the program ended, once a thread was told to stop.
    public internal(set) var end: ProgramEnd?
    public internal(set) var program = LoadedProgram(
        bias: 0, entry: 0, programHeaders: 0, programHeaderCount: 0, end: 0, executableStack: false)
    public internal(set) var stackImage: InitialStack.Image?
    public private(set) var mainTask: LinuxTask!
    package internal(set) var actions: SignalActions
    /// Where the code of the vDSO's rt_sigreturn lies.
    package var sigreturnAddress: UInt64 = 0
    package var vdsoAddress: UInt64 = 0
    package var hasVDSO = false
    /// The program's path with no symbolic links, as /proc/self/exe shows it.
    package var executablePath: [UInt8] = []
    /// Where that file is on the host.
    package var executableHostPath: [UInt8] = []
    /// The file that the program was loaded from: device and inode.
    package var programFile: (device: UInt64, inode: UInt64) = (0, 0)
    /// An open descriptor of that file, where it had no name when it was loaded.
    package var programDescriptor: Int?
    /// The host's own program, once somebody had to know.
    package var martlet: HostProgram?
    /// What the program was started with.
    public internal(set) var arguments: [[UInt8]]
    public internal(set) var environment: [[UInt8]]
    /// Where the first thread starts: the program's entry or its interpreter's.
    package var entry: UInt64 = 0
    /// AT_BASE: what was added to the interpreter's addresses; 0 where there is none.
    package var interpreterBase: UInt64 = 0
    /// The sysroot. Each thread looks paths up with a copy of its own.
    package internal(set) var paths: GuestPaths
    package let tracer: Tracer?
    /// Limits that the guest set and the host was not told of, or not of all, by resource.
    package var keptLimits: KeptLimits
    /// Descriptors of files under /proc that show the guest something else than the kernel writes.
    package var procFiles: [Int: OpenProcFile] = [:]
    /// The kernel knows where the guest's arguments and environment lie: every process sees them.
    package internal(set) var kernelShowsStrings = false
    /// What the guest gave to personality, if it did.
    package var persona: UInt32?
    /// The ABI's slots by offset: a system call should not have to ask for them.
    package let registers: CallRegisters
    private var unknownNumbers: Set<UInt64> = []

    public init(
        configuration: LinuxConfiguration, abi: any LinuxABI, host: HostCalls = .kernel, paths: GuestPaths? = nil,
        layout: AddressSpaceLayout = AddressSpaceLayout()
    ) {
        self.configuration = configuration
        self.abi = abi
        self.host = host
        self.paths = paths ?? GuestPaths(host: host)
        arguments = configuration.arguments
        environment = configuration.environment
        space = AddressSpace(host: host, layout: layout)
        actions = SignalActions()
        registers = CallRegisters(abi)
        keptLimits = configuration.limits
        space.limits.addressSpace = keptLimits[LinuxSystem.addressSpaceLimit]?.soft ?? .max
        space.limits.data = keptLimits[LinuxSystem.dataLimit]?.soft ?? .max
        tracer = configuration.strace.map { Tracer(format: configuration.straceFormat, write: $0) }
        mainTask = LinuxTask(system: self)
        tasks = [mainTask]
    }

    private func watchCode() {
        space.codeChanged = { [weak engine] range in
            engine?.invalidate(start: GuestAddress(range.lowerBound), length: UInt64(range.count))
        }
    }

    package func task(of cpu: CPUState) -> LinuxTask {
        if let thread = UnsafeRawPointer(bitPattern: UInt(cpu.header.pointee.system_thread)) {
            return Unmanaged<LinuxTask>.fromOpaque(thread).takeUnretainedValue()
        }
        let task = mainTask!
        task.attach(cpu)
        return task
    }

    package func noteUnknown(_ number: UInt64) {
        guard let tracer, unknownNumbers.insert(number).inserted else { return }
        tracer.unsupported(number)
    }
}

extension LinuxSystem: GuestSystem {
    public func codeWindow(containing address: GuestAddress) -> CodeWindow? {
        space.fetchWindow(at: address.raw).map {
            CodeWindow(start: $0.range.lowerBound, end: $0.range.upperBound, mayChange: $0.mayChange)
        }
    }

    public func systemCall(_ cpu: CPUState) -> GuestContinuation {
        let task = task(of: cpu)
        task.enterGate()
        defer { task.leaveGate() }
        if task.records.isPending { return task.finish(.notStarted) }
        let number = cpu[offset: registers.number]
        let at = registers.arguments
        let arguments = SyscallArguments(
            cpu[offset: at.0], cpu[offset: at.1], cpu[offset: at.2], cpu[offset: at.3], cpu[offset: at.4],
            cpu[offset: at.5])
        guard let tracer else { return task.finish(task.dispatch(number, arguments)) }
        let call = tracer.enter(number, arguments, task)
        let result = task.dispatch(number, arguments)
        tracer.leave(call, result, task)
        return task.finish(result)
    }

    public func safepoint(_ cpu: CPUState) -> GuestContinuation {
        let task = task(of: cpu)
        guard task.records.isPending || !task.heldSignals.isEmpty || task.maskBeforeWait != nil else { return .resume }
        task.enterGate()
        defer { task.leaveGate() }
        return task.deliverPending()
    }

    public func fault(_ fault: GuestFault, _ cpu: CPUState) -> GuestContinuation {
        let task = task(of: cpu)
        task.enterGate()
        defer { task.leaveGate() }
        return task.take(fault)
    }
}
