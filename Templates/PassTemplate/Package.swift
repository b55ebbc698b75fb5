// swift-tools-version: 6.2
// room: template
// does: builds a pass plugin for Martlet, and its test
// spec: Docs/HowTo/WriteAPass.md

import PackageDescription

let kit: Target.Dependency = .product(name: "MartletKit", package: "Kit")

let package = Package(
    name: "PassTemplate",
    products: [.library(name: "PassTemplate", type: .dynamic, targets: ["PassTemplate"])],
    dependencies: [
        .package(path: "../../Sources/Kit"),
        .package(path: "../../Sources/TestKit"),
    ],
    targets: [
        .target(name: "PassTemplate", dependencies: [kit, "PassTemplateDescriptor"]),
        .target(name: "PassTemplateDescriptor", dependencies: [kit], publicHeadersPath: "."),
        .testTarget(
            name: "PassTemplateTests",
            dependencies: ["PassTemplate", kit, .product(name: "MartletTestKit", package: "TestKit")]),
    ]
)
