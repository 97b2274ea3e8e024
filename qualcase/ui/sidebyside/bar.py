"""The line above the page: which code, which cases, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from qualcase.ui.widgets.buttons import link_button

if TYPE_CHECKING:
    from qualcase.coding.pairing import SideBySide

translate = QCoreApplication.translate


class Bar(QWidget):
    """Buttons that say what is shown. They decide nothing."""

    code_asked = Signal()
    cases_asked = Signal()
    code_stepped = Signal(int)
    case_stepped = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without names."""
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 4, 8, 4)
        line.setSpacing(0)
        self.code = _wide(link_button("", self.code_asked.emit))
        self.cases = _wide(link_button("", self.cases_asked.emit))
        before, after = translate("SideBySide", "Previous code"), translate("SideBySide", "Next code")
        self._step(line, "‹", before, lambda: self.code_stepped.emit(-1), "Ctrl+Up")
        line.addWidget(self.code)
        self._step(line, "›", after, lambda: self.code_stepped.emit(1), "Ctrl+Down")
        line.addSpacing(16)
        before, after = translate("SideBySide", "Previous case"), translate("SideBySide", "Next case")
        self._step(line, "‹", before, lambda: self.case_stepped.emit(-1), "Ctrl+Left")
        line.addWidget(self.cases)
        self._step(line, "›", after, lambda: self.case_stepped.emit(1), "Ctrl+Right")
        line.addStretch(1)
        self.back = link_button(translate("SideBySide", "Back to the matrix"), self.left.emit)
        self.back.setToolTip("Esc")
        line.addWidget(self.back)

    def show_side(self, made: SideBySide) -> None:
        """Say which code and cases are shown."""
        self.code.setText(f"{made.code.title or made.code.name} ▾")
        self.code.setToolTip(made.code.name.replace("/", " / "))
        self.code.setAccessibleName(translate("SideBySide", "Code: {code}").format(code=made.code.name))
        names = ", ".join(case.name for case in made.cases)
        short = names if len(made.cases) <= 3 else translate("SideBySide", "%n case(s)", "", len(made.cases))
        self.cases.setText(f"{short} ▾")
        self.cases.setToolTip(names)
        self.cases.setAccessibleName(translate("SideBySide", "Cases: {cases}").format(cases=names))

    def _step(self, line: QHBoxLayout, sign: str, name: str, run: object, key: str) -> None:
        made = link_button(sign, run)  # type: ignore[arg-type]
        made.setAccessibleName(name)
        made.setToolTip(f"{name} ({key})")
        line.addWidget(made)


def _wide(made: QPushButton) -> QPushButton:
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made
