"""Coding again, blind: one passage in the reading face, and the codes of the test. Everything goes by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qualcase.ui.drift.state import KEYS, Recoding
from qualcase.ui.drift.words_shown import WordsShown
from qualcase.ui.theme.fonts import Size, letters, reading
from qualcase.ui.widgets.buttons import button, link_button, main_button
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from qualcase.coding.drift import BlindItem, DriftTest
    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINES = 18
"""Of a passage in sight at most, so that the codes stay near it and at one place."""
_IN_ONE = 5
"""So many codes stand in one column; more stand in two."""
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class CodingPane(QWidget):
    """Digits and letters turn codes, Enter goes on, Backspace back, Escape leaves; what was answered is kept."""

    finish_wanted = Signal()
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session = session
        self.state = Recoding()
        self._toggles: list[QCheckBox] = []
        self.progress = QProgressBar()
        self.count = label(tone="quiet")
        self.words = WordsShown()
        self.next_button = main_button("", self.go_on)
        self.back_button = button(translate("Drift", "Back (Backspace)"), self.go_back)
        self.early_button = link_button(translate("Drift", "Finish now"), self.finish_wanted.emit)
        self.finish_button = main_button(translate("Drift", "Finish and see what came out"), self.finish_wanted.emit)
        self._codes = QGridLayout()
        self._lay_out()

    def show_test(self, test: DriftTest, items: Sequence[BlindItem]) -> None:
        """Show a test, or the same one as it is now."""
        codes = test.code_ids
        if codes != self.state.code_ids or not self._toggles:
            self._make_toggles(codes)
        self.state.take(test.id, codes, items)
        self._show()

    def use_face(self) -> None:
        """Read in the face and size that were chosen."""
        font = reading(self._session.settings)
        self.words.use_face(font)
        measure = QFontMetrics(font)
        self._column.setMaximumWidth(measure.averageCharWidth() * letters(self._session.settings) + 48)
        self._scroller.setMaximumHeight(_LINES * measure.lineSpacing())

    # --- what a person does

    def turn(self, code_id: str) -> None:
        """Find a code in the passage, or not."""
        self.state.turn(code_id)
        self._show()

    def go_on(self) -> None:
        """Keep what was found and show the next passage; behind the last one finish."""
        if self.state.item is None:
            self.finish_wanted.emit()
            return
        said = self.state.settle()
        if said is not None:
            study, arrived = self._session.study, self.state.arrived
            self._session.write(lambda: study.drift.answer(*said), lambda _: arrived(*said), lambda _: arrived(*said))
        self._show()

    def go_back(self) -> None:
        """Show the passage before, with what was found in it."""
        self.state.go(self.state.place - 1)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Read in the face that is chosen now."""
        super().showEvent(event)
        self.use_face()

    def event(self, event: QEvent) -> bool:
        """Keys of the passage are its own before they are the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and letters turn codes, Enter goes on, Backspace back, Escape leaves."""
        key = event.key()
        if not self._is_ours(event):
            super().keyPressEvent(event)
        elif key in _ENTER:
            self.go_on()
        elif key == Qt.Key.Key_Backspace:
            self.go_back()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_Up):
            QCoreApplication.sendEvent(self._scroller.verticalScrollBar(), event)
        else:
            self.turn(self.state.code_of_key(event.text()) or "")

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in _PLAIN:
            return False
        moves = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_Up)
        ours = (*_ENTER, *moves, Qt.Key.Key_Backspace, Qt.Key.Key_Escape)
        return event.key() in ours or self.state.code_of_key(event.text()) is not None

    # --- inside

    def _show(self) -> None:
        state, item = self.state, self.state.item
        total = len(state.items)
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(state.answered)
        done = translate("Drift", "{n} of {total} coded again").format(n=state.answered, total=total)
        at = "" if item is None else translate("Drift", "Passage {n}").format(n=item.number) + " · "
        self.count.setText(at + done)
        self._pages.setCurrentIndex(0 if item is not None else 1)
        self.early_button.setVisible(bool(state.answered) and item is not None)
        if item is None:
            return
        if self.words.words != item.words:
            self.words.show_words(item.words)
            self.setAccessibleName(item.words)
            self._scroller.verticalScrollBar().setValue(0)
        for code_id, toggle in zip(state.code_ids, self._toggles, strict=True):
            toggle.setChecked(code_id in state.found)
        self.back_button.setEnabled(state.place > 0)
        none = translate("Drift", "None of them: next (Enter)")
        self.next_button.setText(translate("Drift", "Next (Enter)") if state.found else none)

    def _make_toggles(self, code_ids: Sequence[str]) -> None:
        for old in self._toggles:
            old.hide()
            old.deleteLater()
        tree = self._session.study.codebook.tree
        self._toggles = []
        for number, code_id in enumerate(code_ids):
            key = KEYS[number] if number < len(KEYS) else ""
            made = QCheckBox(f"{key}   {tree[code_id].name}".strip().replace("&", "&&"))
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setAccessibleName(tree[code_id].name)
            made.setToolTip(tree.path(code_id).replace("/", " / "))
            made.clicked.connect(lambda _=False, code_id=code_id: self._clicked(code_id))
            self._toggles.append(made)
            across = 2 if len(code_ids) > _IN_ONE else 1
            self._codes.addWidget(made, number // across, number % across)

    def _clicked(self, code_id: str) -> None:
        self.turn(code_id)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(translate("Drift", "Progress"))
        for one in (self.next_button, self.back_button, self.early_button):
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.finish_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.early_button.setToolTip(translate("Drift", "What is not coded again counts nowhere"))
        head = QHBoxLayout()
        head.addWidget(self.count, 1)
        head.addWidget(self.early_button)
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.progress)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._passage())
        self._pages.addWidget(self._end())
        column.addWidget(self._pages, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(self._column, 20)
        layout.addStretch(1)
        self.use_face()

    def _passage(self) -> QWidget:
        inner = QWidget()
        inner.setProperty("page", True)
        words = QVBoxLayout(inner)
        words.setContentsMargins(0, 8, 12, 8)
        words.addWidget(self.words)
        words.addStretch(1)
        self._scroller = QScrollArea()
        self._scroller.setWidget(inner)
        self._scroller.setWidgetResizable(True)
        self._scroller.setFrameShape(QFrame.Shape.NoFrame)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.next_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        hint = translate(
            "Drift", "Press its key where a code belongs to the passage; ▮ stands for what would tell where from."
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._scroller, 20)
        self._codes.setVerticalSpacing(8)
        column.addLayout(self._codes)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addWidget(label(hint, tone="quiet", size=Size.SMALL, wrap=True))
        column.addStretch(1)
        return page

    def _end(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(16)
        column.addStretch(1)
        words = translate(
            "Drift",
            "All passages are coded again. Once it is finished the test shows where they are from and is closed.",
        )
        said = label(words, wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(said)
        column.addWidget(self.finish_button, 0, Qt.AlignmentFlag.AlignHCenter)
        again = link_button(translate("Drift", "Back to the last passage"), self.go_back)
        again.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return page
