public import PortalCore

/// A few invented members, put straight into the tables.
public enum RegistryFixture {
    /// A member.
    public struct Member: Sendable {
        /// The registration number.
        public let matricule: String
        /// The family name.
        public let lastName: String
        /// The first name.
        public let firstName: String
        /// The day of birth, `yyyy-MM-dd`.
        public let birthDate: String
        /// The mail address in the registry.
        public let email: String?

        /// A member.
        public init(
            _ matricule: String, _ lastName: String, _ firstName: String, _ birthDate: String, email: String? = nil
        ) {
            self.matricule = matricule
            self.lastName = lastName
            self.firstName = firstName
            self.birthDate = birthDate
            self.email = email
        }
    }

    /// Karim El Alaoui.
    public static let karim = Member("C100001", "El Alaoui", "Karim", "1975-04-09")
    /// Hélène Bennani-Smirès, whose address the registry knows.
    public static let helene = Member(
        "C100002", "Bennani-Smir\u{E8}s", "H\u{E9}l\u{E8}ne", "1983-12-31", email: "helene@registre.example")
    /// Fatima Zahra Naciri.
    public static let fatima = Member("C100003", "Naciri", "Fatima Zahra", "1990-02-28")

    /// Puts `members` in, with themselves as beneficiary `00`.
    public static func insert(_ members: [Member] = [karim, helene, fatima], into database: any Database) throws {
        try database.write { writer in
            try writer.execute(
                """
                INSERT INTO import_batches (id, file_kind, file_name, digest, state, started_at, finished_at, row_count)
                VALUES (1, 'participants', 'participants.csv', x'00', 'applied', 0, 0, 0)
                ON CONFLICT (id) DO NOTHING
                """)
            for member in members {
                try writer.execute(
                    """
                    INSERT INTO participants (matricule, last_name, first_name, last_name_key, first_name_key,
                        birth_date, email, sector, affiliated_on, inserted_by_batch)
                    VALUES (:matricule, :last, :first, :lastKey, :firstKey, :birth, :email, 'banques', '2001-01-01', 1)
                    """,
                    [
                        ":matricule": member.matricule, ":last": member.lastName, ":first": member.firstName,
                        ":lastKey": Folding.nameKey(member.lastName), ":firstKey": Folding.nameKey(member.firstName),
                        ":birth": member.birthDate, ":email": member.email,
                    ])
                try writer.execute(
                    """
                    INSERT INTO beneficiaries (participant_id, code, last_name, first_name, birth_date, relation,
                        inserted_by_batch)
                    SELECT id, '00', last_name, first_name, birth_date, 'titulaire', 1
                    FROM participants WHERE matricule = :matricule
                    """, [":matricule": member.matricule])
            }
        }
    }
}
