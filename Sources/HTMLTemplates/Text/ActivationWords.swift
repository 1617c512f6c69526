/// Activation of an account.
final class ActivationWords: Sendable {
    let title = Phrase("Activer mon compte", "تفعيل حسابي")
    let ready = Phrase(
        "Votre adresse est confirmée. Il reste un geste : activez votre compte.",
        "تم التأكد من بريدكم. بقيت خطوة واحدة: فعّلوا حسابكم.")
    let activate = Phrase("Activer mon compte", "تفعيل حسابي")
    let contested = Phrase(
        "Ce compte a été demandé deux fois, avec deux mots de passe différents. Pour être sûrs que c’est vous, nous vous demandons celui que vous avez choisi.",
        "طُلب هذا الحساب مرتين بكلمتي سر مختلفتين. لنتأكد أنكم صاحب الطلب، أدخلوا كلمة السر التي اخترتموها.")
    let chosenPassword = Phrase("Le mot de passe que vous avez choisi", "كلمة السر التي اخترتموها")
    let createAgain = Phrase(
        "Il n’est pas accepté ? Refaites la demande de compte, puis ouvrez le dernier mail",
        "لم تُقبل؟ أعيدوا طلب إنشاء الحساب ثم افتحوا آخر رسالة")
    let expiredTitle = Phrase("Ce lien a expiré", "انتهت صلاحية هذا الرابط")
    let expired = Phrase(
        "Le lien d’activation est valable 48 heures. Demandez-en un nouveau : votre compte vous attend.",
        "صلاحية رابط التفعيل 48 ساعة. اطلبوا رابطاً جديداً، فحسابكم في انتظاركم.")
    let usedTitle = Phrase("Ce lien a déjà servi", "سبق استعمال هذا الرابط")
    let used = Phrase(
        "Votre compte est sans doute déjà activé. Essayez de vous connecter.",
        "من المحتمل أن حسابكم مفعّل. حاولوا الدخول إليه.")
    let invalidTitle = Phrase("Ce lien n’est pas valable", "هذا الرابط غير صالح")
    let invalid = Phrase(
        "Le lien est incomplet ou a été remplacé par un plus récent. Ouvrez le dernier mail reçu, ou demandez-en un nouveau.",
        "الرابط ناقص أو عوّضه رابط أحدث. افتحوا آخر رسالة توصلتم بها أو اطلبوا رسالة جديدة.")
    let again = Phrase("Recevoir un nouveau mail", "التوصل برسالة جديدة")

    let signIn = Phrase("Me connecter", "الدخول إلى حسابي")

    let resendTitle = Phrase("Recevoir un nouveau mail d’activation", "التوصل برسالة تفعيل جديدة")
    let resendLead = Phrase(
        "Indiquez l’adresse e-mail donnée à la création du compte.",
        "أدخلوا البريد الإلكتروني الذي أنشأتم به حسابكم.")
    let resendSubmit = Phrase("Envoyer le mail", "إرسال الرسالة")
    let sentTitle = Phrase("Consultez votre boîte mail", "اطّلعوا على بريدكم الإلكتروني")
    let sent = Phrase(
        "Si un compte attend son activation à cette adresse, un nouveau mail part tout de suite. L’ancien lien ne marche plus.",
        "إذا كان هناك حساب في انتظار التفعيل بهذا البريد، فإن رسالة جديدة في طريقها إليكم. الرابط القديم لم يعد صالحاً.")
}
