import PortalCore

/// The journal of an account.
final class JournalWords: Sendable {
    let title = Phrase("Journal de mon compte", "سجل حسابي")
    let seeAll = Phrase("Voir tout ce qui a été fait sur mon compte", "عرض كل ما جرى في حسابي")
    let lead = Phrase(
        "Tout ce qui a été fait sur votre compte, par vous ou par la mutuelle. Rien ne peut y être effacé sans que cela se voie.",
        "كل ما جرى في حسابكم، سواء منكم أو من الصندوق. لا يمكن حذف أي سطر دون أن يظهر ذلك.")
    let notYou = Phrase(
        "Une ligne ne vient pas de vous ? Changez votre mot de passe, puis appelez-nous.",
        "سطر لا علاقة لكم به؟ غيّروا كلمة السر ثم اتصلوا بنا.")
    let filters = Phrase("Choisir ce qui est affiché", "اختيار ما يُعرض")
    let from = Phrase("Du", "من")
    let to = Phrase("Au", "إلى")
    let group = Phrase("Genre", "النوع")
    let allGroups = Phrase("Tout", "الكل")
    let apply = Phrase("Afficher", "عرض")
    let clear = Phrase("Tout afficher", "عرض الكل")
    let when = Phrase("Date et heure", "التاريخ والساعة")
    let what = Phrase("Action", "العملية")
    let who = Phrase("Par", "بواسطة")
    let place = Phrase("Adresse réseau", "عنوان الشبكة")
    let older = Phrase("Plus anciennes", "الأقدم")
    let newest = Phrase("Les plus récentes", "الأحدث")
    let download = Phrase("Télécharger en CSV", "تنزيل بصيغة \("CSV")")
    let fileName = "journal"
    let empty = Phrase("Rien dans cette période.", "لا شيء في هذه الفترة.")
    let portal = Phrase("le portail", "الفضاء")
    let staff = Phrase("la mutuelle", "الصندوق")
    let unknown = Phrase("Autre action", "عملية أخرى")

    func staffMember(_ name: String) -> Phrase { Phrase("la mutuelle (\(name))", "الصندوق (\(name))") }

    func groupName(_ group: Activity.Group) -> Phrase {
        switch group {
        case .session: Phrase("Connexions", "عمليات الدخول")
        case .access: Phrase("Accès", "الولوج")
        case .account: Phrase("Compte", "الحساب")
        case .data: Phrase("Données", "المعطيات")
        case .complaint: Phrase("Réclamations", "الشكايات")
        }
    }

    subscript(activity: Activity) -> Phrase {
        switch activity {
        case .accountCreated: Phrase("Compte créé", "إنشاء الحساب")
        case .accountMadeByStaff: Phrase("Compte créé par la mutuelle", "إنشاء الحساب من طرف الصندوق")
        case .accountActivated: Phrase("Compte activé", "تفعيل الحساب")
        case .accountDisabled: Phrase("Compte fermé", "إغلاق الحساب")
        case .accountEnabled: Phrase("Compte rouvert", "إعادة فتح الحساب")
        case .closingAsked: Phrase("Fermeture de l’espace demandée", "طلب إغلاق الفضاء")
        case .closingTakenBack: Phrase("Fermeture annulée par une connexion", "إلغاء الإغلاق بالدخول")
        case .languageChanged: Phrase("Langue changée", "تغيير اللغة")
        case .signedIn: Phrase("Connexion", "دخول")
        case .signedInFromNewDevice: Phrase("Connexion depuis un nouvel appareil", "دخول من جهاز جديد")
        case .loginRefused: Phrase("Connexion refusée", "دخول مرفوض")
        case .signedOut: Phrase("Déconnexion", "خروج")
        case .otherSessionEnded: Phrase("Un autre appareil déconnecté", "فصل جهاز آخر")
        case .allOtherSessionsEnded: Phrase("Tous les autres appareils déconnectés", "فصل كل الأجهزة الأخرى")
        case .passwordChanged: Phrase("Mot de passe changé", "تغيير كلمة السر")
        case .passwordKept: Phrase("Mot de passe gardé à la première connexion", "الاحتفاظ بكلمة السر عند أول دخول")
        case .passwordReset: Phrase("Mot de passe oublié, remplacé", "تعويض كلمة سر منسية")
        case .emailChangeAsked: Phrase("Changement d’adresse demandé", "طلب تغيير البريد")
        case .emailChanged: Phrase("Adresse de connexion changée", "تغيير بريد الدخول")
        case .emailChangeCancelled: Phrase("Changement d’adresse arrêté", "إيقاف تغيير البريد")
        case .complaintOpened: Phrase("Réclamation envoyée", "إرسال شكاية")
        case .complaintReplied: Phrase("Message ajouté à une réclamation", "إضافة رسالة إلى شكاية")
        case .complaintBegun: Phrase("Réclamation prise en charge", "التكفل بشكاية")
        case .complaintClosed: Phrase("Réclamation close", "إغلاق شكاية")
        case .complaintAnswered: Phrase("Réponse à une réclamation", "جواب عن شكاية")
        case .complaintRead: Phrase("Réclamation lue par la mutuelle", "اطلاع الصندوق على شكاية")
        case .messageRead: Phrase("Message lu par la mutuelle", "اطلاع الصندوق على رسالة")
        case .dataExported: Phrase("Toutes les données téléchargées", "تنزيل جميع المعطيات")
        case .questionChanged: Phrase("Question de sécurité changée", "تغيير سؤال الأمان")
        case .loginCodeRefused: Phrase("Code de connexion refusé", "رمز دخول مرفوض")
        case .secondFactorSwitchedOn: Phrase("Code à la connexion activé", "تفعيل رمز الدخول")
        case .secondFactorSwitchedOff: Phrase("Code à la connexion arrêté", "إيقاف رمز الدخول")
        case .secondFactorRemovedByStaff:
            Phrase("Code à la connexion levé par la mutuelle", "إلغاء رمز الدخول من طرف الصندوق")
        case .recoveryCodesMade: Phrase("Nouveaux codes de secours", "رموز احتياطية جديدة")
        case .recoveryCodeUsed: Phrase("Code de secours utilisé", "استعمال رمز احتياطي")
        case .passwordSetByStaff: Phrase("Mot de passe provisoire donné par la mutuelle", "كلمة سر مؤقتة من الصندوق")
        }
    }
}
