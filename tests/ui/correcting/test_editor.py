"""Whatever keys are pressed, the text is what the document shows, character by character."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QFont, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcase.text.normalise import normalise
from qualcase.ui.correcting.editor import Editor
from qualcase.ui.correcting.manuscript import Manuscript
from qualcase.ui.theme.tokens import LIGHT
from qualcase.ui.transcript.document import as_shown
from qualcase.ui.transcript.sheet import Sheet
from tests.ui.correcting.making import PARTS, draft_of, texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.ui.correcting.manuscript import Shift

NO, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
KEYS = [
    (Qt.Key.Key_Backspace, NO),
    (Qt.Key.Key_Delete, NO),
    (Qt.Key.Key_Backspace, CTRL),
    (Qt.Key.Key_Delete, CTRL),
    (Qt.Key.Key_Return, SHIFT),
    (Qt.Key.Key_Left, NO),
    (Qt.Key.Key_Right, SHIFT),
    (Qt.Key.Key_Up, SHIFT),
    (Qt.Key.Key_Home, NO),
    (Qt.Key.Key_End, SHIFT),
    (Qt.Key.Key_A, CTRL),
    (Qt.Key.Key_Z, CTRL),
    (Qt.Key.Key_Z, CTRL | SHIFT),
]
deeds = st.one_of(
    st.sampled_from(list("aæ .:\u00a0")),
    st.sampled_from(KEYS),
    st.lists(st.sampled_from([*PARTS, "\r\n", "\u0000", "\ufdd0"]), min_size=1, max_size=3).map("".join),
    st.tuples(st.integers(0, 200), st.integers(0, 4)),
)


class Bench:
    """An editor joined with a manuscript as the desk joins them."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self.manuscript = Manuscript(draft_of(""))
        editor.typed.connect(self._type)
        editor.undo_wanted.connect(lambda: self._step(self.manuscript.undo(editor.caret())))
        editor.redo_wanted.connect(lambda: self._step(self.manuscript.redo(editor.caret())))

    def begin(self, text: str) -> None:
        self.manuscript = Manuscript(draft_of(text))
        self.editor.begin(text, self.manuscript.turns(), {}, [], writable=True)

    def sheet(self) -> Sheet:
        return Sheet(self.manuscript.text, self.manuscript.turns())

    def shown(self) -> str:
        """What the document holds, unlike what it gives when it is asked for plain text."""
        cursor = QTextCursor(self.editor.document())
        cursor.select(QTextCursor.SelectionType.Document)
        return cursor.selectedText()

    def do(self, deed: object) -> None:
        match deed:
            case str() if len(deed) == 1:
                # QTest itself types ASCII only.
                QApplication.sendEvent(self.editor, QKeyEvent(QEvent.Type.KeyPress, 0, NO, deed))
            case str():
                data = QMimeData()
                data.setText(deed)
                self.editor.insertFromMimeData(data)
            case (Qt.Key() as key, Qt.KeyboardModifier() as modifiers):
                QTest.keyClick(self.editor, key, modifiers)
            case (int() as start, int() as length):
                limit = len(self.manuscript.text)
                self.editor.select(min(start, limit), min(start + length, limit))

    def _type(self, start: int, end: int, new: str, caret: int) -> None:
        script = self.manuscript.typed(start, end, new, caret)
        self.editor.show_text(self.sheet(), script)

    def _step(self, shift: Shift | None) -> None:
        if shift is not None:
            self.editor.show_text(self.sheet(), shift.script)
            self.editor.place_caret(shift.caret)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    editor = Editor(QFont(), LIGHT)
    qtbot.addWidget(editor)
    editor.resize(600, 400)
    with qtbot.waitExposed(editor):
        editor.show()
    return Bench(editor)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, st.lists(deeds, min_size=1, max_size=14))
def test_the_text_is_what_the_document_shows_whatever_is_typed(bench: Bench, text: str, done: list[object]) -> None:
    bench.begin(text)
    for deed in done:
        bench.do(deed)
        now = bench.manuscript.text
        assert bench.editor.sheet.text == now == normalise(now)
        assert bench.shown() == as_shown(now).replace("\n", "\u2029")
        assert bench.editor.caret() <= len(now)
    assert bench.manuscript.draft.text == bench.manuscript.text
    while bench.manuscript.can_undo:
        bench.do((Qt.Key.Key_Z, CTRL))
    assert bench.manuscript.text == text
    assert bench.shown() == as_shown(text).replace("\n", "\u2029")


def test_what_a_widget_would_change_stays_as_it_was(bench: Bench) -> None:
    text = "a\u00a0b\u2028c\u2029d \ufffc e😀f"
    bench.begin(text)
    bench.editor.place_caret(len(text) - 1)
    QTest.keyClicks(bench.editor, "x")
    assert bench.manuscript.text == f"{text[:-1]}xf"
    assert bench.editor.toPlainText() != bench.manuscript.text, "reading it back would have lost something"


def test_an_accent_that_is_pasted_joins_the_letter_before_it(bench: Bench) -> None:
    bench.begin("en gang")
    bench.editor.place_caret(1)
    bench.editor.insertFromMimeData(_words("\u0301"))
    assert bench.manuscript.text.startswith("é")
    assert bench.shown() == bench.manuscript.text


def test_copying_takes_the_text_itself(bench: Bench) -> None:
    bench.begin("a\u00a0b\nc")
    bench.editor.select(0, 5)
    assert bench.editor.createMimeDataFromSelection().text() == "a\u00a0b\nc"


def test_words_that_are_typed_behind_a_label_do_not_look_like_one(bench: Bench) -> None:
    bench.begin("I: \nIP: Ja.")
    bench.editor.place_caret(3)
    QTest.keyClicks(bench.editor, "Hvem")
    cursor = QTextCursor(bench.editor.document())
    cursor.setPosition(5)
    assert cursor.charFormat().foreground().color().name().upper() == LIGHT.text


def test_a_text_that_is_only_looked_at_takes_no_keys(bench: Bench) -> None:
    bench.editor.begin("ord", (), {}, [], writable=False)
    QTest.keyClicks(bench.editor, "x")
    bench.editor.insertFromMimeData(_words("y"))
    assert bench.editor.sheet.text == "ord"


def _words(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data
