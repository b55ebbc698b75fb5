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
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)] + fast + strict
let toolSettings: [SwiftSetting] = [.swiftLanguageMode(.v6)] + strict
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
        .testTarget(name: "EngineTests", dependencies: ["Engine", kit], swiftSettings: toolSettings),
        .target(name: "TableModel", swiftSettings: toolSettings),
        .target(name: "PluginLoader", dependencies: [kit], swiftSettings: settings),
        .testTarget(
            name: "PluginLoaderTests", dependencies: ["PluginLoader", "TableModel", kit], swiftSettings: settings),
        .testTarget(name: "CLITests", dependencies: [], swiftSettings: settings),
        .testTarget(name: "HelpersTests", dependencies: [kit], swiftSettings: settings),
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
            name: "Launch", dependencies: [kit, "Engine", "LinuxUser", "PluginLoader"], swiftSettings: settings),
        .executableTarget(
            name: "martlet-tool",
            dependencies: [
                kit, "Launch", "LinuxUser", "PluginLoader", .product(name: "MartletTestKit", package: "TestKit"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: settings),
        .executableTarget(name: "martlet", dependencies: ["Launch", "PluginLoader"], swiftSettings: settings),
        .executableTarget(
            name: "tablegen", dependencies: ["TableModel"], path: "Sources/TableGen", swiftSettings: toolSettings),
        .target(
            name: "RISCVInstructions", path: "Plugins/FrontendRISCV64/Instructions", swiftSettings: settings),
        .target(name: "CHostFloat", path: "Tests/CHostFloat"),
        .testTarget(
            name: "SoftFloatTests", dependencies: [kit, "CHostFloat"], exclude: ["Guest"], swiftSettings: toolSettings),
        .testTarget(
            name: "RISCVInstructionsTests", dependencies: ["RISCVInstructions"], swiftSettings: toolSettings),
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
            swiftSettings: toolSettings),
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
        .testTarget(name: "LinuxUserTests", dependencies: ["LinuxUser", kit], swiftSettings: toolSettings),
        .testTarget(
            name: "DifferentialTests", dependencies: [kit, "FrontendRISCV64", "RISCVInstructions"],
            path: "Tests/Differential", exclude: ["Harness"], swiftSettings: toolSettings),
        .testTarget(name: "TableModelTests", dependencies: ["TableModel"], swiftSettings: toolSettings),
        .testTarget(name: "IRTests", dependencies: [kit], swiftSettings: toolSettings),
        .testTarget(
            name: "FileTests", dependencies: [kit, "FrontendRISCV64", "RISCVInstructions"], exclude: ["Files"],
            swiftSettings: toolSettings),
        .target(
            name: "X86Instructions", path: "Plugins/BackendX86_64/Instructions", swiftSettings: settings),
        .testTarget(name: "GuestTests", swiftSettings: toolSettings),
        .testTarget(name: "GuestProgramTests", swiftSettings: toolSettings),
        .target(
            name: "BackendX86_64", dependencies: [kit, "X86Instructions", "BackendX86_64Descriptor"],
            path: "Plugins/BackendX86_64", exclude: ["Descriptor", "Instructions", "Tables"], swiftSettings: settings),
        .target(
            name: "BackendX86_64Descriptor", dependencies: [kit], path: "Plugins/BackendX86_64/Descriptor",
            publicHeadersPath: "."),
        .testTarget(
            name: "BackendX86_64Tests", dependencies: [kit, "BackendX86_64", "X86Instructions"],
            swiftSettings: toolSettings),
        .testTarget(name: "CodegenTests", dependencies: [kit], swiftSettings: toolSettings),
        .testTarget(
            name: "X86InstructionsTests", dependencies: ["X86Instructions", "TableModel"], swiftSettings: toolSettings),
        .testTarget(
            name: "OptimizerTests", dependencies: [kit, "AllocationCounter"], exclude: ["Cases"],
            swiftSettings: toolSettings),
        .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    ]
)
