-- Whether answers helped: counts only, nobody's name.

CREATE TABLE faq_opinions (
    question TEXT PRIMARY KEY,
    helped INTEGER NOT NULL DEFAULT 0,
    did_not_help INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
