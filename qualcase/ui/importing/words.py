"""What the import table says: columns, values, verdicts, reasons, speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.bundle import Evidence, TableKind
from qualcase.study.wording import say_kind, say_role
from qualcase.ui.importing.columns import FIELDS, Column
from qualcase.ui.importing.rows import (
    Field,
    Reason,
    Twin,
    Verdict,
    kind_is_a_guess,
    kind_shown,
    new_cases,
    new_sites,
    new_waves,
    told_of,
)
from qualcase.ui.transcript.voices import Voice
from qualcase.ui.widgets.languages import language_name
from qualcase.ui.widgets.many import join_names
from qualcase.ui.widgets.words import capital
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from qualcase.coding.bundle import IncomingSource, SpeakerSeen, Told
    from qualcase.coding.label_rules import LabelRule
    from qualcase.ui.importing.labels import LabelLine
    from qualcase.ui.importing.rows import KnownPlaces, Remark, Row

translate = QCoreApplication.translate


def column_words(column: Column) -> str:
    """The head of a column."""
    return {
        Column.FILE: translate("Import", "File"),
        Column.CASE: translate("Import", "Case"),
        Column.SITE: translate("Import", "Site"),
        Column.WAVE: translate("Import", "Wave"),
        Column.KIND: translate("Import", "Kind"),
        Column.DATE: translate("Import", "Date"),
        Column.NOTES: translate("Import", "To know"),
        Column.SPEAKERS: translate("Import", "Who speaks"),
        Column.LANGUAGE: translate("Import", "Language"),
        Column.VALIDITY: translate("Import", "Holds"),
    }[column]


def verdict_words(verdict: Verdict) -> str:
    """Whether a file may come in."""
    return {
        Verdict.READY: translate("Import", "ready"),
        Verdict.LOOK: translate("Import", "look"),
        Verdict.REFUSED: translate("Import", "cannot come in"),
    }[verdict]


def field_words(row: Row, field: Field, study_language: str = "") -> str:
    """What a row says of a field."""
    placing = row.placing
    kind = kind_shown(row)
    language = placing.language or (study_language if row.incoming.refused is None else "")
    return {
        Field.CASES: join_names(placing.cases),
        Field.SITE: placing.site or "",
        Field.WAVE: placing.wave or "",
        Field.KIND: capital(say_kind(kind)) if kind else "",
        Field.DATE: say_date(placing.date) if placing.date else "",
        Field.LANGUAGE: language_name(language) if language else "",
        Field.VALIDITY: period_words(placing.valid_from, placing.valid_to),
    }[field]


def period_words(first: dt.date | None, last: dt.date | None) -> str:
    """From when to when a document holds; whole years as years."""
    if first is None and last is None:
        return ""
    if first and last and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    return f"{say_date(first) if first else ''} – {say_date(last) if last else ''}".strip()


def remark_words(remark: Remark) -> str:
    """One reason."""
    sentences = {
        Reason.UNREADABLE: "{words}",
        Reason.TABLE: "{words}",
        Reason.PLAN_LACKS: translate("Import", "A planned source needs a case or site, a wave and a kind."),
        Reason.NOTE: "{words}",
        Reason.UNKNOWN_WAVE: translate("Import", "The study has no wave {words}: choose another one, or make it."),
        Reason.NEW_WAVE: translate("Import", "New wave {words}."),
        Reason.DECIDE: translate("Import", "%n passage(s) wait for your decision.", "", remark.count),
        Reason.NO_WAVE: translate("Import", "No wave."),
        Reason.SAME_TEXT: translate("Import", "The same text is already there as {words}."),
        Reason.NEW_CASE: translate("Import", "New case {words}."),
        Reason.NEW_SITE: translate("Import", "New site {words}."),
        Reason.NO_CASE: translate("Import", "No case: belongs to the whole study."),
        Reason.LOOKS_LIKE: translate("Import", "Looks like {words} ({percent} %)."),
        Reason.NEW_VERSION: translate("Import", "A new version of {words}."),
        Reason.MAY_BE: translate("Import", "May be somebody known: {words}."),
        Reason.UNSURE: translate("Import", "Not sure: {fields}."),
    }
    return sentences[remark.reason].format(
        words=remark.words,
        percent=int((remark.share or 0) * 100),
        fields=", ".join(field_name(field).lower() for field in remark.fields),
    )


def field_name(field: Field) -> str:
    """What a field is called at the head of its column."""
    return column_words(next(column for column, held in FIELDS.items() if held is field))


def origin_words(told: Told) -> str:
    """What told a value: `file name`, `first lines “Strandegnen”`."""
    by = {
        Evidence.GIVEN: translate("Import", "where it was dropped"),
        Evidence.TABLE: translate("Import", "the table"),
        Evidence.FILE_NAME: translate("Import", "file name"),
        Evidence.FOLDER: translate("Import", "folder"),
        Evidence.FIRST_LINES: translate("Import", "first lines"),
        Evidence.LABEL: translate("Import", "the label"),
        Evidence.RULE: translate("Import", "remembered from earlier files"),
        Evidence.DATE: translate("Import", "the date"),
        Evidence.FILE_DATE: translate("Import", "the day on which the document was made"),
    }[told.by]
    return f"{by} “{told.words}”" if told.words else by


def proposal_words(row: Row, field: Field) -> str:
    """A field's value with what told it, such as `Case K03? (first lines)`; empty where nothing is said."""
    value, told = field_words(row, field), told_of(row, field)
    if not value:
        return ""
    name = field_name(field)
    if field in row.by_hand:
        return translate("Import", "{field} {value} (you)").format(field=name, value=value)
    if field is Field.KIND and kind_is_a_guess(row):
        return translate("Import", "{field} {value}? (nothing tells it)").format(field=name, value=value)
    if told is None:
        return ""
    sentence = (
        translate("Import", "{field} {value} ({origin})")
        if told.sure
        else translate("Import", "{field} {value}? ({origin})")
    )
    return sentence.format(field=name, value=value, origin=origin_words(told))


