"""The words of a joint display: what bars are called, what figures say, and the caption with its display check."""

from __future__ import annotations

import datetime as dt
from math import isnan
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Measure
from qualcase.coding.joint import ENOUGH_FOR_PERCENT
from qualcase.coding.values import shown as shown_value
from qualcase.coding.variables import VariableKind
from qualcase.study.cell_words import figure_with_unit, mark_text, part
from qualcase.study.wording import say_role
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    from qualcase.coding.joint import CodedAnswers, Distribution, JointDisplay, Paired, VariableShown
    from qualcase.study.snapshot import Snapshot

_SEPARATE = mark("the waves are separate samples: differences between them are no change in anybody")
_JOINED = mark(
    "the waves are separate samples but for the persons whom a key joins: other differences are no change in anybody"
)
_FEW = mark("no percentages under {n} answers")


def bar_name(one: VariableShown, bar: int) -> str:
    """What a bar is called: the answer as the language in use writes it, with what a scale's end means."""
    name = one.values[bar].name
    if one.variable.kind in (VariableKind.NUMBER, VariableKind.DATE):
        return shown_value(one.variable, name) if name in one.variable.choices else name
    return shown_value(one.variable, name)


def scale_meaning(one: VariableShown, bar: int) -> str:
    """What the questionnaire says of an answer (`5 = to a high degree`), where it does; else empty."""
    value = one.values[bar].id
    for line in one.variable.note.splitlines()[1:]:
        answer, sign, meaning = line.partition(" = ")
        if sign and answer == value:
            return meaning
    return ""


def question_text(one: VariableShown) -> str:
    """The question as it was put; empty where only its name is known."""
    return one.variable.note.splitlines()[0] if one.variable.note else ""


def bar_figure(found: Distribution, bar: int) -> str:
    """A count, with its percentage where there are answers enough: `14 (23 %)`."""
    percent = found.percent(bar)
    count = say_number(found.counts[bar])
    return count if percent is None else say(mark("{count} ({percent} %)"), count=count, percent=say_number(percent))


def answered(found: Distribution) -> str:
    """How many answered and how many did not: `n = 61, 2 missing`; or that it was not asked."""
    if not found.asked:
        return say(mark("not asked")) if found.not_put else say(mark("n = 0"))
    said = say(mark("n = {n}"), n=say_number(found.n))
    if not found.missing:
        return said
    return said + ", " + say(mark("{n} missing"), n=say_number(found.missing))


def spread_words(one: VariableShown, found: Distribution) -> str:
    """Median, quartiles, range and, where it makes sense, the mean; first and last of dates; texts that differ."""
    if found.spread is not None:
        spread = found.spread
        said = say(
            mark("median {median}, quartiles {lower}–{upper}, range {least}–{most}"),
            **{name: plain_number(getattr(spread, name)) for name in ("median", "lower", "upper", "least", "most")},
        )
        if spread.mean is None:
            return said
        return said + ", " + say(mark("mean {mean}"), mean=plain_number(spread.mean))
    if found.first:
        return say(mark("{first} to {last}"), first=_day(found.first), last=_day(found.last))
    if one.variable.kind is VariableKind.TEXT and found.n:
        return str(Message("{n} different answer", "{n} different answers", found.different))
    return ""


def spread_lines(one: VariableShown) -> list[tuple[str, list[str]]]:
    """The same line by line: what each figure is, and the figure of each wave; empty where there is none."""
    names = {
        "median": mark("median"),
        "lower": mark("lower quartile"),
        "upper": mark("upper quartile"),
        "least": mark("least"),
        "most": mark("most"),
        "mean": mark("mean"),
    }
    found = []
    for field, name in names.items():
        numbers = [getattr(wave.spread, field) if wave.spread else None for wave in one.waves]
        found.append((say(name), ["" if number is None else plain_number(number) for number in numbers]))
    found += [
        (say(mark("earliest")), [_day(wave.first) if wave.first else "" for wave in one.waves]),
        (say(mark("latest")), [_day(wave.last) if wave.last else "" for wave in one.waves]),
    ]
    if one.variable.kind is VariableKind.TEXT:
        found.append((say(mark("different answers")), [str(wave.different) if wave.n else "" for wave in one.waves]))
    return [line for line in found if any(line[1])]


