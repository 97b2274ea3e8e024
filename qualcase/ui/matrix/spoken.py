"""The matrix in words: measures, signs, axes, and a whole cell as a screen reader or a tooltip says it."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Empty, Lacking, Mark, Measure, Silence
from qualcase.study.cell_words import beside_at, figure_with_unit, row_name, unit
from qualcase.study.wording import KIND_WORDS, say_about, say_kind, say_role
from qualcase.ui.excerpts.origin import about_words
from qualcase.ui.matrix.trend import has_trend
from qualcase.ui.theme.wording import translate
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from qualcase.coding.comparison import AxisValue, Beside, CellIndex, Comparison, Thresholds

_YES_NO = ("yes", "no")
"""Values of a variable, which stand for themselves on an axis."""


def measure_name(measure: Measure) -> str:
    """The name of a measure, short enough for a button."""
    return {
        Measure.PERSONS: translate("Matrix", "Persons"),
        Measure.SOURCES: translate("Matrix", "Sources"),
        Measure.CODINGS: translate("Matrix", "Codings"),
        Measure.WORDS: translate("Matrix", "Words"),
        Measure.SHARE: translate("Matrix", "Share"),
        Measure.RATING: translate("Matrix", "Rating"),
        Measure.YES: translate("Matrix", "Yes/no"),
        Measure.QUOTE: translate("Matrix", "Excerpt"),
    }[measure]


def measure_meaning(measure: Measure) -> str:
    """What a measure counts, in one line."""
    return {
        Measure.PERSONS: translate("Matrix", "How many different persons have a passage, of those heard"),
        Measure.SOURCES: translate("Matrix", "How many different sources have a passage"),
        Measure.CODINGS: translate("Matrix", "How many passages are coded"),
        Measure.WORDS: translate("Matrix", "How many words lie in the coded passages"),
        Measure.SHARE: translate("Matrix", "Words in coded passages, of all words said"),
        Measure.RATING: translate("Matrix", "Mean rating, each person counting once"),
        Measure.YES: translate("Matrix", "Whether there is any coded passage at all"),
        Measure.QUOTE: translate("Matrix", "The strongest excerpt: starred, else rated furthest from 0, else longest"),
    }[measure]


def empty_meaning(empty: Empty) -> str:
    """What a kind of empty means, in one line."""
    return {
        Empty.NO_DATA: translate("Matrix", "no data: no source here that the filter lets through"),
        Empty.NOT_CODED: translate("Matrix", "not coded: the sources wait to be coded"),
        Empty.ABSENT: translate("Matrix", "absent: confirmed by a researcher who read for it"),
        Empty.NOT_ASKED: translate("Matrix", "not asked: no interview raised the topic"),
        Empty.SILENT: translate("Matrix", "silent: coded, and the topic does not come up"),
    }[empty]


def lacking_meaning(why: Lacking) -> str:
    """Why a case has no data in a wave, in one line."""
    return {
        Lacking.FILTERED: translate("Matrix", "no data: the filter hides its sources"),
        Lacking.NOT_BEGUN: translate("Matrix", "no data: the case had not begun"),
        Lacking.CLOSED: translate("Matrix", "no data: the case had ended"),
        Lacking.NOT_REACHED: translate("Matrix", "no data: nothing was collected"),
    }[why]


def silence_meaning(silence: Silence) -> str:
    """What kind of silence a silent cell is."""
    return {
        Silence.ASKED: translate("Matrix", "silent though asked"),
        Silence.NOT_MENTIONED: translate("Matrix", "not mentioned"),
        Silence.NOT_OBSERVED: translate("Matrix", "not observed: there are only notes or documents"),
    }[silence]


def fallen_meaning() -> str:
    """What it means that an absence stands no more."""
    return translate("Matrix", "was confirmed to be absent; sources or codings have changed since: look again")


def mark_name(mark: Mark) -> str:
    """A mark of change in a word or two."""
    return {
        Mark.NOT_COMPARABLE: translate("Matrix", "cannot be compared"),
        Mark.NEW: translate("Matrix", "new"),
        Mark.GONE: translate("Matrix", "gone"),
        Mark.TURNED: translate("Matrix", "turned"),
        Mark.MORE: translate("Matrix", "more"),
        Mark.LESS: translate("Matrix", "less"),
        Mark.SAME: translate("Matrix", "much the same"),
    }[mark]


def mark_meaning(mark: Mark, measure: Measure, thresholds: Thresholds) -> str:
    """What a mark means under a measure, in one line."""
    limit = _limit(measure, thresholds)
    turned = translate("Matrix", "turned: the rating changed its sign, by {steps} step or more")
    return {
        Mark.NOT_COMPARABLE: translate("Matrix", "cannot be compared: one year lacks data, coding or the question"),
        Mark.NEW: translate("Matrix", "new: silent or absent before, a passage now"),
        Mark.GONE: translate("Matrix", "gone: a passage before, silent or absent now"),
        Mark.TURNED: turned.format(steps=_plain(thresholds.turn)),
        Mark.MORE: translate("Matrix", "more: {limit}").format(limit=limit),
        Mark.LESS: translate("Matrix", "less: {limit}").format(limit=limit),
        Mark.SAME: translate("Matrix", "much the same: none of the other marks"),
    }[mark]


def unlike_meaning() -> str:
    """What ≠ beside a mark means."""
    return translate("Matrix", "kinds of source or roles differ between the years")


def total_meaning() -> str:
    """What a row or column of totals holds."""
    return translate("Matrix", "counted again as distinct, never added up")


def axis_title(value: AxisValue) -> str:
    """The name of a row or column as people read it; a code's own name, and whose the sources are that no case has."""
    if value.stands_for:
        own = {"site": translate("Matrix", "The site's own"), "study": translate("Matrix", "The study's own")}
        return own.get(value.stands_for) or row_name(value)
    if value.id != value.name:
        return value.title if value.name.endswith(f"/{value.title}") else value.name
    if value.name in set(KIND_WORDS):
        return say_kind(value.name)
    if value.name in _YES_NO:
        return translate("Matrix", "yes") if value.name == "yes" else translate("Matrix", "no")
    return say_about(say_role(value.name))


