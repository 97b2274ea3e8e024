"""What claims say: the two patterns held against each other, and when an expectation was written."""

from __future__ import annotations

from datetime import UTC, datetime
from math import nan

from qualcase.coding.claims import Claim, InCase, ReadCell, Says, Verdict
from qualcase.study.claim_words import expected_words, match_words, observed_words, read_words

EARLY, LATE = datetime(2016, 1, 1, tzinfo=UTC), datetime(2018, 1, 1, tzinfo=UTC)
NAMES = {f"{n}": f"K0{n}" for n in range(1, 6)}
CASES = (
    InCase("1", Verdict.HOLDS, Verdict.HOLDS),
    InCase("2", Verdict.HOLDS, Verdict.FAILS),
    InCase("3", Verdict.FAILS),
    InCase("4", None, Verdict.IN_PART),
)


def test_patterns_are_held_against_each_other_with_n() -> None:
    assert match_words(Claim("x", "t", cases=CASES), NAMES) == (
        "Of 2 cases with both: as expected 1 (K01), otherwise 1 (K02); not looked at yet 1 (K03); "
        "observed, nothing expected 1 (K04)"
    )
    assert match_words(Claim("x", "t"), NAMES) == ""
    assert observed_words(Claim("x", "t", cases=CASES)) == "holds in 1, in part in 1, fails in 1"


def test_when_an_expectation_was_written() -> None:
    assert "no prediction" in expected_words(Claim("x", "t"))
    assert "before anything was observed" in expected_words(Claim("x", "t", expected_at=EARLY, observed_at=LATE))
    assert "after something was first observed" in expected_words(Claim("x", "t", expected_at=LATE, observed_at=EARLY))


def test_what_a_cell_reads() -> None:
    assert read_words(ReadCell(Says.WORSE, "↯", (2, 1), (2, 2), (1.5, -1))) == (
        "turns to the worse, 2/2 → 1/2, rated +1.5 → −1.0"
    )
    assert read_words(ReadCell(Says.SILENT, "", (nan,), (2,), (nan,))) == "is silent, ·"
    assert read_words(ReadCell(None)) == "cannot be read"
