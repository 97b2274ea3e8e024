"""The sheet on which a person says what an empty cell is: absent, with a reason; asked or not asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.compare.cell_words import CellWord, Why, Word, reason_of, waves_to_speak_of
from qualcase.ui.matrix import spoken
from qualcase.ui.widgets.buttons import button, link_button, main_button
from qualcase.ui.widgets.fields import TextField
from qualcase.ui.widgets.form import add_row, form
from qualcase.ui.widgets.labels import ElidedLabel, label
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison
    from qualcase.study import Study

translate = QCoreApplication.translate
_WIDTH, _HEIGHT = 600, 288
_LINK = 24
_MOST_LINKS = 4


class CellSheet(Overlay):
    """Wave, what is said of it, and why. It decides nothing: whoever listens writes."""

    said = Signal(object)
    """A `CellWord`."""
    place_asked = Signal(object)
    """A `Place`: where it can be confirmed what was asked."""

    def __init__(self, window: QWidget, study: Study) -> None:
        """Start empty; the study tells why a cell is so."""
        super().__init__(window, width=_WIDTH, height=_HEIGHT)
        self.setAccessibleName(translate("CompareScreen", "Say what the empty cell is"))
        self._study = study
        self._cell = ("", "")
        self._shown: tuple[Comparison, int, int] | None = None
        self._title = ElidedLabel(strong=True)
        self.why = label(tone="quiet", wrap=True)
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        self.waves, self.words = Segments(self), Segments(self)
        self.reason = TextField(self, least=4, most=4)
        self._hint = label(tone="quiet")
        self._hint.setWordWrap(True)
        self.save = main_button(translate("CompareScreen", "Save"), self._say)
        fields = form()
        add_row(fields, translate("CompareScreen", "Wave"), self.waves)
        add_row(fields, translate("CompareScreen", "The topic is"), self.words)
        add_row(fields, translate("CompareScreen", "Reason"), self.reason)
        buttons = QHBoxLayout()
        buttons.addWidget(self._hint, 1)
        buttons.addWidget(button(translate("CompareScreen", "Cancel"), self.put_away))
        buttons.addWidget(self.save)
        self.body.addWidget(self._title)
        self.body.addWidget(self.why)
        self.body.addLayout(self._links)
        self.body.addLayout(fields)
        self.body.addStretch(1)
        self.body.addLayout(buttons)
        self.words.chosen.connect(lambda _: self._show_word())
        self.waves.chosen.connect(lambda _: self._show_wave())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, self._say)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.save.setToolTip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))

    def ask(self, shown: Comparison, row: int, column: int) -> None:
        """Ask about a cell in which something is empty."""
        waves = waves_to_speak_of(shown, row, column)
        self._shown = (shown, row, column)
        self._cell = (shown.rows[row].id, shown.columns[column].id)
        self._title.setText(f"{spoken.row_title(shown.rows[row])} · {spoken.axis_full(shown.columns[column])}")
        self.waves.offer([(wave.name, wave.id) for wave in waves], waves[0].id)
        self.words.offer(
            [
                (translate("CompareScreen", "Absent"), Word.ABSENT),
                (translate("CompareScreen", "Asked about"), Word.ASKED),
                (translate("CompareScreen", "Not asked"), Word.NOT_ASKED),
                (translate("CompareScreen", "Take back"), Word.TAKE_BACK),
            ],
            Word.ABSENT,
        )
        self._show_wave()
        self.open(self.reason)

    def _show_wave(self) -> None:
        """The reason that was given before, where there is one."""
        if self._shown is None:
            return
        shown, row, column = self._shown
        split = [value.id for value in shown.splits].index(str(self.waves.value()))
        self._show_why(shown, row, column, split)
        held = shown.confirmed_at(row, column, split)
        self.reason.give(held.absence.reason if held else "")
        self._show_word()

    def _show_why(self, shown: Comparison, row: int, column: int, split: int) -> None:
        """Why the cell is empty, and the interviews in which that can be settled."""
        reason = reason_of(self._study, shown, row, column, split)
        self.why.setText(why_empty(reason.why))
        while (item := self._links.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        sources = reason.sources[:_MOST_LINKS]
        for source in sources:
            words = translate("CompareScreen", "What was asked in {source}").format(source=source.name)
            place = Place(Room.MATERIAL, source_id=source.id, code_id=shown.rows[row].id, page=Page.GUIDE)
            made = link_button(words, partial(self._go, place))
            self._links.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_height(_HEIGHT + len(sources) * _LINK)

    def _go(self, place: Place) -> None:
        self.put_away()
        self.place_asked.emit(place)

    def _show_word(self) -> None:
        word = self.words.value()
        self.reason.setEnabled(word is Word.ABSENT)
        self._hint.setText(
            {
                Word.ABSENT: translate("CompareScreen", "You read for it, and it is not there."),
                Word.ASKED: translate("CompareScreen", "All interviews of the cell raised the topic."),
                Word.NOT_ASKED: translate("CompareScreen", "All interviews of the cell left the topic out."),
                Word.TAKE_BACK: translate("CompareScreen", "What was said of the cell by hand is forgotten."),
            }[Word(str(word))]
        )

    def _say(self) -> None:
        word, (code_id, case_id) = Word(str(self.words.value())), self._cell
        told = CellWord(code_id, case_id, str(self.waves.value()), word, self.reason.toPlainText().strip())
        self.said.emit(told)


def why_empty(why: Why) -> str:
    """Why a cell is empty, in a sentence."""
    return {
        Why.ABSENT: translate("CompareScreen", "Confirmed to be absent."),
        Why.NOT_ASKED: translate("CompareScreen", "Empty because nobody asked about it in these interviews."),
        Why.ASKED: translate("CompareScreen", "It was asked about, and nobody spoke of it."),
        Why.UNCOVERED: translate(
            "CompareScreen",
            "Nobody mentions it; whether it was asked about is unknown, since no question of the guide covers it.",
        ),
        Why.UNCONFIRMED: translate(
            "CompareScreen",
            "Nobody mentions it; whether it was asked about is not confirmed yet in every interview.",
        ),
        Why.NO_SPEECH: translate("CompareScreen", "Only notes or documents: nobody was asked, and nobody saw it."),
    }[why]
