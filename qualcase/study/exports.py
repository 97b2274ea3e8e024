"""Exports: excerpts and comparisons as neutral reports and tables, handed to the writer that the suffix asks for."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Measure
from qualcase.coding.report import Heading, Quote, Report
from qualcase.errors import UserError
from qualcase.study.excerpt_tables import excerpt_table
from qualcase.study.ordering import GROUPS, group_name, group_order
from qualcase.study.wording import say_about, say_kind, say_made_by, say_role
from qualcase.words import current_language, mark, say
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import Comparison
    from qualcase.coding.filters import Filter
    from qualcase.coding.tables import Table
    from qualcase.exchange.writing.csvfile import Separator
    from qualcase.progress import Progress
    from qualcase.study.study import Study

SUFFIXES = (".docx", ".xlsx", ".csv")


def check_suffix(path: Path, suffixes: Sequence[str] = SUFFIXES) -> str:
    """The suffix, when something can be written with it. Raises UserError naming those that can."""
    suffix = path.suffix.lower()
    if suffix not in suffixes:
        raise UserError(
            "“{name}” has no ending that can be written. Use one of {suffixes}.",
            name=path.name or path,
            suffixes=", ".join(suffixes),
        )
    return suffix


def export_excerpts(
    study: Study,
    path: Path,
    chosen: Filter,
    by: Sequence[str],
    progress: Progress,
    *,
    made_by: Sequence[str] = (),
) -> int:
    """Write excerpts, nested (Word) or sorted (tables) as `by` says; gives back how many there were."""
    suffix = check_suffix(path)
    unknown = [one for one in by if one not in GROUPS]
    if unknown or len(set(by)) < len(by):
        raise UserError("Excerpts can be nested by {known}, each once.", known=", ".join(GROUPS))
    ordered = study.codings.only_made_by(group_order(study, chosen, by), made_by)
    excerpts = _counted(study.each_of(ordered), len(ordered), progress)
    about = _about(study, chosen, len(ordered))
    if made_by:
        about.append((say(mark("Made by")), ", ".join(say_made_by(one) for one in made_by)))
    if suffix == ".docx":
        from qualcase.exchange.writing.word import write_report

        write_report(_report(study, excerpts, by, about), path)
        return len(ordered)
    table = excerpt_table(excerpts)
    _write_tables([table], path, suffix, about)
    return len(ordered)


def export_matrix(study: Study, path: Path, shown: Comparison, chosen: Filter) -> None:
    """Write a comparison; caption and display check go with it (into Excel on a sheet of their own; csv has neither).

    Word gets the matrix as it reads on the screen, Excel that and a sheet with the plain figures, csv those alone.
    """
    from qualcase.study.matrix_table import matrix_table

    suffix = check_suffix(path)
    if shown.measure is Measure.QUOTE:
        shown = study.with_quotes(shown)
    in_word = suffix == ".docx"
    table = matrix_table(shown, title=study.info().title, compact=in_word, checked=in_word)
    if in_word:
        from qualcase.exchange.writing.word_tables import write_table_document

        write_table_document(table, path, header=_header(study, chosen), language=study.info().language)
        return
    from qualcase.study.matrix_cells import cells_table

    about = [*_about(study, chosen, None), (say(mark("Measure")), shown.caption), *shown.check]
    if suffix == ".csv":
        _write_tables([cells_table(shown)], path, suffix, about)
    else:
        _write_tables([table, cells_table(shown)], path, suffix, about)


def write_tables(
    tables: Sequence[Table], path: Path, about: Sequence[tuple[str, str]] = (), *, separator: Separator = ","
) -> None:
    """Write tables to a .xlsx file, or the first of them to a .csv file. Raises UserError for any other ending."""
    _write_tables(tables, path, check_suffix(path, (".xlsx", ".csv")), about, separator)


def separator_of(language: str) -> Separator:
    """The sign between the columns of a .csv file that Excel opens by itself where this language is spoken."""
    return "," if language == "en" else ";"


def _write_tables(
    tables: Sequence[Table], path: Path, suffix: str, about: Sequence[tuple[str, str]], separator: Separator = ","
) -> None:
    if suffix == ".xlsx":
        from qualcase.exchange.writing.workbook import write_workbook

        write_workbook(tables, path, about=about)
        return
    from qualcase.exchange.writing.csvfile import write_csv

    write_csv(tables[0], path, separator=separator)


def _counted(excerpts: Iterator[Excerpt], total: int, progress: Progress) -> Iterator[Excerpt]:
    for number, excerpt in enumerate(excerpts):
        if number % 500 == 0:
            progress(number, total)
        yield excerpt
    progress(total, total)


def _today() -> str:
    return say_date(datetime.now(UTC).astimezone().date())


def _header(study: Study, chosen: Filter) -> str:
    return " · ".join((study.info().title, study.describe(chosen), _today()))


def _about(study: Study, chosen: Filter, excerpts: int | None) -> list[tuple[str, str]]:
    lines = [
        (say(mark("Study")), study.info().title),
        (say(mark("Selection")), study.describe(chosen)),
        (say(mark("Date")), _today()),
    ]
    if excerpts is not None:
        lines.append((say(mark("Excerpts")), say_number(excerpts)))
    return lines


def _report(study: Study, excerpts: Iterator[Excerpt], by: Sequence[str], about: Sequence[tuple[str, str]]) -> Report:
    return Report(
        title=say(mark("Coded excerpts")),
        subtitle=tuple(f"{name}: {value}" for name, value in about),
        header=" · ".join(value for _, value in about[:3]),
        language=study.info().language,
        contents_title=say(mark("Contents")),
        blocks=_blocks(study, excerpts, by),
    )


def _blocks(study: Study, excerpts: Iterator[Excerpt], by: Sequence[str]) -> Iterator[Heading | Quote]:
    """Headings where a group begins, nested as `by` says; a code's own levels nest within its group."""
    last: list[tuple[str, ...]] = [()] * len(by)
    namers: list[Callable[[Excerpt], tuple[str, ...]]] = [group_name(study, one) for one in by]
    for excerpt in excerpts:
        level = 0
        anew = False
        for place, namer in enumerate(namers):
            names = namer(excerpt)
            shared = 0
            if not anew:
                shared = _shared(last[place], names)
                anew = shared < len(names) or len(last[place]) != len(names)
            for depth in range(shared, len(names)):
                yield Heading(min(9, level + depth + 1), names[depth])
            if anew and place + 1 < len(by):
                last[place + 1 :] = [()] * (len(by) - place - 1)
            last[place] = names
            level += len(names)
        yield as_quote(study, excerpt)


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def as_quote(study: Study, excerpt: Excerpt) -> Quote:
    """An excerpt as it reads: its text, where it comes from, and rating, time and note where there are any."""
    remarks = []
    if excerpt.rating is not None:
        remarks.append(_rating_line(study, excerpt))
    if excerpt.about:
        remarks.append(say(mark("Speaks about: {about}"), about=say_about(excerpt.about)))
    if excerpt.note:
        remarks.append(say(mark("Note: {note}"), note=excerpt.note))
    if excerpt.condensed:
        remarks.append(say(mark("In short: {words}"), words=excerpt.condensed))
    if excerpt.made_by:
        remarks.append(say(mark("Made by: {how}"), how=say_made_by(excerpt.made_by)))
    return Quote(excerpt.text, source_line(excerpt), tuple(remarks))


