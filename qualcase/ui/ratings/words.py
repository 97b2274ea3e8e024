"""What the page says of ratings, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.case_ratings import ProposedBy
from qualcase.study.rating_words import step_words
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from qualcase.coding.case_ratings import CaseRating, Proposal
    from qualcase.ui.ratings.state import Board, CellShown, Draft, Line

translate = QCoreApplication.translate


def cell_words(shown: CellShown, draft: Draft | None) -> str:
    """What stands in a cell: the step; what is not kept yet with a question mark; what is only proposed in brackets."""
    if draft is not None and draft.has_value:
        return f"{step_words(draft.value)}?"
    if shown.mine is not None:
        return step_words(shown.mine.value)
    if shown.proposal is not None:
        return f"({step_words(shown.proposal.value)})"
    return "·" if shown.visited else ""


def cell_spoken(board: Board, line: Line, slot: int) -> str:
    """A cell for those who hear the screen."""
    shown = line.cells[slot]
    said = [line.title, board.slot_name(board.slots[slot])]
    if shown.mine is not None:
        said += [rating_said(shown.mine.value), shown.mine.reason]
    elif not shown.visited:
        said.append(translate("Ratings", "not visited"))
    else:
        said.append(translate("Ratings", "not rated"))
    if shown.proposal is not None and shown.mine is None:
        said.append(proposal_words(shown.proposal))
    said += [f"{board.names[one.coder_id]}: {rating_said(one.value)}" for one in shown.others]
    return ", ".join(said)


def rating_said(value: float | None) -> str:
    """A rating as it is said."""
    return translate("Ratings", "cannot be rated") if value is None else step_words(value)


def proposal_words(one: Proposal) -> str:
    """What the passages suggest, and from what."""
    step = step_words(one.value)
    if one.by is ProposedBy.RATING:
        mean = ("−" if one.of < 0 else "+") + say_number(abs(one.of), 1)
        return translate("Ratings", "The passages suggest {step} (mean rating {mean})").format(step=step, mean=mean)
    if one.by is ProposedBy.ABSENCE:
        return translate("Ratings", "Confirmed as absent, so {step} is suggested").format(step=step)
    return translate("Ratings", "The passages suggest {step} ({part} % of those heard speak of it)").format(
        step=step, part=round(one.of * 100)
    )


def step_meaning(value: float | None) -> str:
    """What a step means where nothing is written for the code."""
    if value is None:
        return translate("Ratings", "Cannot be rated")
    return {
        0.0: translate("Ratings", "Fully out"),
        0.33: translate("Ratings", "More out than in"),
        0.67: translate("Ratings", "More in than out"),
        1.0: translate("Ratings", "Fully in"),
    }[value]


def other_words(board: Board, one: CaseRating) -> str:
    """What somebody else says of a cell, with the reason."""
    return f"{board.names[one.coder_id]}: {rating_said(one.value)} — {one.reason}"
