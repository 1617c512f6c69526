/// What passed between the member and the mutual, in `donnees.json`: complaints with their threads, messages to services.
extension MemberData {
    struct ComplaintRecord: Encodable {
        let reference: String
        let category: String
        let subject: String
        let state: String
        let openedAt: String
        let handleBy: String
        let line: String?
        let messages: [LetterRecord]
    }

    struct LetterRecord: Encodable {
        let from: String
        let name: String?
        let text: String
        let writtenAt: String
        let files: [FileRecord]
    }

    struct FileRecord: Encodable {
        let name: String
        /// Where it lies in the archive; nil while it is not released.
        let path: String?
    }

    struct MessageRecord: Encodable {
        let reference: String
        let service: String
        let subject: String
        let text: String
        let writtenAt: String
    }

    /// The complaints, one at each call, each with its thread as the member sees it; none at the end.
    func complaints() -> () throws -> [ComplaintRecord] {
        var rest: [Complaint]?
        return {
            try database.read { reader in
                let store = ComplaintStore(reader, participant: session.participant.id)
                var complaints = try rest ?? store.all(limit: .max)
                defer { rest = complaints }
                guard let complaint = complaints.popLast() else { return [] }
                return [ComplaintRecord(complaint, thread: try store.thread(complaint.reference))]
            }
        }
    }

    /// The messages to the mutual's services, the oldest first.
    func messages() throws -> [MessageRecord] {
        try database.read { reader in
            try reader.all(
                """
                SELECT reference, service, subject, text, written_at FROM contact_messages
                WHERE participant_id = :participant ORDER BY id
                """, [":participant": session.participant.id]
            ) { row in
                MessageRecord(
                    reference: try row.text(0), service: try row.text(1), subject: try row.text(2),
                    text: try row.text(3), writtenAt: try row.instant(4).iso)
            }
        }
    }

    /// The files of the member's complaints, as files of the archive.
    ///
    /// - Throws: `DatabaseError`.
    public func attachments(in folder: AttachmentFolder) throws -> [DataArchive.File] {
        let found = try database.read {
            try ComplaintStore($0, participant: session.participant.id).releasedAttachments()
        }
        return found.map { reference, attachment in
            DataArchive.File(
                name: attachment.pathInArchive(of: reference), next: folder.pieces(of: attachment))
        }
    }
}

extension Attachment {
    /// Of our own making: the name that its sender gave it stands in `donnees.json`.
    fileprivate func pathInArchive(of reference: String) -> String { "pieces/\(reference)-\(id).\(kind.rawValue)" }
}

extension MemberData.ComplaintRecord {
    fileprivate init(_ complaint: Complaint, thread: [ComplaintMessage]) {
        self.init(
            reference: complaint.reference, category: complaint.category.rawValue, subject: complaint.subject,
            state: complaint.state.rawValue, openedAt: complaint.openedAt.iso, handleBy: complaint.handleBy.iso,
            line: complaint.line?.id,
            messages: thread.map { MemberData.LetterRecord($0, of: complaint.reference) })
    }
}

extension MemberData.LetterRecord {
    fileprivate init(_ message: ComplaintMessage, of reference: String) {
        let (from, name): (String, String?) =
            switch message.author {
            case .member: ("member", nil)
            case .staff(let name): ("staff", name.isEmpty ? nil : name)
            }
        self.init(
            from: from, name: name, text: message.text, writtenAt: message.writtenAt.iso,
            files: message.attachments.map { file in
                MemberData.FileRecord(
                    name: file.name, path: file.isReleased ? file.pathInArchive(of: reference) : nil)
            })
    }
}
