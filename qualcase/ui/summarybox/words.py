"""What the box of a summary says about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.summaries import What
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from qualcase.coding.summaries import EvidenceChange
    from qualcase.ui.summarybox.state import SummarySheet

translate = QCoreApplication.translate
_LONGEST = 160
"""Characters of a passage in the list."""


def number_words(what: What, number: int) -> str:
    """How many passages what happened to."""
    return {
        What.ADDED: translate("Summary", "%n passage(s) came", "", number),
        What.CHANGED: translate("Summary", "%n changed", "", number),
        What.MOVED: translate("Summary", "%n moved", "", number),
        What.LEFT: translate("Summary", "%n left the cell", "", number),
        What.LOST: translate("Summary", "%n lost from the text", "", number),
        What.REMOVED: translate("Summary", "%n removed", "", number),
    }[what]


def state_words(sheet: SummarySheet) -> str:
    """What happened since it was written, in one line; empty where nothing did."""
    said = [number_words(what, number) for what, number in sheet.counted()]
    found = translate("Summary", "Since then: {changes}").format(changes=", ".join(said)) if said else ""
    return " · ".join(part for part in (found, _edited(sheet)) if part)


def _edited(sheet: SummarySheet) -> str:
    if sheet.state is None or not sheet.state.edited_by_another:
        return ""
    now, before = sheet.coder(sheet.state.summary.coder_id), sheet.coder(sheet.state.summary.edited_from)
    said = translate("Summary", "{coder} wrote other words than {other}")
    unknown = translate("Summary", "somebody")
    return said.format(coder=now or unknown, other=before or unknown)


def change_words(change: EvidenceChange) -> str:
    """What became of one passage."""
    before, after = _short(change.before), _short(change.after)
    if change.what is What.CHANGED and (before == after or not before):
        return translate("Summary", "changed in its coding: “{after}”").format(after=after)
    return {
        What.ADDED: translate("Summary", "came: “{after}”"),
        What.CHANGED: translate("Summary", "changed: “{before}” is “{after}”"),
        What.MOVED: translate("Summary", "moved: “{before}” is “{after}”"),
        What.LEFT: translate("Summary", "left the cell: “{before}”"),
        What.LOST: translate("Summary", "lost from the text: “{before}”"),
        What.REMOVED: translate("Summary", "removed: “{before}”"),
    }[change.what].format(before=before, after=after)


def written_words(sheet: SummarySheet) -> str:
    """Who wrote it and when, who said last that it holds, and what it rests on."""
    passages = translate("Summary", "%n passage(s) behind it", "", sheet.behind)
    if sheet.state is None:
        return passages if sheet.behind else translate("Summary", "No passage behind it")
    held = sheet.state.summary
    said = [sheet.coder(held.coder_id), say_moment(held.written_at) if held.written_at else ""]
    if held.confirmed_at:
        holds = translate("Summary", "holds, says {coder} {moment}")
        said.append(holds.format(coder=sheet.coder(held.confirmed_by), moment=say_moment(held.confirmed_at)))
    if held.evidence:
        said.append(translate("Summary", "%n passage(s) cited", "", len(held.evidence)))
    return " · ".join(part for part in (*said, passages) if part)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()} …"
