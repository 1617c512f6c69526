import PortalCore

extension MutualDocument {
    /// All documents, made by us, each in both languages.
    public static let all = [
        MutualDocument(
            slug: "demande-remboursement", theme: .reimbursement,
            title: Phrase("Demande de remboursement", "طلب تعويض"),
            summary: Phrase(
                "Une feuille par personne et par maladie, avec l’ordonnance d’origine et les factures.",
                "ورقة لكل شخص ولكل مرض، مع الوصفة الأصلية والفواتير."),
            version: "24/11/2026", replaces: nil,
            content: .form([
                insured, patient,
                Part(
                    title: Phrase("Les soins (rempli par le médecin)", "العلاج (يملؤه الطبيب)"),
                    lines: [
                        .blank(Phrase("Nom et numéro INPE", "الاسم والرقم الوطني")),
                        .blank(Phrase("Nature des soins", "نوع العلاج")),
                        .blank(Phrase("Date des soins", "تاريخ العلاج")),
                        .blank(Phrase("Honoraires (DH)", "الأتعاب (درهم)")),
                        .box(Phrase("Cachet et signature", "الخاتم والتوقيع")),
                    ]),
                Part(
                    title: Phrase("Le dossier", "الملف"),
                    lines: [
                        .blank(Phrase("Nombre de pièces jointes", "عدد الوثائق المرفقة")),
                        .blank(Phrase("Montant total (DH)", "المبلغ الإجمالي (درهم)")),
                        .ticks(
                            [
                                Phrase("Ordonnance d’origine", "الوصفة الأصلية"),
                                Phrase("Factures acquittées", "الفواتير المؤداة"),
                            ], inRow: 2), signature,
                    ]),
            ])),
        MutualDocument(
            slug: "mise-a-jour", theme: .membership,
            title: Phrase("Mise à jour de l’adhésion", "تحيين الانخراط"),
            summary: Phrase(
                "Mariage, naissance, nouvelle adresse, nouveau RIB : joignez les justificatifs.",
                "زواج أو ولادة أو عنوان جديد أو حساب بنكي جديد: أرفقوا الوثائق."),
            version: "24/11/2026", replaces: nil,
            content: .form([
                insured,
                Part(
                    title: Phrase("Ce qui change", "ما الذي يتغير"),
                    lines: [
                        .ticks(
                            [
                                Phrase("Mariage ou divorce", "زواج أو طلاق"),
                                Phrase("Naissance ou enfant à charge", "ولادة أو طفل متكفل به"),
                                Phrase("Adresse, téléphone ou e-mail", "العنوان أو الهاتف أو البريد"),
                                Phrase("Compte bancaire", "الحساب البنكي"),
                            ], inRow: 2),
                        .box(Phrase("Les nouvelles informations", "المعلومات الجديدة"), lines: 5),
                    ]),
                Part(
                    title: Phrase("Ce qui est joint", "الوثائق المرفقة"),
                    lines: [
                        .ticks(
                            [
                                Phrase("Acte de mariage ou de divorce", "عقد الزواج أو الطلاق"),
                                Phrase("Acte de naissance", "عقد الازدياد"),
                                Phrase("Certificat de scolarité", "شهادة مدرسية"),
                                Phrase("Attestation de RIB", "شهادة التعريف البنكي"),
                            ], inRow: 2)
                    ]),
                Part(title: Phrase("Votre signature", "توقيعكم"), lines: [signature]),
            ])),
        MutualDocument(
            slug: "demande-ald", theme: .chronic,
            title: Phrase("Demande de prise en charge d’une ALD", "طلب التكفل بمرض طويل الأمد"),
            summary: Phrase(
                "À remplir avec votre médecin et à remettre sous pli confidentiel au médecin-conseil.",
                "تُملأ مع طبيبكم وتُسلَّم في ظرف سري للطبيب المستشار."),
            version: "24/11/2026", replaces: nil,
            content: .form([
                insured, patient,
                Part(
                    title: Phrase("L’affection (rempli par le médecin)", "المرض (يملؤه الطبيب)"),
                    lines: [
                        .blank(Phrase("Numéro dans la liste des ALD", "الرقم في اللائحة")),
                        .blank(Phrase("Date de début", "تاريخ البداية")),
                        .box(Phrase("Traitement et suivi prévus", "العلاج والتتبع"), lines: 4),
                        .box(Phrase("Cachet et signature", "الخاتم والتوقيع")),
                    ]),
                Part(title: Phrase("Votre signature", "توقيعكم"), lines: [signature]),
            ])),
        MutualDocument(
            slug: "liste-ald", theme: .chronic,
            title: Phrase("Liste des affections de longue durée", "لائحة الأمراض طويلة الأمد"),
            summary: Phrase(
                "Les 41 groupes de l’arrêté n° 2518-05 du 5 septembre 2005.",
                "41 مجموعة حسب القرار رقم \("2518-05") بتاريخ 5 شتنبر 2005."),
            version: "24/11/2026", replaces: nil, content: .conditions),
        MutualDocument(
            slug: "reclamation", theme: .complaint,
            title: Phrase("Réclamation", "شكاية"),
            summary: Phrase(
                "Pour écrire par courrier. En ligne, la réponse va plus vite.",
                "للمراسلة بالبريد. عبر الفضاء يكون الجواب أسرع."),
            version: "24/11/2026", replaces: nil,
            content: .form([
                insured,
                Part(
                    title: Phrase("Votre réclamation", "شكايتكم"),
                    lines: [
                        .blank(Phrase("Sujet", "الموضوع")),
                        .blank(Phrase("Numéro du relevé ou de la ligne", "رقم الكشف أو السطر")),
                        .box(Phrase("Ce qui s’est passé", "ماذا حدث"), lines: 8),
                        .box(Phrase("Ce que vous attendez", "ماذا تنتظرون"), lines: 4), signature,
                    ]),
            ])),
    ]

    private static let insured = Part(
        title: Phrase("L’adhérent", "المنخرط"),
        lines: [
            .blank(Phrase("Matricule CMIM", "رقم الانخراط")) { $0.matricule.text },
            .blank(Phrase("Nom et prénom", "الاسم الكامل")) { "\($0.lastName) \($0.firstName)" },
            .blank(Phrase("Date de naissance", "تاريخ الازدياد")) { Formats.day($0.birthDate) },
            .blank(Phrase("CIN", "رقم البطاقة الوطنية")),
            .blank(Phrase("Téléphone", "الهاتف")) { $0.phone.map { Formats.phone($0) } },
            .blank(Phrase("E-mail", "البريد الإلكتروني")) { $0.email?.text },
        ])

    private static let patient = Part(
        title: Phrase("La personne soignée", "الشخص المعالَج"),
        lines: [
            .blank(Phrase("Nom et prénom", "الاسم الكامل")), .blank(Phrase("Date de naissance", "تاريخ الازدياد")),
            .ticks(
                [
                    Phrase("L’adhérent", "المنخرط"), Phrase("Conjoint", "الزوج أو الزوجة"),
                    Phrase("Enfant", "ابن أو بنت"),
                ], inRow: 3),
        ])

    private static let signature = Line.box(Phrase("Date et signature", "التاريخ والتوقيع"))
}
