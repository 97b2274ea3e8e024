"""The steps of the migrations. Each is written out, since the schema goes on and a step must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

FORMAT_1 = (
    *("study", "wave", "site", "area", "study_case", "case_area", "coder", "participant", "participant_role"),
    *("text", "original", "source", "source_case", "text_version", "speaker"),
    *("scale", "code", "coding", "coding_status", "memo", "action", "change"),
)
"""The tables that every study has, whatever its format."""

_FORMAT_2 = (
    """CREATE TABLE variable (
        id TEXT NOT NULL, name TEXT NOT NULL, "of" TEXT NOT NULL, kind TEXT NOT NULL, choices TEXT NOT NULL,
        position INTEGER NOT NULL, note TEXT NOT NULL,
        PRIMARY KEY (id)
    ) STRICT""",
    """CREATE TABLE variable_value (
        id TEXT NOT NULL, variable_id TEXT NOT NULL, target_id TEXT NOT NULL, wave_id TEXT, value TEXT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (variable_id, target_id, wave_id),
        FOREIGN KEY(variable_id) REFERENCES variable (id),
        FOREIGN KEY(wave_id) REFERENCES wave (id)
    ) STRICT""",
    "CREATE INDEX value_about ON variable_value (target_id)",
    "CREATE UNIQUE INDEX value_of_no_wave ON variable_value (variable_id, target_id) WHERE wave_id IS NULL",
    """CREATE TABLE event (
        id TEXT NOT NULL, date TEXT NOT NULL, site_id TEXT, case_id TEXT, text TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT one_place CHECK ((site_id IS NULL) != (case_id IS NULL)),
        FOREIGN KEY(site_id) REFERENCES site (id),
        FOREIGN KEY(case_id) REFERENCES study_case (id)
    ) STRICT""",
    """CREATE TABLE respondent (
        id TEXT NOT NULL, name TEXT NOT NULL, wave_id TEXT NOT NULL, case_id TEXT, site_id TEXT, role TEXT,
        participant_id TEXT, date TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(wave_id) REFERENCES wave (id),
        FOREIGN KEY(case_id) REFERENCES study_case (id),
        FOREIGN KEY(site_id) REFERENCES site (id),
        FOREIGN KEY(participant_id) REFERENCES participant (id)
    ) STRICT""",
    """CREATE TABLE planned (
        id TEXT NOT NULL, wave_id TEXT NOT NULL, kind TEXT NOT NULL, case_id TEXT, site_id TEXT, role TEXT,
        PRIMARY KEY (id),
        CONSTRAINT one_place CHECK ((site_id IS NULL) != (case_id IS NULL)),
        FOREIGN KEY(wave_id) REFERENCES wave (id),
        FOREIGN KEY(case_id) REFERENCES study_case (id),
        FOREIGN KEY(site_id) REFERENCES site (id)
    ) STRICT""",
    """CREATE TABLE label_rule (
        id TEXT NOT NULL, label TEXT NOT NULL, is_interviewer INTEGER NOT NULL, role TEXT,
        PRIMARY KEY (id)
    ) STRICT""",
    "ALTER TABLE speaker ADD COLUMN respondent_id TEXT REFERENCES respondent (id)",
    "CREATE INDEX speaker_answers ON speaker (respondent_id)",
    "ALTER TABLE text_version ADD COLUMN why TEXT DEFAULT '' NOT NULL",
    """ALTER TABLE coding ADD COLUMN lost TEXT
        CONSTRAINT lost_span CHECK (lost IS NULL OR (start = "end" AND quote = ''))""",
)

_FORMAT_3_VERSIONS = (
    "ALTER TABLE text_version ADD COLUMN made_by TEXT REFERENCES coder (id)",
    "ALTER TABLE text_version ADD COLUMN headings TEXT DEFAULT '[]' NOT NULL",
)

_FORMAT_3_CODEBOOK = (
    "ALTER TABLE code ADD COLUMN retired INTEGER DEFAULT 0 NOT NULL",
    "ALTER TABLE code ADD COLUMN revision INTEGER DEFAULT 0 NOT NULL",
    "ALTER TABLE coding ADD COLUMN under INTEGER DEFAULT 0 NOT NULL",
    """CREATE TABLE code_example (
        id TEXT NOT NULL, code_id TEXT NOT NULL, coding_id TEXT NOT NULL, kind TEXT NOT NULL, made_at TEXT,
        PRIMARY KEY (id),
        UNIQUE (code_id, coding_id),
        FOREIGN KEY(code_id) REFERENCES code (id),
        FOREIGN KEY(coding_id) REFERENCES coding (id)
    ) STRICT""",
    """CREATE TABLE code_merge (
        id TEXT NOT NULL, code_id TEXT NOT NULL, path TEXT NOT NULL, into_path TEXT NOT NULL, codings INTEGER NOT NULL,
        doubled INTEGER NOT NULL, made_at TEXT, coder_id TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(code_id) REFERENCES code (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    """CREATE TABLE code_revision (
        id TEXT NOT NULL, code_id TEXT NOT NULL, number INTEGER NOT NULL, why TEXT NOT NULL, "before" TEXT NOT NULL,
        targets TEXT NOT NULL, made_at TEXT, coder_id TEXT,
        PRIMARY KEY (id),
        UNIQUE (code_id, number),
        FOREIGN KEY(code_id) REFERENCES code (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    """CREATE TABLE codebook_version (
        id TEXT NOT NULL, number INTEGER NOT NULL, note TEXT NOT NULL, book TEXT NOT NULL, made_at TEXT, coder_id TEXT,
        PRIMARY KEY (id),
        UNIQUE (number),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    "CREATE INDEX example_of_coding ON code_example (coding_id)",
    "CREATE INDEX merge_into ON code_merge (code_id)",
)


def to_format_2(connection: Connection) -> None:
    """Variables, events, respondents, planned sources, rules for labels; lost codings, and why a text was changed."""
    for statement in _FORMAT_2:
        connection.exec_driver_sql(statement)


_FORMAT_3_SUGGESTIONS = (
    "ALTER TABLE coding ADD COLUMN made_by TEXT DEFAULT '' NOT NULL",
    """CREATE TABLE rejection (
        id TEXT NOT NULL, code_id TEXT NOT NULL, source_id TEXT NOT NULL, start INTEGER NOT NULL,
        "end" INTEGER NOT NULL, coder_id TEXT NOT NULL, made_at TEXT,
        PRIMARY KEY (id),
        CONSTRAINT rejected_span CHECK (0 <= start AND start < "end"),
        FOREIGN KEY(code_id) REFERENCES code (id),
        FOREIGN KEY(source_id) REFERENCES source (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    "CREATE INDEX rejection_of_code ON rejection (code_id)",
    "CREATE INDEX rejection_in_source ON rejection (source_id)",
)

_FORMAT_3_FINDINGS = (
    """CREATE TABLE summary (
        id TEXT NOT NULL, code_id TEXT NOT NULL, wave_id TEXT NOT NULL, from_wave_id TEXT, case_id TEXT, site_id TEXT,
        text TEXT NOT NULL, coder_id TEXT, written_at TEXT, confirmed_by TEXT, confirmed_at TEXT, edited_from TEXT,
        PRIMARY KEY (id),
        CONSTRAINT one_place CHECK ((site_id IS NULL) != (case_id IS NULL)),
        CONSTRAINT two_waves CHECK (from_wave_id IS NULL OR from_wave_id != wave_id),
        FOREIGN KEY(code_id) REFERENCES code (id),
        FOREIGN KEY(wave_id) REFERENCES wave (id),
        FOREIGN KEY(from_wave_id) REFERENCES wave (id),
        FOREIGN KEY(case_id) REFERENCES study_case (id),
        FOREIGN KEY(site_id) REFERENCES site (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id),
        FOREIGN KEY(confirmed_by) REFERENCES coder (id),
        FOREIGN KEY(edited_from) REFERENCES coder (id)
    ) STRICT""",
    """CREATE TABLE summary_coding (
        summary_id TEXT NOT NULL, position INTEGER NOT NULL, coding_id TEXT NOT NULL, cited INTEGER NOT NULL,
        in_cell INTEGER NOT NULL, text_hash TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL, coded TEXT NOT NULL,
        PRIMARY KEY (summary_id, position),
        UNIQUE (summary_id, coding_id),
        FOREIGN KEY(summary_id) REFERENCES summary (id)
    ) STRICT""",
    """CREATE TABLE collection (
        id TEXT NOT NULL, name TEXT NOT NULL, note TEXT NOT NULL, coder_id TEXT, made_at TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    """CREATE TABLE collection_item (
        id TEXT NOT NULL, collection_id TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
        text TEXT NOT NULL, coding_id TEXT, source_id TEXT, start INTEGER, "end" INTEGER, uncoded INTEGER NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT excerpt CHECK ((kind = 'excerpt') = (coding_id IS NOT NULL OR source_id IS NOT NULL)),
        CONSTRAINT coded_or_not CHECK (coding_id IS NULL OR source_id IS NULL),
        CONSTRAINT place CHECK (source_id IS NULL OR (0 <= start AND start <= "end")),
        FOREIGN KEY(collection_id) REFERENCES collection (id),
        FOREIGN KEY(coding_id) REFERENCES coding (id),
        FOREIGN KEY(source_id) REFERENCES source (id)
    ) STRICT""",
    """CREATE TABLE saved_view (
        id TEXT NOT NULL, name TEXT NOT NULL, settings TEXT NOT NULL, seen TEXT NOT NULL, seen_at TEXT, coder_id TEXT,
        made_at TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    "CREATE INDEX summary_of_case ON summary (case_id)",
    "CREATE INDEX summary_of_code ON summary (code_id)",
    "CREATE INDEX item_of_collection ON collection_item (collection_id, position)",
    "CREATE INDEX item_coding ON collection_item (coding_id)",
    "CREATE INDEX item_source ON collection_item (source_id)",
)


_FORMAT_3_GUIDE = (
    """CREATE TABLE question (
        id TEXT NOT NULL, "key" TEXT NOT NULL, text TEXT NOT NULL, position INTEGER NOT NULL, wordings TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (id)
    ) STRICT""",
    """CREATE TABLE question_wave (
        question_id TEXT NOT NULL, position INTEGER NOT NULL, wave_id TEXT NOT NULL,
        PRIMARY KEY (question_id, position),
        UNIQUE (question_id, wave_id),
        FOREIGN KEY(question_id) REFERENCES question (id),
        FOREIGN KEY(wave_id) REFERENCES wave (id)
    ) STRICT""",
    """CREATE TABLE question_code (
        question_id TEXT NOT NULL, position INTEGER NOT NULL, code_id TEXT NOT NULL,
        PRIMARY KEY (question_id, position),
        UNIQUE (question_id, code_id),
        FOREIGN KEY(question_id) REFERENCES question (id),
        FOREIGN KEY(code_id) REFERENCES code (id)
    ) STRICT""",
    """CREATE TABLE asked (
        id TEXT NOT NULL, source_id TEXT NOT NULL, question_id TEXT NOT NULL, put INTEGER NOT NULL,
        how TEXT NOT NULL, coder_id TEXT, made_at TEXT, score INTEGER, start INTEGER, "end" INTEGER,
        PRIMARY KEY (id),
        UNIQUE (source_id, question_id),
        CONSTRAINT whole_place CHECK ((start IS NULL) = ("end" IS NULL)),
        CONSTRAINT asked_span CHECK (start IS NULL OR (0 <= start AND start < "end")),
        FOREIGN KEY(source_id) REFERENCES source (id),
        FOREIGN KEY(question_id) REFERENCES question (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    """CREATE TABLE topic_asked (
        id TEXT NOT NULL, source_id TEXT NOT NULL, code_id TEXT NOT NULL, asked INTEGER NOT NULL, coder_id TEXT,
        made_at TEXT,
        PRIMARY KEY (id),
        UNIQUE (source_id, code_id),
        FOREIGN KEY(source_id) REFERENCES source (id),
        FOREIGN KEY(code_id) REFERENCES code (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    """CREATE TABLE absence (
        id TEXT NOT NULL, case_id TEXT NOT NULL, code_id TEXT NOT NULL, wave_id TEXT NOT NULL, reason TEXT NOT NULL,
        rests_on TEXT NOT NULL, coder_id TEXT, made_at TEXT,
        PRIMARY KEY (id),
        UNIQUE (case_id, code_id, wave_id),
        FOREIGN KEY(case_id) REFERENCES study_case (id),
        FOREIGN KEY(code_id) REFERENCES code (id),
        FOREIGN KEY(wave_id) REFERENCES wave (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    "CREATE INDEX question_about ON question_code (code_id)",
    "CREATE INDEX asked_question ON asked (question_id)",
    "CREATE INDEX topic_of_code ON topic_asked (code_id)",
    "CREATE INDEX absence_of_code ON absence (code_id)",
)


def to_format_3(connection: Connection) -> None:
    """Versions of texts, how codings came, rejections; how a codebook grew; the guide, what was asked, absences.

    Summaries with what they rest on, collections of excerpts, saved views.
    """
    added = (*_FORMAT_3_VERSIONS, *_FORMAT_3_SUGGESTIONS, *_FORMAT_3_CODEBOOK, *_FORMAT_3_GUIDE, *_FORMAT_3_FINDINGS)
    for statement in added:
        connection.exec_driver_sql(statement)


_FORMAT_4_JOINT = (
    """CREATE TABLE joint_tie (
        id TEXT NOT NULL, variable_id TEXT NOT NULL, code_id TEXT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (variable_id, code_id),
        FOREIGN KEY(variable_id) REFERENCES variable (id),
        FOREIGN KEY(code_id) REFERENCES code (id)
    ) STRICT""",
    "CREATE INDEX tie_of_code ON joint_tie (code_id)",
)
_FORMAT_4_AGREED = (
    """ALTER TABLE coder ADD COLUMN kind TEXT DEFAULT 'person' NOT NULL
        CONSTRAINT coder_kind CHECK (kind IN ('person', 'agreed'))""",
    "CREATE UNIQUE INDEX one_agreed ON coder (kind) WHERE kind = 'agreed'",
)


_FORMAT_4_JUDGEMENTS = (
    """CREATE TABLE case_rating (
        id TEXT NOT NULL, case_id TEXT NOT NULL, code_id TEXT NOT NULL, wave_id TEXT NOT NULL, from_wave_id TEXT,
        coder_id TEXT NOT NULL, value REAL, reason TEXT NOT NULL, made_at TEXT,
        PRIMARY KEY (id),
        CONSTRAINT membership CHECK (value IS NULL OR (0 <= value AND value <= 1)),
        CONSTRAINT two_waves CHECK (from_wave_id IS NULL OR from_wave_id != wave_id),
        FOREIGN KEY(case_id) REFERENCES study_case (id),
        FOREIGN KEY(code_id) REFERENCES code (id),
        FOREIGN KEY(wave_id) REFERENCES wave (id),
        FOREIGN KEY(from_wave_id) REFERENCES wave (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    """CREATE TABLE rating_anchor (
        case_rating_id TEXT NOT NULL, position INTEGER NOT NULL, coding_id TEXT NOT NULL,
        PRIMARY KEY (case_rating_id, position),
        UNIQUE (case_rating_id, coding_id),
        FOREIGN KEY(case_rating_id) REFERENCES case_rating (id)
    ) STRICT""",
    """CREATE TABLE rating_step (
        id TEXT NOT NULL, code_id TEXT NOT NULL, value REAL NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (code_id, value),
        CONSTRAINT membership CHECK (0 <= value AND value <= 1),
        FOREIGN KEY(code_id) REFERENCES code (id)
    ) STRICT""",
    """CREATE TABLE analysis (
        id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, settings TEXT NOT NULL, note TEXT NOT NULL,
        coder_id TEXT, made_at TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    """CREATE TABLE change_entry (
        id TEXT NOT NULL, heading TEXT NOT NULL, code_id TEXT NOT NULL, case_id TEXT NOT NULL,
        from_wave_id TEXT NOT NULL, wave_id TEXT NOT NULL, decision TEXT NOT NULL, text TEXT NOT NULL, coder_id TEXT,
        made_at TEXT,
        PRIMARY KEY (id),
        UNIQUE (heading, code_id, case_id, from_wave_id, wave_id),
        CONSTRAINT two_waves CHECK (from_wave_id != wave_id),
        FOREIGN KEY(code_id) REFERENCES code (id),
        FOREIGN KEY(case_id) REFERENCES study_case (id),
        FOREIGN KEY(from_wave_id) REFERENCES wave (id),
        FOREIGN KEY(wave_id) REFERENCES wave (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    """CREATE TABLE claim (
        id TEXT NOT NULL, text TEXT NOT NULL, position INTEGER NOT NULL, expectation TEXT NOT NULL, expected_at TEXT,
        note TEXT NOT NULL, coder_id TEXT, made_at TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    """CREATE TABLE claim_evidence (
        claim_id TEXT NOT NULL, position INTEGER NOT NULL, coding_id TEXT NOT NULL, side TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (claim_id, position),
        UNIQUE (claim_id, coding_id),
        FOREIGN KEY(claim_id) REFERENCES claim (id)
    ) STRICT""",
    """CREATE TABLE claim_cell (
        claim_id TEXT NOT NULL, position INTEGER NOT NULL, code_id TEXT NOT NULL, case_id TEXT NOT NULL,
        wave_id TEXT NOT NULL, from_wave_id TEXT, side TEXT NOT NULL,
        PRIMARY KEY (claim_id, position),
        FOREIGN KEY(claim_id) REFERENCES claim (id),
        FOREIGN KEY(code_id) REFERENCES code (id),
        FOREIGN KEY(case_id) REFERENCES study_case (id),
        FOREIGN KEY(wave_id) REFERENCES wave (id),
        FOREIGN KEY(from_wave_id) REFERENCES wave (id)
    ) STRICT""",
    """CREATE TABLE claim_case (
        claim_id TEXT NOT NULL, position INTEGER NOT NULL, case_id TEXT NOT NULL, expected TEXT, observed TEXT,
        reason TEXT NOT NULL,
        PRIMARY KEY (claim_id, position),
        UNIQUE (claim_id, case_id),
        FOREIGN KEY(claim_id) REFERENCES claim (id),
        FOREIGN KEY(case_id) REFERENCES study_case (id)
    ) STRICT""",
    "CREATE INDEX rating_of_case ON case_rating (case_id)",
    "CREATE INDEX rating_of_code ON case_rating (code_id)",
    "CREATE INDEX entry_of_case ON change_entry (case_id)",
    "CREATE INDEX entry_of_code ON change_entry (code_id)",
)


_FORMAT_4_CONDENSED = ("ALTER TABLE coding ADD COLUMN condensed TEXT DEFAULT '' NOT NULL",)


def to_format_4(connection: Connection) -> None:
    """Which codes belong beside which variables of respondents; the agreed layer, a coder of its own kind.

    Case ratings with what carries them, what the steps of the ladder mean; the change sheet, claims; kept analyses.
    What a passage says in short, in the researcher's words.
    """
    for statement in (*_FORMAT_4_JOINT, *_FORMAT_4_AGREED, *_FORMAT_4_JUDGEMENTS, *_FORMAT_4_CONDENSED):
        connection.exec_driver_sql(statement)
