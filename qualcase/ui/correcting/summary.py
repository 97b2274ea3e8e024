"""Beside the text: what becomes of the codings, and what a person must decide before anything is saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from qualcase.coding.editing import Choice
from qualcase.ui.correcting.passage_list import Line, PassageList
from qualcase.ui.correcting.pieces import compared
from qualcase.ui.correcting.places_box import PlacesBox
from qualcase.ui.correcting.review import Section, tally
from qualcase.ui.correcting.wording import section_words, state_words, tally_lines, why_asked
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import hairline, label, set_tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from qualcase.coding.editing import NearPlace
    from qualcase.ui.correcting.review import Review, Row
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.marks import Mark

translate = QCoreApplication.translate


class SummaryPanel(QWidget):
    """Shows a review; what is decided is told, and comes back as another review to show."""

    decided = Signal(str, object)
    """Id of a coding and the `Choice`; None takes a decision back."""
    placed = Signal(str, int, int)
    """A passage shall lie at a place of the new text."""
    place_wanted = Signal(str)
    """A person will show where the passage belongs."""
    chosen = Signal(str)
    """A passage shall be brought into sight."""
    place_shown = Signal(int, int)
    """A place shall be brought into sight."""
    left = Signal()
    """Escape: back to the text."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Mapping[str, Row] = {}
        self.title = label(translate("Correcting", "What becomes of the passages"), strong=True)
        self.figures = label(tone="quiet", wrap=True)
        self.waiting = label(strong=True, wrap=True)
        self.hint = label(tone="quiet", wrap=True)
        self.list = PassageList(tokens)
        self.list.setAccessibleName(translate("Correcting", "What becomes of the passages"))
        self.list.chosen.connect(self._choose)
        self.list.key_pressed.connect(self._press)
        self.places = PlacesBox()
        self.places.shown.connect(self.place_shown)
        self.places.taken.connect(lambda start, end: self.placed.emit(self.list.current_key(), start, end))
        self.choices = self._choices()
        self._lay_out()

    def show_review(self, review: Review | None, marks: Mapping[str, Mark], hint: str) -> None:
        """Show what becomes of everything; `hint` where nothing is to be said yet."""
        rows = review.rows() if review is not None else ()
        figures = tally(review) if review is not None else None
        self._rows = {one.coding_id: one for one in rows}
        lines = tally_lines(figures) if figures else []
        self.figures.setText("\n".join(one for one in lines if one))
        self.figures.setVisible(bool(lines))
        count = figures.decide if figures else 0
        self.waiting.setText(translate("Correcting", "%n passage(s) wait for your decision (F8)", "", count))
        set_tone(self.waiting, "warn")
        self.waiting.setVisible(count > 0)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.list.show_lines(_lines(rows, marks), self.list.current_key())
        self.list.setVisible(bool(rows))
        self._stretch.setVisible(not rows)
        self._show_choices()

    def next_waiting(self) -> bool:
        """Give the keyboard to the next passage that waits for a decision; False where none does."""
        keys = [one.key for one in self.list.lines.rows if one.key]
        here = keys.index(self.list.current_key()) + 1 if self.list.current_key() in keys else 0
        waiting = [key for key in (*keys[here:], *keys[:here]) if self._rows[key].waits]
        if waiting:
            self.choose(waiting[0])
        return bool(waiting)

    def choose(self, coding_id: str) -> None:
        """Choose a passage and give the keyboard to the list."""
        row = next((number for number, one in enumerate(self.list.lines.rows) if one.key == coding_id), -1)
        if row >= 0:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentIndex(self.list.lines.index(row, 0))
            self.list.scrollTo(self.list.currentIndex())

    def show_places(self, coding_id: str, places: Sequence[NearPlace]) -> None:
        """Show where a passage may belong."""
        row = self._rows.get(coding_id)
        if row is not None and coding_id == self.list.current_key():
            proposed = (row.passage.start, row.passage.end) if row.passage.has_place else None
            self.places.show_places([one for one in places if (one.start, one.end) != proposed])

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.list.take_theme(tokens)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 8, 8)
        layout.setSpacing(4)
        for widget in (self.title, self.figures, self.waiting, self.hint):
            widget.setContentsMargins(8, 0, 0, 0)
            layout.addWidget(widget)
        layout.addSpacing(4)
        layout.addWidget(self.list, 1)
        self._stretch = QWidget()
        layout.addWidget(self._stretch, 1)
        self._line = hairline()
        layout.addWidget(self._line)
        layout.addWidget(self.choices)

    def _choices(self) -> QWidget:
        box = QWidget()
        self.why = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.accept = link_button(translate("Correcting", "As proposed (Enter)"), partial(self._decide, Choice.ACCEPT))
        self.place = link_button(translate("Correcting", "Another place (P)"), self._want_place)
        self.lose = link_button(translate("Correcting", "Let it be lost (L)"), partial(self._decide, Choice.LOSE))
        self.remove = link_button(
            translate("Correcting", "Remove the coding (Del)"), partial(self._decide, Choice.REMOVE)
        )
        self.back = link_button(translate("Correcting", "Take the decision back (U)"), partial(self._decide, None))
        grid = QGridLayout(box)
        grid.setContentsMargins(8, 4, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.why, 0, 0)
        for row, one in enumerate((self.accept, self.place, self.lose, self.remove, self.back), start=1):
            grid.addWidget(one, row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.places, 6, 0)
        return box

    def _show_choices(self) -> None:
        row = self._rows.get(self.list.current_key())
        for widget in (self.choices, self._line):
            widget.setVisible(row is not None)
        if row is None:
            return
        self.why.setText(why_asked(row) if row.passage.to_decide else "")
        self.why.setVisible(row.passage.to_decide)
        self.accept.setVisible(row.passage.has_place)
        self.back.setVisible(row.decision is not None)
        if row.section is not Section.DECIDE and row.section is not Section.LOST:
            self.places.show_places(())

    def _choose(self, coding_id: str) -> None:
        self.places.show_places(())
        self._show_choices()
        if coding_id:
            self.chosen.emit(coding_id)

    def _decide(self, choice: Choice | None) -> None:
        if self.list.current_key():
            self.decided.emit(self.list.current_key(), choice)

    def _want_place(self) -> None:
        if self.list.current_key():
            self.place_wanted.emit(self.list.current_key())

    def _press(self, event: QKeyEvent) -> None:
        """Decide by one key."""
        row = self._rows.get(self.list.current_key())
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.left.emit()
        elif row is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._press_on(row, event)

    def _press_on(self, row: Row, event: QKeyEvent) -> None:
        done = True
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_A if row.passage.has_place:
                self._decide(Choice.ACCEPT)
            case Qt.Key.Key_P:
                self._want_place()
            case Qt.Key.Key_L:
                self._decide(Choice.LOSE)
            case Qt.Key.Key_Delete:
                self._decide(Choice.REMOVE)
            case Qt.Key.Key_U:
                self._decide(None)
            case _:
                done = event.text().isdigit() and self.places.take(int(event.text()))
        if done:
            event.accept()


def _lines(rows: Sequence[Row], marks: Mapping[str, Mark]) -> list[Line]:
    """Rows under their headings."""
    lines: list[Line] = []
    for section in Section:
        held = [one for one in rows if one.section is section]
        if held:
            lines.append(Line(section_words(section, len(held))))
            lines += [_line(one, marks.get(one.coding_id)) for one in held]
    return lines


def _line(row: Row, mark: Mark | None) -> Line:
    before, after = compared(row.before, "" if row.is_gone else row.after)
    return Line(
        title=mark.name if mark else "",
        key=row.coding_id,
        colour=mark.colour if mark else "",
        right=state_words(row),
        waits=row.waits,
        before=before,
        after=after,
    )
