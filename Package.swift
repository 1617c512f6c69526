// swift-tools-version: 6.2
import PackageDescription

/// The same rules for every target of ours: Swift 6 mode comes with the tools version.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "espace-participant",
    products: [
        .executable(name: "PortalServer", targets: ["PortalServer"]),
        .library(name: "HTTPServer", targets: ["HTTPServer"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(
            url: "https://github.com/apple/swift-configuration", from: "1.4.0",
            traits: [.defaults, "YAML"]),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    ],
    targets: [
        // System libraries: a module map and a commented shim each.
        .systemLibrary(name: "CLinux"),
        .systemLibrary(
            name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(
            name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),

        .target(name: "Locking", swiftSettings: strict),
        .target(
            name: "HTTPServer", dependencies: ["CLinux", "COpenSSL", "CZlib", "Locking"],
            swiftSettings: strict),
        .target(
            name: "PortalCore", dependencies: ["CArgon2", "CCurl", "COpenSSL", "CSQLite", "CZlib", "Locking"],
            swiftSettings: strict),
        .target(name: "HTMLTemplates", dependencies: ["CPango", "PortalCore"], swiftSettings: strict),
        .executableTarget(
            name: "PortalServer",
            dependencies: [
                "HTTPServer", "HTMLTemplates", "PortalCore", "Locking",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict,
            // The linker's default is partial RELRO: bind all at start, then write-protect.
            linkerSettings: [
                .unsafeFlags(["-Xlinker", "-z", "-Xlinker", "relro", "-Xlinker", "-z", "-Xlinker", "now"])
            ]),

        .target(
            name: "PortalTestSupport", dependencies: ["PortalCore", "Locking"], path: "Tests/PortalTestSupport",
            swiftSettings: strict),
        .testTarget(
            name: "HTTPServerTests", dependencies: ["CZlib", "HTTPServer", "Locking"], exclude: ["Probe"],
            swiftSettings: strict),
        .testTarget(
            name: "PortalCoreTests", dependencies: ["PortalCore", "PortalTestSupport"], swiftSettings: strict),
        .testTarget(
            name: "HTMLTemplatesTests", dependencies: ["HTMLTemplates", "PortalCore"], swiftSettings: strict),
        .testTarget(
            name: "PortalServerTests",
            dependencies: [
                "PortalServer", "HTTPServer", "HTMLTemplates", "PortalCore", "PortalTestSupport", "Locking",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
    ]
)
