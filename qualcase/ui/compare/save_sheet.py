"""The sheet on which a comparison is given a name and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from qualcase.ui.widgets.buttons import button, main_button
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.views import View

translate = QCoreApplication.translate


class SaveSheet(Overlay):
    """A name and what it will do: save a new view, or put this in the place of one of that name."""

    named = Signal(str, object)
    """The name, and the id of the view in whose place it is put; None for a new one."""

    def __init__(self, window: QWidget) -> None:
        """Start empty."""
        super().__init__(window, width=480, height=168)
        self.setAccessibleName(translate("CompareScreen", "Save the view"))
        self._views: Sequence[View] = ()
        self.field = QLineEdit()
        self.field.setAccessibleName(translate("CompareScreen", "Name of the view"))
        self.field.textChanged.connect(lambda _: self._show_hint())
        self.field.returnPressed.connect(self._save)
        self.hint = label(tone="quiet", wrap=True)
        self.save = main_button(translate("CompareScreen", "Save"), self._save)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button(translate("CompareScreen", "Cancel"), self.put_away))
        buttons.addWidget(self.save)
        self.body.addWidget(label(translate("CompareScreen", "Save this view as"), strong=True))
        self.body.addWidget(self.field)
        self.body.addWidget(self.hint, 1)
        self.body.addLayout(buttons)

    def ask(self, views: Sequence[View], name: str) -> None:
        """Ask for a name; that of the open view is proposed."""
        self._views = views
        self.field.setText(name)
        self.field.selectAll()
        self._show_hint()
        self.open(self.field)

    def _same(self) -> View | None:
        name = " ".join(self.field.text().split()).casefold()
        return next((one for one in self._views if one.name.casefold() == name), None)

    def _show_hint(self) -> None:
        same = self._same()
        self.hint.setText(
            translate("CompareScreen", "There is a view of this name: this one takes its place.")
            if same
            else translate("CompareScreen", "Filter, crossing, measure, order and folded rows are kept with it.")
        )
        self.save.setText(translate("CompareScreen", "Replace") if same else translate("CompareScreen", "Save"))
        self.save.setEnabled(bool(self.field.text().strip()))

    def _save(self) -> None:
        if self.field.text().strip():
            same = self._same()
            self.put_away()
            self.named.emit(self.field.text(), same.id if same else None)
