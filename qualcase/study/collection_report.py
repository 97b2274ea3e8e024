"""Collections as documents: headings, own words and excerpts in the order of the argument."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.collections import ItemKind, ItemMark
from qualcase.coding.report import Heading, Paragraph, Quote, Report
from qualcase.study.exports import as_quote, check_suffix
from qualcase.words import mark, say
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.collections import CollectionEntry
    from qualcase.coding.report import Block
    from qualcase.study.study import Study

_MARKS = {
    ItemMark.UNCODED: mark("No longer coded."),
    ItemMark.LOST: mark("No longer in the text."),
}


def export_collection(study: Study, path: Path, collection_id: str) -> int:
    """Write a collection to a .docx or .md file; gives back how many excerpts it has.

    Raises:
        UserError: The file has another ending.
        FileRefusedError: The file cannot be written.
    """
    suffix = check_suffix(path, (".docx", ".md"))
    collection, entries = study.collections.get(collection_id), study.collections.entries(collection_id)
    excerpts = sum(one.item.kind is ItemKind.EXCERPT for one in entries)
    about = (
        f"{say(mark('Study'))}: {study.info().title}",
        f"{say(mark('Excerpts'))}: {say_number(excerpts)}",
        f"{say(mark('Date'))}: {say_date(datetime.now(UTC).astimezone().date())}",
    )
    report = Report(
        title=collection.name,
        subtitle=(collection.note, *about),
        header=f"{study.info().title} · {collection.name}",
        language=study.info().language,
        contents_title=say(mark("Contents")),
        blocks=[_block(study, one) for one in entries],
    )
    if suffix == ".docx":
        from qualcase.exchange.writing.word import write_report

        write_report(report, path)
    else:
        from qualcase.exchange.writing.markdown import write_markdown

        write_markdown(replace(report, subtitle=tuple(line for line in report.subtitle if line)), path)
    return excerpts


def _block(study: Study, entry: CollectionEntry) -> Block:
    if entry.item.kind is ItemKind.HEADING:
        return Heading(1, entry.text)
    if entry.item.kind is ItemKind.WORDS:
        return Paragraph(entry.text)
    remarks = (say_mark(entry.mark),) if entry.mark else ()
    if entry.excerpt is None:
        return Quote(entry.text, "", remarks)
    quote = as_quote(study, entry.excerpt)
    return replace(quote, remarks=(*quote.remarks, *remarks))


def say_mark(found: ItemMark) -> str:
    """What is to be known of an excerpt, in words."""
    return say(_MARKS[found])
