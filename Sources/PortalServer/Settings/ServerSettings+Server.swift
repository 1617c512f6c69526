import HTTPServer
import PortalCore

extension ServerSettings {
    /// How the server listens. With a certificate the plain port only redirects, to what `links` start with.
    ///
    /// - Throws: `SettingSource.Problem` when a proxy's address cannot be read.
    func server(links: MailLinks, report: @escaping @Sendable (HTTPExchange) -> Void) throws -> HTTPServerConfiguration
    {
        var plain = HTTPListener(host: host, port: UInt16(port))
        var listeners = [plain]
        if let tlsCertificate, let tlsKey {
            plain.handler = HTTPSRedirect(origin: { links.base }, report: report)
            let tls = TLSConfiguration(certificatePath: tlsCertificate, keyPath: tlsKey)
            listeners = [plain, HTTPListener(host: host, port: UInt16(tlsPort), tls: tls)]
        }
        var configuration = HTTPServerConfiguration(listeners: listeners)
        configuration.trustedProxies = try proxies()
        return configuration
    }

    private func proxies() throws -> TrustedProxies {
        let blocks = try trustedProxies.split(whereSeparator: { $0 == "," || $0 == " " }).map { text in
            guard let block = TrustedProxies.Block(String(text)) else {
                throw SettingSource.Problem(description: "--trusted-proxies : adresse illisible : \(text)")
            }
            return block
        }
        return TrustedProxies(blocks, source: proxyHeader == .forwarded ? .forwarded : .xForwarded)
    }
}
