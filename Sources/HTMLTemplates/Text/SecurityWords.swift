import PortalCore

/// The code at the login besides the password.
final class SecurityWords: Sendable {
    let title = Phrase("Code à la connexion", "رمز عند الدخول")
    let link = Phrase("Demander un code à chaque connexion", "طلب رمز عند كل دخول")
    let offLead = Phrase(
        "En plus du mot de passe, votre téléphone peut donner un code qui change sans cesse. Un voleur de mot de passe n’entre plus.",
        "إضافة إلى كلمة السر، يمكن لهاتفكم أن يعطي رمزاً يتغير باستمرار. فلا يكفي من سرق كلمة السر أن يدخل.")
    let offText = Phrase(
        "Il vous faut une application de codes, par exemple Aegis, FreeOTP ou Google Authenticator. C’est facultatif, et vous pouvez l’arrêter quand vous voulez.",
        "تحتاجون إلى تطبيق للرموز، مثل \("Aegis") أو \("FreeOTP") أو \("Google Authenticator"). الأمر اختياري ويمكنكم إيقافه متى شئتم."
    )
    let switchOn = Phrase("Commencer", "البدء")
    let renewTitle = Phrase("Nouveaux codes de secours", "رموز احتياطية جديدة")
    let renewText = Phrase(
        "Vous les avez perdus, ou quelqu’un les a vus ? Dix nouveaux codes remplacent les anciens.",
        "ضاعت منكم أو رآها أحد؟ عشرة رموز جديدة تعوّض القديمة.")
    let renew = Phrase("Faire dix nouveaux codes", "إنشاء عشرة رموز جديدة")
    let switchOffTitle = Phrase("Ne plus demander de code", "إيقاف طلب الرمز")
    let switchOffText = Phrase(
        "Votre mot de passe suffira de nouveau. Les codes de secours ne serviront plus.",
        "ستكفي كلمة السر من جديد، ولن تصلح الرموز الاحتياطية.")
    let switchOff = Phrase("Arrêter", "إيقاف")
    let switchedOff = Phrase(
        "C’est arrêté : votre mot de passe suffit de nouveau.", "تم الإيقاف: تكفي كلمة السر من جديد.")

    let setupTitle = Phrase("Relier votre téléphone", "ربط هاتفكم")
    let setupApplication = Phrase(
        "Ouvrez l’application de codes sur votre téléphone et ajoutez un compte.",
        "افتحوا تطبيق الرموز في هاتفكم وأضيفوا حساباً.")
    let setupScan = Phrase(
        "Visez le dessin, ou recopiez la clé écrite dessous.", "صوّروا الرسم، أو انقلوا المفتاح المكتوب أسفله.")
    let setupType = Phrase(
        "Tapez ici le code de six chiffres que l’application affiche.",
        "أدخلوا هنا الرمز المكوّن من ستة أرقام الذي يظهر في التطبيق.")
    let drawing = Phrase(
        "Code QR pour votre application. La même clé est écrite dessous.",
        "رمز \("QR") لتطبيقكم. المفتاح نفسه مكتوب أسفله.")
    let secretText = Phrase(
        "Vous lisez cette page sur le téléphone lui-même ? Copiez cette clé dans l’application :",
        "تقرؤون هذه الصفحة في الهاتف نفسه؟ انسخوا هذا المفتاح في التطبيق:")
    let code = Phrase("Code", "الرمز")
    let codeHint = Phrase("Six chiffres, qui changent toutes les 30 secondes.", "ستة أرقام تتغير كل 30 ثانية.")
    let confirm = Phrase("Vérifier et activer", "التحقق والتفعيل")

    let codesTitle = Phrase("Vos codes de secours", "رموزكم الاحتياطية")
    let switchedOn = Phrase(
        "C’est actif : un code vous sera demandé à chaque connexion.", "تم التفعيل: سيُطلب منكم رمز عند كل دخول.")
    let codesLead = Phrase(
        "Si vous perdez votre téléphone, un de ces codes le remplace, une seule fois. Cette page ne se montre qu’une fois.",
        "إذا ضاع هاتفكم، يعوّضه واحد من هذه الرموز مرة واحدة فقط. لن تظهر هذه الصفحة مرة أخرى.")
    let codesKeep = Phrase(
        "Imprimez-les ou recopiez-les, et gardez-les loin du téléphone.",
        "اطبعوها أو انقلوها واحتفظوا بها بعيداً عن الهاتف.")
    let codesKept = Phrase("Je les ai gardés", "لقد احتفظت بها")

