public import PortalCore

/// A part of what the registry knows of a member, as it is corrected: together, on one request. The raw value stands in links.
public enum RegistryPart: String, Hashable, Sendable, CaseIterable {
    /// Names and day of birth.
    case identity = "identite"
    /// Mail address and telephone.
    case contact = "coordonnees"
    /// Employer, sector, bank account.
    case affiliation
    /// The plan and its history.
    case plan = "regime"
    /// Who is covered, and until when.
    case family = "famille"

    /// The request as it stands in the form before the member completes it.
    public func correctionRequest(in language: Language) -> String {
        let words = Words.registry
        return [words.correct(self), words.exactly].map { $0[language].plain(in: language) + "\n" }.joined()
    }
}

/// What the registry knows of a member, and how to have it corrected.
final class RegistryWords: Sendable {
    let title = Phrase("Ce que la mutuelle sait de vous", "ما لدى الصندوق من معلومات عنكم")
    let lead = Phrase(
        "Une erreur ? Le lien sous chaque partie prépare votre demande. Elle a un numéro et une date limite de réponse.",
        "هل هناك خطأ؟ الرابط أسفل كل جزء يهيئ طلبكم، وله رقم وأجل أقصى للجواب.")
    let unknown = Phrase("non renseigné", "غير مسجل")

    let contact = Phrase("Pour vous joindre", "للاتصال بكم")
    let contactText = Phrase(
        "La mutuelle vous écrit à cette adresse. Celle de connexion se change plus haut.",
        "يراسلكم الصندوق على هذا العنوان. أما بريد الدخول فيمكن تغييره أعلاه.")
    let email = Phrase("Adresse e-mail", "البريد الإلكتروني")
    let phone = Phrase("Téléphone", "الهاتف")

    let affiliation = Phrase("Votre affiliation", "انخراطكم")
    let employer = Phrase("Entreprise", "المقاولة")
    let sector = Phrase("Secteur", "القطاع")
    let since = Phrase("Affilié depuis le", "منخرط منذ")
    let bankAccount = Phrase("Compte des virements (RIB)", "حساب التحويلات")

    let plan = Phrase("Votre régime", "نظامكم")
    let guarantees = Phrase("Voir mes garanties", "عرض ضماناتي")

    let family = Phrase("Votre famille", "أسرتكم")
    let relation = Phrase("Lien", "الصلة")
    let bornOn = Phrase("Naissance", "تاريخ الازدياد")
    let cover = Phrase("Droits", "الحقوق")

    func sector(_ sector: Affiliation.Sector) -> Phrase {
        switch sector {
        case .banks: Phrase("Banques", "الأبناك")
        case .oil: Phrase("Pétroliers", "شركات النفط")
        case .others: Phrase("Divers", "قطاعات أخرى")
        }
    }

    /// Whether a person is covered on `today`, and until when.
    func cover(until last: DayDate?, on today: DayDate) -> Phrase {
        guard let last else { return Phrase("Ouverts", "مفتوحة") }
        let day = Formats.day(last)
        return last < today
            ? Phrase("Terminés depuis le \(day)", "انتهت منذ \(day)")
            : Phrase("Ouverts jusqu’au \(day)", "مفتوحة إلى غاية \(day)")
    }

    func correct(_ part: RegistryPart) -> Phrase {
        switch part {
        case .identity: Phrase("Faire corriger mon identité", "تصحيح معلومات هويتي")
        case .contact: Phrase("Faire corriger mes coordonnées", "تصحيح معلومات الاتصال بي")
        case .affiliation: Phrase("Faire corriger mon affiliation ou mon RIB", "تصحيح انخراطي أو حسابي البنكي")
        case .plan: Phrase("Faire corriger mon régime", "تصحيح نظامي")
        case .family: Phrase("Faire corriger ma famille ou ses droits", "تصحيح معلومات أسرتي أو حقوقها")
        }
    }

    let exactly = Phrase("Ce qui est faux, et ce qui est exact :", "ما هو خاطئ، وما هو صحيح:")
}
