"""One set in the side of the page: what it is of, its short name, what is expected of it, its calibration."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.qca.calibration import Calibration
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from qualcase.coding.qca_settings import SetOf
    from qualcase.ui.qca.asking import Numbers
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_NAME = 128


class SetRow(QWidget):
    """A condition; the outcome has neither expectation nor way out."""

    changed = Signal(object)
    """The `SetOf` as it is from now on."""
    wish_turned = Signal()
    removed = Signal()

    def __init__(
        self,
        one: SetOf,
        title: str,
        numbers: Numbers | None,
        tokens: Tokens,
        *,
        wish: int | None = None,
        is_condition: bool = True,
    ) -> None:
        super().__init__()
        self._set = one
        self.name = LineField()
        self.name.give(one.name)
        self.name.setMinimumWidth(_NAME)
        self.name.setAccessibleName(translate("Qca", "Short name of {set}").format(set=title))
        self.name.setToolTip(title)
        self.name.kept.connect(lambda text: self.changed.emit(replace(self._set, name=text)))
        self.origin = ElidedLabel(title, tone="quiet")
        if title.casefold() == one.name.casefold():
            self.origin.hide()
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.name, 1)
        self.wish = link_button(_wish_words(wish), self.wish_turned.emit)
        self.wish.setToolTip(_wish_meaning(wish))
        self.wish.setAccessibleName(f"{one.name}: {_wish_meaning(wish)}")
        self.out = link_button("✕", self.removed.emit)
        self.out.setAccessibleName(translate("Qca", "Leave {set} out").format(set=one.name))
        for button in (self.wish, self.out):
            line.addWidget(button)
            if not is_condition:
                button.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.origin)
        self.calibration: Calibration | None = None
        if numbers is not None:
            if numbers.by_case:
                self.calibration = Calibration(one, numbers, tokens)
                self.calibration.changed.connect(self.changed)
                layout.addWidget(self.calibration)
            else:
                said = translate("Qca", "Nothing is recorded in this wave.")
                layout.addWidget(label(said, tone="warn", size=Size.SMALL, wrap=True))

    def use(self, tokens: Tokens) -> None:
        """Use other colours."""
        if self.calibration is not None:
            self.calibration.use(tokens)


def _wish_words(wish: int | None) -> str:
    return {1: "+", 0: "~", None: "·"}[wish]


def _wish_meaning(wish: int | None) -> str:
    return {
        1: translate("Qca", "Its presence is expected to lead there"),
        0: translate("Qca", "Its absence is expected to lead there"),
        None: translate("Qca", "Nothing is expected of it"),
    }[wish]