def row_title(value: AxisValue) -> str:
    """What stands at the left of a row: a code's own name, not its path; else all there is to say."""
    if value.stands_for == "site":
        return f"{value.name} · {axis_title(value)}"
    if value.stands_for == "total":
        return axis_title(value)
    return value.title if value.title and value.name.endswith(value.title) else axis_full(value)


def axis_full(value: AxisValue) -> str:
    """Everything there is to say about a row or column: path or handle, title, what its sources are."""
    if value.stands_for == "site":
        return translate("Matrix", "Sources that belong to {site} itself, not to one of its cases").format(
            site=value.name
        )
    if value.stands_for == "study":
        return translate("Matrix", "Sources that belong to the whole study")
    if value.stands_for == "total":
        return f"{row_name(value)} ({total_meaning()})"
    if value.depth or "/" in value.name:
        return value.name.replace("/", " / ")
    title = value.title if value.title != value.name else ""
    return f"{axis_title(value)} {title}".strip()


def folded_words(*, folded: bool) -> str:
    """Whether the sub-codes of a row are put away."""
    return translate("Matrix", "sub-codes put away") if folded else translate("Matrix", "sub-codes shown")


def split_title(value: AxisValue, measure: Measure) -> str:
    """What stands over one part of the cells: the wave, and the unit of the figures."""
    return f"{axis_title(value)} {unit(measure)}".strip()


def change_title() -> str:
    """What stands over the marks in a table."""
    return translate("Matrix", "change")


def cell(comparison: Comparison, row: int, column: int) -> str:
    """A whole cell, such as `Roles, K03 Reading Friends. 2015: 1 of 4 persons. 2017: 3 of 5 persons. More`."""
    where = f"{row_title(comparison.rows[row])}, {axis_full(comparison.columns[column])}"
    said = [where]
    for split, value in enumerate(comparison.splits):
        told = part(comparison, (row, column, split))
        said.append(f"{axis_title(value)}: {told}" if value.name else told)
    if line := trend(comparison, row, column):
        said.append(line)
    mark = comparison.mark_at(row, column)
    if mark is not None:
        said.append(mark_name(mark).capitalize())
    if comparison.unlike[row, column]:
        said.append(unlike_meaning().capitalize())
    return ". ".join(said) + "."


