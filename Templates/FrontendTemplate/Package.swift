// swift-tools-version: 6.2
// room: template
// does: builds a frontend plugin for Martlet, and its test
// spec: Docs/HowTo/WriteAFrontend.md

import PackageDescription

let kit: Target.Dependency = .product(name: "MartletKit", package: "Kit")

let package = Package(
    name: "FrontendTemplate",
    products: [.library(name: "FrontendTemplate", type: .dynamic, targets: ["FrontendTemplate"])],
    dependencies: [
        .package(path: "../../Sources/Kit"),
        .package(path: "../../Sources/TestKit"),
    ],
    targets: [
        .target(name: "FrontendTemplate", dependencies: [kit, "FrontendTemplateDescriptor"]),
        .target(name: "FrontendTemplateDescriptor", dependencies: [kit], publicHeadersPath: "."),
        .testTarget(
            name: "FrontendTemplateTests",
            dependencies: ["FrontendTemplate", kit, .product(name: "MartletTestKit", package: "TestKit")]),
    ]
)
