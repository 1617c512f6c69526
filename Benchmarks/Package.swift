// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "espace-participant", path: "..")],
    targets: [
        .executableTarget(
            name: "BenchServer", dependencies: [.product(name: "HTTPServer", package: "espace-participant")])
    ]
)
