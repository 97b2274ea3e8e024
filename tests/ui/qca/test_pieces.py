"""Figures in the tables of an analysis."""

from __future__ import annotations

import pytest

from qualcase.ui.qca.pieces import figure
from qualcase.words import use_language


@pytest.mark.parametrize(("language", "told"), [("da", "0,83"), ("nb", "0,83"), ("en", "0.83")])
def test_figures_have_the_decimal_sign_of_the_language(language: str, told: str) -> None:
    use_language(language)
    assert [piece.words for piece in figure(0.8333).pieces] == [told]


def test_an_unknown_figure_is_empty() -> None:
    assert figure(float("nan")).pieces == ()
    assert figure(None).pieces == ()
