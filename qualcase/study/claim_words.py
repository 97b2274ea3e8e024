"""What claims say: sides, verdicts, what figures of cells read, and the expected pattern held against the observed."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from qualcase.coding.claims import Says, Side, Verdict, pattern_match
from qualcase.coding.comparison import Measure
from qualcase.study.cell_words import figure_with_unit
from qualcase.study.change_words import figure_of
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qualcase.coding.claims import Claim, CounterCell, ReadCell


def side_words(side: Side) -> str:
    """What something says of a claim."""
    return {
        Side.FOR: say(mark("for it")),
        Side.AGAINST: say(mark("against it")),
        Side.ASIDE: say(mark("set aside")),
    }[side]


def verdict_words(verdict: Verdict | None) -> str:
    """How far a claim holds; a dash where nothing is said."""
    return {
        Verdict.HOLDS: say(mark("holds")),
        Verdict.IN_PART: say(mark("holds in part")),
        Verdict.FAILS: say(mark("fails")),
        None: "–",
    }[verdict]


def says_words(says: Says | None) -> str:
    """What the figures of a cell read."""
    return {
        Says.RISES: say(mark("rises")),
        Says.FALLS: say(mark("falls")),
        Says.BETTER: say(mark("turns to the better")),
        Says.WORSE: say(mark("turns to the worse")),
        Says.STAYS: say(mark("stays")),
        Says.HELPS: say(mark("helps")),
        Says.HINDERS: say(mark("hinders")),
        Says.SAID: say(mark("is said")),
        Says.SILENT: say(mark("is silent")),
        None: say(mark("cannot be read")),
    }[says]


def read_words(read: ReadCell) -> str:
    """What a cell reads with its figures: `turns to the worse, 2/2 → 1/2, rated +1.5 → −1.0`."""
    said = [says_words(read.says)]
    if read.values:
        pairs = zip(read.values, read.bases, strict=True)
        said.append(" → ".join(figure_of(value, base, Measure.PERSONS) for value, base in pairs))
    if read.ratings and not any(map(isnan, read.ratings)):
        ratings = " → ".join(figure_with_unit(Measure.RATING, one) for one in read.ratings)
        said.append(say(mark("rated {ratings}"), ratings=ratings))
    return ", ".join(said)


def because_words(one: CounterCell, case: str) -> str:
    """Why a cell speaks against a claim: what the cell of another case, which it cites, reads."""
    if one.because.side is Side.FOR:
        return say(mark("{case}, cited for it, {says}"), case=case, says=says_words(one.cited.says))
    return say(mark("{case}, cited against it, {says} as well"), case=case, says=says_words(one.cited.says))


def match_words(claim: Claim, names: Mapping[str, str]) -> str:
    """The expected pattern held against the observed one in a sentence; empty where neither is told."""
    found = pattern_match(claim)
    both = len(found.met) + len(found.missed)
    said = []
    if both:
        told = Message("Of {n} case with both:", "Of {n} cases with both:", both)
        parts = [_some(mark("as expected {n} ({cases})"), found.met, names)]
        parts.append(_some(mark("otherwise {n} ({cases})"), found.missed, names))
        said.append(f"{told} {', '.join(part for part in parts if part)}")
    said.append(_some(mark("not looked at yet {n} ({cases})"), found.open, names))
    said.append(_some(mark("observed, nothing expected {n} ({cases})"), found.unexpected, names))
    return "; ".join(part for part in said if part)


def observed_words(claim: Claim) -> str:
    """In how many cases it holds, in part, or fails: `holds in 4, in part in 1, fails in 2`."""
    seen = [one.observed for one in claim.cases if one.observed]
    counts = {one: seen.count(one) for one in Verdict}
    said = {
        Verdict.HOLDS: say(mark("holds in {n}"), n=counts[Verdict.HOLDS]),
        Verdict.IN_PART: say(mark("in part in {n}"), n=counts[Verdict.IN_PART]),
        Verdict.FAILS: say(mark("fails in {n}"), n=counts[Verdict.FAILS]),
    }
    return ", ".join(said[one] for one in Verdict if counts[one])


def evidence_words(claim: Claim) -> str:
    """How much stands on both sides: `3 for it, 1 against it`."""
    sides = [*(one.side for one in claim.evidence), *(one.side for one in claim.cells)]
    told = [f"{sides.count(side)} {side_words(side)}" for side in (Side.FOR, Side.AGAINST)]
    return ", ".join(told)


def expected_words(claim: Claim) -> str:
    """When the expectation was written: before anything was observed, or after, which is no prediction."""
    if claim.expected_at is None:
        return say(mark("Nothing is expected yet. Write it before you look: what is written later is no prediction."))
    moment = say_moment(claim.expected_at)
    if claim.was_expected_late and claim.observed_at is not None:
        return say(
            mark("Written {moment}, after something was first observed ({seen}): it is no prediction."),
            moment=moment,
            seen=say_moment(claim.observed_at),
        )
    return say(mark("Written {moment}, before anything was observed."), moment=moment)


def _some(template: str, case_ids: Iterable[str], names: Mapping[str, str]) -> str:
    ids = list(case_ids)
    return say(template, n=len(ids), cases=", ".join(names[one] for one in ids)) if ids else ""
