"""Reports as Markdown: plain text that any editor reads, with excerpts as block quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qualcase.coding.report import Definition, Heading, Paragraph, Quote
from qualcase.exchange.writing.files import writing_to

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.report import Block, Report

_DEEPEST = 6
_MEANING = re.compile(r"([\\`*_\[\]<>])|^(\s*)([#+\-=|~]|\d+[.)])", re.MULTILINE)
"""What would be read as marks: anywhere, and at the beginning of a line."""


def write_markdown(report: Report, path: Path) -> None:
    """Write a report as Markdown (UTF-8); what people wrote and said reads as it stands, whatever signs are in it.

    Raises:
        FileRefusedError: the file cannot be written; what was there before is untouched.
    """
    with writing_to(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"# {_line(report.title)}\n")
        for line in report.subtitle:
            file.write(f"\n{_line(line)}\n")
        for block in report.blocks:
            file.write(f"\n{_block(block)}\n")


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * min(block.level + 1, _DEEPEST)} {_line(block.text)}"
    if isinstance(block, Paragraph):
        return "\n".join(_broken(block.text))
    if isinstance(block, Definition):
        return "\n".join(f"**{_line(name)}**: {_line(text)}  " for name, text in block.rows)
    if isinstance(block, Quote):
        return _quote(block)
    raise NotImplementedError(type(block).__name__)


def _quote(quote: Quote) -> str:
    lines = "\n".join(f"> {line}" if line else ">" for line in _broken(quote.text))
    beside = [f"> — {_line(quote.source_line)}", *(f"> {_line(remark)}" for remark in quote.remarks)]
    return "\n>\n".join([lines, "  \n".join(beside)])


def _broken(text: str) -> list[str]:
    """Lines that stay lines: two blanks at the end of all but the last."""
    lines = _plain(text).split("\n")
    return [f"{line}  " if line and number + 1 < len(lines) else line for number, line in enumerate(lines)]


def _line(text: str) -> str:
    return _plain(" ".join(text.split()))


def _plain(text: str) -> str:
    """The text with a backslash before every sign that Markdown would read."""
    return _MEANING.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    if found[1]:
        return f"\\{found[1]}"
    mark = found[3]
    return f"{found[2]}{mark[:-1]}\\{mark[-1]}" if len(mark) > 1 else f"{found[2]}\\{mark}"
