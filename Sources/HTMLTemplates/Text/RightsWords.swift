import PortalCore

/// The rights over one's own data (law 09-08).
final class RightsWords: Sendable {
    let title = Phrase("Mes droits sur mes données", "حقوقي على معطياتي")
    let lead = Phrase(
        "La loi 09-08 vous donne trois droits. Chaque demande a un numéro et une date limite de réponse.",
        "يمنحكم القانون \("09-08") ثلاثة حقوق. لكل طلب رقم وأجل أقصى للجواب.")
    let access = Phrase("Voir", "الاطلاع")
    let accessText = Phrase(
        "Tout ce que nous avons sur vous tient dans une archive, tout de suite.",
        "كل ما لدينا عنكم في أرشيف تحصلون عليه فوراً.")
    let rectification = Phrase("Faire corriger", "التصحيح")
    let rectificationText = Phrase(
        "Une information est fausse ou ancienne : dites-nous laquelle.", "معلومة خاطئة أو قديمة: أخبرونا بها.")
    let opposition = Phrase("S’opposer", "التعرض")
    let oppositionText = Phrase(
        "Vous refusez un usage de vos données : dites-nous lequel et pourquoi.",
        "ترفضون استعمالاً لمعطياتكم: أخبرونا به وبالسبب.")
    let right = Phrase("Votre demande", "طلبكم")
    let send = Phrase("Envoyer ma demande", "إرسال طلبي")
    let authority = Phrase(
        "Sans réponse ou en désaccord, vous pouvez saisir la CNDP (cndp.ma).",
        "في حال عدم الجواب أو عدم الاتفاق يمكنكم اللجوء إلى اللجنة الوطنية لمراقبة حماية المعطيات (\("cndp.ma")).")
    let earlier = Phrase("Mes demandes", "طلباتي")
}
