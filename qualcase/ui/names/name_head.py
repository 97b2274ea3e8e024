"""What is known of the chosen name, what stands in its place, and the buttons that judge it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from qualcase.ui.filterbar.flow import FlowLayout
from qualcase.ui.names.state import Deed
from qualcase.ui.names.words import clash_words, count_words, forms_words, judged_words, kind_words, why_words
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, main_button
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.form import add_row, form
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.names.state import Clash, Name

translate = QCoreApplication.translate
_MOST_TITLES = 12


class NameHead(QWidget):
    """One name, or several that are judged together."""

    deed_asked = Signal(object)
    """A `Deed` for all of the name, or names."""
    only_asked = Signal()
    """Approve the hit with the keyboard alone."""
    replacement_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(size=Size.TITLE)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.counts = label(tone="quiet", wrap=True)
        self.forms = label(wrap=True)
        self.reason = label(tone="quiet", wrap=True)
        self.replacement = LineField()
        self.clash = label(tone="warn", wrap=True)
        self.approve = main_button(translate("Names", "Approve everywhere"), lambda: self.deed_asked.emit(Deed.APPROVE))
        self.only = button(translate("Names", "Approve only this one"), self.only_asked.emit)
        self.reject = button(translate("Names", "Reject"), lambda: self.deed_asked.emit(Deed.REJECT))
        self.reopen = button(translate("Names", "Undecided"), lambda: self.deed_asked.emit(Deed.REOPEN))
        for one, key in ((self.approve, "A"), (self.only, "O"), (self.reject, "R"), (self.reopen, "U")):
            one.setToolTip(translate("Names", "Key {key}").format(key=key))
        self.replacement.kept.connect(self.replacement_typed)
        self._lay_out()

    def show_name(self, name: Name, clash: Clash) -> None:
        """Show one name."""
        self.title.setText(name.title)
        self.counts.setText(f"{count_words(name)} · {judged_words(name.judged)}")
        self.forms.setText(forms_words(name))
        self.forms.setVisible(len(name.forms) > 1)
        self.reason.setText(f"{kind_words(name.kind)}: {why_words(name.why)}")
        self.replacement.give(name.replacement)
        self._fields.setRowVisible(self.replacement, True)
        words = clash_words(clash)
        if not name.replacement:
            words = translate("Names", "Several people have this name. Say what is to stand in its place.")
        self.clash.setText(words)
        self.clash.setVisible(bool(words))
        self.only.setVisible(True)

    def show_names(self, names: Sequence[Name]) -> None:
        """Show that several are selected."""
        self.title.setText(translate("Names", "%n name(s) selected", "", len(names)))
        self.counts.setText(translate("Names", "%n place(s)", "", sum(len(one.hits) for one in names)))
        more = " …" if len(names) > _MOST_TITLES else ""
        self.forms.setText(", ".join(one.title for one in names[:_MOST_TITLES]) + more)
        self.forms.setVisible(True)
        self.reason.setText(translate("Names", "Each takes its own replacement."))
        self._fields.setRowVisible(self.replacement, False)
        self.clash.setVisible(False)
        self.only.setVisible(False)

    def forget(self) -> None:
        """Show no name any more: the key is closed."""
        for one in (self.title, self.counts, self.forms, self.reason, self.clash):
            one.clear()
        self.replacement.clear()
        self.replacement.give("")

    def allow(self, *, allowed: bool) -> None:
        """Whether anything can be judged now."""
        for one in (self.approve, self.only, self.reject, self.reopen, self.replacement):
            one.setEnabled(allowed)

    def _lay_out(self) -> None:
        self._fields = form()
        add_row(self._fields, translate("Names", "In its place"), self.replacement)
        self.replacement.setAccessibleName(translate("Names", "What stands in the place of the name"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for one in (self.title, self.counts, self.forms, self.reason):
            column.addWidget(one)
        column.addLayout(self._fields)
        column.addWidget(self.clash)
        row = FlowLayout(across=8, down=4)
        for verb in (self.approve, self.only, self.reject, self.reopen):
            row.addWidget(verb)
        column.addSpacing(4)
        column.addLayout(row)
