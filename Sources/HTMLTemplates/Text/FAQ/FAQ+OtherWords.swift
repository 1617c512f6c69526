extension FAQ {
    /// Words that members use for a question and that do not stand in it. They are searched too.
    static let otherWords: [String: Phrase] = [
        "creer-compte": Phrase("inscription inscrire enregistrer", "تسجيل الاشتراك"),
        "matricule": Phrase("numéro adhérent carte identifiant", "رقم البطاقة المعرف"),
        "non-reconnu": Phrase("refusée inscription impossible identité", "رفض التسجيل الهوية"),
        "mail-activation": Phrase("lien courriel activer expiré", "رابط إيميل تنشيط"),
        "mot-de-passe-oublie": Phrase("perdu mdp réinitialiser bloqué souviens", "ضاعت فقدت نسيان"),
        "reponse-oubliee": Phrase("souviens secrète", "سري"),
        "changer-adresse": Phrase("modifier courriel email nouvelle", "تعديل إيميل تغيير"),
        "session-terminee": Phrase("déconnecté déconnexion expirée", "انقطاع خروج"),
        "moins-que-paye": Phrase(
            "trop bas peu faible insuffisant seulement différence montant médecin consultation",
            "قليل ناقص ضعيف الفرق مبلغ طبيب"),
        "calcul": Phrase("calculer calculé erreur montant détail", "حساب خطأ احتساب"),
        "delai-virement": Phrase(
            "retard attends reçu reçois paiement versement banque RIB toujours", "تأخر تأخير أنتظر توصلت أداء بنكي"),
        "en-cours": Phrase("avancement suivi traitement étude longtemps", "تتبع معالجة تأخر"),
        "refuse": Phrase(
            "refus rejet rejeté rejetée motif ordonnance manque", "رفضتم مرفوض الرفض سبب وصفة"),
        "deposer": Phrase("dépôt déposé envoyer jours date limite", "وضع إرسال أيام آخر أجل"),
        "pieces": Phrase(
            "ordonnance facture feuille maladie documents justificatifs fournir", "وصفة فاتورة وثائق ورقة"),
        "entente": Phrase("accord préalable prothèse dentaire cure opération", "ترخيص مسبق أسنان عملية"),
        "mes-taux": Phrase("pourcentage couverture lunettes optique dentiste", "نسبة التغطية نظارات أسنان"),
        "plafond": Phrase("limite maximum atteint épuisé dépassé lunettes", "حد أقصى تجاوز نظارات"),
        "estimer": Phrase("estimation simulation devis avance", "تقدير محاكاة ثمن"),
        "ald": Phrase("diabète cancer chronique longue maladie", "سكري سرطان مزمن مرض"),
        "ajouter-enfant": Phrase(
            "bébé nouveau né ajouter inscrire bénéficiaire fils fille", "مولود رضيع إضافة تسجيل ولد ابن بنت"),
        "enfant-etudiant": Phrase(
            "scolarité certificat attestation université fils fille études", "شهادة مدرسية جامعة طالب ولد ابن بنت"),
        "delai-conjoint": Phrase("mari femme épouse époux mariage carence", "زوجي زوجتي زواج"),
        "qui-couvert": Phrase("famille ayant droit bénéficiaires", "أسرة عائلة ذوو الحقوق"),
        "soins-masques": Phrase("masqué confidentiel secret médical", "مخفي سرية"),
        "joindre": Phrase("pièce jointe photo scan envoyer taille", "صورة مرفق إرسال حجم"),
        "pas-accord": Phrase("désaccord contester recours médiateur ACAPS", "اعتراض طعن"),
        "delai-reponse": Phrase("attends réponse rapidement", "أنتظر جواب بسرعة"),
        "corriger": Phrase("erreur faute nom prénom date naissance téléphone", "خطأ اسم تاريخ هاتف تصحيح"),
        "recuperer": Phrase("télécharger export copie archive", "تحميل نسخة"),
        "faux-mail": Phrase("arnaque hameçonnage phishing suspect", "احتيال نصب"),
        "autre-appareil": Phrase("piraté intrus connexion inconnue", "اختراق"),
    ]

    /// Words that tell of nothing.
    static let stopWords = Phrase(
        """
        avec pour dans mais plus vous nous votre notre cette cela tout tous faire fait être avoir avez suis comme alors \
        deux depuis encore bonjour merci savoir voudrais veux peux puis comment pourquoi quel quelle dont sans avant \
        après aussi très leur elle mois jour chez
        """,
        "السلام عليكم شكرا لكم إلى على عن في من هل ما ماذا لماذا كيف أريد لدي عندي هذا هذه كان جديد جدا")
}
