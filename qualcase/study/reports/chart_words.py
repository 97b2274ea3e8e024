"""What charts show, in words: the figures themselves, for whoever does not see the picture."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from qualcase.coding.case_patterns import CHANGE
from qualcase.coding.timeline import Band
from qualcase.study.cell_words import mark_text, row_name
from qualcase.study.pattern_tables import heard_column, heard_row
from qualcase.study.pattern_words import saturation_words
from qualcase.study.rating_words import step_words
from qualcase.study.wording import say_kind
from qualcase.words import mark, say
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.case_patterns import (
        CasesAlike,
        CodesTogether,
        GroupsApart,
        Profiles,
        SaturationShown,
        WhoWasHeard,
    )
    from qualcase.coding.comparison import AxisValue
    from qualcase.coding.joint import JointDisplay
    from qualcase.coding.ladders import Ladders, Rung
    from qualcase.coding.qca_charts import Calibrated, Plot
    from qualcase.coding.timeline import Timeline, TimeMark

_MOST = 60
"""So many pairs are told one by one; the table has all."""


def full_name(value: AxisValue) -> str:
    """A case by handle and title."""
    return f"{value.name} {value.title}".strip() if value.title != value.name else value.name


def profile_words(shown: Profiles) -> str:
    """Case by case each code with its figures and what became of it."""
    cells = shown.shown
    lines = []
    for case, column in enumerate(cells.columns):
        told = []
        for row, value in enumerate(cells.rows):
            figures = ", ".join(
                f"{split.name} {figure(float(shown.figures[row, case, number]))}".strip()
                for number, split in enumerate(cells.splits)
            )
            told.append(f"{row_name(value)} {figures} {mark_text(cells, row, case)}".rstrip())
        lines.append(f"{full_name(column)}: {'; '.join(told)}")
    return _sentences(lines)


def likeness_words(shown: CasesAlike) -> str:
    """How alike each case is to each, in the order of the tree, and at which likeness branches are joined."""
    lines = []
    for place, one in enumerate(shown.order):
        others = shown.order[place + 1 :]
        if others:
            pairs = (f"{shown.cases[other].name} {figure(float(shown.likeness[one, other]))}" for other in others)
            lines.append(f"{full_name(shown.cases[one])}: {', '.join(pairs)}")
    joined = ", ".join(figure(1 - one.apart) for one in shown.joins)
    if joined:
        lines.append(say(mark("The tree joins its branches at {figures}"), figures=joined))
    return _sentences(lines)


def groups_words(shown: GroupsApart) -> str:
    """Code by code both means, how many cases they are of, the difference and p."""
    lines = []
    for one in shown.found.differences:
        at = shown.cells[one.row]
        lines.append(
            say(
                mark("{code} {wave}: {first} {mean1} ({n1}), {second} {mean2} ({n2}), difference {difference}, p {p}"),
                code=row_name(shown.shown.rows[at.row]),
                wave=shown.shown.splits[at.split].name,
                first=shown.first.name,
                mean1=figure(one.means[0]),
                n1=one.bases[0],
                second=shown.second.name,
                mean2=figure(one.means[1]),
                n2=one.bases[1],
                difference=figure(one.difference),
                p=say_number(one.p, 3),
            )
        )
    return _sentences(lines)


def together_words(shown: CodesTogether, square: int | None = None) -> str:
    """The pairs that lie together, most in common first, with c and n of each wave; or of one square alone."""
    found, c, n = shown.found, shown.found.coefficients, shown.found.together
    waves = [*range(len(found.waves) - 1)] or [0]
    if square == CHANGE and shown.change is not None:
        waves = [*shown.change]
    elif square is not None:
        waves = [square]
    size = range(len(found.codes))
    pairs = [(one, other) for one in size for other in size if one < other and not found.kin[one, other]]
    pairs = [at for at in pairs if any(n[(wave, *at)] for wave in waves)]
    pairs.sort(key=lambda at: (-max(float(c[(wave, *at)]) if n[(wave, *at)] else 0.0 for wave in waves), at))
    lines = []
    for at in pairs[:_MOST]:
        figures = (f"{found.waves[one].name} c {figure(float(c[(one, *at)]))} (n {n[(one, *at)]})" for one in waves)
        names = " · ".join(row_name(found.codes[one]) for one in at)
        lines.append(f"{names}: {', '.join(one.strip() for one in figures)}")
    if len(pairs) > _MOST:
        lines.append(say(mark("{n} more pairs stand in the table"), n=len(pairs) - _MOST))
    return _sentences(lines)


def saturation_chart_words(shown: SaturationShown) -> str:
    """What came out for each wave, and after each interview how many codes are known."""
    lines = []
    for one in shown.waves:
        lines.append(saturation_words(shown, one).rstrip("."))
        known = ", ".join(f"{number} {each.known}" for number, each in enumerate(one.found.interviews, 1))
        if known:
            lines.append(say(mark("Codes known after each interview: {figures}"), figures=known))
    return _sentences(lines)


def heard_words(shown: WhoWasHeard) -> str:
    """Role by role, kind by kind: persons, sources and words of each wave."""
    lines = []
    for role in range(len(shown.roles) + 1):
        for kind in range(len(shown.kinds) + 1):
            if not shown.sources[role, kind].any():
                continue
            waves = (
                say(
                    mark("{wave} persons {persons}, sources {sources}, words {words}"),
                    wave=wave.name,
                    persons=int(shown.persons[role, kind, number]),
                    sources=int(shown.sources[role, kind, number]),
                    words=say_number(int(shown.words[role, kind, number])),
                )
                for number, wave in enumerate(shown.waves)
            )
            lines.append(f"{heard_row(shown, role)}, {heard_column(shown, kind)}: {'; '.join(waves)}")
    return _sentences(lines)


def plot_words(plot: Plot) -> str:
    """Where each case lies, and which speak against the path."""
    lines = [
        say(
            mark("{cases}: {within} in {path}, {outcome} in {of}"),
            cases=", ".join(spot.cases),
            within=figure(spot.within),
            path=plot.path,
            outcome=figure(spot.outcome),
            of=plot.outcome,
        )
        for spot in sorted(plot.spots, key=lambda one: (one.within, one.outcome))
    ]
    against = ", ".join(case for spot in plot.spots if spot.is_against for case in spot.cases)
    if against:
        lines.append(say(mark("Against the path: {cases}"), cases=against))
    return _sentences([*lines, plot.said.rstrip(".")])


def calibration_words(shown: Calibrated) -> str:
    """The number of each case, and where they are cut."""
    numbers = ", ".join(f"{case} {figure(value)}" for case, value in sorted(shown.by_case, key=lambda one: one[1]))
    anchors = ", ".join(map(figure, shown.anchors))
    return _sentences([f"{shown.name}: {numbers}", say(mark("Cut at {anchors}"), anchors=anchors) if anchors else ""])


def answers_words(shown: JointDisplay) -> str:
    """Question by question how many gave each answer in each wave, and the figures of the codes beside it."""
    from qualcase.study import joint_words

    lines = []
    names = {row.id: row_name(row) for row in shown.codes.rows}
    for one in shown.variables:
        told = []
        for wave, found in zip(shown.waves, one.waves, strict=True):
            bars = [
                f"{joint_words.bar_name(one, bar)} {joint_words.bar_figure(found, bar)}"
                for bar in range(len(one.values))
                if found.asked
            ]
            words = (*bars, joint_words.answered(found), joint_words.spread_words(one, found))
            told.append(f"{wave.name} {', '.join(each for each in words if each)}")
        for code in one.code_ids:
            figures = (
                f"{wave.name} {joint_words.code_figure(shown, code, number)}" for number, wave in enumerate(shown.waves)
            )
            told.append(f"{names.get(code, '–')} {', '.join(figures)} {joint_words.code_mark(shown, code)}".rstrip())
        lines.append(f"{one.variable.name}: {'; '.join(told)}")
    return _sentences(lines)


def ratings_words(shown: Ladders) -> str:
    """Case by case the rating of each wave and change, and what others say."""
    lines = []
    for line in shown.lines:
        named = zip((*shown.waves, *shown.changes), (*line.waves, *line.changes), strict=True)
        told = [f"{name} {_rung(rung)}" for name, rung in named if rung.rated or rung.others]
        lines.append(f"{line.title}: {', '.join(told) if told else say(mark('not rated'))}")
    return _sentences(lines)


def _rung(rung: Rung) -> str:
    own = step_words(rung.value) if rung.rated else "–"
    if not rung.others:
        return own
    return say(mark("{own} (others {steps})"), own=own, steps=", ".join(map(step_words, rung.others)))


def timeline_words(shown: Timeline) -> str:
    """What happened when, band by band."""
    heads = {
        Band.LIFE: say(mark("Runs")),
        Band.VALIDITY: say(mark("In force")),
        Band.SOURCE: say(mark("Sources")),
        Band.EVENT: say(mark("Events")),
    }
    lines = []
    for band, head in heads.items():
        marks = [mark_words(one) for one in shown.marks if one.band is band]
        if marks:
            lines.append(f"{head}: {'; '.join(marks)}")
    if shown.undated:
        lines.append(say(mark("Sources without a date: {n}"), n=shown.undated))
    return _sentences(lines)


def mark_words(one: TimeMark) -> str:
    """A mark of a timeline with its dates."""
    words = f"{one.words} ({say_kind(one.kind)})" if one.kind is not None and one.band is Band.SOURCE else one.words
    if not one.lasts:
        return f"{say_date(one.starts)} {words}"
    return f"{say_date(one.starts)}–{say_date(one.ends) if one.ends else ''} {words}"


def figure(value: float) -> str:
    """A figure with two decimals at most; a dash where there is none."""
    if isnan(value):
        return "–"
    decimals = next(places for places in (0, 1, 2) if places == 2 or round(value, places) == round(value, 2))
    return say_number(round(value, 2) + 0.0, decimals).replace("-", "−")


def _sentences(lines: Iterable[str]) -> str:
    return " ".join(f"{line}." for line in lines if line)
