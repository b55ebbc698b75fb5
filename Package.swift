// swift-tools-version: 6.2
// room: build
// does: the program, the plugins that ship with it, the table generator, and the tests
// spec: Docs/Architecture.md, section 2

import PackageDescription

// CI sets this, so that a warning of a newer compiler does not stop anybody else.
let strict: [SwiftSetting] = Context.environment["MARTLET_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]
// Translation is one thread's work under one lock: the run-time checks of exclusive access cost it a tenth. Nothing uses
// regular expressions or tasks, whose libraries would be loaded at every start.
let fast: [SwiftSetting] = [
    .unsafeFlags([
        "-enforce-exclusivity=unchecked", "-Xfrontend", "-disable-implicit-string-processing-module-import",
        "-Xfrontend", "-disable-implicit-concurrency-module-import",
    ])
]
// What is inlined of these two needs nothing of their libraries (Docs/Decisions/0072-libraries-of-a-run.md).
let unloaded: [SwiftSetting] = [
    .unsafeFlags(
        [
            "-Xfrontend", "-disable-autolink-library", "-Xfrontend", "swiftGlibc",
            "-Xfrontend", "-disable-autolink-library", "-Xfrontend", "swiftSynchronization",
        ], .when(configuration: .release))
]
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)] + fast + unloaded + strict
// libstdc++ looks 1,660 of its own symbols up in all libraries that come before it: it is the first that `martlet` names
// (Docs/Decisions/0080-libstdcxx-comes-first.md). The driver links the Swift library by itself, behind it.
let programSettings: [SwiftSetting] =
    settings + [
        .unsafeFlags(
            [
                "-Xfrontend", "-disable-autolink-library", "-Xfrontend", "swiftCore",
                "-Xfrontend", "-disable-autolink-library", "-Xfrontend", "m",
                "-Xfrontend", "-autolink-library", "-Xfrontend", "stdc++",
            ], .when(configuration: .release))
    ]
let toolSettings: [SwiftSetting] = [.swiftLanguageMode(.v6)] + strict
let kit: Target.Dependency = .product(name: "MartletKit", package: "Kit")

let plugins = [
    "FrontendRISCV64", "BackendInterpreter", "BackendX86_64", "PassCount", "PassHot", "PassCalls", "PassMemory",
]

/// The two targets of a plugin written in Swift: its code, and the C file with its descriptor.
func plugin(
    _ name: String, dependencies: [Target.Dependency] = [], exclude: [String] = ["README.md"]
) -> [Target] {
    [
        .target(
            name: name, dependencies: [kit, .target(name: "\(name)Descriptor")] + dependencies, path: "Plugins/\(name)",
            exclude: ["Descriptor"] + exclude, swiftSettings: settings),
        .target(
            name: "\(name)Descriptor", dependencies: [kit], path: "Plugins/\(name)/Descriptor",
            publicHeadersPath: "."),
    ]
}

