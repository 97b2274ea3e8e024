"""What came out of a drift test, in sentences and as tables."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.drift import FEW, Outcome
from qualcase.coding.tables import Column, Table
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    from qualcase.coding.drift import DriftCell, DriftResult, DriftTest, Shift, Stratum
    from qualcase.coding.facts import Frame
    from qualcase.coding.tables import CellValue

OUTCOMES = {
    Outcome.HOLDS: mark("As coded today the change is found too."),
    Outcome.SIZE: mark("As coded today it goes the same way, but is of another size: part of it lies in the coder."),
    Outcome.TURNS: mark("As coded today it goes the other way: what the old codings show lies in the coder."),
    Outcome.OPEN: mark("So few passages do not tell whether the world changed or the coder. Code more of them again."),
    Outcome.NO_CHANGE: mark("The old codings show no change, and as coded today none is found."),
    Outcome.APPEARS: mark("The old codings show no change, but as coded today there is one."),
    Outcome.UNKNOWN: mark("What it would be as coded today cannot be said: of one kind no passage was coded again."),
}
NOTHING = "–"
"""Stands for a figure that is undefined."""


def name_of(frame: Frame, record_id: str) -> str:
    """The name of a wave or coder."""
    return next(one.name for group in (frame.waves, frame.coders) for one in group if one.id == record_id)


def percent(value: float) -> str:
    """A part in per cent; a dash for none."""
    return NOTHING if isnan(value) else f"{say_number(100 * value)}\u00a0%"


def share(value: float) -> str:
    """A part of all turns, which may be small: with one decimal."""
    return NOTHING if isnan(value) else f"{say_number(100 * value, 1)}\u00a0%"


def coefficient(value: float) -> str:
    """A coefficient with two decimals; a dash for one that is undefined."""
    return NOTHING if isnan(value) else say_number(value, 2).replace("-", "−")


def points(value: float) -> str:
    """A difference of shares in percentage points, with its sign."""
    if isnan(value):
        return NOTHING
    said = say_number(abs(100 * value), 1)
    return f"{'−' if value < 0 else '+'}{said}"


class CodeWords(NamedTuple):
    """What a test says of one code."""

    verdicts: tuple[str, ...]
    """Of each change between waves: whether today's coder finds it."""
    figures: tuple[str, ...]
    """The figures behind it: passages then and now by wave, shares of all turns."""
    caution: str
    """Empty where nothing stands on few passages."""


def code_words(found: DriftResult, code_id: str, frame: Frame) -> CodeWords:
    """What a test says of a code, what it matters most first."""
    shifts = [one for one in found.shifts if one.code_id == code_id]
    figures = [_passages(one, frame) for one in found.cells if one.code_id == code_id and one.table.n]
    few = any(one.few for one in shifts)
    caution = say(mark("Some of this stands on fewer than {n} passages. Be careful with it."), n=FEW) if few else ""
    return CodeWords(
        tuple(_verdict(one, frame) for one in shifts),
        (*figures, *(_shares(found, one, frame) for one in shifts)),
        caution,
    )


def code_sentences(found: DriftResult, code_id: str, frame: Frame) -> tuple[str, ...]:
    """The same one after the other."""
    words = code_words(found, code_id, frame)
    return (*words.verdicts, *words.figures, *([words.caution] if words.caution else []))


def _verdict(shift: Shift, frame: Frame) -> str:
    waves = (name_of(frame, one) for one in (shift.from_wave_id, shift.wave_id))
    return f"{' → '.join(waves)}: {say(OUTCOMES[shift.outcome])}"


def _passages(cell: DriftCell, frame: Frame) -> str:
    table = cell.table
    return say(
        mark(
            "{wave}: of {then} passages coded then {again} are coded again; of {others} that were not, {newly} are now."
        ),
        wave=name_of(frame, cell.wave_id),
        then=table.then,
        again=table.both,
        others=table.n - table.then,
        newly=table.only_now,
    )


def _shares(found: DriftResult, shift: Shift, frame: Frame) -> str:
    """What part of all turns was coded then, and would be as today."""
    before, after = (found.cell(shift.code_id, one) for one in (shift.from_wave_id, shift.wave_id))
    waves = {"first": name_of(frame, shift.from_wave_id), "last": name_of(frame, shift.wave_id)}
    then = say(
        mark("Of all turns, coded then: {a} in {first}, {b} in {last} ({change} points)."),
        a=share(before.share_then),
        b=share(after.share_then),
        change=points(shift.then),
        **waves,
    )
    if shift.outcome is Outcome.UNKNOWN:
        return then
    now = say(
        mark("As coded today: about {a} in {first}, {b} in {last} ({change} points; 95 %: {low} to {high})."),
        a=share(before.share_now),
        b=share(after.share_now),
        change=points(shift.now),
        low=points(shift.low),
        high=points(shift.high),
        **waves,
    )
    return f"{then} {now}"


