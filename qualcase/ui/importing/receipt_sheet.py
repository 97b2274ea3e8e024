"""What the last import did, on a sheet over the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button, main_button
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from qualcase.ui.importing.receipt import Receipt

translate = QCoreApplication.translate


class ReceiptSheet(Overlay):
    """Read only; one button copies all of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width=720, height=560)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(translate("Import", "What the last import did"))
        self.body.addWidget(label(translate("Import", "What the last import did"), size=Size.TITLE))
        self.body.addWidget(self.text, 1)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(link_button(translate("Import", "Copy"), self._copy))
        bottom.addWidget(main_button(translate("Import", "Close"), self.put_away))
        self.body.addLayout(bottom)

    def tell(self, receipt: Receipt) -> None:
        """Open with what an import did."""
        self.text.setPlainText(receipt.text)
        self.open(self.text)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
