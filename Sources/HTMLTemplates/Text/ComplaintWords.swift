import PortalCore

/// Complaints and their threads.
final class ComplaintWords: Sendable {
    let navigation = Phrase("Réclamations", "الشكايات")
    let title = Phrase("Mes réclamations", "شكاياتي")
    let lead = Phrase(
        "Chaque réclamation a une référence et une date limite de réponse. Vous suivez tout ici.",
        "لكل شكاية مرجع وأجل أقصى للجواب. تتابعون كل شيء هنا.")
    let new = Phrase("Nouvelle réclamation", "شكاية جديدة")
    let aboutLine = Phrase("Réclamer sur ce remboursement", "تقديم شكاية حول هذا التعويض")
    let empty = Phrase("Aucune réclamation", "لا توجد شكايات")
    let emptyText = Phrase(
        "Un montant, un retard, un refus que vous ne comprenez pas ? Écrivez-nous, nous répondons.",
        "مبلغ أو تأخر أو رفض لم تفهموه؟ اكتبوا إلينا وسنجيبكم.")
    let reference = Phrase("Référence", "المرجع")
    let subject = Phrase("Sujet", "الموضوع")
    let state = Phrase("État", "الحالة")
    let openedOn = Phrase("Envoyée le", "أُرسلت في")
    let dueOn = Phrase("Réponse avant le", "الجواب قبل")
    let back = Phrase("Toutes mes réclamations", "كل شكاياتي")

    let newLead = Phrase(
        "Dites-nous ce qui ne va pas. Vous recevez une référence tout de suite.",
        "أخبرونا بما لا يناسبكم. تتوصلون بمرجع على الفور.")
    let category = Phrase("De quoi s’agit-il ?", "ما موضوع شكايتكم؟")
    let choose = Phrase("Choisissez", "اختاروا")
    let message = Phrase("Votre message", "رسالتكم")
    let messageHint = Phrase(
        "Ce qui s’est passé, et ce que vous attendez de nous.", "ماذا حدث، وماذا تنتظرون منا.")
    let files = Phrase("Pièces jointes (facultatif)", "الوثائق المرفقة (اختياري)")
    let filesHint = Phrase(
        "PDF, JPEG ou PNG ; 5 fichiers au plus, 5 Mo chacun.",
        "\("PDF") أو \("JPEG") أو \("PNG")؛ خمسة ملفات على الأكثر، 5 ميغابايت لكل ملف.")
    let send = Phrase("Envoyer ma réclamation", "إرسال شكايتي")
    let line = Phrase("Le remboursement concerné", "التعويض المعني")
    let lineNote = Phrase(
        "Ces chiffres sont joints à votre réclamation tels qu’ils sont aujourd’hui.",
        "تُرفق هذه الأرقام بشكايتكم كما هي اليوم.")

    let thread = Phrase("Échanges", "المراسلات")
    let you = Phrase("Vous", "أنتم")
    let mutual = Phrase("La mutuelle", "الصندوق")
    let reply = Phrase("Répondre", "الرد")
    let reopen = Phrase("Rouvrir avec une explication", "إعادة الفتح مع توضيح")
    let sendReply = Phrase("Envoyer", "إرسال")
    let rate = Phrase("Cette réponse vous convient-elle ?", "هل يناسبكم هذا الجواب؟")
    let yes = Phrase("Oui", "نعم")
    let no = Phrase("Non", "لا")
    let ratedYes = Phrase("Vous avez dit que la réponse vous convient.", "ذكرتم أن الجواب يناسبكم.")
    let ratedNo = Phrase(
        "Vous avez dit que la réponse ne vous convient pas. Expliquez-nous pourquoi ci-dessous.",
        "ذكرتم أن الجواب لا يناسبكم. وضّحوا لنا السبب أسفله.")
    let recourseTitle = Phrase("Si vous n’êtes pas d’accord", "إذا لم تكونوا موافقين")
    let recourse = Phrase(
        "Vous pouvez rouvrir cette réclamation, ou saisir l’ACAPS, l’autorité qui contrôle les assurances et les mutuelles (acaps.ma).",
        "يمكنكم إعادة فتح هذه الشكاية أو اللجوء إلى هيئة مراقبة التأمينات والاحتياط الاجتماعي (\("acaps.ma")).")
    let taken = Phrase(
        "C’est envoyé. Gardez la référence : nous vous écrivons aussi par mail.",
        "تم الإرسال. احتفظوا بالمرجع، وسنكتب إليكم بالبريد أيضاً.")

    let textIsBack = Phrase(
        "Voici ce que vous aviez écrit. Relisez, choisissez de nouveau vos fichiers s’il y en avait, puis envoyez.",
        "هذا ما كنتم قد كتبتم. راجعوه، واختاروا ملفاتكم من جديد إن وُجدت، ثم أرسلوه.")

    let mailOpened = Phrase("Votre réclamation est arrivée", "توصلنا بشكايتكم")
    let mailBegun = Phrase("Nous examinons votre réclamation", "نحن ندرس شكايتكم")
    let mailReopened = Phrase("Votre réclamation est rouverte", "أُعيد فتح شكايتكم")
    let mailClosed = Phrase("Votre réclamation est close", "أُغلقت شكايتكم")
    let mailAnswered = Phrase("Une réponse vous attend", "هناك جواب في انتظاركم")
    let mailAsked = Phrase("Nous avons besoin d’une précision", "نحتاج إلى توضيح منكم")
    let mailButton = Phrase("Voir ma réclamation", "عرض شكايتي")
    let mailReply = Phrase(
        "Ne répondez pas à ce mail : écrivez-nous dans votre espace.",
        "لا تردوا على هذه الرسالة، بل اكتبوا إلينا في فضائكم.")

