"""Makers of charts: each with its name, title, caption, display check, and its figures in words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.case_patterns import CHANGE, TogetherShown
from qualcase.coding.charts import Chart, ChartKind
from qualcase.study.reports import chart_words as words
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qualcase.coding.case_patterns import (
        CasesAlike,
        CodesTogether,
        GroupsApart,
        Profiles,
        SaturationShown,
        WhoWasHeard,
    )
    from qualcase.coding.joint import JointDisplay, VariableShown
    from qualcase.coding.ladders import Ladders
    from qualcase.coding.qca_charts import Calibrated, Plot
    from qualcase.coding.timeline import Timeline

Check = tuple[tuple[str, str], ...]
_NOT_IN_NAMES = re.compile(r"[^\w]+")
_PANEL_ROWS = 40
"""So many lines of panels below each other, with their headings, a page of print takes."""
_FEW_CODES = 12
"""Up to so many codes all squares stand in one picture."""
_ANSWER_LINES, _QUESTION = 36, 5
"""So many lines of answers a page takes, and those that a question needs besides its answers."""
_ACROSS = 3
"""So many panels stand beside each other in print."""


def slug(text: str) -> str:
    """A text as a part of a file's name: letters, figures and hyphens."""
    return _NOT_IN_NAMES.sub("-", unicodedata.normalize("NFC", text)).strip("-_")[:60]


def profile_charts(shown: Profiles) -> Iterable[Chart]:
    """Profiles, as many to a chart as a page takes."""
    from qualcase.study.reports.narrowing import narrow_profiles

    each = max(1, _PANEL_ROWS // (len(shown.shown.rows) + 2)) * _ACROSS
    count = len(shown.shown.columns)
    for number, first in enumerate(range(0, count, each), 1):
        part = narrow_profiles(shown, columns=range(first, min(first + each, count))) if count > each else shown
        yield profile_chart(part, name=f"profiles-{number}" if count > each else "profiles")


def profile_chart(shown: Profiles, name: str = "profiles", title: str = "") -> Chart:
    """Profiles of all cases in a value."""
    said = title or say(mark("Profiles of cases"))
    return Chart(ChartKind.PROFILE, name, said, shown, shown.caption, shown.check, words.profile_words(shown))


def likeness_chart(shown: CasesAlike) -> Chart:
    """How alike cases are."""
    said = say(mark("Cases by likeness"))
    return Chart(ChartKind.LIKENESS, "likeness", said, shown, shown.caption, shown.check, words.likeness_words(shown))


def groups_chart(shown: GroupsApart, name: str = "groups") -> Chart:
    """What sets two groups apart."""
    title = say(mark("{first} against {second}"), first=shown.first.name, second=shown.second.name)
    return Chart(ChartKind.GROUPS, name, title, shown, shown.caption, shown.check, words.groups_words(shown))


def together_charts(shown: CodesTogether, left_out: int = 0) -> Iterator[Chart]:
    """Which codes lie together: one chart of all waves for few codes, of many one for each wave and the change.

    `left_out` are the codes that lie with no other.
    """
    check = shown.check
    if left_out:
        check = (*check, (say(mark("Left out")), say(mark("{n} codes that lie with no other"), n=left_out)))
    title, alt = say(mark("Codes that lie together")), words.together_words(shown)
    if len(shown.found.codes) <= _FEW_CODES:
        yield Chart(ChartKind.TOGETHER, "together", title, TogetherShown(shown), shown.caption, check, alt)
        return
    for square in TogetherShown(shown).drawn:
        name = _square_name(shown, square)
        content = TogetherShown(shown, (square,))
        said = f"{title}, {name}" if name else title
        of_square = f"{said}. {words.together_words(shown, square)}"
        yield Chart(
            ChartKind.TOGETHER, f"together-{slug(name)}".strip("-"), said, content, shown.caption, check, of_square
        )


def _square_name(shown: CodesTogether, square: int) -> str:
    """Of a wave its name, of the change both."""
    waves = shown.found.waves
    if square != CHANGE or shown.change is None:
        return waves[square].name
    earlier, later = shown.change
    return say(mark("{later} minus {earlier}"), later=waves[later].name, earlier=waves[earlier].name)


def saturation_chart(shown: SaturationShown) -> Chart:
    """When interviews brought new codes."""
    alt = words.saturation_chart_words(shown)
    return Chart(ChartKind.SATURATION, "saturation", say(mark("Saturation")), shown, shown.caption, shown.check, alt)


def heard_chart(shown: WhoWasHeard) -> Chart:
    """Who was heard."""
    title = say(mark("Who was heard"))
    return Chart(ChartKind.HEARD, "heard", title, shown, shown.caption, shown.check, words.heard_words(shown))


def plot_chart(plot: Plot, name: str, check: Check = ()) -> Chart:
    """A path against the outcome."""
    title = say(mark("{path} against {outcome}"), path=plot.path, outcome=plot.outcome)
    caption = say(
        mark(
            "Each dot is a case, or several: across how far it is in {path}, up how far it is in {outcome}. Filled: at "
            "least as far in the outcome as in the path. Crossed: in the path and out of the outcome. {said}"
        ),
        path=plot.path,
        outcome=plot.outcome,
        said=plot.said,
    ).strip()
    return Chart(ChartKind.QCA_PLOT, name, title, plot, caption, check, words.plot_words(plot))


def calibration_chart(shown: Calibrated, name: str) -> Chart:
    """The numbers that a set is cut from."""
    title = say(mark("Calibration of {name}"), name=shown.name)
    caption = say(mark("Each dot is a case above its number; the lines are where the set is cut."))
    return Chart(ChartKind.CALIBRATION, name, title, shown, caption, (), words.calibration_words(shown))


def answers_charts(shown: JointDisplay) -> Iterator[Chart]:
    """Closed answers with the codes beside them, as many questions to a chart as a page takes."""
    title = say(mark("Answers beside codes"))
    pages: list[list[VariableShown]] = [[]]
    high = 0
    for one in shown.variables:
        needed = len(one.values) + len(one.code_ids) + _QUESTION
        if pages[-1] and high + needed > _ANSWER_LINES:
            pages.append([])
            high = 0
        pages[-1].append(one)
        high += needed
    for number, variables in enumerate(pages, 1):
        part = replace(shown, variables=tuple(variables))
        name = f"answers-{number}" if len(pages) > 1 else "answers"
        yield Chart(ChartKind.ANSWERS, name, title, part, shown.caption, shown.check, words.answers_words(part))


def ratings_chart(shown: Ladders, name: str, title: str, caption: str = "") -> Chart:
    """Case ratings on their ladders."""
    said = caption or say(
        mark("Hollow: the first wave; filled: the last. Diamonds below the line: other raters. ≠: they do not agree.")
    )
    return Chart(ChartKind.RATINGS, name, title, shown, said, (), words.ratings_words(shown))


def timeline_chart(shown: Timeline, name: str, title: str) -> Chart:
    """What happened when."""
    caption = say(
        mark(
            "Letters are sources: I interview, G group interview, O observation note, D document, Q questionnaire. "
            "Frames: how long documents hold. Diamonds: events; hollow ones are the site’s."
        )
    )
    return Chart(ChartKind.TIMELINE, name, title, shown, caption, (), words.timeline_words(shown))
