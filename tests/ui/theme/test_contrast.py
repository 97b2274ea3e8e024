"""Everybody must be able to read every token on every ground that it is used on (WCAG 2: 4.5 to 1)."""

from __future__ import annotations

import pytest

from qualcase.ui.theme.tokens import DARK, LIGHT, Tokens

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@THEMES
@pytest.mark.parametrize("ground", ["surface", "raised", "hover", "selection"])
@pytest.mark.parametrize("ink", ["text", "quiet", "warn", "good", "refused", "accent"])
def test_words_can_be_read(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@THEMES
def test_text_can_be_read_on_coded_passages(tokens: Tokens) -> None:
    assert min(contrast(tokens.text, depth) for depth in tokens.depth) >= 4.5


@THEMES
def test_words_on_the_accent_can_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


@THEMES
def test_each_step_of_heat_can_carry_one_of_the_two_inks(tokens: Tokens) -> None:
    for ground in tokens.heat:
        assert max(contrast(tokens.text, ground), contrast(tokens.on_accent, ground)) >= 4.5


@THEMES
def test_heat_keeps_its_order_in_grey(tokens: Tokens) -> None:
    greys = [luminance(step) for step in tokens.heat]
    assert greys == sorted(greys, reverse=not tokens.dark)
    assert len(tokens.heat) == 9
    assert len(tokens.depth) == 6


@THEMES
def test_the_ring_of_the_keyboard_can_be_seen(tokens: Tokens) -> None:
    for ground in (tokens.surface, tokens.raised, tokens.hover, tokens.selection):
        assert contrast(tokens.focus, ground) >= 3.0
