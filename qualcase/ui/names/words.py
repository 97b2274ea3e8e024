"""What the page of names calls things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.pseudonyms import Verdict
from qualcase.text.identifiers import IdentifierKind, Reason
from qualcase.ui.names.state import Judged

if TYPE_CHECKING:
    from qualcase.coding.pseudonyms import Place
    from qualcase.ui.names.state import Clash, Name

translate = QCoreApplication.translate

MARKS = {Judged.OPEN: "○", Judged.APPROVED: "✓", Judged.REJECTED: "✕", Judged.MIXED: "◐"}


def kind_words(kind: IdentifierKind) -> str:
    """What something seems to be."""
    return {
        IdentifierKind.CPR: translate("Names", "register number"),
        IdentifierKind.PHONE: translate("Names", "phone number"),
        IdentifierKind.EMAIL: translate("Names", "e-mail"),
        IdentifierKind.ADDRESS: translate("Names", "address"),
        IdentifierKind.PLACE: translate("Names", "place"),
        IdentifierKind.INSTITUTION: translate("Names", "institution"),
        IdentifierKind.PERSON: translate("Names", "person"),
        IdentifierKind.NAME: translate("Names", "written like a name"),
    }[kind]


def why_words(why: Reason) -> str:
    """Why it was found."""
    return {
        Reason.DATE_RULE: translate("Names", "begins with a date, as register numbers do"),
        Reason.SHAPE: translate("Names", "has the shape of such a thing"),
        Reason.PARTICIPANT: translate("Names", "the name of an informant"),
        Reason.SPEAKER: translate("Names", "a speaker’s label"),
        Reason.TABLE: translate("Names", "is in the key"),
        Reason.SITE: translate("Names", "the name of a site"),
        Reason.FIRST_NAME: translate("Names", "a common first name"),
        Reason.SURNAME: translate("Names", "a common surname"),
        Reason.TITLE: translate("Names", "a title stands before it"),
        Reason.CAPITAL: translate("Names", "a capital within a sentence"),
        Reason.OPENING: translate("Names", "begins a sentence and is never written small"),
        Reason.ENDING: translate("Names", "ends as such names do"),
        Reason.LANGUAGE_MODEL: translate("Names", "the language model takes it for one"),
    }[why]


def judged_words(judged: Judged) -> str:
    """How far a name is judged."""
    return {
        Judged.OPEN: translate("Names", "undecided"),
        Judged.APPROVED: translate("Names", "approved"),
        Judged.REJECTED: translate("Names", "rejected"),
        Judged.MIXED: translate("Names", "judged in part"),
    }[judged]


def state_words(verdict: Verdict | None) -> str:
    """How one hit is judged, with its mark."""
    judged = {Verdict.APPROVED: Judged.APPROVED, Verdict.REJECTED: Judged.REJECTED, None: Judged.OPEN}[verdict]
    return f"{MARKS[judged]} {judged_words(judged)}"


def count_words(name: Name) -> str:
    """How often a name stands, and in how much."""
    said = [translate("Names", "%n place(s)", "", len(name.hits))]
    if name.sources:
        said.append(translate("Names", "%n source(s)", "", name.sources))
    if name.fields:
        said.append(translate("Names", "%n field(s)", "", name.fields))
    return " · ".join(said)


def forms_words(name: Name) -> str:
    """All forms and how often each is written."""
    return ", ".join(f"{form} ({n})" if len(name.forms) > 1 else form for form, n in name.forms)


def clash_words(clash: Clash) -> str:
    """Where a replacement is not a name's own, or not its only one."""
    said = []
    if clash.others:
        words = translate("Names", "The same words stand for {names}. Approved, they become one name.")
        said.append(words.format(names=", ".join(clash.others)))
    if clash.earlier:
        words = translate("Names", "In the texts it has other words already: {replacements}")
        said.append(words.format(replacements=", ".join(clash.earlier)))
    return " ".join(said)


