// swift-tools-version: 6.2
// room: build
// does: the kit that the host program and every plugin link dynamically, exactly once per process
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

let package = Package(
    name: "Kit",
    products: [
        .library(
            name: "MartletKit",
            type: .dynamic,
            targets: [
                "Base", "IR", "SoftFloat", "Optimizer", "Codegen", "CodeMemory", "PluginAPI", "Helpers", "CSupport",
            ])
    ],
    targets: [
        .systemLibrary(name: "CFFI", pkgConfig: "libffi", providers: [.apt(["libffi-dev"])]),
        .target(name: "CSupport", path: "Sources/CSupport", cSettings: [.define("_GNU_SOURCE")]),
        .target(name: "Base", path: "Sources/Base", swiftSettings: settings),
        .target(name: "SoftFloat", dependencies: ["Base"], path: "Sources/SoftFloat", swiftSettings: settings),
        .target(
            name: "IR", dependencies: ["Base", "CSupport", "SoftFloat"], path: "Sources/IR", exclude: ["Tables"],
            swiftSettings: settings),
        .target(name: "Optimizer", dependencies: ["Base", "IR"], path: "Sources/Optimizer", swiftSettings: settings),
        .target(
            name: "CodeMemory", dependencies: ["Base", "CSupport"], path: "Sources/CodeMemory", swiftSettings: settings),
        .target(name: "Codegen", dependencies: ["Base", "IR"], path: "Sources/Codegen", swiftSettings: settings),
        .target(
            name: "PluginAPI", dependencies: ["Base", "IR", "CSupport"], path: "Sources/PluginAPI",
            swiftSettings: settings),
        .target(
            name: "Helpers", dependencies: ["Base", "IR", "PluginAPI", "CSupport", "CFFI"], path: "Sources/Helpers",
            swiftSettings: settings),
    ]
)
