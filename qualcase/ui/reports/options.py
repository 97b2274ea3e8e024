"""What can be said of a report before it is written: only what means something for its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcase.coding.orders import NamesOut
from qualcase.ui.reports.nesting import NestingList
from qualcase.ui.reports.words import language_title, suffix_title
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.labels import ElidedLabel, label
from qualcase.ui.widgets.wrapped_check import WrappedCheckBox
from qualcase.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from qualcase.ui.reports.state import ReportsState

translate = QCoreApplication.translate


class OptionsPane(QScrollArea):
    """Fields below each other. They decide nothing."""

    wanted = Signal(str, object)
    """A field of the order, or `suffix`, and its new value."""
    part_turned = Signal(str)
    template_asked = Signal()
    key_asked = Signal()
    bar_asked = Signal()
    """Nothing but the filter bar is to narrow the report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setProperty("page", True)
        self._inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(self._inside)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(16, 8, 16, 16)
        self._column.setSpacing(4)
        self._make()
        self._column.addStretch(1)
        self._parts: dict[str, QCheckBox] = {}
        self._part_names: tuple[str, ...] = ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """No field is wider than what is seen: words that are too long wrap or are shortened, never cut."""
        self._inside.setMaximumWidth(self.viewport().width())
        super().resizeEvent(event)

    def _make(self) -> None:
        self.format, self.subject, self.language = Choice(), Choice(), Choice()
        self.title_field, self.citation = LineField(), LineField()
        self.nesting = NestingList()
        self.names = Choice()
        self.selection = label(tone="quiet", wrap=True)
        self.drop_narrowing = link_button(translate("Reports", "Use only the bar above"), self.bar_asked.emit)
        self.cited = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.key_line = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.open_key = link_button(translate("Reports", "Open the key…"), self.key_asked.emit)
        self.template_line = ElidedLabel(tone="quiet")
        self.choose_template = link_button(translate("Reports", "Choose…"), self.template_asked.emit)
        self.drop_template = link_button(translate("Reports", "Without"), lambda: self.wanted.emit("template", ""))
        self._rows: dict[str, list[QWidget]] = {}
        self._part_box = QWidget()
        self._part_column = QVBoxLayout(self._part_box)
        self._part_column.setContentsMargins(3, 2, 0, 2)
        self._part_column.setSpacing(7)
        template = QWidget()
        line = QHBoxLayout(template)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for widget, stretch in ((self.template_line, 1), (self.choose_template, 0), (self.drop_template, 0)):
            line.addWidget(widget, stretch)
        # What must not be missed before something leaves stands first, what it looks like in detail below.
        self._add("suffix", translate("Reports", "Written as"), self.format)
        self._add("template", translate("Reports", "Word template of the institution"), template)
        self._add("filter", translate("Reports", "Selection (the bar above)"), self.selection, self.drop_narrowing)
        self._add("subject_id", translate("Reports", "Of"), self.subject)
        self._add("names", translate("Reports", "People"), self.names, self.key_line, self.open_key)
        self._add("by", translate("Reports", "Nested by"), self.nesting)
        self._add("parts", translate("Reports", "Parts"), self._part_box)
        self._add("title", translate("Reports", "Title"), self.title_field)
        self._add("citation", translate("Reports", "Line below an excerpt"), self.citation, self.cited)
        self._add("language", translate("Reports", "Language of the report"), self.language)
        for link in (self.drop_narrowing, self.open_key):
            self._column.setAlignment(link, Qt.AlignmentFlag.AlignLeft)
        self._connect()

    def _add(self, name: str, words: str, *widgets: QWidget) -> None:
        named = label(words, size=Size.SMALL, strong=True)
        named.setContentsMargins(0, 10, 0, 0)
        named.setBuddy(widgets[0])
        widgets[0].setAccessibleName(words)
        self._rows[name] = [named, *widgets]
        for one in self._rows[name]:
            self._column.addWidget(one)

    def _connect(self) -> None:
        for field, choice in (
            ("suffix", self.format),
            ("subject_id", self.subject),
            ("names", self.names),
            ("language", self.language),
        ):
            choice.activated.connect(lambda _, field=field, choice=choice: self.wanted.emit(field, choice.value()))
        self.title_field.kept.connect(lambda words: self.wanted.emit("title", words))
        self.citation.kept.connect(lambda words: self.wanted.emit("citation", words))
        self.nesting.ordered.connect(lambda groups: self.wanted.emit("by", groups))

    def show_state(self, state: ReportsState, selection: str, subjects: Sequence[tuple[str, object]]) -> None:
        """Show what is wanted, and only what can be."""
        kind, held = state.known, state.wanted
        order = held.order
        self.format.offer([(suffix_title(one), one) for one in kind.suffixes], held.suffix)
        compared = translate("Reports", "compared as in Compare") if order.comparison else ""
        self.selection.setText("; ".join(filter(None, (selection, compared))))
        self.drop_narrowing.setVisible(state.is_narrowed)
        usual = translate("Reports", "As usual")
        self.subject.offer([(usual, ""), *subjects], order.subject_id)
        self.nesting.show_groups(state.groups, kind.groups)
        self._show_parts(state)
        self.title_field.setPlaceholderText(str(kind.title))
        self.title_field.give(order.title)
        self.citation.setPlaceholderText(usual)
        self.citation.give(order.citation)
        keep, out = translate("Reports", "By name, as in the study"), translate("Reports", "By role and number")
        self.names.offer([(keep, NamesOut.KEEP), (out, NamesOut.REPLACED)], order.names)
        own = translate("Reports", "That of the program")
        self.language.offer([(own, ""), *((language_title(one), one) for one in LANGUAGES)], order.language)
        self.template_line.setText(order.template or translate("Reports", "The program’s own"))
        self.drop_template.setVisible(bool(order.template))
        there = {
            "subject_id": "subject_id" in kind.takes and bool(subjects),
            "by": "by" in kind.takes,
            "parts": bool(kind.parts),
            "citation": "citation" in kind.takes,
            "template": "template" in kind.takes and held.suffix == ".docx",
            "suffix": len(kind.suffixes) > 1,
        }
        for name, is_there in there.items():
            for one in self._rows[name]:
                one.setVisible(is_there)

    def take_focus(self) -> None:
        """Give the keyboard to the first field that is there."""
        fields = (self.format, self.subject, self.nesting, *self._parts.values(), self.title_field)
        next(one for one in fields if not one.isHidden()).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_key(self, names: int | None, *, replaces: bool) -> None:
        """Say whether the key is open: how many names it has, None where it is closed."""
        self.key_line.setVisible(replaces)
        self.open_key.setVisible(replaces and names is None)
        if names is None:
            said = translate("Reports", "No key is open: names of others whom people mention stay.")
        else:
            said = translate("Reports", "The key is open: %n names in it are replaced.", "", names)
        self.key_line.setText(said)

    def show_citation(self, line: str) -> None:
        """Show how the line below the first excerpt reads."""
        self.cited.setText(line)
        self.cited.setVisible(bool(line) and not self.citation.isHidden())

    def _show_parts(self, state: ReportsState) -> None:
        parts = state.known.parts
        names = (state.kind.value, *(name for name, _ in parts))
        if names != self._part_names:
            for old in self._parts.values():
                self._part_column.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._parts = {}
            for name, words in parts:
                made = WrappedCheckBox(str(words))
                made.clicked.connect(lambda _, name=name: self.part_turned.emit(name))
                self._part_column.addWidget(made)
                self._parts[name] = made
            self._part_names = names
        for name, box in self._parts.items():
            box.setChecked(state.has_part(name))

    def part(self, name: str) -> QCheckBox:
        """The switch of a part."""
        return self._parts[name]
