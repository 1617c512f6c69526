import Configuration
import Foundation
import SystemPackage

/// Where settings come from besides flags: the environment (`PORTAL_…`), then the file given with `--config`.
struct SettingSource: Sendable {
    /// A setting that cannot be used, in words for the operator.
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    private let providers: [any ConfigProvider]

    /// Reads the environment, and the file if there is one: JSON when its name ends so, else YAML.
    ///
    /// - Throws: `Problem` when the file cannot be read.
    init(
        file: String?, environment: [String: String] = ProcessInfo.processInfo.environment
    ) async throws {
        var providers: [any ConfigProvider] = [
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "portal")
        ]
        if let file {
            do {
                providers.append(
                    file.hasSuffix(".json")
                        ? try await FileProvider<JSONSnapshot>(filePath: FilePath(file)) as any ConfigProvider
                        : try await FileProvider<YAMLSnapshot>(filePath: FilePath(file)))
            } catch {
                throw Problem(description: "le fichier de réglages \(file) ne peut pas être lu : \(error)")
            }
        }
        self.providers = providers
    }

    func string(_ key: String) throws -> String? {
        try value(key, .string) { if case .string(let text) = $0 { text } else { nil } }
    }

    func int(_ key: String) throws -> Int? {
        try value(key, .int) { if case .int(let number) = $0 { number } else { nil } }
    }

    func bool(_ key: String) throws -> Bool? {
        try value(key, .bool) { if case .bool(let truth) = $0 { truth } else { nil } }
    }

    /// One of the choices of a list: what the flag says, else what stands here.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, _ flag: String?) throws -> Choice? {
        guard let text = try flag ?? string(key) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(description: "\(key) : \(choices) sont possibles, pas \(text)")
        }
        return choice
    }

    private func value<Value>(
        _ key: String, _ type: ConfigType, _ read: (ConfigContent) -> Value?
    ) throws -> Value? {
        for provider in providers {
            do {
                guard let found = try provider.value(forKey: AbsoluteConfigKey([key]), type: type).value else {
                    continue
                }
                return read(found.content)
            } catch {
                throw Problem(description: "le réglage \(key) n'est pas de la bonne sorte (\(type.rawValue) attendu)")
            }
        }
        return nil
    }
}
