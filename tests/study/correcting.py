"""Short ways to correct the text of one source of the small study."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.bundle import ReadText
from qualcase.coding.editing import Choice, Decision
from qualcase.text.normalise import text_hash
from tests.study.making import TEXTS, source

if TYPE_CHECKING:
    from qualcase.coding.codings import Coding
    from qualcase.coding.editing import EditPlan, Fate
    from qualcase.study import Study

START = "K01 start"
TEXT = TEXTS[START][0]


def edits(old: str, *changes: tuple[str, str]) -> list[tuple[int, int, str]]:
    """Each text that stands there once, replaced by another."""
    assert all(old.count(before) == 1 for before, _ in changes)
    return [(old.index(before), old.index(before) + len(before), after) for before, after in changes]


def plan_of(study: Study, *changes: tuple[str, str]) -> EditPlan:
    return study.versions.plan_edit(source(study, START).id, edits(TEXT, *changes))


def fates(plan: EditPlan) -> dict[str, Fate]:
    """What becomes of each passage, by its words and coder's first letter."""
    return {one.coding.quote or one.coding.lost or "": one.fate for one in plan.passages if one.coding.quote}


def from_file(study: Study, text: str) -> EditPlan:
    read = ReadText(text, text_hash(text), text.encode(), text_hash(text))
    return study.versions.plan_corrected(source(study, START).id, read, name="rettet.txt")


def lose(study: Study) -> Coding:
    """Delete the words of a passage."""
    study.versions.save(plan_of(study, ("I: Hvem er med?\n", "")))
    (lost,) = study.versions.lost(source(study, START).id)
    return lost


def correct(study: Study, name: str, before: str, after: str) -> None:
    """Replace words of a source; what is proposed is taken, and what has no place is lost."""
    one = source(study, name)
    plan = study.versions.plan_edit(one.id, edits(study.sources.text(one.id).text, (before, after)))
    decisions = {one.coding.id: Decision(Choice.ACCEPT if one.has_place else Choice.LOSE) for one in plan.to_decide}
    study.versions.save(plan, decisions)
