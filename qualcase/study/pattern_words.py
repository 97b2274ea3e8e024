"""Patterns in words: what each figure is, and what stands under every table and picture of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.case_patterns import NO_ROLE, NOBODY, Alike, InterviewOrder
from qualcase.coding.patterns import Together
from qualcase.study.describe import coders_part, filter_parts
from qualcase.study.wording import MEASURE_WORDS, say_role
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.case_patterns import CaseGroup, Check, SaturationShown, WaveSaturation
    from qualcase.coding.comparison import Comparison, Measure
    from qualcase.coding.filters import Filter
    from qualcase.coding.patterns import GroupComparison
    from qualcase.study.snapshot import Snapshot

ALIKE = {
    Alike.JACCARD: mark("Likeness of cases (Jaccard): cells coded in both ÷ cells coded in either"),
    Alike.DICE: mark("Likeness of cases (Dice): twice the cells coded in both ÷ those of one plus those of the other"),
    Alike.MATCHING: mark("Likeness of cases (simple matching): cells that say the same, coded or silent ÷ all cells"),
    Alike.COSINE: mark("Likeness of cases (cosine): how alike the shape of their profiles of persons is"),
}
ALIKE_NAMES = {
    Alike.JACCARD: mark("Jaccard"),
    Alike.DICE: mark("Dice"),
    Alike.MATCHING: mark("simple matching"),
    Alike.COSINE: mark("cosine of persons"),
}
TOGETHER = {
    Together.SHARED: mark("Passages that lie together: they share at least one word"),
    Together.NEAR: mark(
        "Passages that lie near: in the same or the next turn of a participant, or paragraph of notes and documents"
    ),
}
ORDERS = {
    InterviewOrder.DATE: mark("in the order of their dates"),
    InterviewOrder.CODING: mark("in the order of coding"),
}
_WITH = mark("codes counted with their sub-codes")
_WITHOUT = mark("codes counted without their sub-codes")


def subcodes_line(*, with_subcodes: bool) -> tuple[str, str]:
    """The line of the check about sub-codes."""
    return say(mark("Sub-codes")), say(_WITH if with_subcodes else _WITHOUT)


def included_line(included: int, every: int) -> tuple[str, str]:
    """The line of the check about sources."""
    return say(mark("Included")), say(mark("{included} of {every} sources"), included=included, every=every)


def explained(
    figure: str,
    chosen: Filter,
    now: Snapshot,
    lines: Iterable[tuple[str, str]] = (),
    more: Iterable[tuple[str, str]] = (),
) -> tuple[str, Check]:
    """A caption, and its check line by line: what the figure is, `lines`, whose codings, the filter, the date.

    `more` stands in the check alone, since it takes many words.
    """
    today = say_date(datetime.now(UTC).astimezone().date())
    parts = filter_parts(chosen, now)
    check = (
        (say(mark("Figure")), figure),
        *lines,
        *more,
        (say(mark("Coders")), coders_part(chosen, now)),
        (say(mark("Filter")), "; ".join(parts) or say(mark("the whole study"))),
        (say(mark("Date")), today),
    )
    said = [figure, *(words for _, words in lines), coders_part(chosen, now), *parts, today]
    return "; ".join(said) + ".", check


def alike_lines(shown: Comparison) -> list[tuple[str, str]]:
    """What the likeness of cases goes by besides its figure."""
    cells = say(mark("over the cells that hold a value, or are silent or absent, in both; the tree by average linkage"))
    return [
        (say(mark("Cells")), cells),
        subcodes_line(with_subcodes=shown.with_subcodes),
        included_line(*shown.sources),
    ]


def group_figure(first: CaseGroup, second: CaseGroup, measure: Measure) -> str:
    """What the difference of two groups is."""
    return say(
        mark("Mean of {first} ({n1} cases) minus mean of {second} ({n2} cases), {measure}"),
        first=first.name,
        n1=len(first.case_ids),
        second=second.name,
        n2=len(second.case_ids),
        measure=say(MEASURE_WORDS[measure]),
    )


def group_lines(shown: Comparison) -> list[tuple[str, str]]:
    """What the difference goes by, and that p is a guide."""
    return [
        (say(mark("Guide")), say(mark("p is a guide, not a proof"))),
        subcodes_line(with_subcodes=shown.with_subcodes),
        included_line(*shown.sources),
    ]


def p_line(found: GroupComparison) -> tuple[str, str]:
    """How p was found."""
    ways = mark("in {n} random orders of the labels of cases") if not found.exact else mark("in all {n} ways")
    dealt = say(ways, n=say_number(found.dealt))
    told = say(
        mark(
            "the part of dealings of the labels over the cases ({dealt}) in which the difference is at least as "
            "large in either direction; {n} differences are looked at, and cases were not drawn at random"
        ),
        dealt=dealt,
        n=len(found.differences),
    )
    return "p", told


def saturation_figure(order: InterviewOrder) -> str:
    """What is counted on the way to saturation."""
    said = mark("New inductive codes by interview, {order} (Guest, Namey and Chen 2020)")
    return say(said, order=say(ORDERS[order]))


def saturation_lines(base: int, run: int, threshold: float, inductive: int) -> list[tuple[str, str]]:
    """Base, run and threshold."""
    rule = say(
        mark("new codes in a run of {run} interviews ÷ different codes of the first {base}; reached at {threshold} %"),
        run=run,
        base=base,
        threshold=say_number(100 * threshold, 0 if 100 * threshold == round(100 * threshold) else 1),
    )
    return [
        (say(mark("Saturation")), rule),
        (say(mark("Codes")), str(Message(mark("{n} inductive code"), mark("{n} inductive codes"), inductive))),
        (say(mark("Band")), say(mark("5 to 95 % of 1,000 random orders of the same interviews"))),
    ]


def saturation_words(shown: SaturationShown, one: WaveSaturation) -> str:
    """What came out for a wave, as a sentence."""
    found = one.found
    if not shown.inductive:
        return say(
            mark(
                "The codebook has no inductive codes: codes that were there before the material cannot show saturation."
            )
        )
    if not found.interviews:
        return say(mark("{wave}: no coded interviews."), wave=one.wave.name)
    if len(found.interviews) < found.base + found.run:
        return say(
            mark("{wave}: {n} interviews are too few for a base of {base} and a run of {run}."),
            wave=one.wave.name,
            n=len(found.interviews),
            base=found.base,
            run=found.run,
        )
    if found.reached is None:
        last = found.interviews[-1]
        share = "–" if last.share is None else say_number(100 * last.share)
        return say(
            mark("{wave}: not reached after {n} interviews; the last run brought {share} % new codes."),
            wave=one.wave.name,
            n=len(found.interviews),
            share=share,
        )
    return say(
        mark("{wave}: reached with interview {number} of {n} ({name}); in {part} % of random orders it is reached."),
        wave=one.wave.name,
        number=found.reached,
        n=len(found.interviews),
        name=one.names[found.reached - 1],
        part=say_number(100 * found.reached_in_orders),
    )


def heard_role(role: str) -> str:
    """What a row of who was heard is called."""
    if role == NOBODY:
        return say(mark("nobody identified"))
    return say(mark("without a role")) if role == NO_ROLE else say_role(role)
