from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from qualcase.ui.pictures import draw_screens
from qualcase.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_each_workspace_is_drawn(path: Path, tmp_path: Path, qtbot: QtBot, dark: bool) -> None:  # noqa: FBT001
    drawn = draw_screens(path, tmp_path / "pictures", dark=dark)
    assert [picture.name for picture in drawn] == ["material.png", "code.png", "codebook.png", "compare.png"]
    ground = (DARK if dark else LIGHT).surface
    for picture in drawn:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == (1440, 900)
        seen = [image.pixelColor(x, y).name().upper() for x in range(100, 1440, 13) for y in range(0, 900, 13)]
        assert seen.count(ground) > len(seen) // 4
        assert len(set(seen)) > 10, "there is something on it"
