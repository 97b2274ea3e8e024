"""The audit trail in words: kinds of steps, what they touched, and what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.daylog import How
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.changes import Action
    from qualcase.coding.trail import Touches, TrailAction

GROUP_WORDS: Mapping[str, str] = {
    "material": mark("Material and people"),
    "coding": mark("Coding"),
    "codebook": mark("Codebook"),
    "guide": mark("Interview guide and absences"),
    "findings": mark("Summaries, ratings, claims and views"),
    "memos": mark("Memos"),
    "names": mark("Names and withdrawal"),
    "frame": mark("Study and variables"),
}
_RECORDS: Mapping[str, tuple[str, str]] = {
    "coding": (mark("{n} passage"), mark("{n} passages")),
    "code": (mark("{n} code"), mark("{n} codes")),
    "source": (mark("{n} source"), mark("{n} sources")),
    "text_version": (mark("{n} text"), mark("{n} texts")),
    "participant": (mark("{n} participant"), mark("{n} participants")),
    "study_case": (mark("{n} case"), mark("{n} cases")),
    "site": (mark("{n} site"), mark("{n} sites")),
    "variable": (mark("{n} variable"), mark("{n} variables")),
    "variable_value": (mark("{n} value"), mark("{n} values")),
    "memo": (mark("{n} memo"), mark("{n} memos")),
    "summary": (mark("{n} summary"), mark("{n} summaries")),
    "rating": (mark("{n} rating"), mark("{n} ratings")),
    "claim": (mark("{n} claim"), mark("{n} claims")),
    "rejection": (mark("{n} rejection"), mark("{n} rejections")),
    "event": (mark("{n} event"), mark("{n} events")),
    "question": (mark("{n} question"), mark("{n} questions")),
}
"""The records that are told by name; the others stand in the number of all."""
_HOW = {
    How.MADE: mark("{what} made"),
    How.CHANGED: mark("{what} changed"),
    How.REMOVED: mark("{what} removed"),
}
_ONE_BY_ONE = {"undo": mark("undoing"), "redo": mark("done again"), "barrier": mark("cannot be undone")}


def touched_words(one: TrailAction) -> str:
    """How much a step touched: `12 passages made; 1 code changed`; records as such where none of them has a name."""
    said = [_touched(each) for each in one.touches if each.table in _RECORDS]
    if said or not one.action.rows:
        return "; ".join(said)
    n = one.action.rows
    return str(Message("{n} record", "{n} records", n, {"n": say_number(n)}))


def _touched(one: Touches) -> str:
    what = Message(*_RECORDS[one.table], one.n, {"n": say_number(one.n)})
    return say(_HOW[one.how], what=what)


def state_words(action: Action) -> str:
    """What became of a step; empty where it stands and can be undone."""
    found = [say(_ONE_BY_ONE[action.kind])] if action.kind in _ONE_BY_ONE else []
    if action.undone:
        found.append(say(mark("was undone")))
    return "; ".join(found)
