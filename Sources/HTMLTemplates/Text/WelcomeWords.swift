/// The page that everybody sees first.
final class WelcomeWords: Sendable {
    let title = Phrase("Bienvenue", "مرحباً بكم")
    let heading = Phrase(
        "Vos remboursements de santé, clairs et à portée de main",
        "تعويضاتكم الصحية، واضحة وفي متناولكم")
    let lead = Phrase(
        "Dans cet espace qui vous est réservé, suivez chaque remboursement, voyez comment il est calculé et ce qui reste à votre charge.",
        "في هذا الفضاء الخاص بكم، تتبّعوا كل تعويض، واطّلعوا على طريقة حسابه وعلى ما يبقى على عاتقكم.")

    let firstTime = Phrase("Première connexion", "أول دخول")
    let firstTimeText = Phrase(
        "C’est votre première visite ? Créez votre compte : cela prend cinq minutes.",
        "هذه أول زيارة لكم؟ أنشئوا حسابكم في خمس دقائق.")
    let firstTimeNeeds = Phrase("Ayez sous la main :", "ما تحتاجون إليه:")
    let needMatricule = Phrase("votre matricule CMIM", "رقم انخراطكم في الصندوق")
    let needEmail = Phrase(
        "une adresse e-mail que personne d’autre ne lit",
        "بريد إلكتروني لا يطّلع عليه غيركم")
    let createAccount = Phrase("Créer mon compte", "إنشاء حسابي")

    let returning = Phrase("Vous avez déjà un compte ?", "لديكم حساب؟")
    let returningText = Phrase(
        "Connectez-vous avec votre adresse e-mail et votre mot de passe.",
        "ادخلوا ببريدكم الإلكتروني وكلمة السر.")
    let signIn = Phrase("Me connecter", "الدخول إلى حسابي")
    let resend = Phrase("Je n’ai pas reçu le mail d’activation", "لم أتوصل برسالة التفعيل")

    let inside = Phrase("Ce que vous y trouverez", "ما ستجدونه فيه")
    let insidePayments = Phrase("Chaque remboursement", "كل تعويض على حدة")
    let insidePaymentsText = Phrase(
        "Pour vous et vos proches couverts : l’acte, la date, ce que vous avez payé et ce qui vous a été versé.",
        "لكم ولذويكم المستفيدين: العلاج، وتاريخه، وما دفعتموه، وما حُوِّل إليكم.")
    let insideLadder = Phrase("Le calcul, étape par étape", "طريقة الحساب، خطوة بخطوة")
    let insideLadderText = Phrase(
        "La base, le taux, la part du régime obligatoire : chaque dirham est expliqué.",
        "الأساس والنسبة وحصة النظام الإجباري: كل درهم له تفسيره.")
    let insidePrivacy = Phrase("Vos données, protégées", "معطياتكم محمية")
    let insidePrivacyText = Phrase(
        "Vos informations de santé ne regardent que vous. Aucune n’apparaît dans nos mails.",
        "معلوماتكم الصحية تخصّكم وحدكم، ولا يرد أي منها في رسائلنا.")

    let help = Phrase("Quelqu’un pour vous aider", "هناك من يساعدكم")
    let helpText = Phrase(
        "Un mot de passe perdu, un matricule introuvable, un doute : appelez-nous, nous trouverons avec vous.",
        "كلمة سر ضائعة أو رقم انخراط غير متوفر أو أي تساؤل: اتصلوا بنا، ونحن معكم حتى الحل.")
}
