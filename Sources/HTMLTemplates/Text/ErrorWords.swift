import PortalCore

/// Error pages: what happened and what to do, never what is inside.
final class ErrorWords: Sendable {
    let badRequestTitle = Phrase("Nous n’avons pas compris cette demande", "لم نفهم هذا الطلب")
    let badRequest = Phrase(
        "Le lien est peut-être incomplet. Revenez à l’accueil et reprenez votre chemin.",
        "قد يكون الرابط ناقصاً. عودوا إلى الصفحة الرئيسية وتابعوا من هناك.")
    let forbiddenTitle = Phrase("Cette action n’a pas été faite", "لم يتم تنفيذ هذا الطلب")
    let forbidden = Phrase(
        "La page est restée ouverte trop longtemps, ou les cookies sont bloqués. Revenez en arrière, rechargez la page et recommencez : rien n’a été enregistré.",
        "ظلت الصفحة مفتوحة مدة طويلة أو أن ملفات تعريف الارتباط محظورة. ارجعوا إلى الصفحة السابقة وحدّثوها ثم أعيدوا المحاولة: لم يُسجَّل أي شيء."
    )
    let notFoundTitle = Phrase("Cette page n’existe pas", "هذه الصفحة غير موجودة")
    let notFound = Phrase(
        "Vérifiez l’adresse. Si vous cherchez un remboursement, il est dans votre liste.",
        "تحققوا من العنوان. إذا كنتم تبحثون عن تعويض، فستجدونه في لائحتكم.")
    let methodTitle = Phrase("Cette page ne s’ouvre pas ainsi", "لا تُفتح هذه الصفحة بهذه الطريقة")
    let method = Phrase(
        "Revenez à la page précédente et utilisez le bouton prévu.",
        "عودوا إلى الصفحة السابقة واستعملوا الزر المخصص لذلك.")
    let tooLargeTitle = Phrase("Votre envoi est trop volumineux", "حجم ما أرسلتموه كبير جداً")
    let tooLarge = Phrase(
        "Réduisez la taille de ce que vous envoyez, puis réessayez.",
        "قلّصوا حجم ما ترسلونه ثم حاولوا من جديد.")
    let unprocessableTitle = Phrase("Ce formulaire n’a pas pu être lu", "تعذّرت قراءة هذه الاستمارة")
    let unprocessable = Phrase(
        "Revenez à la page précédente, vérifiez vos réponses et renvoyez le formulaire.",
        "عودوا إلى الصفحة السابقة وتحققوا من أجوبتكم ثم أعيدوا إرسال الاستمارة.")
    let tooManyTitle = Phrase("Une petite pause", "لحظة من فضلكم")
    let tooMany = Phrase(
        "Il y a eu trop d’essais en peu de temps. Patientez, puis réessayez.",
        "وقعت محاولات كثيرة في وقت قصير. انتظروا قليلاً ثم حاولوا من جديد.")
    let headTooLargeTitle = Phrase("La demande est trop longue", "الطلب طويل جداً")
    let headTooLarge = Phrase(
        "Raccourcissez la recherche, ou effacez les cookies de ce site, puis réessayez.",
        "اختصروا البحث أو احذفوا ملفات تعريف الارتباط الخاصة بهذا الموقع ثم حاولوا من جديد.")
    let internalTitle = Phrase("Un problème est survenu de notre côté", "وقع مشكل من جانبنا")
    let internalText = Phrase(
        "Ce n’est pas de votre fait et vos données sont à l’abri. Réessayez dans quelques minutes ; si cela continue, appelez-nous avec la référence ci-dessous.",
        "لا دخل لكم في ذلك ومعطياتكم في أمان. حاولوا بعد بضع دقائق، وإذا استمر المشكل فاتصلوا بنا مع ذكر المرجع أسفله.")
    let unavailableTitle = Phrase("Nous revenons dans un instant", "سنعود بعد لحظات")
    let unavailable = Phrase(
        "Il y a beaucoup de monde en ce moment. Réessayez dans une minute : rien n’est perdu.",
        "عدد الزوار كبير حالياً. حاولوا بعد دقيقة: لم يضع أي شيء.")
    let timedOutTitle = Phrase("La connexion a été trop lente", "كان الاتصال بطيئاً جداً")
    let timedOut = Phrase(
        "Votre demande n’est pas arrivée entière, et rien n’a été enregistré. Vérifiez votre réseau et réessayez.",
        "لم يصل طلبكم كاملاً ولم يُسجَّل أي شيء. تحققوا من الشبكة وحاولوا من جديد.")
    let reference = Phrase("Référence de l’incident", "مرجع الحادث")
    let code = Phrase("Erreur", "خطأ")
    let toHome = Phrase("Revenir à l’accueil", "العودة إلى الرئيسية")

    /// Too many attempts. The minute is rounded up, so that who comes back then is let in.
    func tryAgain(at until: Instant) -> Phrase {
        let minute = until + Instant.Span(milliseconds: 59_999)
        let (day, time) = (Formats.day(minute), Formats.timeOfDay(minute))
        return Phrase(
            "Il y a eu trop d’essais. Vous pourrez réessayer à partir du \(day) à \(time).",
            "وقعت محاولات كثيرة. يمكنكم المحاولة من جديد ابتداءً من \(day) على الساعة \(time).")
    }
}
