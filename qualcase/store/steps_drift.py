"""What the drift guard added to format 4 of the study file."""

from __future__ import annotations

FORMAT_4_DRIFT = (
    """CREATE TABLE drift_test (
        id TEXT NOT NULL, name TEXT NOT NULL, coder_id TEXT NOT NULL, seed INTEGER NOT NULL, wanted INTEGER NOT NULL,
        least_words INTEGER NOT NULL, notes INTEGER NOT NULL, made_at TEXT, finished_at TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(coder_id) REFERENCES coder (id)
    ) STRICT""",
    """CREATE TABLE drift_code (
        drift_test_id TEXT NOT NULL, position INTEGER NOT NULL, code_id TEXT NOT NULL,
        PRIMARY KEY (drift_test_id, position),
        UNIQUE (drift_test_id, code_id),
        FOREIGN KEY(drift_test_id) REFERENCES drift_test (id),
        FOREIGN KEY(code_id) REFERENCES code (id)
    ) STRICT""",
    """CREATE TABLE drift_stratum (
        drift_test_id TEXT NOT NULL, position INTEGER NOT NULL, code_id TEXT NOT NULL, wave_id TEXT NOT NULL,
        coded INTEGER NOT NULL, uncoded INTEGER NOT NULL, drawn_coded INTEGER NOT NULL, drawn_uncoded INTEGER NOT NULL,
        PRIMARY KEY (drift_test_id, position),
        UNIQUE (drift_test_id, code_id, wave_id),
        FOREIGN KEY(drift_test_id) REFERENCES drift_test (id),
        FOREIGN KEY(code_id) REFERENCES code (id),
        FOREIGN KEY(wave_id) REFERENCES wave (id)
    ) STRICT""",
    """CREATE TABLE drift_item (
        id TEXT NOT NULL, test_id TEXT NOT NULL, position INTEGER NOT NULL, source_id TEXT NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL, code_id TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT place CHECK (0 <= start AND start <= "end"),
        FOREIGN KEY(test_id) REFERENCES drift_test (id),
        FOREIGN KEY(source_id) REFERENCES source (id),
        FOREIGN KEY(code_id) REFERENCES code (id)
    ) STRICT""",
    """CREATE TABLE drift_held (
        drift_item_id TEXT NOT NULL, position INTEGER NOT NULL, code_id TEXT NOT NULL,
        PRIMARY KEY (drift_item_id, position),
        UNIQUE (drift_item_id, code_id),
        FOREIGN KEY(drift_item_id) REFERENCES drift_item (id),
        FOREIGN KEY(code_id) REFERENCES code (id)
    ) STRICT""",
    """CREATE TABLE drift_answer (
        id TEXT NOT NULL, item_id TEXT NOT NULL, code_id TEXT NOT NULL, holds INTEGER NOT NULL, made_at TEXT,
        PRIMARY KEY (id),
        UNIQUE (item_id, code_id),
        FOREIGN KEY(item_id) REFERENCES drift_item (id),
        FOREIGN KEY(code_id) REFERENCES code (id)
    ) STRICT""",
    "CREATE INDEX drift_item_of_test ON drift_item (test_id, position)",
    "CREATE INDEX drift_item_source ON drift_item (source_id)",
)