def trend(comparison: Comparison, row: int, column: int) -> str:
    """The small line over more than two waves in figures: `Line: 25 %, none, 60 %`."""
    if not has_trend(comparison):
        return ""
    figures = [_on_line(comparison.measure, one) for one in comparison.line_at(row, column)]
    words = ", ".join(figures)
    if comparison.measure is Measure.CODINGS:
        return translate("Matrix", "Line, per 1,000 words: {figures}").format(figures=words)
    return translate("Matrix", "Line: {figures}").format(figures=words)


def _on_line(measure: Measure, value: float) -> str:
    if isnan(value):
        return translate("Matrix", "gap")
    if measure in (Measure.PERSONS, Measure.SOURCES):
        return figure_with_unit(Measure.SHARE, value)
    if measure is Measure.CODINGS:
        return say_number(value, 1)
    return figure_with_unit(measure, value)


def part(comparison: Comparison, at: CellIndex) -> str:
    """One wave of a cell: `3 of 5 persons, beside: 1 not identified (observation note)`."""
    return ", ".join((own_part(comparison, at), *(beside(one) for one in beside_at(comparison, at))))


def own_part(comparison: Comparison, at: CellIndex) -> str:
    """One wave of a cell without what stands beside it."""
    said = [_value(comparison, at)]
    if comparison.incomplete[at]:
        said.append(translate("Matrix", "incomplete: not all sources are coded"))
    if comparison.fallen_at(*at):
        said.append(fallen_meaning())
    return ", ".join(said)


def beside(one: Beside) -> str:
    """Passages that are shown beside a figure: `1 about 2017`."""
    count = one.count  # a plain name: the catalogue maker finds no other
    if one.what == "about":
        return f"{translate('Matrix', '%n passage(s)', '', count)} {about_words(one.of)}"
    said = translate("Matrix", "%n passage(s) without an identified speaker ({kind})", "", count)
    return said.format(kind=say_kind(one.of))


def _value(comparison: Comparison, at: CellIndex) -> str:
    empty = comparison.empty_at(*at)
    if empty is not None:
        silence, confirmed = comparison.silence_at(*at), comparison.confirmed_at(*at)
        if empty is Empty.ABSENT and confirmed is not None:
            return translate("Matrix", "absent: {reason}").format(reason=confirmed.absence.reason.rstrip("."))
        lacking = comparison.lacking_at(*at)
        if lacking is not None:
            return lacking_meaning(lacking)
        return silence_meaning(silence) if silence else empty_meaning(empty)
    value, base = float(comparison.values[at]), float(comparison.bases[at])
    if value != value:  # noqa: PLR0124 - NaN
        count = int(comparison.codings[at])
        return translate("Matrix", "%n passage(s) without a figure", "", count)
    shown, of = figure_with_unit(comparison.measure, value), "" if base != base else say_number(base)  # noqa: PLR0124 - NaN
    return {
        Measure.PERSONS: translate("Matrix", "{figure} of {base} persons"),
        Measure.SOURCES: translate("Matrix", "{figure} of {base} sources"),
        Measure.CODINGS: translate("Matrix", "{figure} passages in {base} words"),
        Measure.WORDS: translate("Matrix", "{figure} words"),
        Measure.SHARE: translate("Matrix", "{figure} of {base} words"),
        Measure.RATING: translate("Matrix", "{figure}, of {base} rated"),
        Measure.YES: translate("Matrix", "yes"),
        Measure.QUOTE: comparison.texts.get(at, translate("Matrix", "yes")).replace("{", "{{").replace("}", "}}"),
    }[comparison.measure].format(figure=shown, base=of)


def _limit(measure: Measure, thresholds: Thresholds) -> str:
    if measure in (Measure.PERSONS, Measure.SOURCES):
        said = translate("Matrix", "by {points} percentage points or more")
        return said.format(points=_plain(thresholds.points))
    if measure is Measure.RATING:
        return translate("Matrix", "by {steps} step or more").format(steps=_plain(thresholds.steps))
    return translate("Matrix", "{ratio} times as much or more").format(ratio=_plain(thresholds.ratio))


def _plain(number: float) -> str:
    return say_number(number, 0 if number == int(number) else 1)
