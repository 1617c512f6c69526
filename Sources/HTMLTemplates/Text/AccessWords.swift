/// A forgotten password, another address, another security question.
final class AccessWords: Sendable {
    let forgottenTitle = Phrase("Mot de passe oublié", "نسيت كلمة السر")
    let forgottenLead = Phrase(
        "Indiquez votre adresse de connexion. Nous y envoyons un lien pour choisir un nouveau mot de passe.",
        "أدخلوا بريد الدخول، وسنبعث إليه رابطاً لاختيار كلمة سر جديدة.")
    let forgottenSubmit = Phrase("Recevoir le lien", "التوصل بالرابط")
    let sentTitle = Phrase("Consultez votre boîte mail", "اطّلعوا على بريدكم الإلكتروني")
    let sent = Phrase(
        "Si un compte existe à cette adresse, un mail part tout de suite. Son lien est valable 30 minutes et ne sert qu’une fois.",
        "إذا كان هناك حساب بهذا البريد، فإن رسالة في طريقها إليكم. رابطها صالح 30 دقيقة ولمرة واحدة.")
    let nothingText = Phrase(
        "Regardez dans les courriers indésirables, et vérifiez que c’est bien l’adresse de votre compte.",
        "انظروا في البريد غير المرغوب فيه، وتأكدوا أنه بريد حسابكم.")

    let newTitle = Phrase("Choisir un nouveau mot de passe", "اختيار كلمة سر جديدة")
    let newLead = Phrase(
        "Répondez à votre question de sécurité, puis choisissez votre nouveau mot de passe. Tous vos appareils seront déconnectés.",
        "أجيبوا عن سؤال الأمان ثم اختاروا كلمة السر الجديدة. سيتم فصل جميع أجهزتكم.")
    let answerHint = Phrase(
        "Les majuscules et les accents n’ont pas d’importance.", "لا فرق بين الحروف الكبيرة والصغيرة.")
    let expiredTitle = Phrase("Ce lien a expiré", "انتهت صلاحية هذا الرابط")
    let expired = Phrase(
        "Il est valable 30 minutes, et cinq réponses. Demandez-en un nouveau, ou appelez-nous si vous avez oublié la réponse.",
        "هو صالح 30 دقيقة ولخمسة أجوبة. اطلبوا رابطاً جديداً، أو اتصلوا بنا إذا نسيتم الجواب.")
    let unknownTitle = Phrase("Ce lien n’est pas valable", "هذا الرابط غير صالح")
    let unknown = Phrase(
        "Il est incomplet, il a déjà servi, ou un plus récent l’a remplacé. Ouvrez le dernier mail reçu, ou demandez un nouveau lien.",
        "هو ناقص أو سبق استعماله أو عوّضه رابط أحدث. افتحوا آخر رسالة أو اطلبوا رابطاً جديداً.")
    let again = Phrase("Demander un nouveau lien", "طلب رابط جديد")

    let emailTitle = Phrase("Changer mon adresse de connexion", "تغيير بريد الدخول")
    let emailLead = Phrase(
        "Nous envoyons un lien à la nouvelle adresse. Elle ne remplace l’ancienne que quand vous avez suivi ce lien. L’ancienne est prévenue.",
        "نبعث رابطاً إلى البريد الجديد. لا يعوّض القديم إلا بعد الضغط على الرابط. ونخبر البريد القديم.")
    let emailNow = Phrase("Adresse actuelle", "البريد الحالي")
    let emailNew = Phrase("Nouvelle adresse e-mail", "البريد الإلكتروني الجديد")
    let emailSubmit = Phrase("Envoyer le lien", "إرسال الرابط")
    let emailAsked = Phrase(
        "Un lien est parti vers la nouvelle adresse. Suivez-le dans les 24 heures pour terminer.",
        "بعثنا رابطاً إلى البريد الجديد. اضغطوا عليه خلال 24 ساعة لإتمام التغيير.")
    let confirmTitle = Phrase("Confirmer ma nouvelle adresse", "تأكيد بريدي الجديد")
    let confirmSubmit = Phrase("Oui, c’est mon adresse", "نعم، هذا بريدي")
    let confirmedTitle = Phrase("Votre adresse est changée", "تم تغيير بريدكم")
    let confirmed = Phrase(
        "Connectez-vous désormais avec la nouvelle. Vos autres appareils sont déconnectés.",
        "من الآن فصاعداً ادخلوا بالبريد الجديد. تم فصل أجهزتكم الأخرى.")
    let cancelTitle = Phrase("Arrêter le changement d’adresse", "إيقاف تغيير البريد")
    let cancelText = Phrase(
        "Votre compte garde cette adresse, ou la retrouve. Si elle avait déjà été remplacée, le mot de passe est annulé et tous les appareils sont déconnectés : vous en choisirez un nouveau.",
        "يحتفظ حسابكم بهذا البريد أو يستعيده. إذا كان قد عُوِّض، تُلغى كلمة السر وتُفصل جميع الأجهزة، ثم تختارون كلمة جديدة."
    )
    let cancelSubmit = Phrase("Garder cette adresse", "الاحتفاظ بهذا البريد")
    let cancelledTitle = Phrase("Votre adresse est gardée", "تم الاحتفاظ ببريدكم")
    let cancelled = Phrase(
        "Si ce changement ne venait pas de vous, quelqu’un connaît votre mot de passe : choisissez-en un nouveau tout de suite.",
        "إذا لم تكونوا أصحاب هذا التغيير، فهناك من يعرف كلمة السر: اختاروا كلمة جديدة حالاً.")
    let linkLate = Phrase(
        "Ce lien est arrivé à son terme. Si vous n’avez pas demandé de changement, appelez-nous.",
        "انتهت صلاحية هذا الرابط. إذا لم تطلبوا أي تغيير فاتصلوا بنا.")
    let linkUnknown = Phrase(
        "Il est incomplet, il a déjà servi, ou la demande a été remplacée. Ouvrez le dernier mail reçu.",
        "هو ناقص أو سبق استعماله أو عُوّض الطلب. افتحوا آخر رسالة توصلتم بها.")

    let questionTitle = Phrase("Changer ma question de sécurité", "تغيير سؤال الأمان")
    let questionLead = Phrase(
        "Nous vous la posons quand vous avez oublié votre mot de passe. Choisissez une réponse que vous n’avez donnée nulle part ailleurs.",
        "نطرحه عليكم إذا نسيتم كلمة السر. اختاروا جواباً لم تستعملوه في مكان آخر.")
    let questionSubmit = Phrase("Enregistrer ma question", "حفظ سؤالي")
    let questionChanged = Phrase("Votre question de sécurité est changée.", "تم تغيير سؤال الأمان.")

    func confirmText(_ email: String) -> Phrase {
        Phrase("\(email) devient votre adresse de connexion.", "سيصبح \(email) بريد الدخول الخاص بكم.")
    }
}
