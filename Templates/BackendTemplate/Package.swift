// swift-tools-version: 6.2
// room: template
// does: builds a backend plugin for Martlet, and its test
// spec: Docs/HowTo/WriteABackend.md

import PackageDescription

let kit: Target.Dependency = .product(name: "MartletKit", package: "Kit")

let package = Package(
    name: "BackendTemplate",
    products: [.library(name: "BackendTemplate", type: .dynamic, targets: ["BackendTemplate"])],
    dependencies: [
        .package(path: "../../Sources/Kit"),
        .package(path: "../../Sources/TestKit"),
    ],
    targets: [
        .target(name: "BackendTemplate", dependencies: [kit, "BackendTemplateDescriptor"]),
        .target(name: "BackendTemplateDescriptor", dependencies: [kit], publicHeadersPath: "."),
        .testTarget(
            name: "BackendTemplateTests",
            dependencies: ["BackendTemplate", kit, .product(name: "MartletTestKit", package: "TestKit")]),
    ]
)
