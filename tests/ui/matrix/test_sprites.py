from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from qualcase.study.cell_words import Part, Tone
from qualcase.ui.matrix.sprites import READABLE, Sprites, contrast, geometry, luminance, readable_on
from qualcase.ui.theme.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_figures_can_be_read_on_every_tint(tokens: Tokens) -> None:
    assert all(contrast(readable_on(colour, tokens), colour) >= READABLE for colour in tokens.heat)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_tints_keep_their_order_in_grey_print(tokens: Tokens) -> None:
    steps = [later - earlier for earlier, later in pairwise(luminance(colour) for colour in tokens.heat)]
    assert all(step > 0 for step in steps) if tokens.dark else all(step < 0 for step in steps)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_pictures_are_made_once(qtbot: QtBot) -> None:
    sprites = Sprites(geometry(2, "00,0", marks=True), LIGHT, 2.0)
    first = sprites.part(Part("3", "+1", incomplete=True), 4)
    assert sprites.part(Part("3", "+1", incomplete=True), 4) is first
    assert sprites.part(Part("3", "+1"), 4) is not first
    assert first.width() == 2 * sprites.shape.half
    assert first.devicePixelRatio() == 2
    assert not first.toImage().allGray(), "the incomplete tick has a colour"
    assert sprites.mark("▲≠").width() == 2 * sprites.shape.mark
    assert sprites.part(Part("·", tone=Tone.EMPTY), 0).toImage() != sprites.part(Part("·"), 0).toImage()


def test_only_so_many_pixels_are_kept(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qualcase.ui.matrix.sprites._MOST", 100_000)
    sprites = Sprites(geometry(1, "0", marks=False), LIGHT, 1.0)
    one = sprites.shape.half * sprites.shape.row
    for number in range(300):
        sprites.part(Part(str(number)), 0)
        assert len(sprites._made) * one <= 100_000 + one


def test_a_figure_with_one_beside_fits_its_part(qtbot: QtBot) -> None:
    sprites = Sprites(geometry(2, "00,0", marks=True), LIGHT, 1.0)
    image = sprites.part(Part("+1,8", "+1"), 0).toImage()
    edge = [image.pixelColor(image.width() - 1, y).alpha() for y in range(image.height())]
    assert not any(edge), "nothing is cut at the right"
