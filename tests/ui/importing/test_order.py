from __future__ import annotations

from pathlib import Path

from qualcase.coding.bundle import IncomingSource, Placing, ReadText
from qualcase.ui.importing.order import need, passes, text_order
from qualcase.ui.importing.rows import KnownPlaces, new_row
from qualcase.words import Message

KNOWN = KnownPlaces({"k01": "K01"}, {}, {"2015": "2015"})


def test_what_needs_a_look_stands_first_and_what_is_ready_last() -> None:
    read = ReadText("Hej", "h", b"", "h")
    ready = new_row(IncomingSource(Path("a.txt"), "a", Placing(("K01",), wave="2015"), read))
    look = new_row(IncomingSource(Path("b.txt"), "b", Placing(), read))
    refused = new_row(IncomingSource(Path("c.doc"), "c", refused=Message("no")))
    assert sorted([ready, refused, look], key=lambda row: need(row, KNOWN)) == [look, refused, ready]


def test_texts_stand_as_people_order_them_and_what_is_missing_first() -> None:
    assert sorted(["K10", "Ærø", "", "K2"], key=text_order) == ["", "K2", "K10", "Ærø"]


def test_every_word_that_is_typed_must_stand_somewhere() -> None:
    said = ["K03_2015.docx", "K03", "Fjordby"]
    assert passes(said, "fjord k03")
    assert passes(said, " ")
    assert not passes(said, "k03 2017")
