/// Protection of personal data.
final class PersonalDataWords: Sendable {
    let title = Phrase("Données personnelles", "المعطيات الشخصية")
    let lead = Phrase(
        "Vos données de santé sont sensibles. La loi n° 09-08 les protège, et nous aussi.",
        "معطياتكم الصحية حساسة. يحميها القانون رقم \("09-08")، ونحن أيضاً.")
    let what = Phrase("Ce que nous utilisons", "ما نستعمله")
    let whatText = Phrase(
        "Votre identité, vos coordonnées, vos ayants droit et vos remboursements, tels que la CMIM les connaît ; votre adresse e-mail et votre mot de passe, ce dernier sous une forme qui ne permet pas de le lire.",
        "هويتكم ومعلومات الاتصال بكم وذوو حقوقكم وتعويضاتكم كما هي لدى الصندوق، وبريدكم الإلكتروني وكلمة السر، وهذه الأخيرة محفوظة بشكل لا يسمح بقراءتها."
    )
    let why = Phrase("Pour quoi faire", "الغرض منها")
    let whyText = Phrase(
        "Vous montrer vos remboursements et gérer votre compte. Rien d’autre : ni publicité, ni mesure d’audience, ni service extérieur dans ces pages.",
        "عرض تعويضاتكم وتدبير حسابكم، لا غير: لا إشهار ولا تتبع للزيارات ولا خدمات خارجية في هذه الصفحات.")
    let family = Phrase("Vos proches", "ذووكم")
    let familyText = Phrase(
        "Les actes d’un bénéficiaire majeur restent cachés, sauf s’il a accepté de les partager. Seuls les montants sont affichés.",
        "علاجات المستفيد الراشد تبقى محجوبة ما لم يوافق على إظهارها. تُعرض المبالغ فقط.")
    let cookies = Phrase("Cookies", "ملفات تعريف الارتباط")
    let cookiesText = Phrase(
        "Seulement ceux qui font marcher cet espace : votre session, la sécurité des formulaires et votre langue.",
        "فقط ما يلزم لعمل هذا الفضاء: مدة دخولكم وحماية الاستمارات ولغتكم.")
    let rights = Phrase("Vos droits", "حقوقكم")
    let rightsText = Phrase(
        "Vous pouvez accéder à vos données, les faire rectifier et vous opposer à leur traitement. Écrivez-nous ou appelez-nous :",
        "لكم الحق في الولوج إلى معطياتكم وتصحيحها والتعرض على معالجتها. راسلونا أو اتصلوا بنا:")
    let authority = Phrase(
        "Si notre réponse ne vous convient pas, vous pouvez saisir la CNDP, l’autorité marocaine de protection des données.",
        "إذا لم يقنعكم جوابنا، يمكنكم اللجوء إلى اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي.")
}