    let codeTitle = Phrase("Votre code", "الرمز الخاص بكم")
    let codeLead = Phrase(
        "Le mot de passe est bon. Ouvrez l’application de codes sur votre téléphone.",
        "كلمة السر صحيحة. افتحوا تطبيق الرموز في هاتفكم.")
    let codeOrRecovery = Phrase(
        "Les six chiffres de l’application, ou un code de secours.", "الأرقام الستة في التطبيق، أو رمز احتياطي.")
    let codeSubmit = Phrase("Continuer", "متابعة")
    let lostPhone = Phrase("Pas de téléphone sous la main ?", "هاتفكم ليس معكم؟")
    let lostPhoneText = Phrase("Tapez un de vos codes de secours.", "أدخلوا أحد رموزكم الاحتياطية.")
    let lostCodes = Phrase("Ni téléphone ni codes de secours ?", "لا هاتف ولا رموز احتياطية؟")
    let lostCodesText = Phrase(
        "Appelez-nous : nous vérifions qui vous êtes et levons le code.",
        "اتصلوا بنا: نتحقق من هويتكم ثم نلغي طلب الرمز.")
    let codeMissing = Phrase("Tapez le code.", "أدخلوا الرمز.")
    let codeExpired = Phrase(
        "Le code n’est pas arrivé à temps. Reprenez au mot de passe.",
        "لم يصل الرمز في الوقت المحدد. ابدؤوا من كلمة السر.")
    let wrongCode = Phrase(
        "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et vérifiez l’heure du téléphone.",
        "الرمز غير صحيح أو سبق استعماله. انتظروا الرمز التالي وتحققوا من ساعة الهاتف.")

    func on(since instant: Instant) -> Phrase {
        let day = Formats.day(instant)
        return Phrase("Un code est demandé depuis le \(day)", "يُطلب رمز منذ \(day)")
    }

    func codesLeft(_ count: Int) -> Phrase {
        switch count {
        case 0:
            Phrase(
                "Il ne vous reste aucun code de secours : faites-en de nouveaux.",
                "لم يبق لديكم أي رمز احتياطي: أنشئوا رموزاً جديدة.")
        case 1: Phrase("Il vous reste un code de secours.", "بقي لديكم رمز احتياطي واحد.")
        case 2: Phrase("Il vous reste 2 codes de secours.", "بقي لديكم رمزان احتياطيان.")
        default: Phrase("Il vous reste \(count) codes de secours.", "بقي لديكم \(count) رموز احتياطية.")
        }
    }
}

/// The mails about it.
final class SecurityMailWords: Sendable {
    let onSubject = Phrase("Un code est demandé à votre connexion", "أصبح الدخول إلى فضائكم يتطلب رمزاً")
    let offSubject = Phrase("Plus de code à votre connexion", "لم يعد الدخول إلى فضائكم يتطلب رمزاً")
    let recoverySubject = Phrase("Un code de secours a servi", "استُعمل رمز احتياطي")

    func onText(at instant: Instant) -> Phrase {
        let (day, time) = (Formats.day(instant), Formats.timeOfDay(instant))
        return Phrase(
            "Depuis le \(day) à \(time), votre espace participant demande un code de votre téléphone en plus du mot de passe.",
            "منذ \(day) على الساعة \(time) أصبح فضاؤكم يطلب رمزاً من هاتفكم إضافة إلى كلمة السر.")
    }

    func offText(at instant: Instant) -> Phrase {
        let (day, time) = (Formats.day(instant), Formats.timeOfDay(instant))
        return Phrase(
            "Depuis le \(day) à \(time), votre mot de passe suffit pour entrer dans votre espace participant.",
            "منذ \(day) على الساعة \(time) أصبحت كلمة السر وحدها كافية للدخول إلى فضائكم.")
    }

    func recoveryText(at instant: Instant) -> Phrase {
        let (day, time) = (Formats.day(instant), Formats.timeOfDay(instant))
        return Phrase(
            "Le \(day) à \(time), quelqu’un est entré dans votre espace participant avec un code de secours à la place du téléphone.",
            "بتاريخ \(day) على الساعة \(time) تم الدخول إلى فضائكم برمز احتياطي عوض الهاتف.")
    }
}
