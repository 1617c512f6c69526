import PortalCore

/// Mails. None holds a health fact.
final class MailWords: Sendable {
    let hello = Phrase("Bonjour,", "السلام عليكم،")
    let goodbye = Phrase("À bientôt sur votre espace participant.", "إلى اللقاء في فضاء المنخرط.")
    let automatic = Phrase(
        "Ce mail est envoyé automatiquement. La CMIM ne demande jamais votre mot de passe.",
        "هذه رسالة آلية. لا يطلب الصندوق أبداً كلمة السر الخاصة بكم.")
    let linkFallback = Phrase(
        "Si le bouton ne marche pas, copiez cette adresse dans votre navigateur :",
        "إذا لم يعمل الزر، انسخوا هذا العنوان في متصفحكم:")

    let activationSubject = Phrase("Activez votre espace participant", "فعّلوا فضاء المنخرط الخاص بكم")
    let activationText = Phrase(
        "Vous avez demandé la création de votre espace participant sécurisé. Il ne reste qu’à l’activer.",
        "طلبتم إنشاء فضائكم الآمن. لم يبق سوى تفعيله.")
    let activationButton = Phrase("Activer mon compte", "تفعيل حسابي")
    let activationNotYou = Phrase(
        "Si vous n’avez rien demandé, ne faites rien : le compte ne sera pas activé.",
        "إذا لم تطلبوا شيئاً فلا تفعلوا شيئاً: لن يُفعَّل الحساب.")

    let confirmedSubject = Phrase("Votre espace participant est ouvert", "فضاء المنخرط الخاص بكم مفتوح")
    let confirmedText = Phrase(
        "Votre compte est activé. Vous pouvez à tout moment consulter vos informations et suivre vos remboursements.",
        "تم تفعيل حسابكم. يمكنكم في أي وقت الاطلاع على معلوماتكم وتتبع تعويضاتكم.")
    let confirmedButton = Phrase("Me connecter", "الدخول إلى حسابي")
    let confirmedKeep = Phrase(
        "Gardez votre mot de passe pour vous : il ne doit être connu de personne d’autre.",
        "احتفظوا بكلمة السر لأنفسكم: لا يجب أن يعرفها غيركم.")

    let existsSubject = Phrase("Vous avez déjà un espace participant", "لديكم فضاء منخرط من قبل")
    let existsText = Phrase(
        "Une demande de création d’espace participant vient d’être faite avec votre matricule ou votre adresse. Vous avez déjà un compte : il n’a pas changé.",
        "قُدِّم للتو طلب إنشاء فضاء منخرط برقم انخراطكم أو ببريدكم. لديكم حساب من قبل ولم يطرأ عليه أي تغيير.")
    let existsYou = Phrase(
        "Si c’était vous, connectez-vous avec votre mot de passe habituel.",
        "إذا كنتم أصحاب الطلب، ادخلوا بكلمة السر المعتادة.")
    let existsWaiting = Phrase(
        "Il attend encore son activation. Si c’était vous, demandez un nouveau mail d’activation.",
        "ولا يزال في انتظار التفعيل. إذا كنتم أصحاب الطلب، اطلبوا رسالة تفعيل جديدة.")
    let existsResend = Phrase("Recevoir un nouveau mail", "التوصل برسالة جديدة")
    let existsNotYou = Phrase(
        "Si ce n’était pas vous, appelez-nous.", "إذا لم تكونوا أصحاب الطلب، اتصلوا بنا.")

    let noticeSubject = Phrase("Un espace participant a été créé à votre nom", "أُنشئ فضاء منخرط باسمكم")
    let noticeNotYou = Phrase(
        "Si c’est vous, tout va bien. Si ce n’est pas vous, appelez-nous sans attendre.",
        "إذا كنتم أنتم من أنشأه فكل شيء على ما يرام. وإلا فاتصلوا بنا على الفور.")

    let deviceSubject = Phrase("Nouvelle connexion à votre espace", "دخول جديد إلى فضائكم")
    let deviceYou = Phrase(
        "Si c’était vous, vous n’avez rien à faire. Sinon, changez votre mot de passe et appelez-nous.",
        "إذا كنتم أنتم فلا شيء مطلوب منكم. وإلا فغيّروا كلمة السر واتصلوا بنا.")

    let paymentSubject = Phrase("Un paiement vous a été fait", "تم أداء مبلغ لفائدتكم")
    let paymentButton = Phrase("Voir le relevé", "عرض الكشف")
    let paymentOptOut = Phrase(
        "Le détail ne se lit que dans votre espace. Pour ne plus recevoir ces mails, ouvrez votre messagerie, en bas.",
        "لا تُقرأ التفاصيل إلا في فضائكم. لإيقاف هذه الرسائل، افتحوا صفحة الرسائل في الأسفل.")

    let passwordSubject = Phrase("Votre mot de passe a été changé", "تم تغيير كلمة السر الخاصة بكم")
    let passwordNotYou = Phrase(
        "Si c’était vous, vous n’avez rien à faire. Sinon, appelez-nous sans attendre.",
        "إذا كنتم أنتم فلا شيء مطلوب منكم. وإلا فاتصلوا بنا على الفور.")

    func activationLimit(_ limit: Instant) -> Phrase {
        let (day, time) = (Formats.day(limit), Formats.timeOfDay(limit))
        return Phrase(
            "Ce lien ne sert qu’une fois, jusqu’au \(day) à \(time).",
            "هذا الرابط صالح لمرة واحدة إلى غاية \(day) على الساعة \(time).")
    }

    func help(_ phone: PhoneNumber, _ email: EmailAddress) -> Phrase {
        Phrase("Besoin d’aide ? \(phone) ou \(email)", "للمساعدة: \(phone) أو \(email)")
    }

    func noticeText(_ address: String) -> Phrase {
        Phrase(
            "Un espace participant vient d’être créé à votre nom avec l’adresse \(address). Nous vous prévenons ici parce que la CMIM connaît aussi cette adresse-ci.",
            "أُنشئ للتو فضاء منخرط باسمكم بالبريد \(address). نخبركم هنا لأن هذا البريد مسجَّل أيضاً لدى الصندوق.")
    }

    func deviceText(at instant: Instant, device: DeviceName) -> Phrase {
        let (day, time) = (Formats.day(instant), Formats.timeOfDay(instant))
        return Phrase(
            "Votre compte a été ouvert le \(day) à \(time) depuis un nouvel appareil : \(device.phrase[.french]).",
            "فُتح حسابكم بتاريخ \(day) على الساعة \(time) من جهاز جديد: \(device.phrase[.arabic]).")
    }

    func paymentText(_ day: DayDate) -> Phrase {
        let day = Formats.day(day)
        return Phrase(
            "Un paiement daté du \(day) est arrivé dans votre espace, avec son relevé.",
            "وصل إلى فضائكم أداء بتاريخ \(day)، مع كشفه.")
    }

    func passwordText(at instant: Instant) -> Phrase {
        let (day, time) = (Formats.day(instant), Formats.timeOfDay(instant))
        return Phrase(
            "Le mot de passe de votre espace participant a été changé le \(day) à \(time).",
            "تم تغيير كلمة السر الخاصة بفضائكم بتاريخ \(day) على الساعة \(time).")
    }
}
