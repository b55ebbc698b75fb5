// swift-tools-version: 6.2
// room: build
// does: the program, the plugins that ship with it, the table generator, and the tests
// spec: Docs/Architecture.md, section 2

import PackageDescription

// CI sets this, so that a warning of a newer compiler does not stop anybody else.
let strict: [SwiftSetting] = Context.environment["MARTLET_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)] + strict
let kit: Target.Dependency = .product(name: "MartletKit", package: "Kit")

let package = Package(
    name: "martlet",
    products: [
        .library(name: "FrontendRISCV64", type: .dynamic, targets: ["FrontendRISCV64"]),
        .library(name: "BackendInterpreter", type: .dynamic, targets: ["BackendInterpreter"]),
        .library(name: "BackendX86_64", type: .dynamic, targets: ["BackendX86_64"]),
        .library(name: "PassCount", type: .dynamic, targets: ["PassCount"]),
        .library(name: "PassHot", type: .dynamic, targets: ["PassHot"]),
        .library(name: "PassCalls", type: .dynamic, targets: ["PassCalls"]),
        .library(name: "PassMemory", type: .dynamic, targets: ["PassMemory"]),
    ],
    dependencies: [
        .package(path: "Sources/Kit"),
        .package(path: "Sources/TestKit"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    ],
    targets: [
        .target(name: "Engine", dependencies: [kit], swiftSettings: settings),
        .testTarget(name: "EngineTests", dependencies: ["Engine", kit], swiftSettings: settings),
        .target(name: "TableModel", swiftSettings: settings),
        .target(name: "PluginLoader", dependencies: [kit], swiftSettings: settings),
        .target(
            name: "Launch", dependencies: [kit, "Engine", "LinuxUser", "PluginLoader"], swiftSettings: settings),
        .executableTarget(
            name: "martlet-tool",
            dependencies: [
                kit, "Launch", "LinuxUser", "PluginLoader", .product(name: "MartletTestKit", package: "TestKit"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: settings),
        .executableTarget(name: "martlet", dependencies: ["Launch", "PluginLoader"], swiftSettings: settings),
        .executableTarget(
            name: "tablegen", dependencies: ["TableModel"], path: "Sources/TableGen", swiftSettings: settings),
        .target(
            name: "RISCVInstructions", path: "Plugins/FrontendRISCV64/Instructions", swiftSettings: settings),
        .target(name: "CHostFloat", path: "Tests/CHostFloat"),
        .testTarget(
            name: "SoftFloatTests", dependencies: [kit, "CHostFloat"], exclude: ["Guest"], swiftSettings: settings),
        .testTarget(
            name: "RISCVInstructionsTests", dependencies: ["RISCVInstructions"], swiftSettings: settings),
        .target(
            name: "FrontendRISCV64", dependencies: [kit, "RISCVInstructions", "FrontendRISCV64Descriptor"],
            path: "Plugins/FrontendRISCV64", exclude: ["Descriptor", "Instructions", "Tables", "README.md"],
            swiftSettings: settings),
        .target(
            name: "FrontendRISCV64Descriptor", dependencies: [kit], path: "Plugins/FrontendRISCV64/Descriptor",
            publicHeadersPath: "."),
        .target(
            name: "BackendInterpreter", dependencies: [kit, "BackendInterpreterDescriptor"],
            path: "Plugins/BackendInterpreter", exclude: ["Descriptor", "README.md"], swiftSettings: settings),
        .target(
            name: "BackendInterpreterDescriptor", dependencies: [kit], path: "Plugins/BackendInterpreter/Descriptor",
            publicHeadersPath: "."),
        .testTarget(
            name: "FrontendRISCV64Tests", dependencies: [kit, "FrontendRISCV64", "RISCVInstructions"],
            swiftSettings: settings),
        .target(
            name: "PassCount", dependencies: [kit, "PassCountDescriptor"], path: "Plugins/PassCount",
            exclude: ["Descriptor", "README.md"], swiftSettings: settings),
        .target(
            name: "PassCountDescriptor", dependencies: [kit], path: "Plugins/PassCount/Descriptor",
            publicHeadersPath: "."),
        .target(
            name: "PassHot", dependencies: [kit, "PassHotDescriptor"], path: "Plugins/PassHot",
            exclude: ["Descriptor", "README.md"], swiftSettings: settings),
        .target(
            name: "PassHotDescriptor", dependencies: [kit], path: "Plugins/PassHot/Descriptor",
            publicHeadersPath: "."),
        .target(
            name: "PassCalls", dependencies: [kit, "PassCallsDescriptor"], path: "Plugins/PassCalls",
            exclude: ["Descriptor", "README.md"], swiftSettings: settings),
        .target(
            name: "PassCallsDescriptor", dependencies: [kit], path: "Plugins/PassCalls/Descriptor",
            publicHeadersPath: "."),
        .target(
            name: "PassMemory", dependencies: [kit], path: "Plugins/PassMemory", exclude: ["README.md"],
            publicHeadersPath: "."),
        .target(name: "LinuxUser", dependencies: [kit], exclude: ["Tables"], swiftSettings: settings),
        .testTarget(name: "LinuxUserTests", dependencies: ["LinuxUser", kit], swiftSettings: settings),
        .testTarget(
            name: "DifferentialTests", dependencies: [kit, "FrontendRISCV64", "RISCVInstructions"],
            path: "Tests/Differential", exclude: ["Harness"], swiftSettings: settings),
        .testTarget(name: "TableModelTests", dependencies: ["TableModel"], swiftSettings: settings),
        .testTarget(name: "IRTests", dependencies: [kit], swiftSettings: settings),
        .testTarget(
            name: "FileTests", dependencies: [kit, "FrontendRISCV64", "RISCVInstructions"], exclude: ["Files"],
            swiftSettings: settings),
        .target(
            name: "X86Instructions", path: "Plugins/BackendX86_64/Instructions", swiftSettings: settings),
        .testTarget(name: "GuestTests", swiftSettings: settings),
        .testTarget(name: "GuestProgramTests", swiftSettings: settings),
        .target(
            name: "BackendX86_64", dependencies: [kit, "X86Instructions", "BackendX86_64Descriptor"],
            path: "Plugins/BackendX86_64", exclude: ["Descriptor", "Instructions", "Tables"], swiftSettings: settings),
        .target(
            name: "BackendX86_64Descriptor", dependencies: [kit], path: "Plugins/BackendX86_64/Descriptor",
            publicHeadersPath: "."),
        .testTarget(
            name: "BackendX86_64Tests", dependencies: [kit, "BackendX86_64", "X86Instructions"],
            swiftSettings: settings),
        .testTarget(name: "CodegenTests", dependencies: [kit], swiftSettings: settings),
        .testTarget(
            name: "X86InstructionsTests", dependencies: ["X86Instructions", "TableModel"], swiftSettings: settings),
        .testTarget(
            name: "OptimizerTests", dependencies: [kit, "AllocationCounter"], exclude: ["Cases"],
            swiftSettings: settings),
        .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    ]
)
