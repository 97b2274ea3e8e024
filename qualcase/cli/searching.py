"""`search`: looking for words in the texts of a study."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    emit,
    filter_options,
    json_option,
    make_filter,
    option,
    reading,
    study_argument,
    tell,
)
from qualcase.cli.shapes import found_shape
from qualcase.coding.found import FoundUnit, Voices
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.found import Found, FoundSpan
    from qualcase.study import Study


@click.command(
    "search",
    cls=TranslatedCommand,
    help=mark("Look for words in all texts: a word, a beginning (kommun*), “a phrase”, all forms (forankring~)."),
    examples=(
        "search study forankring~ --wave 2017 --role volunteer",
        'search study "aftale NEAR/5 kommunen" --voices participants',
        "search study --regex 'nøgle(n|r)?' --unit sentence --json",
    ),
)
@study_argument
@click.argument("query", metavar="QUERY")
@option("--forms", is_flag=True, help=mark("All forms of each word, and of the words of its family."))
@option("--phrase", is_flag=True, help=mark("The words one after the other."))
@option("--regex", is_flag=True, help=mark("A regular expression."))
@option("--near", type=int, metavar="N", help=mark("Two words or phrases at most so many words apart."))
@option(
    "--voices",
    type=click.Choice([one.value for one in Voices]),
    default=Voices.ALL.value,
    show_default=True,
    help=mark("Whose words are searched."),
)
@option(
    "--unit",
    type=click.Choice([one.value for one in FoundUnit]),
    help=mark("Also give what is to be coded: the hits, their sentences or their turns, the interviewer left out."),
)
@option(
    "--limit",
    type=click.IntRange(min=0),
    default=1000,
    show_default=True,
    help=mark("How many hits are listed; all are counted. 0 lists all."),
)
@filter_options
@json_option
def search_(study: Path, query: str, chosen: dict[str, Any], *, as_json: bool, **given: Any) -> None:
    """Search."""
    from qualcase.text.query import read_query

    asked = read_query(query, forms=given["forms"], phrase=given["phrase"], pattern=given["regex"], near=given["near"])
    with reading(study) as held:
        found = held.search.find(
            asked, make_filter(held, chosen), voices=Voices(given["voices"]), limit=given["limit"] or None
        )
        spans = held.search.spans(found.hits, FoundUnit(given["unit"])) if given["unit"] else None
        if as_json:
            emit(found_shape(held, found, spans))
        elif spans is not None:
            _show_spans(held, spans)
        else:
            _show_hits(found)
    if not as_json:
        _tell_counts(found)


def _show_hits(found: Found) -> None:
    source = ""
    for hit in found.hits:
        if hit.source_id != source:
            click.echo(f"{chr(10) if source else ''}{_head(hit.source, hit.case or hit.site, hit.wave)}\n")
            source = hit.source_id
        speaker = f"{hit.speaker}: " if hit.speaker else ""
        click.echo(f"  {hit.start:>7}  {speaker}{hit.before}«{hit.found}»{hit.after}")


def _show_spans(held: Study, spans: tuple[FoundSpan, ...]) -> None:
    source = ""
    for span in spans:
        if span.source_id != source:
            click.echo(f"{chr(10) if source else ''}{held.sources.get(span.source_id).name}\n")
            source = span.source_id
        words = held.sources.text(span.source_id).text[span.start : span.end]
        click.echo(f"  {span.start:>7}  {' '.join(words.split())}")


def _head(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _tell_counts(found: Found) -> None:
    if not found.total:
        tell(say(mark("Nothing was found.")))
        return
    if found.forms:
        tell(say(mark("Forms: {forms}"), forms=", ".join(found.forms)))
    sources = Message("{n} source", "{n} sources", len(found.by_source))
    tell(Message("{n} hit in {sources}.", "{n} hits in {sources}.", found.total, {"sources": sources}))
    if found.is_capped:
        tell(Message("The first {n} is listed.", "The first {n} are listed.", len(found.hits)))
    if not found.whole:
        tell(say(mark("There are more: the search was broken off.")))
