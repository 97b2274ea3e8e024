"""What of the sample study is not shown yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate
_HEIGHT = 288


class LeftAsidePage(Overlay):
    """A line for each thing that lies ready in the sample and waits for a version that reads it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width=560, height=_HEIGHT)
        self.body.addWidget(label(translate("LeftAside", "What the sample holds besides"), size=Size.TITLE))
        self.body.addWidget(
            label(
                translate(
                    "LeftAside", "This lies ready in the folder of the sample, and this version does not read it yet:"
                ),
                tone="quiet",
                wrap=True,
            )
        )
        self.lines: list[str] = []

    def tell(self, lines: Sequence[str]) -> None:
        """Open with these lines."""
        self.lines = list(lines)
        for line in lines:
            self.body.addWidget(label(f"·  {line}", wrap=True))
        self.body.addStretch(1)
        self.open()
