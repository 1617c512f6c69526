import PortalCore

/// Creation of an account.
final class AccountWords: Sendable {
    let title = Phrase("Créer mon compte", "إنشاء حسابي")
    let lead = Phrase(
        "Nous vérifions d’abord que vous êtes bien participant de la CMIM, puis vous choisissez vos identifiants.",
        "نتأكد أولاً من أنكم منخرطون في الصندوق، ثم تختارون معلومات الدخول.")
    let allRequired = Phrase("Tous les champs sont à remplir.", "جميع الخانات ضرورية.")

    let you = Phrase("Vos informations personnelles", "معلوماتكم الشخصية")
    let youHint = Phrase(
        "Comme sur vos documents de la CMIM. Les accents et les majuscules n’ont pas d’importance.",
        "كما وردت في وثائق الصندوق. يمكن الكتابة بحروف كبيرة أو صغيرة.")
    let matriculeHint = Phrase(
        "Votre numéro d’adhérent. Il figure sur vos courriers de la CMIM.",
        "رقم انخراطكم المدوَّن في مراسلات الصندوق.")
    let lastName = Phrase("Nom", "الاسم العائلي")
    let firstName = Phrase("Prénom", "الاسم الشخصي")
    let birthDate = Phrase("Date de naissance", "تاريخ الازدياد")
    let birthDateHint = Phrase("Jour, mois, année : \("27/03/1975")", "اليوم والشهر والسنة: \("27/03/1975")")

    let credentials = Phrase("Vos identifiants", "معلومات الدخول")
    let emailHint = Phrase(
        "Elle vous servira d’identifiant. Nous y envoyons le mail d’activation.",
        "سيكون اسم الدخول الخاص بكم، وإليه نبعث رسالة التفعيل.")
    let question = Phrase("Question de sécurité", "سؤال الأمان")
    let questionHint = Phrase(
        "Elle vous sera posée si vous oubliez votre mot de passe.",
        "نطرحه عليكم إذا نسيتم كلمة السر.")
    let chooseQuestion = Phrase("Choisissez une question", "اختاروا سؤالاً")
    let answer = Phrase("Votre réponse", "جوابكم")
    let answerHint = Phrase(
        "Une réponse que vous retrouverez dans un an, et que vos proches ne devinent pas.",
        "جواب تتذكرونه بعد سنة ولا يخمّنه المقربون منكم.")

    let consentTitle = Phrase("Votre accord", "موافقتكم")
    let consent = Phrase(
        "J’accepte que la CMIM traite mes données pour gérer mon espace participant.",
        "أوافق على أن يعالج الصندوق معطياتي لتدبير فضائي الخاص.")
    let consentLink = Phrase(
        "Comment vos données sont utilisées et protégées", "كيف تُستعمل معطياتكم وكيف نحميها")
    let submit = Phrase("Créer mon compte", "إنشاء حسابي")
    let haveAccount = Phrase("J’ai déjà un compte", "لدي حساب")

    let createdTitle = Phrase("Votre compte a bien été créé", "تم إنشاء حسابكم")
    let createdText = Phrase(
        "Un mail d’activation arrive sur votre boîte mail d’ici quelques minutes.",
        "ستصلكم رسالة التفعيل على بريدكم الإلكتروني خلال بضع دقائق.")
    let createdSteps = Phrase("Et maintenant ?", "والآن؟")
    let createdStep1 = Phrase("Ouvrez votre boîte mail.", "افتحوا بريدكم الإلكتروني.")
    let createdStep2 = Phrase(
        "Suivez le lien du mail d’activation. Il est valable 48 heures.",
        "اضغطوا على الرابط الوارد في رسالة التفعيل. صلاحيته 48 ساعة.")
    let createdStep3 = Phrase("Connectez-vous.", "ادخلوا إلى حسابكم.")
    let createdNothing = Phrase("Rien reçu ?", "لم تتوصلوا بشيء؟")
    let createdNothingText = Phrase(
        "Regardez dans les courriers indésirables. Après dix minutes, demandez un nouveau mail.",
        "انظروا في البريد غير المرغوب فيه. وبعد عشر دقائق، اطلبوا رسالة جديدة.")

    /// The words of a security question.
    subscript(question: SecurityQuestion) -> Phrase {
        switch question {
        case .q1: Phrase("Quel était le nom de votre première école ?", "ما اسم أول مدرسة التحقتم بها؟")
        case .q2: Phrase("Comment s’appelait votre meilleur ami d’enfance ?", "ما اسم أعز صديق لكم في الطفولة؟")
        case .q3: Phrase("Où vos parents se sont-ils rencontrés ?", "أين التقى والداكم أول مرة؟")
        case .q4: Phrase("Quel enseignant vous a le plus marqué ?", "من هو المدرّس الذي أثّر فيكم أكثر؟")
        case .q5: Phrase("Quel métier rêviez-vous de faire, enfant ?", "ما المهنة التي كنتم تحلمون بها في الطفولة؟")
        case .q6: Phrase("Dans quelle rue avez-vous grandi ?", "ما اسم الزنقة أو الشارع الذي كبرتم فيه؟")
        case .q7: Phrase("Quel surnom vous donnait-on, enfant ?", "ما اللقب الذي كان يُطلق عليكم في الطفولة؟")
        case .q8: Phrase("Quel plat aimiez-vous le plus, enfant ?", "ما الأكلة المفضلة لديكم في الطفولة؟")
        }
    }
}