def draw_notes(test: DriftTest, frame: Frame) -> tuple[str, ...]:
    """Where fewer passages were drawn than asked for, with how many there are."""
    return tuple(
        say(
            mark(
                "{code}, {wave}: {drawn} coded and {others} not coded instead of {wanted} each; "
                "there are {coded} and {uncoded}."
            ),
            code=frame.tree[one.code_id].name,
            wave=name_of(frame, one.wave_id),
            drawn=one.drawn_coded,
            others=one.drawn_uncoded,
            wanted=test.wanted,
            coded=one.coded,
            uncoded=one.uncoded,
        )
        for one in test.strata
        if is_short(test, one)
    )


def is_short(test: DriftTest, one: Stratum) -> bool:
    """Whether a stratum has fewer passages than were asked for."""
    return min(one.drawn_coded, one.drawn_uncoded) < test.wanted


def left_out(found: DriftResult) -> tuple[str, ...]:
    """What counts nowhere."""
    said = []
    if found.unanswered:
        said.append(
            Message(
                mark("{n} passage was not coded again before the test was finished and counts nowhere."),
                mark("{n} passages were not coded again before the test was finished and count nowhere."),
                found.unanswered,
            )
        )
    if found.gone:
        said.append(
            Message(
                mark("{n} passage is gone from its text, or in no wave any more, and counts nowhere."),
                mark("{n} passages are gone from their texts, or in no wave any more, and count nowhere."),
                found.gone,
            )
        )
    return tuple(map(str, said))


def cell_name(cell: DriftCell, frame: Frame) -> str:
    """The code of a row, or that it holds all."""
    return frame.tree[cell.code_id].name if cell.code_id else say(mark("All codes together"))


HEADS = (
    mark("Code"),
    mark("Wave"),
    mark("Passages"),
    mark("Then and now"),
    mark("Only then"),
    mark("Only now"),
    mark("Neither"),
    mark("Same"),
    mark("Kappa"),
    mark("Coded again"),
    mark("Newly coded"),
    mark("Dice"),
    mark("Prevalence"),
)
"""What the columns of the result are called."""


def result_table(found: DriftResult, frame: Frame) -> Table:
    """Agreement of then and now by code and wave, with the sentences and what counts nowhere as its caption."""
    widths = (24, 8, *([12] * (len(HEADS) - 2)))
    columns = [Column(say(head), width) for head, width in zip(HEADS, widths, strict=True)]
    rows = [_row(one, frame) for one in found.cells]
    said = [
        f"{frame.tree[code_id].name}: {' '.join(code_sentences(found, code_id, frame))}"
        for code_id in found.test.code_ids
    ]
    title = say(mark("Drift test “{name}”, {coder}"), name=found.test.name, coder=name_of(frame, found.test.coder_id))
    check = [f"{heading}: {words}" for heading, words in check_lines(found, frame)]
    caption = "\n".join((*said, say(EXPLAINED), *check))
    return Table(title, columns, rows, caption)


EXPLAINED = mark(
    "Equal numbers of passages that held a code and that did not, from each wave, coded again without wave, place, "
    "names and old codes. Each passage counts for the code for which it was drawn. A dash: undefined."
)


def check_lines(found: DriftResult, frame: Frame) -> tuple[tuple[str, str], ...]:
    """What is included, line by line."""
    test = found.test
    units = (
        mark("turns of participants, paragraphs of notes and documents")
        if test.notes
        else mark("turns of participants")
    )
    wanted = say(mark("{n} of each code, wave and kind; seed {seed}"), n=test.wanted, seed=test.seed)
    days = [moment.astimezone().date() for moment in (test.made_at, test.finished_at) if moment]
    lines = [
        (say(mark("Coder")), name_of(frame, test.coder_id)),
        (say(mark("Codes")), ", ".join(frame.tree.path(one) for one in test.code_ids)),
        (say(mark("Units")), say(units)),
        (say(mark("Words at least")), str(test.least_words)),
        (say(mark("Asked for")), wanted),
        (say(mark("Drawn, finished")), ", ".join(map(say_date, days))),
        *((say(mark("Fewer")), one) for one in draw_notes(test, frame)),
        *((say(mark("Left out")), one) for one in left_out(found)),
    ]
    return tuple(lines)


def _row(cell: DriftCell, frame: Frame) -> tuple[CellValue, ...]:
    table = cell.table
    return (
        cell_name(cell, frame),
        name_of(frame, cell.wave_id),
        table.n,
        *table,
        percent(table.agreement),
        coefficient(cell.kappa),
        percent(table.again),
        percent(table.newly),
        coefficient(table.dice),
        percent(table.prevalence),
    )
