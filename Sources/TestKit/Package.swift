// swift-tools-version: 6.2
// room: build
// does: what tests of plugins need: conformance of frontends and backends, passes without a guest
// spec: Docs/HowTo/TestAPlugin.md

import PackageDescription

// CI sets this, so that a warning of a newer compiler does not stop anybody else.
let strict: [SwiftSetting] = Context.environment["MARTLET_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)] + strict
let kit: Target.Dependency = .product(name: "MartletKit", package: "Kit")

let package = Package(
    name: "TestKit",
    products: [.library(name: "MartletTestKit", targets: ["Conformance", "PassTestKit"])],
    dependencies: [.package(path: "../Kit")],
    targets: [
        .target(name: "Conformance", dependencies: [kit], path: "Sources/Conformance", swiftSettings: settings),
        .target(name: "PassTestKit", dependencies: [kit], path: "Sources/PassTestKit", swiftSettings: settings),
    ]
)