def source_line(excerpt: Excerpt) -> str:
    """Where an excerpt comes from, in one line: case, wave, kind, who, source and position (code points)."""
    who = excerpt.participant or ""
    if excerpt.role:
        who = f"{who} ({say_role(excerpt.role)})" if who else say_role(excerpt.role)
    place = excerpt.case or ", ".join(excerpt.cases) or excerpt.site or ""
    parts = [place, excerpt.wave or "", say_kind(excerpt.kind), who, f"{excerpt.source} {excerpt.start}–{excerpt.end}"]
    line = ", ".join(part for part in parts if part)
    return f"★ {line}" if excerpt.star else line


def _rating_line(study: Study, excerpt: Excerpt) -> str:
    scale = next((one for one in study.scales() if one.id == study.codebook.tree[excerpt.code_id].scale_id), None)
    rating = excerpt.rating or 0
    signed = f"{rating:+d}".replace("-", "−") if scale is None or scale.low < 0 else str(rating)
    label = ""
    if scale:
        from qualcase.coding.codebook import wording

        label = wording(scale.labels.get(rating, {}), current_language())
        name = wording(scale.name, current_language()) or scale.key
        return f"{name}: {signed}" + (f" ({label})" if label else "")
    return say(mark("Rating: {rating}"), rating=signed)