    func category(_ category: Complaint.Category) -> Phrase {
        switch category {
        case .reimbursement: Phrase("Un montant remboursé ou refusé", "مبلغ معوَّض أو مرفوض")
        case .delay: Phrase("Un retard de traitement", "تأخر في المعالجة")
        case .rights: Phrase("Mes droits ou ceux de ma famille", "حقوقي أو حقوق أسرتي")
        case .reception: Phrase("L’accueil", "الاستقبال")
        case .portal: Phrase("Cet espace en ligne", "هذا الفضاء")
        case .other: Phrase("Autre chose", "شيء آخر")
        case .rectification: Phrase("Faire corriger mes données", "تصحيح معطياتي")
        case .opposition: Phrase("M’opposer à un usage de mes données", "التعرض على استعمال معطياتي")
        }
    }

    func state(_ state: Complaint.State) -> Phrase {
        switch state {
        case .received: Phrase("Reçue", "متوصل بها")
        case .inProgress: Phrase("En cours", "قيد المعالجة")
        case .awaitingMember: Phrase("En attente de votre réponse", "في انتظار ردكم")
        case .answered: Phrase("Répondue", "تم الجواب")
        case .closed: Phrase("Close", "مغلقة")
        }
    }

    func heading(_ reference: String) -> Phrase { Phrase("Réclamation \(reference)", "الشكاية \(reference)") }

    func promise(_ acknowledge: DayDate, _ handle: DayDate) -> Phrase {
        let (first, last) = (Formats.day(acknowledge), Formats.day(handle))
        return Phrase(
            "Nous l’examinons avant le \(first) et vous répondons avant le \(last).",
            "ندرسها قبل \(first) ونجيبكم قبل \(last).")
    }

    func mailText(_ reference: String) -> Phrase {
        Phrase(
            "Votre réclamation \(reference) est bien enregistrée dans votre espace participant.",
            "شكايتكم \(reference) مسجلة في فضاء المنخرط الخاص بكم.")
    }

    func mailNews(_ reference: String) -> Phrase {
        Phrase(
            "La mutuelle vous a écrit au sujet de votre réclamation \(reference).",
            "كتب إليكم الصندوق بخصوص شكايتكم \(reference).")
    }

    func mailAtWork(_ reference: String) -> Phrase {
        Phrase(
            "Un agent de la mutuelle a pris en charge votre réclamation \(reference). Vous n’avez rien à faire.",
            "تكفل أحد موظفي الصندوق بشكايتكم \(reference). ليس عليكم فعل أي شيء.")
    }

    func mailAgain(_ reference: String) -> Phrase {
        Phrase(
            "Nous avons reçu votre message : la réclamation \(reference) est de nouveau à l’étude.",
            "توصلنا برسالتكم: الشكاية \(reference) قيد الدراسة من جديد.")
    }

    func mailDone(_ reference: String) -> Phrase {
        Phrase(
            "La réclamation \(reference) est close. Si quelque chose ne va pas, écrivez-nous dans l’échange : elle se rouvre.",
            "أُغلقت الشكاية \(reference). إذا بقي مشكل فاكتبوا إلينا في نفس المراسلة ليُعاد فتحها.")
    }

    func mailDue(_ day: DayDate) -> Phrase {
        Phrase("Nous y répondons avant le \(Formats.day(day)).", "سنجيب عنها قبل \(Formats.day(day)).")
    }

    /// Why a file cannot be downloaded; nil where it can.
    func obstacle(_ scan: Attachment.Scan) -> Phrase? {
        switch scan {
        case .notAsked, .clean: nil
        case .held:
            Phrase(
                "bien reçu ; à télécharger après le contrôle antivirus",
                "توصلنا به؛ يمكن تنزيله بعد فحص الفيروسات")
        case .infected:
            Phrase("effacé : un virus y a été trouvé", "حُذف: وُجد فيه فيروس")
        }
    }

    func size(_ bytes: Int) -> Phrase {
        let kilobytes = max(1, (bytes + 512) / 1024)
        return Phrase("\(kilobytes) Ko", "\(kilobytes) كيلوبايت")
    }

    func problem(_ problem: AttachmentProblem) -> Phrase {
        switch problem {
        case .tooMany(let maximum): Phrase("\(maximum) fichiers au plus.", "\(maximum) ملفات على الأكثر.")
        case .tooLarge(let name, let maximum):
            Phrase("\(name) dépasse \(maximum >> 20) Mo.", "\(name) يتجاوز \(maximum >> 20) ميغابايت.")
        case .empty(let name): Phrase("\(name) est vide.", "\(name) فارغ.")
        case .wrongKind(let name):
            Phrase(
                "\(name) n’est pas un PDF, un JPEG ou un PNG. Enregistrez-le dans un de ces formats.",
                "\(name) ليس بصيغة \("PDF") أو \("JPEG") أو \("PNG"). احفظوه بإحداها.")
        case .infected(let name):
            Phrase(
                "Nous avons trouvé un virus dans \(name) : il n’a pas été gardé. Faites contrôler votre appareil.",
                "وجدنا فيروساً في \(name) ولم نحتفظ به. افحصوا جهازكم.")
        case .noRoomLeft:
            Phrase(
                "Vos pièces jointes prennent déjà toute la place prévue. Appelez-nous.",
                "استنفدت وثائقكم المرفقة المساحة المخصصة. اتصلوا بنا.")
        }
    }
}
