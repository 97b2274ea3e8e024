"""What lines of the change sheet say."""

from __future__ import annotations

from math import nan

from qualcase.coding.change_sheet import Candidate, ChangeCell, Heading
from qualcase.coding.comparison import Mark, Measure
from qualcase.study.change_words import figure_of, figure_words, sign

CELL = ChangeCell("code", "case", "2015", "2017")


def test_figures_stand_with_their_bases() -> None:
    one = Candidate(Heading.INCREASES, CELL, Mark.NEW, nan, 2, 1, 3)
    assert figure_words(one, Measure.PERSONS) == "· → 1/3"
    assert figure_words(one._replace(codings=(0, 2), after=nan), Measure.PERSONS) == "· → (2)"
    assert figure_of(0.25, 400, Measure.SHARE) == "25%"


def test_what_turns_tells_its_ratings() -> None:
    one = Candidate(Heading.TURNS, CELL, Mark.TURNED, 2, 2, 2, 2, ratings=(-1.5, 2), unlike=True)
    assert figure_words(one, Measure.PERSONS) == "2/2 → 2/2, rated −1.5 → +2.0"
    assert sign(one) == "↯≠"
    assert sign(None) == ""
