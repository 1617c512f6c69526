extension FAQ {
    static let access = [
        FAQEntry(
            id: "mot-de-passe-oublie", theme: .access,
            question: Phrase("J’ai oublié mon mot de passe.", "نسيت كلمة السر."),
            answer: Phrase(
                "Sur la page de connexion, choisissez « Choisir un nouveau mot de passe ». Un lien vous est envoyé, valable 30 minutes. Il demande la réponse à votre question de sécurité.",
                "في صفحة الدخول اختاروا «اختيار كلمة سر جديدة». نبعث إليكم رابطاً صالحاً 30 دقيقة، يُطلب فيه جواب سؤال الأمان."
            )),
        FAQEntry(
            id: "reponse-oubliee", theme: .access,
            question: Phrase("J’ai oublié la réponse à ma question de sécurité.", "نسيت جواب سؤال الأمان."),
            answer: Phrase(
                "Appelez-nous. Après vérification, nous vous remettons un mot de passe provisoire, à changer dès la connexion.",
                "اتصلوا بنا. بعد التحقق نسلّمكم كلمة سر مؤقتة تغيّرونها عند الدخول.")),
        FAQEntry(
            id: "choisir-mot-de-passe", theme: .access,
            question: Phrase("Comment choisir un bon mot de passe ?", "كيف أختار كلمة سر جيدة؟"),
            answer: Phrase(
                "Prenez-en un que vous n’utilisez nulle part ailleurs, sans votre nom ni votre date de naissance. Les règles s’affichent sous le champ.",
                "اختاروا كلمة لا تستعملونها في مكان آخر، دون اسمكم أو تاريخ ازديادكم. القواعد مكتوبة تحت الخانة.")),
        FAQEntry(
            id: "session-terminee", theme: .access,
            question: Phrase("Pourquoi dois-je me reconnecter ?", "لماذا يجب أن أدخل من جديد؟"),
            answer: Phrase(
                "Sans activité, la session se ferme après 30 minutes, et après 12 heures dans tous les cas. Cela protège vos données si vous laissez l’écran ouvert.",
                "تُغلق الجلسة بعد 30 دقيقة دون نشاط، وبعد 12 ساعة في كل الأحوال، حمايةً لمعطياتكم.")),
        FAQEntry(
            id: "changer-adresse", theme: .access,
            question: Phrase("Comment changer mon adresse e-mail ?", "كيف أغيّر بريدي الإلكتروني؟"),
            answer: Phrase(
                "Dans votre profil, choisissez « Changer mon adresse de connexion ». Un lien part à la nouvelle adresse, et l’ancienne est prévenue.",
                "في ملفكم الشخصي اختاروا «تغيير بريد الدخول». نبعث رابطاً إلى البريد الجديد ونخبر القديم.")),
    ]
}
