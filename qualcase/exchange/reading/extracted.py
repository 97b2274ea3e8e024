"""What a reader of one format hands over, and the notes that several of them share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

from qualcase.errors import FileRefusedError
from qualcase.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.sources import TextHeading


class Extracted(NamedTuple):
    """The text of a file before it is normalised, and what was left out of it."""

    text: str
    notes: tuple[Message, ...] = ()
    headings: tuple[TextHeading, ...] = ()
    """In positions of `text`."""


class Reader(Protocol):
    """Reads the bytes of a file of one format; raises `FileRefusedError` where it cannot."""

    def __call__(self, data: bytes, name: str) -> Extracted:
        """`name` is how refusals call the file."""


_LEFT_OUT = {
    "pictures": Message("One picture or drawing was left out.", "{n} pictures and drawings were left out.", 1),
    "comments": Message("One comment was left out.", "{n} comments were left out.", 1),
    "hidden": Message("Hidden text was left out in one place.", "Hidden text was left out in {n} places.", 1),
    "deleted": Message(
        "A tracked deletion was taken as accepted in one place.",
        "Tracked deletions were taken as accepted in {n} places.",
        1,
    ),
    "inserted": Message(
        "A tracked insertion was taken as accepted in one place.",
        "Tracked insertions were taken as accepted in {n} places.",
        1,
    ),
    "lists": Message(
        "The number or bullet of one list paragraph was left out.",
        "The numbers or bullets of {n} list paragraphs were left out.",
        1,
    ),
    "symbols": Message("One sign of a special font was left out.", "{n} signs of special fonts were left out.", 1),
    "notes": Message(
        "One footnote or endnote stands at the end of the text.",
        "{n} footnotes and endnotes stand at the end of the text.",
        1,
    ),
    "boxes": Message(
        "The text of one text box stands where it is anchored.",
        "The text of {n} text boxes stands where they are anchored.",
        1,
    ),
    "embedded": Message("One embedded document was left out.", "{n} embedded documents were left out.", 1),
    "headers": Message("The page header or footer was left out.", "{n} page headers and footers were left out.", 1),
    "numbered": Message(
        "The line numbers of one page were left out.", "The line numbers of {n} pages were left out.", 1
    ),
    "unread pages": Message(
        "One page holds a picture or cannot be read; what stands on it is missing.",
        "{n} pages hold pictures or cannot be read; what stands on them is missing.",
        1,
    ),
    "nameless": Message(
        "In one place somebody begins who is not named; the words stand with the turn before.",
        "In {n} places somebody begins who is not named; the words stand with the turn before.",
        1,
    ),
    "unreadable": Message(
        "One character could not be read and is shown as �.", "{n} characters could not be read and are shown as �.", 1
    ),
}


def notes_of(counted: Mapping[str, int]) -> tuple[Message, ...]:
    """Counts of what was left out or changed, as messages, in a fixed order."""
    return tuple(replace(message, count=counted[what]) for what, message in _LEFT_OUT.items() if counted.get(what))


def too_long(name: str) -> FileRefusedError:
    """The refusal of a file that holds more than can be meant."""
    return FileRefusedError(
        "{name} is far longer than a transcript can be. Save it in several files and bring them in.", name=name
    )
