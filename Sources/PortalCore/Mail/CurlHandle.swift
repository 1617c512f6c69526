import CCurl

/// A libcurl handle, used by one thread at a time; its owner sees to that.
final class CurlHandle {
    /// A call into libcurl that failed.
    struct Failure: Error {
        let code: CURLcode
        /// The server's last reply code; 0 when there was none.
        let reply: Int
    }

    private let pointer: UnsafeMutableRawPointer

    // Once in the process, before any other call; a static is initialised under a lock.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init?() {
        guard Self.isReady, let pointer = curl_easy_init() else { return nil }
        self.pointer = pointer
    }

    deinit {
        curl_easy_cleanup(pointer)
    }

    /// Forgets all options; the connection stays.
    func reset() { curl_easy_reset(pointer) }

    func set(_ option: CURLoption, _ value: Int) throws(Failure) {
        try check(portal_curl_set_long(pointer, option, value))
    }

    /// libcurl keeps a copy of the text.
    func set(_ option: CURLoption, _ value: String) throws(Failure) {
        try check(portal_curl_set_text(pointer, option, value))
    }

    /// Sends the mail with the options set before.
    func send(_ mail: OutgoingMail, isCancelled: @escaping () -> Bool) throws(Failure) {
        try set(CURLOPT_MAIL_FROM, "<\(mail.sender.text)>")
        guard let recipients = curl_slist_append(nil, "<\(mail.recipient.text)>") else {
            throw Failure(code: CURLE_OUT_OF_MEMORY, reply: 0)
        }
        defer { curl_slist_free_all(recipients) }
        try check(portal_curl_set_list(pointer, CURLOPT_MAIL_RCPT, recipients))
        try set(CURLOPT_UPLOAD, 1)

        // libcurl calls back only inside curl_easy_perform, on this thread, while `transfer` is alive.
        let transfer = Transfer(mail.message, isCancelled: isCancelled)
        try withExtendedLifetime(transfer) { () throws(Failure) in
            let context = Unmanaged.passUnretained(transfer).toOpaque()
            try check(
                portal_curl_set_reader(
                    pointer,
                    { buffer, size, count, context in
                        guard let buffer, let context else { return 0 }
                        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
                            .read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
                    }, context))
            try check(
                portal_curl_set_progress(
                    pointer,
                    { context, _, _, _, _ in
                        guard let context else { return 0 }
                        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().isCancelled() ? 1 : 0
                    }, context))
            try check(curl_easy_perform(pointer))
        }
    }

    private func check(_ code: CURLcode) throws(Failure) {
        guard code != CURLE_OK else { return }
        var reply = 0
        _ = portal_curl_response_code(pointer, &reply)
        throw Failure(code: code, reply: reply)
    }
}

/// The bytes on their way to libcurl.
private final class Transfer {
    private let bytes: [UInt8]
    private var position = 0
    let isCancelled: () -> Bool

    init(_ bytes: [UInt8], isCancelled: @escaping () -> Bool) {
        self.bytes = bytes
        self.isCancelled = isCancelled
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let part = bytes[position..<min(position + buffer.count, bytes.count)]
        buffer.copyBytes(from: part)
        position += part.count
        return part.count
    }
}

extension CurlHandle.Failure {
    /// A reply of the 500s to a command is for good; all else may pass. The words hold no address and no password.
    var mailFailure: MailFailure {
        let words = String(cString: curl_easy_strerror(code))
        // A sign-in that the server refuses is the operator's to put right: the mails wait for that.
        let isRefusal = code != CURLE_LOGIN_DENIED && (500...599).contains(reply)
        return isRefusal ? .permanent("\(reply): \(words)") : .temporary(reply > 0 ? "\(reply): \(words)" : words)
    }
}
