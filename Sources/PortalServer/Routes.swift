import HTTPServer

/// The site map: every page and form there is, one line each.
enum Routes {
    static let all = everybody + account + member + operators

    private static let everybody = [
        Route.get("/", .page(WelcomeController.show)),
        .post("/langue", .writing, .form(LanguageController.update), duringFirstLogin: true),
        .get("/faq", .page(FAQController.index)),
        .post("/faq", .writing, .form(FAQController.update)),
        .get("/contact", .page(ContactController.show)),
        .post("/contact", .writing, .form(ContactController.create)),
        .get("/documents", .page(DocumentsController.index)),
        .get("/documents/{slug}", .page(DocumentsController.show)),
        .get("/ald", .page(ALDController.index)),
        .get("/verification", .page(VerificationController.show)),
        .get("/mentions-legales", .page(LegalController.notice)),
        .get("/donnees-personnelles", .page(LegalController.dataProtection)),
        .get("/accessibilite", .page(LegalController.accessibility)),
    ]

    private static let account = [
        Route.get("/compte/creation", .page(AccountsController.new)),
        .post("/compte/creation", .hashing, .form(AccountsController.create)),
        .get("/compte/creation/confirmee", .page(AccountsController.created)),
        .get("/compte/activation", .page(ActivationsController.show)),
        .post("/compte/activation", .writing, .form(ActivationsController.create)),
        .get("/compte/activation/renvoi", .page(ActivationLinksController.new)),
        .post("/compte/activation/renvoi", .writing, .form(ActivationLinksController.create)),
        .get("/connexion", .page(SessionsController.new)),
        .post("/connexion", .hashing, .form(SessionsController.create)),
        .get("/connexion/code", .page(LoginCodeController.new)),
        .post("/connexion/code", .writing, .form(LoginCodeController.create)),
        .post("/deconnexion", .writing, .form(SessionsController.destroy), duringFirstLogin: true),
        .get("/premiere-connexion", .memberPage(FirstLoginController.edit), duringFirstLogin: true),
        .get("/mot-de-passe/oublie", .page(ForgottenPasswordController.new)),
        .post("/mot-de-passe/oublie", .writing, .form(ForgottenPasswordController.create)),
        .get("/mot-de-passe/nouveau", .page(NewPasswordController.edit)),
        .post("/mot-de-passe/nouveau", .hashing, .form(NewPasswordController.update)),
        .get("/profil/email/confirmation", .page(EmailLinkController.showConfirmation)),
        .post("/profil/email/confirmation", .writing, .form(EmailLinkController.confirm)),
        .get("/profil/email/annulation", .page(EmailLinkController.showCancellation)),
        .post("/profil/email/annulation", .hashing, .form(EmailLinkController.cancel)),
        .post("/premiere-connexion", .hashing, .memberForm(FirstLoginController.update), duringFirstLogin: true),
    ]

    private static let member = [
        Route.get("/journal", .memberPage(JournalController.index)),
        .get("/journal.csv", .memberPage(JournalController.export)),
        .get("/accueil", .memberPage(HomeController.show)),
        .get("/remboursements", .memberPage(ReimbursementsController.index)),
        .get("/graphiques", .memberPage(ReimbursementsController.charts)),
        .get("/remboursements.csv", .memberPage(ReimbursementsController.export)),
        .get("/messagerie", .memberPage(InboxController.index)),
        .post("/messagerie", .writing, .memberForm(InboxController.update)),
        .get("/reclamations", .memberPage(ComplaintsController.index)),
        .get("/reclamations/nouvelle", .memberPage(ComplaintsController.new)),
        .post("/reclamations/nouvelle", .writing, .memberUpload(ComplaintsController.create)),
        .get("/reclamations/{reference}", .memberPage(ThreadController.show)),
        .post("/reclamations/{reference}", .writing, .memberUpload(ThreadController.update)),
        .get("/reclamations/{reference}/pieces/{file}", .memberPage(ThreadController.file)),
        .get("/garanties", .memberPage(GuaranteesController.index)),
        .get("/garanties/estimation", .memberPage(EstimationController.show)),
        .get("/releves", .memberPage(StatementsController.index)),
        .get("/releves/{number}", .memberPage(StatementsController.show)),
        .get("/remboursements/{id}", .memberPage(ReimbursementsController.show)),
        .get("/profil", .memberPage(ProfileController.show)),
        .get("/profil/mot-de-passe", .memberPage(PasswordController.edit)),
        .post("/profil/mot-de-passe", .hashing, .memberForm(PasswordController.update)),
        .get("/profil/email", .memberPage(EmailController.edit)),
        .post("/profil/email", .hashing, .memberForm(EmailController.update)),
        .get("/profil/question", .memberPage(QuestionController.edit)),
        .post("/profil/question", .hashing, .memberForm(QuestionController.update)),
        .get("/profil/fermeture", .memberPage(ClosingController.edit)),
        .post("/profil/fermeture", .hashing, .memberForm(ClosingController.update)),
        .get("/profil/droits", .memberPage(RightsController.show)),
        .post("/profil/droits", .writing, .memberForm(RightsController.create)),
        .get("/profil/donnees", .memberPage(DataExportController.show)),
        .post("/profil/donnees", .hashing, .memberForm(DataExportController.create)),
        .get("/profil/securite", .memberPage(SecurityController.edit)),
        .post("/profil/securite", .hashing, .memberForm(SecurityController.update)),
        .get("/profil/securite/activation", .memberPage(SecuritySetupController.new)),
        .post("/profil/securite/activation", .writing, .memberForm(SecuritySetupController.create)),
        .get("/profil/sessions", .memberPage(OwnSessionsController.index)),
        .post("/profil/sessions", .writing, .memberForm(OwnSessionsController.destroy)),
    ]

    private static let operators = [
        Route.get("/sante", .plain(HealthController.alive)),
        .get("/pret", .plain(HealthController.ready)),
        .get("/metrics", .plain(MetricsController.show)),
    ]
}
