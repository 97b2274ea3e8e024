"""What becomes of passages when a text is replaced, decided on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.cli.basis import option
from qualcase.cli.fields import read_span
from qualcase.coding.editing import Choice, Decision
from qualcase.errors import UserError
from qualcase.words import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.editing import EditPlan
    from qualcase.study import Study

_ALL = "all"

decide_option = option(
    "--decide",
    "decided",
    multiple=True,
    metavar="CODING=WHAT",
    help=mark(
        "What becomes of a passage: accept, lose, remove, or its place A:B in the new text; all=accept for all that "
        "are not named. May be repeated."
    ),
)


def decisions(study: Study, plan: EditPlan, decided: Sequence[str]) -> dict[str, Decision]:
    """What was said of passages. Raises UserError."""
    found: dict[str, Decision] = {}
    for text in decided:
        which, equals, what = (part.strip() for part in text.partition("="))
        if not equals:
            raise UserError("“{text}” decides nothing. Write it like 0192f3=accept, or all=accept.", text=text)
        if which == _ALL:
            found = {**_of_all(plan, what), **found}
            continue
        found[study.names.coding(which).id] = _decision(what)
    return found


def check_decided(plan: EditPlan, said: dict[str, Decision]) -> None:
    """Whether something was said of every passage that is uncertain. Raises UserError."""
    if any(one.coding.id not in said for one in plan.to_decide):
        raise UserError(
            "It is not certain where {n} passage lies. See it with --dry-run, decide with --decide.",
            "It is not certain where {n} passages lie. See them with --dry-run, decide with --decide.",
            len(plan.to_decide),
        )


def _of_all(plan: EditPlan, what: str) -> dict[str, Decision]:
    choice = _decision(what).choice
    if choice is Choice.ACCEPT:
        return plan.all_as_proposed()
    if choice is Choice.PLACE:
        raise UserError("Passages cannot all lie at one place. Decide each by its id.")
    return {one.coding.id: Decision(choice) for one in plan.to_decide}


def _decision(what: str) -> Decision:
    if ":" in what:
        return Decision(Choice.PLACE, *read_span(what))
    if what in (Choice.ACCEPT.value, Choice.LOSE.value, Choice.REMOVE.value):
        return Decision(Choice(what))
    raise UserError("“{what}” cannot be decided. Write accept, lose, remove, or a place like 120:168.", what=what)
