extension FAQ {
    static let account = [
        FAQEntry(
            id: "creer-compte", theme: .account,
            question: Phrase("Comment créer mon compte ?", "كيف أنشئ حسابي؟"),
            answer: Phrase(
                "Choisissez « Créer mon compte », donnez votre matricule CMIM, votre nom, votre prénom et votre date de naissance, puis une adresse e-mail et un mot de passe. Un mail d’activation suit.",
                "اختاروا «إنشاء حسابي» وأدخلوا رقم الانخراط والاسم العائلي والشخصي وتاريخ الازدياد، ثم بريداً إلكترونياً وكلمة سر. بعدها تصلكم رسالة التفعيل."
            )),
        FAQEntry(
            id: "matricule", theme: .account,
            question: Phrase("Où trouver mon matricule ?", "أين أجد رقم انخراطي؟"),
            answer: Phrase(
                "Il figure sur vos courriers et vos relevés de la CMIM. Le service du personnel de votre entreprise le connaît aussi.",
                "تجدونه في مراسلات وكشوفات الصندوق. ويعرفه أيضاً قسم الموارد البشرية في مقاولتكم.")),
        FAQEntry(
            id: "non-reconnu", theme: .account,
            question: Phrase(
                "On me dit que je ne suis pas reconnu. Que faire ?", "يقال لي إنكم لم تتعرفوا علي. ما العمل؟"),
            answer: Phrase(
                "Vérifiez l’orthographe de votre nom telle qu’elle est sur vos documents CMIM, et votre date de naissance. Si tout est juste, notre dossier contient peut-être une erreur : appelez-nous.",
                "تحققوا من كتابة اسمكم كما في وثائق الصندوق ومن تاريخ الازدياد. إذا كان كل شيء صحيحاً فقد يكون هناك خطأ في السجل: اتصلوا بنا."
            )),
        FAQEntry(
            id: "mail-activation", theme: .account,
            question: Phrase("Je n’ai pas reçu le mail d’activation.", "لم أتوصل برسالة التفعيل."),
            answer: Phrase(
                "Regardez dans les courriers indésirables. Après dix minutes, demandez un nouveau mail depuis la page de connexion. Le lien est valable 48 heures.",
                "انظروا في البريد غير المرغوب فيه. وبعد عشر دقائق اطلبوا رسالة جديدة من صفحة الدخول. الرابط صالح 48 ساعة."
            )),
        FAQEntry(
            id: "plusieurs-comptes", theme: .account,
            question: Phrase("Mon conjoint peut-il avoir son propre compte ?", "هل يمكن لزوجي أو زوجتي إنشاء حساب؟"),
            answer: Phrase(
                "Le compte est celui du participant. Un conjoint qui est lui-même participant, avec son propre matricule, crée le sien.",
                "الحساب خاص بالمنخرط. إذا كان الزوج أو الزوجة منخرطاً برقم خاص، فله أن ينشئ حسابه.")),
    ]
}
