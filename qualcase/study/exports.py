"""What leaves the study: excerpts as they read, tables into files, and which endings can be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.report import Quote
from qualcase.errors import UserError
from qualcase.study.citing import source_line
from qualcase.study.wording import say_about, say_made_by
from qualcase.words import current_language, mark, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.tables import Table
    from qualcase.exchange.writing.csvfile import Separator
    from qualcase.study.study import Study

__all__ = [
    "as_quote",
    "check_suffix",
    "source_line",
    "write_tables",
]

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


def separator_of(language: str) -> Separator:
    """The sign between the columns of a .csv file that Excel opens by itself where this language is spoken."""
    return "," if language == "en" else ";"


def write_tables(
    tables: Sequence[Table], path: Path, about: Sequence[tuple[str, str]] = (), *, separator: Separator = ","
) -> None:
    """Write tables to a .xlsx file, or the first of them to a .csv file. Raises UserError for any other ending."""
    if check_suffix(path, (".xlsx", ".csv")) == ".xlsx":
        from qualcase.exchange.writing.workbook import write_workbook

        write_workbook(tables, path, about=about)
        return
    from qualcase.exchange.writing.csvfile import write_csv

    write_csv(tables[0], path, separator=separator)


def as_quote(study: Study, excerpt: Excerpt, citation: str = "") -> Quote:
    """An excerpt as it reads: its text, where it comes from, and rating, time and note where there are any.

    `citation` is the template of its source line, where that is not the study's. Its key is the permanent id.
    """
    remarks = []
    if excerpt.rating is not None:
        remarks.append(rating_line(study, excerpt.code_id, excerpt.rating))
    if excerpt.about:
        remarks.append(say(mark("Speaks about: {about}"), about=say_about(excerpt.about)))
    if excerpt.note:
        remarks.append(say(mark("Note: {note}"), note=excerpt.note))
    if excerpt.condensed:
        remarks.append(say(mark("In short: {words}"), words=excerpt.condensed))
    if excerpt.made_by:
        remarks.append(say(mark("Made by: {how}"), how=say_made_by(excerpt.made_by)))
    line = study.citing.line(excerpt, citation)
    return Quote(excerpt.text, line, tuple(remarks), study.excerpt_ids.one(excerpt.id))


def rating_line(study: Study, code_id: str, rating: int) -> str:
    """A rating with the name of its code's scale and what the step means: `Direction: +2 (furthers)`."""
    scale = next((one for one in study.scales() if one.id == study.codebook.tree[code_id].scale_id), None)
    signed = f"{rating:+d}".replace("-", "−") if scale is None or scale.low < 0 else str(rating)
    label = ""
    if scale:
        from qualcase.coding.codebook import wording

        label = wording(scale.labels.get(rating, {}), current_language())
        name = wording(scale.name, current_language()) or scale.key
        return f"{name}: {signed}" + (f" ({label})" if label else "")
    return say(mark("Rating: {rating}"), rating=signed)
