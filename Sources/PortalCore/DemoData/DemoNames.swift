/// Names as they are spelled in French in Morocco. No family, company or provider made of them is a real one.
enum DemoNames {
    static let last = [
        "Alaoui", "El Alaoui", "Benjelloun", "Bennani", "Berrada", "Tazi", "Lahlou", "Cherkaoui", "El Idrissi",
        "Idrissi", "Fassi-Fihri", "El Fassi", "Benkirane", "Chraïbi", "Sqalli", "Kettani", "El Amrani", "Amrani",
        "Benali", "Ben Brahim", "Ouazzani", "El Ouazzani", "Belhaj", "El Khattabi", "Naciri", "Ennaciri", "Zniber",
        "Slaoui", "Filali", "Mansouri", "El Mansouri", "Hassani", "El Hassani", "Bouzidi", "Rahmani", "Ziani",
        "Lamrani", "Skalli", "Kabbaj", "Guessous", "Squalli", "Hakimi", "El Ghazali", "Rhazi", "Daoudi", "Saïdi",
        "Aït Lahcen", "Aït Taleb", "Oubella", "Ouchen", "Amghar", "Azoulay", "Boutaleb", "Bouhlal", "Chafik",
        "Douiri", "El Malki", "Essaïdi", "Haddad", "Jabri", "Karimi", "Khalfi", "Laaroussi", "Maâroufi", "Moutawakil",
        "Nejjar", "Qadiri", "Raïssouni", "Serghini", "Tahiri", "Yacoubi", "Zerouali", "El Harti", "El Baz", "Bakkali",
        "Benchekroun", "Doukkali", "Hilali", "Mernissi", "Touimi",
    ]

    static let men = [
        "Mohammed", "Ahmed", "Youssef", "Omar", "Hamza", "Mehdi", "Karim", "Rachid", "Hassan", "Hicham", "Khalid",
        "Said", "Abdellah", "Abdelilah", "Mustapha", "Driss", "Nabil", "Amine", "Anas", "Ayoub", "Adil", "Reda",
        "Othmane", "Zakaria", "Ismaïl", "Ilyas", "Yassine", "Bilal", "Tarik", "Jamal", "Noureddine", "Soufiane",
        "Walid", "Badr", "Marouane", "Saâd", "Taha", "Younes", "Brahim", "Lahcen",
    ]

    static let women = [
        "Fatima", "Fatima-Zahra", "Khadija", "Aïcha", "Meryem", "Salma", "Nadia", "Samira", "Latifa", "Naïma", "Zineb",
        "Hajar", "Imane", "Sara", "Loubna", "Laïla", "Houda", "Ghita", "Kenza", "Rim", "Asmae", "Hanane", "Karima",
        "Malika", "Najat", "Rajae", "Sanae", "Siham", "Souad", "Wafae", "Yasmine", "Ikram", "Dounia", "Bouchra",
        "Amal", "Nour", "Lina", "Aya", "Malak", "Jihane",
    ]

    /// Invented employers, by sector.
    static let employers: [(sector: String, names: [String])] = [
        ("banques", ["Banque du Littoral", "Banque des Oliviers", "Caisse de crédit du Plateau"]),
        ("petroliers", ["Pétroles des Deux Rives", "Carburants de la Plaine", "Lubrifiants du Détroit"]),
        (
            "divers",
            [
                "Imprimerie du Palmier", "Minoterie des Collines", "Transports de la Vallée", "Assurances du Figuier",
                "Textiles de la Corniche", "Laiterie des Amandiers",
            ]
        ),
    ]

    static let quarters = [
        "Maârif", "Anfa", "Gauthier", "Agdal", "Hassan", "Guéliz", "Hivernage", "Bourgogne", "Palmier", "Océan",
        "Souissi", "Talborjt", "Sidi Maârouf", "Oasis", "Al Qods", "Ain Diab",
    ]
}