def field_words(place: Place) -> str:
    """What kind of field a place is; nothing for texts of sources."""
    if place.is_text:
        return ""
    return _fields().get((place.table, place.field), translate("Names", "a field"))


def _fields() -> dict[tuple[str, str], str]:
    code = translate("Names", "text of a code")
    variable = translate("Names", "a variable")
    return {
        ("study", "title"): translate("Names", "title of the study"),
        ("wave", "name"): translate("Names", "name of a wave"),
        ("site", "name"): translate("Names", "name of a site"),
        ("site", "note"): translate("Names", "note on a site"),
        ("area", "name"): translate("Names", "name of an area"),
        ("study_case", "name"): translate("Names", "name of a case"),
        ("study_case", "title"): translate("Names", "title of a case"),
        ("study_case", "note"): translate("Names", "note on a case"),
        ("participant", "name"): translate("Names", "name of an informant"),
        ("participant", "note"): translate("Names", "note on an informant"),
        ("speaker", "label"): translate("Names", "label of a speaker"),
        ("respondent", "name"): translate("Names", "name of a respondent"),
        ("label_rule", "label"): translate("Names", "a remembered label"),
        ("source", "name"): translate("Names", "name of a source"),
        ("source", "note"): translate("Names", "note on a source"),
        ("text_version", "original_name"): translate("Names", "name of the file"),
        ("study", "citation"): translate("Names", "the line below excerpts"),
        ("coding", "note"): translate("Names", "note on a coded passage"),
        ("coding", "condensed"): translate("Names", "paraphrase of a coded passage"),
        ("coding", "lost"): translate("Names", "words of a lost passage"),
        ("memo", "text"): translate("Names", "memo"),
        ("event", "text"): translate("Names", "an event"),
        **{("question", field): translate("Names", "a question") for field in ("text", "wordings", "note")},
        ("absence", "reason"): translate("Names", "reason of an absence"),
        ("summary", "text"): translate("Names", "a summary"),
        ("case_rating", "reason"): translate("Names", "reason of a case rating"),
        ("rating_step", "text"): translate("Names", "what a step of the ladder means"),
        ("change_entry", "text"): translate("Names", "a line of the change sheet"),
        ("claim", "text"): translate("Names", "a claim"),
        ("claim", "expectation"): translate("Names", "what is expected of a claim"),
        ("claim", "note"): translate("Names", "note on a claim"),
        ("claim_evidence", "note"): translate("Names", "note on a passage of a claim"),
        ("claim_cell", "note"): translate("Names", "note on a cell of a claim"),
        ("claim_case", "reason"): translate("Names", "why a claim holds in a case"),
        ("drift_test", "name"): translate("Names", "name of a drift test"),
        ("analysis", "name"): translate("Names", "name of an analysis"),
        ("analysis", "note"): translate("Names", "note on an analysis"),
        **{("collection", field): translate("Names", "a collection") for field in ("name", "note")},
        ("collection_item", "text"): translate("Names", "words in a collection"),
        ("recipe", "name"): translate("Names", "name of a recipe"),
        ("recipe", "order"): translate("Names", "what a recipe holds"),
        ("recipe", "pattern"): translate("Names", "file name of a recipe"),
        ("recipe", "folder"): translate("Names", "folder of a recipe"),
        ("saved_view", "name"): translate("Names", "name of a view"),
        **{("code_merge", field): translate("Names", "a merged code") for field in ("path", "into_path")},
        ("code_revision", "before"): translate("Names", "an earlier definition"),
        ("codebook_version", "book"): translate("Names", "a frozen codebook"),
        ("codebook_version", "note"): translate("Names", "note on a frozen codebook"),
        ("variable_value", "value"): translate("Names", "a value"),
        **{("variable", field): variable for field in ("name", "choices", "note")},
        **{("scale", field): translate("Names", "a scale") for field in ("name", "labels")},
        **{("code", field): code for field in ("name", "names", "short", "full", "use_when", "not_when", "examples")},
    }
