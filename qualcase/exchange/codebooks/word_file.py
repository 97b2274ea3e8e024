"""A codebook to read in Word: a heading for each code by its place in the tree, below it its fields (MacQueen 1998)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.codebook import wording
from qualcase.coding.report import Definition, Heading, Paragraph, Report
from qualcase.exchange.codebooks import labels
from qualcase.exchange.writing.word import write_report
from qualcase.words import current_language, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.codebook import Code, Scale
    from qualcase.coding.codebook_file import CodebookFile
    from qualcase.coding.report import Block

_NOT_RATED_COLOUR = "#5B6770"


def write_codebook_document(
    book: CodebookFile,
    path: Path,
    uses: Mapping[str, int] | None = None,
    *,
    language: str | None = None,
    about: Sequence[str] = (),
) -> None:
    """Write a codebook as a Word document.

    `language` is the one that its texts are taken in (default: the one in use, where the codebook has it); where a
    text is missing in it, another language stands in. `about` are lines under the title and in the page's header.

    Raises:
        FileRefusedError: the file cannot be written; what was there before is untouched.
    """
    write_report(codebook_report(book, uses, language=language, about=about), path)


def codebook_report(
    book: CodebookFile,
    uses: Mapping[str, int] | None = None,
    *,
    language: str | None = None,
    about: Sequence[str] = (),
) -> Report:
    """The codebook as a report: what it is, its codes, its scales."""
    chosen = language or (current_language() if current_language() in book.languages else book.languages[0])
    title = wording(book.title, chosen) or book.name
    return Report(
        title=title,
        subtitle=(say(mark("Codebook")), *about, *([book.origin] if book.origin else [])),
        header=" · ".join((title, *about)),
        language=chosen,
        contents_title=say(mark("Contents")),
        blocks=tuple(_blocks(book, chosen, uses)),
    )


def _blocks(book: CodebookFile, language: str, uses: Mapping[str, int] | None) -> Iterator[Block]:
    description = wording(book.description, language)
    if description:
        yield Paragraph(description)
    for code in book.tree.ordered:
        yield Heading(book.tree.depth(code.id) + 1, code.name_in(language))
        rows = tuple(_rows(code, book.scale(code.scale_id), language, uses))
        if rows:
            yield Definition(rows, code.colour)
    if book.scales:
        yield Heading(1, say(labels.SCALES))
    for scale in book.scales:
        yield Heading(2, wording(scale.name, language) or scale.key)
        yield Definition(tuple(_ratings(scale, language)), _NOT_RATED_COLOUR)


def _rows(code: Code, scale: Scale | None, language: str, uses: Mapping[str, int] | None) -> Iterator[tuple[str, str]]:
    """Labels and texts of the fields that the code has."""
    yield from _definitions(code, language)
    if scale:
        yield say(labels.RATING), _scale_line(scale, language)
    if code.key:
        yield say(labels.KEY), code.key
    if code.retired:
        yield say(labels.RETIRED), say(mark("no longer used for new passages"))
    if code.inductive:
        yield say(mark("Kind of code")), say(mark("inductive: found in the material"))
    if code.origin:
        yield say(labels.ORIGIN), code.origin
    if uses is not None:
        yield say(labels.USES), say_number(uses.get(code.id, 0))


def _definitions(code: Code, language: str) -> Iterator[tuple[str, str]]:
    """What the code means, when it is used and when not, and its examples."""
    texts = [
        (labels.SHORT, code.short),
        (labels.FULL, code.full),
        (labels.USE_WHEN, code.use_when),
        (labels.NOT_WHEN, code.not_when),
    ]
    for kind, template in labels.EXAMPLES.items():
        texts += [(template, example.text) for example in code.examples if example.kind == kind]
    for template, wordings in texts:
        if text := wording(wordings, language):
            yield say(template), text


def _scale_line(scale: Scale, language: str) -> str:
    """`Direction: −2 hinders strongly … +2 furthers strongly`."""
    low, high = (f"{_signed(end, scale)} {_label(scale, end, language)}".strip() for end in (scale.low, scale.high))
    return f"{wording(scale.name, language) or scale.key}: {low} … {high}"


def _ratings(scale: Scale, language: str) -> Iterator[tuple[str, str]]:
    for rating in scale.steps:
        yield _signed(rating, scale), _label(scale, rating, language)


def _label(scale: Scale, rating: int, language: str) -> str:
    return wording(scale.labels.get(rating, {}), language)


def _signed(rating: int, scale: Scale) -> str:
    """With a sign where the scale has two sides."""
    return (f"{rating:+d}" if scale.has_neutral and rating else str(rating)).replace("-", "−")
