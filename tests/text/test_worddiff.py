from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qualcase.text.worddiff import Piece, word_diff


def test_words_that_were_changed_stand_together() -> None:
    assert word_diff("Hvem gør hvad her.", "Hvem skal gøre hvad.") == (
        Piece("same", "Hvem "),
        Piece("gone", "gør "),
        Piece("new", "skal gøre "),
        Piece("same", "hvad"),
        Piece("gone", " her"),
        Piece("same", "."),
    )
    assert word_diff("ens", "ens") == (Piece("same", "ens"),)
    assert word_diff("", "nyt") == (Piece("new", "nyt"),)


@given(st.text(alphabet="ab æ\n.😀"), st.text(alphabet="ab æ\n.😀"))
def test_the_pieces_are_both_texts(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    assert "".join(one.text for one in pieces if one.kind != "new") == old
    assert "".join(one.text for one in pieces if one.kind != "gone") == new
