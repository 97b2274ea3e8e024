"""Charts of every kind, larger than most studies: 20 cases, 60 codes, long Danish names, figures from a fixed seed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.case_patterns import (
    Alike,
    CaseGroup,
    CasesAlike,
    CodeInWave,
    CodesTogether,
    GroupsApart,
    InterviewOrder,
    Profiles,
    SaturationShown,
    TogetherShown,
    WaveSaturation,
    WhoWasHeard,
)
from qualcase.coding.charts import Chart, ChartKind
from qualcase.coding.comparison import AxisValue, Mark
from qualcase.coding.events import Event
from qualcase.coding.filters import Filter
from qualcase.coding.frame import Wave
from qualcase.coding.joint import Distribution, JointDisplay, VariableShown
from qualcase.coding.ladders import Ladder, Ladders, Rung
from qualcase.coding.patterns import CoOccurrence, Interview, Saturation, Together
from qualcase.coding.qca_charts import Calibrated, Plot, spots_of
from qualcase.coding.sources import Source, SourceKind
from qualcase.coding.timeline import Life, make_timeline
from qualcase.coding.variables import Variable, VariableKind, VariableOf
from qualcase.compare.patterns import set_apart, tree
from tests.ui.matrix.made import WAVES, Cell, comparison

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.comparison import Comparison
    from qualcase.coding.timeline import Timeline

CASES, CODES = 20, 60
LONG = "Samskabelse på tværs af foreninger, institutioner og kommunens forvaltninger"
STEPS = (0.0, 0.33, 0.67, 1.0)
_COLOURS = ("#3072C1", "#C7692C", "#258D48", "#9E4F98")


def codes(count: int = CODES) -> tuple[AxisValue, ...]:
    """A main code and three under it, over and over; every seventh has a long name."""
    found = []
    for number in range(count):
        main = number // 4 * 4
        title = LONG if number % 7 == 0 else f"Kode {number + 1}"
        below = number != main
        found.append(
            AxisValue(
                f"c{number}", title, title, "", int(below), f"c{main}" if below else None, _COLOURS[main // 4 % 4]
            )
        )
    return tuple(found)


def cases(count: int = CASES) -> tuple[AxisValue, ...]:
    return tuple(
        AxisValue(
            f"k{number}", f"K{number:02}", LONG if number % 5 == 0 else f"Værestedet {number}", f"Sted {number % 4}"
        )
        for number in range(1, count + 1)
    )


def matrix(rows: int = CODES, columns: int = CASES) -> Comparison:
    rng = np.random.default_rng(1)
    marks = [*Mark, None]
    cells = {
        (row, column): Cell(tuple(rng.integers(1, 12, 2).tolist()), marks[int(rng.integers(len(marks)))])
        for row in range(rows)
        for column in range(columns)
    }
    return comparison(cells, rows=codes(rows), columns=cases(columns))


def profiles(rows: int = 12, columns: int = 9) -> Profiles:
    rng = np.random.default_rng(2)
    return Profiles(matrix(rows, columns), rng.choice(STEPS, (rows, columns, 2)), Filter(), "Personer.", ())


def likeness(count: int = CASES) -> CasesAlike:
    rng = np.random.default_rng(3)
    half = rng.uniform(0.2, 1, (count, count))
    values = (half + half.T) / 2
    np.fill_diagonal(values, 1)
    whole = np.ones((count, count), dtype=np.int64)
    joins, order = tree(values)
    shown = matrix(4, count)
    return CasesAlike(Alike.JACCARD, shown, values, whole, whole, whole, joins, order, Filter(), "Lighed.", ())


def together(count: int = CODES) -> TogetherShown:
    rng = np.random.default_rng(4)
    half = np.triu(rng.integers(0, 5, (3, count, count)) * (rng.random((3, count, count)) < 0.2), 1)
    found = CoOccurrence(
        Together.SHARED,
        codes(count),
        (*WAVES, AxisValue("", "")),
        np.full((3, count), 20),
        half + half.transpose(0, 2, 1),
        np.eye(count, dtype=bool),
    )
    return TogetherShown(CodesTogether(found, with_subcodes=True, change=(0, 1), filter=Filter()))


def groups(lines: int = 12) -> GroupsApart:
    rng = np.random.default_rng(5)
    figures = rng.choice(STEPS, (lines, CASES))
    mask = np.arange(CASES) < CASES // 2
    first, second = (tuple(f"k{n + 1}" for n in np.flatnonzero(one)) for one in (mask, ~mask))
    cells = tuple(CodeInWave(number, number % 2) for number in range(lines))
    shown = matrix(lines, CASES)
    return GroupsApart(
        CaseGroup(LONG, first), CaseGroup("alle andre", second), shown, cells, figures,
        set_apart(figures, mask, ~mask), Filter(),
    )  # fmt: skip


def saturation(interviews: int = 24) -> SaturationShown:
    known, made = 0, []
    for number in range(interviews):
        new = 3 if number < 4 else int(number % 6 == 0)
        known += new
        made.append(Interview(f"s{number}", new, known, new if number > 4 else None, new / 12 if number > 4 else None))
    band = tuple((one.known * 0.7, one.known * 1.0, one.known * 1.2) for one in made)
    found = Saturation(tuple(made), 4, 2, 0.05, 12, 8, band, 0.9)
    waves = tuple(
        WaveSaturation(wave, found, tuple(f"K{n:02}_interview" for n in range(interviews)), ((),) * interviews)
        for wave in WAVES
    )
    return SaturationShown(waves, InterviewOrder.DATE, 9, Filter())


def heard() -> WhoWasHeard:
    rng = np.random.default_rng(6)
    kinds, roles = tuple(SourceKind), ("volunteer", "employee", "manager", "citizen", LONG)
    shape = (len(roles) + 1, len(kinds) + 1, 2)
    persons, sources = rng.integers(0, 30, shape), rng.integers(0, 30, shape)
    return WhoWasHeard(roles, kinds, WAVES, persons, sources, persons * 900, rng.integers(0, 2, shape), Filter())


def plot() -> Plot:
    rng = np.random.default_rng(7)
    names = [one.name for one in cases()]
    spots = spots_of(names, rng.choice(STEPS, CASES).tolist(), rng.choice(STEPS, CASES).tolist())
    return Plot("LEDELSE*~ROLLER*FORENING", "FORANKRET", spots)


def calibrated() -> Calibrated:
    rng = np.random.default_rng(8)
    numbers = tuple((one.name, float(number)) for one, number in zip(cases(), rng.integers(3, 30, CASES), strict=True))
    return Calibrated("frivillige 2015", numbers, (5, 12, 25))


def answers(questions: int = 3) -> JointDisplay:
    waves = (Wave("w1", "2015", 0), Wave("w2", "2017", 1))
    choices = ("helt enig i at samarbejdet bæres af få", "delvis enig", "hverken eller", "uenig")
    bars = tuple(AxisValue(one, one) for one in choices)
    shown = tuple(
        VariableShown(
            Variable(f"v{n}", f"spørgsmål {n}", VariableOf.RESPONDENT, VariableKind.CHOICE, choices, n, LONG),
            bars,
            (Distribution(40, 2, 0, (20, 10, 6, 4)), Distribution(7, 0, 0, (3, 2, 1, 1))),
            None,
            ("c0",),
        )
        for n in range(1, questions + 1)
    )
    return JointDisplay(Filter(), waves, (42, 7), (42, 7), shown, matrix(4, 1), {"c0": 0}, {}, Filter(), "Svar.", ())


def ladders() -> Ladders:
    rng = np.random.default_rng(9)

    def rung(*, others: bool) -> Rung:
        return Rung(True, float(rng.choice(STEPS)), (0.33,) if others else (), others)

    lines = tuple(
        Ladder(f"{one.name} {one.title}", (rung(others=True), rung(others=False)), (rung(others=False),))
        for one in cases()
    )
    return Ladders(("2015", "2017"), ("2015 → 2017",), lines)


def timeline() -> Timeline:
    waves = [Wave("w1", "2015", 0, dt.date(2015, 9, 1), dt.date(2016, 1, 31)),
             Wave("w2", "2017", 1, dt.date(2017, 9, 1), dt.date(2018, 1, 31))]  # fmt: skip
    sources = [
        Source(f"s{n}", f"interview {n}", SourceKind.INTERVIEW, "v", date=dt.date(2015, 10, 1 + n)) for n in range(8)
    ]
    sources.append(
        Source("p", "frivillighedspolitik", SourceKind.DOCUMENT, "v", date=dt.date(2015, 1, 1),
               valid_from=dt.date(2015, 1, 1), valid_to=dt.date(2017, 6, 30))
    )  # fmt: skip
    events = [Event(str(n), dt.date(2014 + n % 4, 3, 1 + n), f"{LONG} {n}", case_id="k") for n in range(6)]
    return make_timeline(waves, sources, events, life=Life("K01", dt.date(2014, 1, 1), None), site_id="s")


MAKERS: dict[ChartKind, Callable[[], object]] = {
    ChartKind.MATRIX: lambda: matrix(24),
    ChartKind.PROFILE: profiles,
    ChartKind.SATURATION: saturation,
    ChartKind.LIKENESS: likeness,
    ChartKind.TOGETHER: together,
    ChartKind.GROUPS: groups,
    ChartKind.HEARD: heard,
    ChartKind.QCA_PLOT: plot,
    ChartKind.CALIBRATION: calibrated,
    ChartKind.ANSWERS: answers,
    ChartKind.RATINGS: ladders,
    ChartKind.TIMELINE: timeline,
}


def chart(kind: ChartKind, content: object = None) -> Chart:
    """A chart with everything that belongs to one."""
    shown = MAKERS[kind]() if content is None else content
    title, caption = "Ærlige billeder & <tegn>", "En tabeltekst, der siger, hvad der er talt."
    return Chart(kind, kind.value, title, shown, caption, (("Kodere", "hovedkoderne"),), "Tallene i ord: 1, 2, 3.")  # type: ignore[arg-type]