let package = Package(
    name: "martlet",
    products: plugins.map { .library(name: $0, type: .dynamic, targets: [$0]) },
    dependencies: [
        .package(path: "Sources/Kit"),
        .package(path: "Sources/TestKit"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    ],
    targets: [
        .target(name: "Engine", dependencies: [kit], swiftSettings: programSettings),
        .testTarget(name: "EngineTests", dependencies: ["Engine", kit], swiftSettings: toolSettings),
        .target(name: "TableModel", swiftSettings: toolSettings),
        .target(name: "PluginLoader", dependencies: [kit], swiftSettings: programSettings),
        .testTarget(
            name: "PluginLoaderTests", dependencies: ["PluginLoader", "TableModel", kit], swiftSettings: settings),
        .testTarget(name: "CLITests", dependencies: [], swiftSettings: settings),
        .testTarget(
            name: "HelpersTests", dependencies: [kit, "Engine", "BackendX86_64", "BackendInterpreter"],
            swiftSettings: settings),
        .testTarget(
            name: "PassTests",
            dependencies: [
                kit, "PassCount", "PassHot", "PassCalls", .product(name: "MartletTestKit", package: "TestKit"),
            ], swiftSettings: settings),
        .testTarget(
            name: "ConformanceTests",
            dependencies: [
                kit, "BackendInterpreter", "BackendX86_64", "FrontendRISCV64",
                .product(name: "MartletTestKit", package: "TestKit"),
            ], swiftSettings: settings),
        .target(
            name: "Launch", dependencies: [kit, "Engine", "LinuxUser", "PluginLoader"], swiftSettings: programSettings),
        .testTarget(
            name: "LaunchTests", dependencies: ["Launch", kit, "BackendX86_64"], swiftSettings: toolSettings),
        .executableTarget(
            name: "martlet-tool",
            dependencies: [
                kit, "Launch", "LinuxUser", "PluginLoader", .product(name: "MartletTestKit", package: "TestKit"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: settings),
        .target(name: "CStart", publicHeadersPath: "."),
        .executableTarget(
            name: "martlet", dependencies: [kit, "CStart", "Launch", "PluginLoader"], swiftSettings: programSettings),
        .executableTarget(
            name: "tablegen", dependencies: ["TableModel"], path: "Sources/TableGen", swiftSettings: toolSettings),
        .target(
            name: "RISCVInstructions", path: "Plugins/FrontendRISCV64/Instructions", swiftSettings: settings),
        .target(name: "CHostFloat", path: "Tests/CHostFloat"),
        .testTarget(
            name: "SoftFloatTests", dependencies: [kit, "CHostFloat"], exclude: ["Guest"], swiftSettings: toolSettings),
        .testTarget(
            name: "RISCVInstructionsTests", dependencies: [kit, "RISCVInstructions"], swiftSettings: toolSettings),
        .testTarget(
            name: "FrontendRISCV64Tests",
            dependencies: [kit, "FrontendRISCV64", "RISCVInstructions", "AllocationCounter"],
            swiftSettings: toolSettings),
        .target(
            name: "PassMemory", dependencies: [kit], path: "Plugins/PassMemory", exclude: ["README.md"],
            publicHeadersPath: "."),
        .target(
            name: "LinuxUser", dependencies: [kit],
            exclude: ["Tables", "VDSO/build", "VDSO/riscv64.c", "VDSO/riscv64.lds"], swiftSettings: programSettings),
        .testTarget(name: "LinuxUserTests", dependencies: ["LinuxUser", kit], swiftSettings: toolSettings),
        .testTarget(
            name: "DifferentialTests",
            dependencies: [
                kit, "FrontendRISCV64", "RISCVInstructions", "Engine", "BackendX86_64", "BackendInterpreter",
            ],
            path: "Tests/Differential", exclude: ["Harness"], swiftSettings: toolSettings),
        .testTarget(name: "TableModelTests", dependencies: ["TableModel"], swiftSettings: toolSettings),
        .testTarget(name: "IRTests", dependencies: [kit], swiftSettings: toolSettings),
        .testTarget(
            name: "FileTests", dependencies: [kit, "FrontendRISCV64", "RISCVInstructions", "BackendX86_64"],
            exclude: ["Files"], swiftSettings: toolSettings),
        .target(
            name: "X86Instructions", dependencies: [kit], path: "Plugins/BackendX86_64/Instructions",
            swiftSettings: settings),
        .testTarget(name: "GuestTests", dependencies: [kit], swiftSettings: toolSettings),
        .testTarget(name: "GuestProgramTests", swiftSettings: toolSettings),
        .testTarget(
            name: "BackendX86_64Tests", dependencies: [kit, "BackendX86_64", "X86Instructions", "AllocationCounter"],
            swiftSettings: toolSettings),
        .testTarget(name: "CodegenTests", dependencies: [kit], swiftSettings: toolSettings),
        .testTarget(
            name: "X86InstructionsTests", dependencies: ["X86Instructions", "TableModel"], swiftSettings: toolSettings),
        .testTarget(
            name: "OptimizerTests", dependencies: [kit, "AllocationCounter"], exclude: ["Cases"],
            swiftSettings: toolSettings),
        .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    ]
        + plugin("BackendInterpreter")
        + plugin(
            "BackendX86_64", dependencies: ["X86Instructions"], exclude: ["Instructions", "Tables", "README.md"])
        + plugin(
            "FrontendRISCV64", dependencies: ["RISCVInstructions"], exclude: ["Instructions", "Tables", "README.md"])
        + plugin("PassCount") + plugin("PassHot") + plugin("PassCalls")
)
