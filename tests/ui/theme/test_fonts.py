from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from qualcase.ui.theme import fonts, icons
from qualcase.ui.theme.fonts import Size

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from qualcase.settings import Settings


def test_there_are_three_sizes_and_two_weights(qapp: QApplication) -> None:
    sizes = [fonts.interface(size).pointSizeF() for size in Size]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) == 3
    assert fonts.interface(strong=True).weight() == QFont.Weight.DemiBold
    assert fonts.interface().weight() == QFont.Weight.Normal


def test_the_user_chooses_the_reading_face_and_size(qapp: QApplication, settings: Settings) -> None:
    assert fonts.reading(settings).family() == fonts.default_reading_face()
    settings.set(fonts.FACE_KEY, "DejaVu Serif")
    settings.set(fonts.SIZE_KEY, 16)
    assert fonts.reading(settings).family() == "DejaVu Serif"
    assert fonts.reading(settings).pointSizeF() == 16


def test_a_size_beyond_reason_is_not_taken(qapp: QApplication, settings: Settings) -> None:
    settings.set(fonts.SIZE_KEY, 400)
    assert fonts.reading(settings).pointSizeF() < 30


def test_an_icon_is_drawn_sharp_on_a_fine_screen(qapp: QApplication) -> None:
    drawn = icons.pixmap("stack", "#112233", 20, 2.0)
    assert drawn.deviceIndependentSize().width() == 20
    assert drawn.width() == 40
    assert not drawn.toImage().allGray()


def test_every_room_and_the_settings_have_an_icon_of_the_family(qapp: QApplication) -> None:
    from qualcase.ui.window.rooms import icon_name, rooms

    for name in (*map(icon_name, rooms()), "gear-six"):
        assert not icons.icon(name, "#000000").isNull()