def code_figure(shown: JointDisplay, code_id: str, split: int) -> str:
    """The figure of a code in a wave with what it is of, what stands beside, or the sign of its emptiness."""
    row = shown.code_rows.get(code_id)
    if row is None:
        return "–"
    cell = part(shown.codes, row, 0, split)
    base, value = float(shown.codes.bases[row, 0, split]), float(shown.codes.values[row, 0, split])
    if isnan(value):
        return cell.text
    words = figure_with_unit(shown.codes.measure, value)
    if shown.codes.measure in (Measure.PERSONS, Measure.SOURCES) and not isnan(base):
        words = say(mark("{value} of {base}"), value=words, base=plain_number(base))
    return f"{words} {cell.beside}".strip()


def code_mark(shown: JointDisplay, code_id: str) -> str:
    """The mark of change of a code; empty where there is none."""
    row = shown.code_rows.get(code_id)
    return mark_text(shown.codes, row, 0) if row is not None else ""


def paired_words(one: VariableShown, shown: JointDisplay) -> str:
    """What the same persons answered in both waves; empty where a key joins nobody of both."""
    both = one.paired
    if both is None:
        return ""
    values = {"earlier": shown.waves[both.earlier].name, "later": shown.waves[both.later].name}
    said = str(
        Message(
            "{n} person answered in both {earlier} and {later}: {same} the same",
            "{n} persons answered in both {earlier} and {later}: {same} the same",
            both.n,
            {**values, "same": both.same},
        )
    )
    if both.up is not None:
        said += ", " + say(mark("{up} higher, {down} lower"), up=both.up, down=both.down)
    if both.missing:
        said += ", " + say(mark("{n} missing"), n=both.missing)
    if both.unclear:
        said += ", " + say(mark("{n} left out: joined to several respondents of a wave"), n=both.unclear)
    return said + "."


def pair_name(one: VariableShown, both: Paired, at: tuple[int, int]) -> str:
    """What persons answered first and then: `no → yes`."""
    del both
    return f"{bar_name(one, at[0])} → {bar_name(one, at[1])}"


def coded_answers_words(one: CodedAnswers) -> str:
    """How many respondents wrote of a code; that their answers are not coded, where so."""
    if not one.of:
        return say(mark("open answers not coded"))
    return say(mark("{n} of {of} respondents with an open answer"), n=one.respondents, of=one.of)


def described(shown: JointDisplay, now: Snapshot) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Caption and display check: first of the questionnaires, then of the codes."""
    counts = [
        say(mark("{included} of {every} respondents ({wave})"), included=some, every=every, wave=wave.name)
        for wave, some, every in zip(shown.waves, shown.respondents, shown.of_respondents, strict=True)
    ]
    narrowed = _narrowed(shown, now)
    said = [say(mark("Answers to questionnaires")), ", ".join(counts), *([narrowed] if narrowed else [])]
    followed = any(one.paired for one in shown.variables)
    separate = say(_JOINED if followed else _SEPARATE) if len(shown.waves) > 1 else ""
    few = say(_FEW, n=ENOUGH_FOR_PERCENT)
    said += [part for part in (separate, few) if part]
    codes = say(mark("Codes beside: {caption}"), caption=shown.codes.caption)
    lines = [(say(mark("Respondents")), ", ".join(counts))]
    lines.append((say(mark("Chosen among respondents")), narrowed or say(mark("all"))))
    if separate:
        lines.append((say(mark("Waves")), separate))
    if followed:
        lines.append((say(mark("Same persons")), say(mark("those whom a key joins to one participant in both waves"))))
    lines.append((say(mark("Percentages")), few))
    beside = [(say(mark("Codes: {heading}"), heading=heading), words) for heading, words in shown.codes.check]
    return "; ".join(said) + ". " + codes, (*lines, *beside)


def plain_number(value: float) -> str:
    """A number with as many decimals as it needs, two at most."""
    decimals = next((few for few in (0, 1) if round(value, few) == round(value, 2)), 2)
    return say_number(value, decimals)


def _narrowed(shown: JointDisplay, now: Snapshot) -> str:
    chosen = shown.filter
    places = [now.names.get(one, "?") for one in (*chosen.sites, *chosen.cases)]
    return ", ".join((*places, *(say_role(one) for one in chosen.roles)))


def _day(iso: str) -> str:
    return say_date(dt.date.fromisoformat(iso))
