"""Orders held against the study: what they choose together with their filter, and what of them cannot be."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from qualcase.coding.citations import read_citation
from qualcase.coding.comparison import Dimension
from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind
from qualcase.coding.views import ViewSettings
from qualcase.errors import UserError
from qualcase.study.reports.kinds import kind_of
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from qualcase.coding.frame import Wave
    from qualcase.coding.orders import ReportOrder
    from qualcase.study.reports.kinds import Kind
    from qualcase.study.study import Study

_NARROWS = {"code_ids": "codes", "case_ids": "cases", "site_ids": "sites", "source_ids": "sources"}
"""Fields of an order that narrow the field of its filter."""
_FIELDS = {
    "by": mark("an order of nesting"),
    "case_ids": mark("chosen cases"),
    "site_ids": mark("chosen sites"),
    "code_ids": mark("chosen codes"),
    "source_ids": mark("chosen sources"),
    "wave_ids": mark("chosen waves"),
    "subject_id": mark("a subject"),
    "comparison": mark("settings of a comparison"),
    "made_by": mark("how passages were coded"),
    "since": mark("a first day"),
    "until": mark("a last day"),
}
"""What an order may ask for and a kind may not know."""
_OF_VIEWS = (ReportKind.MATRIX, ReportKind.MEETING)
"""Kinds whose subject is a saved view."""
_GONE = {
    "case_ids": mark("A case that the report is to be about is not in the study. Choose again."),
    "site_ids": mark("A site that the report is to be about is not in the study. Choose again."),
    "code_ids": mark("A code that the report is to be about is not in the study. Choose again."),
    "source_ids": mark("A source that the report is to be about is not in the study. Choose again."),
    "wave_ids": mark("A wave that the report is to be about is not in the study. Choose again."),
}
_LEFT_OUT = {
    "code_ids": mark("The selection leaves out every code that the report is to be about. Widen it, or choose others."),
    "case_ids": mark("The selection leaves out every case that the report is to be about. Widen it, or choose others."),
    "site_ids": mark("The selection leaves out every site that the report is to be about. Widen it, or choose others."),
    "source_ids": mark(
        "The selection leaves out every source that the report is to be about. Widen it, or choose others."
    ),
}


def check_order(study: Study, order: ReportOrder, kind: Kind) -> None:
    """Refuse what a kind cannot do.

    Raises:
        UserError: The order names parts or fields that the kind does not have, or ids that the study does not, or its
            citation line cannot be read.
    """
    known = [name for name, _ in kind.parts]
    if strange := [name for name in order.parts if name not in known]:
        raise UserError(
            "“{title}” has no part “{part}”. Its parts are {known}.",
            title=str(kind.title),
            part=strange[0],
            known=", ".join(known) or "–",
        )
    for name, words in _FIELDS.items():
        if getattr(order, name) and name not in kind.takes:
            raise UserError(
                "“{title}” cannot be asked for with {what}. Leave that out.", title=str(kind.title), what=say(words)
            )
    if order.citation:
        read_citation(order.citation)
    for name, sentence in _GONE.items():
        if set(getattr(order, name)) - _known(study, name):
            raise UserError(sentence)


def _known(study: Study, name: str) -> set[str]:
    frame = study.frame()
    return {
        "case_ids": {one.id for one in frame.cases},
        "site_ids": {one.id for one in frame.sites},
        "wave_ids": {one.id for one in frame.waves},
        "code_ids": {one.id for one in frame.tree.ordered},
        "source_ids": {one.id for one in study.sources.all()},
    }[name]


def has(order: ReportOrder, part: str) -> bool:
    """Whether a part is wanted: it is named, or none is and it is a usual one."""
    return part in order.parts if order.parts else part not in kind_of(order.kind).on_request


def settings_of(study: Study, order: ReportOrder) -> ViewSettings:
    """How figures are compared, with the filter that counts: the order's, its view's, and its chosen ids together.

    Raises UserError where the view is gone, or where they leave nothing.
    """
    held = order.comparison or ViewSettings()
    if order.kind in _OF_VIEWS and order.subject_id:
        try:
            held = study.views.get(order.subject_id).settings
        except KeyError:
            raise UserError("The view is gone. Choose another.") from None
    known = kind_of(order.kind).filtered_by
    asked = order.filter if known is None else _only(order.filter, known)
    chosen = together(study, held.filter, asked)
    for name in _NARROWS:
        if wanted := getattr(order, name):
            chosen = _narrowed(study, chosen, name, wanted)
    # Without waves nothing splits the cells.
    split = None if held.split is Dimension.WAVE and not study.frame().waves else held.split
    return replace(held, filter=chosen, split=split)


def _only(chosen: Filter, known: Collection[str]) -> Filter:
    """A filter without what means nothing for a kind of report."""
    return Filter(**{one.name: getattr(chosen, one.name) for one in fields(Filter) if one.name in known})


def selected(study: Study, order: ReportOrder) -> Filter:
    """The filter that counts, without the waves that are to stand beside each other."""
    return settings_of(study, order).filter


def with_waves(order: ReportOrder, chosen: Filter) -> Filter:
    """The filter narrowed to the waves of an order. Raises UserError where it lets none of them through."""
    if not order.wave_ids:
        return chosen
    waves = tuple(one for one in order.wave_ids if not chosen.waves or one in chosen.waves)
    if not waves:
        raise UserError(
            "The selection leaves out every wave that the report is to be about. Widen it, or choose others."
        )
    return replace(chosen, waves=waves)


def together(study: Study, one: Filter, other: Filter) -> Filter:
    """What both let through; whose codings count is said by the second where it says something.

    Raises UserError where nothing passes both.
    """
    joined: dict[str, tuple[str, ...]] = {}
    for field in fields(Filter):
        left, right = getattr(one, field.name), getattr(other, field.name)
        if field.name == "coders" or not left or not right:
            joined[field.name] = right or left
            continue
        joined[field.name] = _both(study, field.name, left, right)
        if not joined[field.name]:
            raise UserError("The selection and the view have nothing in common. Clear the selection.")
    return Filter(**joined)


def _narrowed(study: Study, chosen: Filter, name: str, wanted: Sequence[str]) -> Filter:
    field = _NARROWS[name]
    held = getattr(chosen, field)
    left = _both(study, field, held, wanted) if held else tuple(wanted)
    if not left:
        raise UserError(_LEFT_OUT[name])
    return replace(chosen, **{field: left})


def _both(study: Study, field: str, held: Iterable[str], wanted: Iterable[str]) -> tuple[str, ...]:
    """What is in both, in the order of the second; of codes with what lies below them."""
    left, right = tuple(held), tuple(wanted)
    if field != "codes":
        return tuple(one for one in right if one in left)
    tree = study.frame().tree
    below = {code for one in left if one in tree for code in tree.with_subcodes(one)}
    under = {code for one in right if one in tree for code in tree.with_subcodes(one)}
    return (*(one for one in right if one in below), *(one for one in left if one in under and one not in right))


def waves_of(study: Study, order: ReportOrder) -> tuple[Wave, ...]:
    """The waves that stand beside each other, in their order in time: those asked for, else those of the filter."""
    wanted = order.wave_ids or order.filter.waves
    return tuple(wave for wave in study.frame().waves if not wanted or wave.id in wanted)


def change_of(study: Study, order: ReportOrder) -> tuple[str, str] | None:
    """The two waves between which change is told: the first and the last of those asked for; None with one alone."""
    if not order.wave_ids and order.comparison and order.comparison.change:
        return order.comparison.change
    ids = [wave.id for wave in waves_of(study, order)]
    return (ids[0], ids[-1]) if len(ids) > 1 else None


def nothing_to_report(study: Study) -> UserError:
    """Why a selection holds no coded passage, and what to do."""
    if not study.figures().stacked().facts.coding_count:
        return UserError("Nothing is coded yet, so there is nothing to report. Code a passage first.")
    return UserError("No coded passage passes the selection. Widen it, or let another coder count.")
