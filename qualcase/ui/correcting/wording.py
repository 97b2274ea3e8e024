"""What the summary and the history say, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.editing import Choice, Fate
from qualcase.ui.correcting.review import Section

if TYPE_CHECKING:
    from qualcase.ui.correcting.review import Row, Tally

translate = QCoreApplication.translate


def section_words(section: Section, count: int) -> str:
    """The heading over rows of a kind."""
    words = {
        Section.DECIDE: translate("Correcting", "To decide"),
        Section.LOST: translate("Correcting", "Lose their passage"),
        Section.FOUND: translate("Correcting", "Found again"),
        Section.CHANGED: translate("Correcting", "Read otherwise"),
    }[section]
    return f"{words} · {count}"


def state_words(row: Row) -> str:
    """What becomes of a passage, as its row says it at the right."""
    if row.decision is not None:
        return {
            Choice.ACCEPT: translate("Correcting", "✓ as proposed"),
            Choice.PLACE: translate("Correcting", "✓ placed"),
            Choice.LOSE: translate("Correcting", "✓ lost"),
            Choice.REMOVE: translate("Correcting", "✕ removed"),
        }[row.decision.choice]
    if row.waits:
        return translate("Correcting", "?")
    return {
        Fate.CHANGED: translate("Correcting", "changed"),
        Fate.GROWN: translate("Correcting", "grows"),
        Fate.SHRUNK: translate("Correcting", "shrinks"),
        Fate.SPLIT: translate("Correcting", "two speakers now"),
        Fate.LOST: translate("Correcting", "lost"),
        Fate.FOUND: translate("Correcting", "found"),
    }.get(row.passage.fate, "")


def why_asked(row: Row) -> str:
    """Why a passage must be decided about."""
    if row.passage.coding.lost is not None:
        return translate("Correcting", "It was lost; the same words stand there again.")
    match row.passage.fate:
        case Fate.SHRUNK:
            return translate("Correcting", "One of its edges was cut off.")
        case _ if not row.passage.has_place:
            return translate("Correcting", "Nothing of it is left at its place.")
        case _:
            return translate("Correcting", "Where it lies now is not certain.")


def tally_lines(found: Tally) -> list[str]:
    """The figures above the list: the codings first, then the text."""
    parts = [
        (found.stay, translate("Correcting", "%n stay(s)", "", found.stay)),
        (found.move, translate("Correcting", "%n move(s) along", "", found.move)),
        (found.change, translate("Correcting", "%n change(s)", "", found.change)),
        (found.grow, translate("Correcting", "%n grow(s)", "", found.grow)),
        (found.shrink, translate("Correcting", "%n shrink(s)", "", found.shrink)),
        (found.found, translate("Correcting", "%n found again", "", found.found)),
        (found.lose, translate("Correcting", "%n lose(s) its passage", "", found.lose)),
    ]
    codings = " · ".join(words for count, words in parts if count)
    if not codings:
        codings = translate("Correcting", "No passages are coded here.")
    text = " · ".join(_text_parts(found))
    return [codings, translate("Correcting", "Changed: {what}").format(what=text) if text else ""]


def _text_parts(found: Tally) -> list[str]:
    parts = [translate("Correcting", "%n place(s) of the text", "", found.places)] if found.places else []
    if found.turns > 0:
        parts.append(translate("Correcting", "%n turn(s) more", "", found.turns))
    elif found.turns < 0:
        parts.append(translate("Correcting", "%n turn(s) fewer", "", -found.turns))
    if found.other_voice:
        parts.append(translate("Correcting", "%n turn(s) by somebody else", "", found.other_voice))
    if found.new_speakers:
        parts.append(translate("Correcting", "new: {labels}").format(labels=", ".join(found.new_speakers)))
    return parts
