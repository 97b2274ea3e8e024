from __future__ import annotations

from qualcase.ui.importing.order import need, passes, text_order
from qualcase.ui.importing.rows import Verdict


def test_what_needs_a_look_stands_first_and_what_is_ready_last() -> None:
    assert sorted(Verdict, key=need) == [Verdict.LOOK, Verdict.REFUSED, Verdict.READY]


def test_texts_stand_as_people_order_them_and_what_is_missing_first() -> None:
    assert sorted(["K10", "Ærø", "", "K2"], key=text_order) == ["", "K2", "K10", "Ærø"]


def test_every_word_that_is_typed_must_stand_somewhere() -> None:
    said = ["K03_2015.docx", "K03", "Fjordby"]
    assert passes(said, "fjord k03")
    assert passes(said, " ")
    assert not passes(said, "k03 2017")
