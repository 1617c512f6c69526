import PortalCore

/// What is wrong in a form, and what to write instead.
final class ValidationWords: Sendable {
    let summary = Phrase("À corriger avant de continuer", "يرجى تصحيح ما يلي قبل المتابعة")
    let errorPrefix = Phrase("Erreur :", "خطأ:")
    let titlePrefix = Phrase("Erreur", "خطأ")

    let matriculeMissing = Phrase("Indiquez votre matricule CMIM.", "أدخلوا رقم انخراطكم في الصندوق.")
    let matriculeInvalid = Phrase(
        "Ce matricule contient un caractère inattendu. Recopiez-le tel qu’il est écrit.",
        "يحتوي هذا الرقم على رمز غير متوقع. انقلوه كما هو مكتوب.")
    let lastNameMissing = Phrase("Indiquez votre nom.", "أدخلوا اسمكم العائلي.")
    let firstNameMissing = Phrase("Indiquez votre prénom.", "أدخلوا اسمكم الشخصي.")
    let birthDateMissing = Phrase("Indiquez votre date de naissance.", "أدخلوا تاريخ ازديادكم.")
    let dayInvalid = Phrase(
        "Cette date n’existe pas. Écrivez-la ainsi : \("27/03/1975").",
        "هذا التاريخ غير صحيح. اكتبوه على هذا الشكل: \("27/03/1975").")
    let dayInFuture = Phrase(
        "Cette date est dans le futur. Vérifiez l’année.", "هذا التاريخ في المستقبل. تحققوا من السنة.")
    let emailMissing = Phrase("Indiquez votre adresse e-mail.", "أدخلوا بريدكم الإلكتروني.")
    let emailInvalid = Phrase(
        "Cette adresse e-mail n’est pas complète. Exemple : \("nom@exemple.ma").",
        "هذا البريد الإلكتروني غير كامل. مثال: \("nom@exemple.ma").")
    let passwordMissing = Phrase("Indiquez votre mot de passe.", "أدخلوا كلمة السر.")
    let passwordUnchanged = Phrase(
        "C’est votre mot de passe actuel. Choisissez-en un autre.", "هذه كلمة السر الحالية. اختاروا كلمة أخرى.")
    let notTheRequestsPassword = Phrase(
        "Ce n’est pas le mot de passe de la dernière demande.", "هذه ليست كلمة السر في آخر طلب.")
    let wrongPassword = Phrase(
        "Ce n’est pas votre mot de passe actuel.", "هذه ليست كلمة السر الحالية.")
    let emailUnchanged = Phrase(
        "C’est déjà votre adresse de connexion.", "هذا هو بريد الدخول الحالي.")
    let confirmationMissing = Phrase("Tapez le mot de passe une seconde fois.", "أدخلوا كلمة السر مرة ثانية.")
    let confirmationDiffers = Phrase(
        "Les deux mots de passe sont différents. Tapez-les à nouveau.", "كلمتا السر غير متطابقتين. أدخلوهما من جديد.")
    let questionMissing = Phrase("Choisissez une question.", "اختاروا سؤالاً.")
    let answerMissing = Phrase("Indiquez votre réponse.", "أدخلوا جوابكم.")
    let answerTooShort = Phrase(
        "Cette réponse est trop courte pour vous protéger.", "هذا الجواب قصير ولا يوفر لكم الحماية.")
    let consentMissing = Phrase(
        "Sans votre accord, nous ne pouvons pas ouvrir cet espace.", "لا يمكننا فتح هذا الفضاء دون موافقتكم.")
    let missing = Phrase("Remplissez ce champ.", "املؤوا هذه الخانة.")
    let malformed = Phrase("Vérifiez ce que vous avez écrit.", "تحققوا مما كتبتم.")
    let unknownChoice = Phrase("Choisissez une valeur de la liste.", "اختاروا قيمة من اللائحة.")
    let endsBeforeStart = Phrase(
        "La date de fin est avant la date de début.", "تاريخ النهاية قبل تاريخ البداية.")

    func missing(_ field: String?) -> Phrase {
        switch field {
        case "matricule": matriculeMissing
        case "nom": lastNameMissing
        case "prenom": firstNameMissing
        case "date_naissance": birthDateMissing
        case "email": emailMissing
        case "mot_de_passe", "actuel", "actuel_codes": passwordMissing
        case "code", "code_codes": Words.security.codeMissing
        case "confirmation": confirmationMissing
        case "question": questionMissing
        case "reponse": answerMissing
        case "consentement": consentMissing
        case "service": Phrase("Choisissez à qui vous écrivez.", "اختاروا إلى من تكتبون.")
        case "categorie": Phrase("Choisissez de quoi il s’agit.", "اختاروا موضوع رسالتكم.")
        case "sujet": Phrase("Donnez un sujet à votre message.", "أدخلوا عنوان رسالتكم.")
        case "message": Phrase("Écrivez votre message.", "اكتبوا رسالتكم.")
        case "garantie": Phrase("Choisissez les soins prévus.", "اختاروا العلاج المرتقب.")
        case "beneficiaire": Phrase("Choisissez une personne.", "اختاروا شخصاً.")
        case "date": Phrase("Indiquez le jour des soins.", "أدخلوا يوم العلاج.")
        case "montant": Phrase("Indiquez le prix des soins.", "أدخلوا ثمن العلاج.")
        default: missing
        }
    }

    func malformed(_ field: String?) -> Phrase {
        switch field {
        case "matricule": matriculeInvalid
        case "email": emailInvalid
        case "date_naissance", "du", "au", "date": dayInvalid
        case "montant", "montant_ro":
            Phrase("Écrivez un montant, par exemple 350 ou 350,50.", "أدخلوا مبلغاً، مثلاً 350 أو \("350,50").")
        case "reponse": answerTooShort
        default: malformed
        }
    }

    func tooLong(_ maximum: Int) -> Phrase {
        Phrase("\(maximum) caractères au plus.", "عدد الأحرف لا يتجاوز \(maximum).")
    }

    func wrongAnswer(_ triesLeft: Int) -> Phrase {
        switch triesLeft {
        case ...0:
            Phrase(
                "Ce n’est pas la bonne réponse, et c’était le dernier essai avec ce lien.",
                "الجواب غير صحيح، وكانت هذه آخر محاولة بهذا الرابط.")
        case 1:
            Phrase(
                "Ce n’est pas la bonne réponse. Il reste un essai.", "الجواب غير صحيح. بقيت محاولة واحدة.")
        case 2:
            Phrase("Ce n’est pas la bonne réponse. Il reste 2 essais.", "الجواب غير صحيح. بقيت محاولتان.")
        default:
            Phrase(
                "Ce n’est pas la bonne réponse. Il reste \(triesLeft) essais.",
                "الجواب غير صحيح. بقيت \(triesLeft) محاولات.")
        }
    }

    func identityNotRecognised(_ support: PhoneNumber) -> Phrase {
        Phrase(
            "Nous ne vous avons pas reconnu. Vérifiez votre matricule, votre nom, votre prénom et votre date de naissance. Si tout est juste, appelez-nous au \(support).",
            "لم نتمكن من التعرف عليكم. تحققوا من رقم الانخراط والاسم العائلي والاسم الشخصي وتاريخ الازدياد. إذا كان كل شيء صحيحاً، اتصلوا بنا على \(support)."
        )
    }

    func tooManyAttempts(until: Instant) -> Phrase {
        Words.errors.tryAgain(at: until)
    }
}
