"""Legend, caption and picture of the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import AxisValue, Mark, Measure, Thresholds
from qualcase.ui.matrix import picture
from qualcase.ui.matrix.legend import Legend, entries
from qualcase.ui.matrix.samples import TotalSample, TrendSample
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.matrix.made import comparison, plain

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_legend_names_every_sign_and_the_limits() -> None:
    found = dict(entries(Measure.PERSONS, Thresholds()))
    assert set(found) == {"▲", "▼", "=", "★", "✕", "↯", "?", "≠", "·", "▢", "○", "!", "…", "–", "+1", "(2)", "◥"}
    assert found["▲"] == "more: by 20 percentage points or more"
    assert dict(entries(Measure.SHARE, Thresholds()))["▼"] == "less: 1.5 times as much or more"
    assert dict(entries(Measure.RATING, Thresholds(steps=1)))["▲"] == "more: by 1 step or more"


def test_yes_or_no_has_no_more_and_less() -> None:
    found = dict(entries(Measure.YES, Thresholds()))
    assert not {"▲", "▼", "↯", "(2)"} & set(found)
    assert "●" in found


def test_the_legend_follows_the_measure(qtbot: QtBot) -> None:
    legend = Legend(LIGHT)
    qtbot.addWidget(legend)
    legend.show()
    legend.show_comparison(plain())
    legend.show_comparison(plain(Measure.RATING))
    legend.show_tokens(DARK)
    qtbot.wait(1)
    shown = [label.text() for label in legend.findChildren(type(legend._sign("x"))) if not label.isHidden()]
    assert "more: by 0.5 step or more" in shown
    assert "the brighter, the larger the figure" in shown
    assert "more: by 20 percentage points or more" not in shown


def test_the_picture_holds_all_rows_with_the_caption_below(qtbot: QtBot) -> None:
    shown = plain()
    whole = picture.draw(shown, [0, 1, 2, 3], range(5), set())
    part = picture.draw(shown, [0, 3], range(2), {"roles"})
    assert whole.height() > part.height()
    assert whole.devicePixelRatio() == 2
    image = whole.toImage()
    below = [image.pixelColor(x, image.height() - 40).lightness() for x in range(image.width())]
    assert min(below) < 200, "the caption is written at the foot"
    assert picture.fits(shown, [0, 1, 2, 3], range(5))
    many = [AxisValue(f"k{n}", f"K{n}") for n in range(3000)]
    assert not picture.fits(comparison({}, columns=many), [0, 1, 2, 3] * 100, range(3000))


def test_marks_have_words() -> None:
    assert {mark.sign for mark in Mark} == {"▲", "▼", "=", "★", "✕", "↯", "?"}


def test_the_legend_shows_what_is_drawn_without_a_sign(qtbot: QtBot) -> None:
    legend = Legend(LIGHT)
    qtbot.addWidget(legend)
    legend.show()
    legend.show_comparison(plain())
    assert not legend.findChildren(TrendSample)
    assert not legend.findChildren(TotalSample)
    waves = [AxisValue(f"w{n}", str(2015 + n)) for n in range(3)]
    total = AxisValue("total", "", stands_for="total")
    for tokens in (LIGHT, DARK):
        legend.show_tokens(tokens)
        legend.show_comparison(comparison({}, columns=[total], splits=waves))
        qtbot.waitUntil(lambda: any(one.isVisible() and one.width() > 20 for one in legend.findChildren(TrendSample)))
        qtbot.wait(10)
        (line,) = (one for one in legend.findChildren(TrendSample) if one.isVisible())
        (totals,) = (one for one in legend.findChildren(TotalSample) if one.isVisible())
        colours = {totals.grab().toImage().pixelColor(x, 8).name() for x in (0, 10)}
        assert colours == {tokens.quiet.lower(), tokens.raised.lower()}
        drawn = line.grab().toImage()
        assert len({drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height())}) > 2


def test_signs_of_empties_differ_without_any_colour() -> None:
    signs = [sign for sign, _ in entries(Measure.PERSONS, Thresholds())]
    assert len(signs) == len(set(signs))
