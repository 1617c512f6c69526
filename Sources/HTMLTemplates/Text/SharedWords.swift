import PortalCore

/// Words that stand on many pages.
final class SharedWords: Sendable {
    let unknown = Phrase("inconnu", "غير معروف")
    let email = Phrase("Adresse e-mail", "البريد الإلكتروني")
    let matricule = Phrase("Matricule CMIM", "رقم الانخراط في الصندوق")

    /// What is known, and from when.
    func upToDate(_ importedAt: Instant?) -> Phrase {
        guard let importedAt else {
            return Phrase("Aucune donnée n’a encore été reçue.", "لم يتم التوصل بعد بأي معطيات.")
        }
        let (day, time) = (Formats.day(importedAt), Formats.timeOfDay(importedAt))
        return Phrase("À jour au \(day) à \(time)", "محيَّن إلى غاية \(day) على الساعة \(time)")
    }

    /// "1 ligne", "12 lignes": Arabic counts in four ways.
    func lines(_ count: Int) -> Phrase {
        let french: Sentence = count < 2 ? "\(count) ligne" : "\(count) lignes"
        let arabic: Sentence =
            switch (count, count % 100) {
            case (0, _): "لا توجد أسطر"
            case (1, _): "سطر واحد"
            case (2, _): "سطران"
            case (_, 3...10): "\(count) أسطر"
            case (_, 11...99): "\(count) سطراً"
            default: "\(count) سطر"
            }
        return Phrase(french, arabic)
    }
}
