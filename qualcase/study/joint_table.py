"""A joint display as one table: answers by wave, and below each question the codes that belong beside it."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from qualcase.coding.tables import Column, Table
from qualcase.study.cell_words import mark_text, part
from qualcase.study.exports import check_suffix, write_tables
from qualcase.study.joint_words import (
    answered,
    bar_name,
    coded_answers_words,
    pair_name,
    plain_number,
    spread_lines,
)
from qualcase.words import mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from qualcase.coding.joint import Distribution, JointDisplay, VariableShown
    from qualcase.coding.tables import CellValue
    from qualcase.coding.tree import CodeTree
    from qualcase.study.core import Core

Row = list["CellValue"]


def joint_table(tree: CodeTree, shown: JointDisplay, title: str = "") -> Table:
    """A line for each answer, for who did not answer, for figures, for pairs, and for each code beside.

    Each wave has three columns: the figure, what it is of, and per cent where there are answers enough.
    """
    columns = [Column(say(mark("Question")), 24), Column(say(mark("Answer or code")), 28)]
    for wave in shown.waves:
        columns += [
            Column(wave.name),
            Column(say(mark("of ({wave})"), wave=wave.name)),
            Column(say(mark("% ({wave})"), wave=wave.name)),
        ]
    columns.append(Column(say(mark("Change")), 10))
    rows = [
        [one.variable.name, *line]
        for one in shown.variables
        for line in (*_answers(one), *_pairs(one, len(shown.waves)), *_codes(one, shown, tree.path))
    ]
    return Table(title, columns, rows, shown.caption)


def write_joint(core: Core, path: Path, shown: JointDisplay) -> None:
    """Write a display to a .docx, .xlsx or .csv file; the caption goes with it. Raises UserError for other endings."""
    now = core.now
    suffix = check_suffix(path)
    table = joint_table(now.frame.tree, shown, now.info.title)
    if suffix == ".docx":
        from qualcase.exchange.writing.word_tables import write_table_document

        write_table_document(table, path, header=now.info.title, language=now.info.language)
        return
    write_tables([table], path, shown.check)


def _answers(one: VariableShown) -> Iterator[Row]:
    for bar in range(len(one.values)):
        cells: Row = []
        for found in one.waves:
            percent = found.percent(bar)
            rounded = "" if percent is None else say_number(percent)
            cells += ["", answered(found), ""] if not found.asked else [found.counts[bar], found.n, rounded]
        yield [bar_name(one, bar), *cells, ""]
    for name, figures in spread_lines(one):
        cells = []
        for found, words in zip(one.waves, figures, strict=True):
            cells += [words, found.n, ""] if words else ["", "", ""]
        yield [name, *cells, ""]
    yield [say(mark("no answer")), *_missing_cells(one.waves), ""]


def _missing_cells(waves: Sequence[Distribution]) -> Iterator[CellValue]:
    for found in waves:
        yield from (found.missing if found.asked else "", found.asked or "", "")


def _pairs(one: VariableShown, waves: int) -> Iterator[Row]:
    both = one.paired
    if both is None:
        return
    for at, count in both.counts.items():
        cells: Row = ["", "", ""] * waves
        cells[3 * both.later : 3 * both.later + 2] = [count, both.n]
        yield [say(mark("same persons: {change}"), change=pair_name(one, both, at)), *cells, ""]


def _codes(one: VariableShown, shown: JointDisplay, name: Callable[[str], str]) -> Iterator[Row]:
    for code_id in one.code_ids:
        row = shown.code_rows.get(code_id)
        cells: Row = []
        for split in range(len(shown.waves)):
            if row is None:
                cells += ["–", "", ""]
                continue
            base = float(shown.codes.bases[row, 0, split])
            of = "" if isnan(base) else plain_number(base)
            cells += [part(shown.codes, row, 0, split).text, of, ""]
        yield [f"■ {name(code_id)}", *cells, mark_text(shown.codes, row, 0) if row is not None else ""]
        answers = shown.answers.get(code_id, ())
        if any(found.coding_ids for found in answers):
            written: Row = []
            for found in answers:
                written += [found.respondents if found.of else coded_answers_words(found), found.of or "", ""]
            yield [f"■ {say(mark('open answers coded {code}'), code=name(code_id))}", *written, ""]
