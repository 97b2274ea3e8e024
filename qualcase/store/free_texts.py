"""The fields of a study in which people write freely, and so may have written a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.store.sqlite import fetch_rows

if TYPE_CHECKING:
    from sqlalchemy import Connection

NAMES: dict[str, tuple[str, ...]] = {
    "study": ("title", "citation"),
    "wave": ("name",),
    "site": ("name",),
    "area": ("name",),
    "study_case": ("name", "title"),
    "participant": ("name",),
    "speaker": ("label",),
    "scale": ("name", "labels"),
    "code": ("name", "names", "short", "full", "use_when", "not_when", "examples"),
    "code_merge": ("path", "into_path"),
    "code_revision": ("before",),
    "codebook_version": ("book",),
    "variable": ("name", "choices"),
    "respondent": ("name",),
    "saved_view": ("name",),
    "recipe": ("name", "order", "pattern", "folder"),
    "analysis": ("name",),
    "drift_test": ("name",),
}
"""What things are called, and the codebook: searched for known names and numbers."""
PROSE: dict[str, tuple[str, ...]] = {
    "site": ("note",),
    "study_case": ("note",),
    "participant": ("note",),
    "source": ("name", "note"),
    "text_version": ("original_name",),
    "coding": ("note", "lost", "condensed"),
    "codebook_version": ("note",),
    "memo": ("text",),
    "variable": ("note",),
    "variable_value": ("value",),
    "event": ("text",),
    "label_rule": ("label",),
    "question": ("text", "wordings", "note"),
    "absence": ("reason",),
    "case_rating": ("reason",),
    "rating_step": ("text",),
    "analysis": ("note",),
    "change_entry": ("text",),
    "claim": ("text", "expectation", "note"),
    "claim_evidence": ("note",),
    "claim_cell": ("note",),
    "claim_case": ("reason",),
    "summary": ("text",),
    "collection": ("name", "note"),
    "collection_item": ("text",),
}
"""What people wrote about somebody or something, and labels, which are often an interviewer's name that no participant
has: searched for all that may be a name."""
OTHER: dict[str, tuple[str, ...]] = {
    "study": ("language", "codebook_languages"),
    "wave": ("starts", "ends"),
    "study_case": ("starts", "ends"),
    "coder": ("name", "kind"),
    "participant_role": ("role",),
    "source": ("kind", "suffix", "date", "language", "valid_from", "valid_to"),
    "text_version": ("made_at", "turns", "why", "made_by", "headings"),
    "scale": ("key",),
    "code": ("key", "colour", "origin"),
    "code_example": ("kind", "made_at"),
    "code_merge": ("made_at",),
    "code_revision": ("why", "targets", "made_at"),
    "codebook_version": ("made_at",),
    "coding": ("about_time", "made_at", "quote", "made_by"),
    "coding_status": ("state", "changed_at"),
    "memo": ("target", "changed_at"),
    "variable": ("of", "kind"),
    "event": ("date",),
    "respondent": ("role", "date"),
    "planned": ("kind", "role"),
    "label_rule": ("role",),
    "rejection": ("made_at",),
    "question": ("key",),
    "asked": ("how", "made_at"),
    "topic_asked": ("made_at",),
    "absence": ("rests_on", "made_at"),
    "case_rating": ("made_at",),
    "change_entry": ("heading", "decision", "made_at"),
    "claim": ("expected_at", "made_at", "observed_at"),
    "claim_evidence": ("side",),
    "claim_cell": ("side",),
    "claim_case": ("expected", "observed"),
    "analysis": ("kind", "settings", "made_at"),
    "drift_test": ("made_at", "finished_at"),
    "drift_answer": ("made_at",),
    "summary": ("written_at", "confirmed_by", "confirmed_at", "edited_from"),
    "summary_coding": ("coded",),
    "collection": ("made_at",),
    "collection_item": ("kind",),
    "recipe": ("suffix",),
    "saved_view": ("settings", "seen", "seen_at", "made_at"),
}
"""Fixed words, dates, roles, positions, who coded, and quotes, which follow their text."""
BESIDE: dict[str, tuple[str, ...]] = {
    "text": ("text",),
    "action": ("made_at", "kind", "label", "label_values"),
    "change": ("table_name", "old", "new"),
    "excerpt_place": ("short",),
    "excerpt_label": ("label", "short"),
    "excerpt_labelled": ("label",),
}
"""The texts, which are searched by themselves; the journal, which the purge goes through row by row; and the ids of
excerpts, which are never made of a name."""


_PARTS = {"claim_evidence": "claim_id", "claim_cell": "claim_id", "claim_case": "claim_id"}
"""Tables whose rows are parts of a record: they have no id, and are named by that of their owner and their position."""


class FreeText(NamedTuple):
    """A field that is not empty. A field that keeps a structure is given as the JSON in which it is kept."""

    table: str
    id: str
    field: str
    value: str
    is_prose: bool


def read_free_texts(connection: Connection) -> list[FreeText]:
    """All of them, in a fixed order."""
    found = []
    for fields, is_prose in ((NAMES, False), (PROSE, True)):
        for table, columns in fields.items():
            for column in columns:
                key = _key(table)
                sql = f'SELECT {key}, "{column}" FROM "{table}" WHERE "{column}" <> \'\' ORDER BY {key}'
                found += [FreeText(table, row[0], column, row[1], is_prose) for row in fetch_rows(connection, sql)]
    return found


def write_free_text(connection: Connection, table: str, record_id: str, column: str, value: str) -> None:
    """Change one field, within an action. Raises KeyError for what is no such field."""
    if column not in (*NAMES.get(table, ()), *PROSE.get(table, ())):
        raise KeyError((table, column))
    fetch_rows(connection, f'UPDATE "{table}" SET "{column}" = ? WHERE {_key(table)} = ?', (value, record_id))


def _key(table: str) -> str:
    """What names a row of a table, in SQL."""
    return f"{_PARTS[table]} || '/' || position" if table in _PARTS else "id"
