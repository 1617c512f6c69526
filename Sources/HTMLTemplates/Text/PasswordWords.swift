/// Passwords: their rules, and the page of the first login.
struct PasswordWords {
    let password = Phrase("Mot de passe", "كلمة السر")
    let newPassword = Phrase("Nouveau mot de passe", "كلمة السر الجديدة")
    let confirmation = Phrase("Confirmation du mot de passe", "تأكيد كلمة السر")
    let confirmationHint = Phrase("Tapez-le une seconde fois.", "أدخلوها مرة ثانية.")
    let show = Phrase("Afficher", "إظهار")
    let hide = Phrase("Masquer", "إخفاء")
    let showLabel = Phrase("Afficher le mot de passe", "إظهار كلمة السر")
    let rules = Phrase("Votre mot de passe doit :", "يجب على كلمة السر:")
    let ruleMet = Phrase("respecté", "مستوفى")
    let rulePersonal = Phrase(
        "ne contenir ni votre nom, ni votre matricule, ni votre année de naissance, ni votre e-mail",
        "ألا تحتوي على اسمكم أو رقم انخراطكم أو سنة ازديادكم أو بريدكم")
    let ruleCommon = Phrase(
        "ne pas être un mot de passe courant", "ألا تكون كلمة سر شائعة الاستعمال")

    let firstLoginTitle = Phrase("Changez votre mot de passe", "غيّروا كلمة السر")
    let firstLoginAsk = Phrase(
        "C’est votre première connexion. Pour votre sécurité, choisissez un nouveau mot de passe, connu de vous seul.",
        "هذا أول دخول لكم. حفاظاً على أمانكم، اختاروا كلمة سر جديدة لا يعرفها غيركم.")
    let firstLoginRequired = Phrase(
        "Votre mot de passe actuel vous a été remis par la CMIM. Choisissez le vôtre pour ouvrir votre espace.",
        "كلمة السر الحالية سلّمها لكم الصندوق. اختاروا كلمة سر خاصة بكم لفتح فضائكم.")
    let save = Phrase("Enregistrer mon mot de passe", "حفظ كلمة السر")
    let later = Phrase("Plus tard", "لاحقاً")
    let laterHint = Phrase(
        "Vous avez choisi votre mot de passe vous-même il y a peu ? Vous pouvez le garder.",
        "إذا اخترتم كلمة السر بأنفسكم منذ قليل، يمكنكم الاحتفاظ بها.")

    func ruleLength(_ range: ClosedRange<Int>) -> Phrase {
        Phrase(
            "avoir de \(range.lowerBound) à \(range.upperBound) caractères",
            "أن تتكون من \(range.lowerBound) إلى \(range.upperBound) رمزاً")
    }

    func ruleDigits(_ count: Int) -> Phrase {
        let arabic: Sentence =
            switch count {
            case 1: "أن تحتوي على رقم واحد على الأقل"
            case 2: "أن تحتوي على رقمين على الأقل"
            default: "أن تحتوي على \(count) أرقام على الأقل"
            }
        return Phrase(count < 2 ? "contenir au moins un chiffre" : "contenir au moins \(count) chiffres", arabic)
    }
}