def proposals_words(row: Row) -> str:
    """Where everything that is said of a file comes from."""
    return " · ".join(said for said in (proposal_words(row, field) for field in Field) if said)


def twin_words(twin: Twin) -> str:
    """What a text can be to one that is nearly the same."""
    return {
        Twin.OPEN: translate("Import", "not decided"),
        Twin.VERSION: translate("Import", "A new version of it"),
        Twin.OWN: translate("Import", "A source of its own"),
        Twin.OUT: translate("Import", "Leave out"),
    }[twin]


def remarks_words(remarks: Iterable[Remark]) -> str:
    """All reasons in a line."""
    return " ".join(remark_words(remark) for remark in remarks)


def in_row(words: str, file_name: str) -> str:
    """A sentence as it stands in the file's own row: without the name that stands at its beginning."""
    return words.removeprefix(file_name).strip()


def notes_in_row(row: Row, verdict: Verdict, remarks: Iterable[Remark]) -> str:
    """What is to be known of a file, in its own row."""
    name = row.incoming.path.name
    return " ".join(capital(in_row(remark_words(one), name)) for one in remarks) or verdict_words(verdict)


def about_file(row: Row, remarks: Iterable[Remark]) -> str:
    """Everything to be said of a file, a line each, below its name."""
    name = row.incoming.path.name
    return "\n".join(capital(in_row(remark_words(one), name)) for one in remarks)


def planned_words(row: Row) -> str:
    """What stands in the place of a file's name where there is no file yet."""
    role = say_role(row.placing.role)
    return translate("Import", "planned: {role}").format(role=role) if role else translate("Import", "planned")


def speakers_words(incoming: IncomingSource) -> str:
    """Who speaks, in a compact line: `I: interviewer; IP: new, volunteer`."""
    return "; ".join(f"{one.label}: {who_words(one, incoming)}" for one in incoming.speakers)


def who_words(one: SpeakerSeen, incoming: IncomingSource) -> str:
    """Who a label is."""
    if one.is_interviewer:
        return translate("Import", "interviewer")
    if one.nobody:
        return translate("Import", "nobody")
    who = one.participant or (translate("Import", "new") if one.generic else one.label)
    role = one.role or incoming.placing.role
    return f"{who}, {say_role(role)}" if role else who


def amount_words(line: LabelLine, *, several: bool) -> str:
    """How often a label speaks: `23 turns`, and in how many of several files."""
    turns = translate("Import", "%n turn(s)", "", line.turns)
    if not several:
        return turns
    return translate("Import", "{turns} in %n file(s)", "", line.files).format(turns=turns)


def spoken_words(line: LabelLine) -> str:
    """How much a label says in all."""
    return translate("Import", "%n word(s)", "", line.words).replace(str(line.words), say_number(line.words), 1)


def button_words(coming: Sequence[Row]) -> str:
    """What the button says that brings in what is coming."""
    files = sum(not row.incoming.planned for row in coming)
    if coming and not files:
        return translate("Import", "Plan %n source(s)", "", len(coming))
    return translate("Import", "Import %n file(s)", "", files)


def elsewhere_words(kind: TableKind) -> str:
    """The button that brings a table in where it belongs; empty where that is nowhere."""
    return {
        TableKind.MATERIALS: translate("Import", "Use this table instead"),
        TableKind.VARIABLES: translate("Import", "Bring the variables in"),
        TableKind.EVENTS: translate("Import", "Bring the events in"),
        TableKind.QUESTIONNAIRE: translate("Import", "Go on with the questionnaire…"),
        TableKind.OTHER: "",
    }[kind]


def file_words(row: Row) -> str:
    """What a file is, in a quiet line: kind, turns, words of speech."""
    kind = field_words(row, Field.KIND)
    if row.incoming.planned:
        return f"{kind} · {planned_words(row)}"
    turns = len(row.incoming.turns)
    said = translate("Import", "%n turn(s)", "", turns) if turns else translate("Import", "no turns")
    return f"{kind} · {said}" if kind else said


def voices_of(incoming: IncomingSource) -> dict[int, Voice]:
    """The speakers as they stand beside the text."""
    return {
        number: Voice(one.label, who_words(one, incoming), dimmed=one.is_interviewer)
        for number, one in enumerate(incoming.speakers)
    }


def remembered_words(rules: Iterable[LabelRule]) -> str:
    """What will be remembered of labels for the next files."""
    said = []
    for rule in rules:
        if rule.is_interviewer:
            said.append(translate("Import", "“{label}” is the interviewer").format(label=rule.label))
        else:
            sentence = translate("Import", "“{label}” is {role}")
            said.append(sentence.format(label=rule.label, role=say_role(rule.role)))
    if not said:
        return ""
    return translate("Import", "Remembered for the next files: {rules}").format(rules=", ".join(said))


def made_words(coming: Sequence[Row], known: KnownPlaces) -> str:
    """What will be made for the files that come in."""
    cases, sites, waves = new_cases(coming, known), new_sites(coming, known), new_waves(coming, known)
    planned = sum(row.incoming.planned for row in coming)
    said = []
    if waves:
        said.append(translate("Import", "New waves: {names}").format(names=", ".join(waves)))
    if cases:
        said.append(translate("Import", "New cases: {names}").format(names=", ".join(cases)))
    if sites:
        said.append(translate("Import", "New sites: {names}").format(names=", ".join(sites)))
    if planned and planned < len(coming):
        said.append(translate("Import", "%n planned source(s)", "", planned))
    return " · ".join(said)
