from __future__ import annotations

import pytest

from qualcase.ui.theme.code_colours import HUES, shown
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.theme.test_contrast import contrast


def test_there_are_twelve_different_hues() -> None:
    assert len({hue.light for hue in HUES}) == len({hue.dark for hue in HUES}) == 12


def test_a_hue_is_shown_in_the_variant_of_the_theme() -> None:
    assert shown("#3072C1", LIGHT).name().upper() == "#3072C1"
    assert shown("#3072c1", DARK).name().upper() == "#79B1F9"
    assert shown("#79B1F9", LIGHT).name().upper() == "#3072C1"


def test_every_hue_can_be_seen_in_its_theme() -> None:
    for hue in HUES:
        assert contrast(hue.light, LIGHT.surface) >= 3.0
        assert contrast(hue.dark, DARK.surface) >= 4.5


@pytest.mark.parametrize("colour", ["#000000", "#111155", "#FFFFFF", "#FFFF00", "#808080"])
def test_colours_from_elsewhere_are_brought_to_where_they_can_be_seen(colour: str) -> None:
    assert contrast(shown(colour, DARK).name(), DARK.surface) >= 3.0
    assert shown(colour, LIGHT).lightnessF() <= 0.53


def test_what_is_no_colour_is_quiet() -> None:
    assert shown("mud", LIGHT).name().upper() == LIGHT.quiet
