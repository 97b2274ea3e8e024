"""The pages over the codebook, by real keys: looking through, splitting, versions, a codebook on its way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from qualcase.study import Study
from qualcase.ui.base.place import Place, Room
from qualcase.ui.codebook.picker import CodePicker
from qualcase.ui.codebook.screen import CodebookScreen
from qualcase.ui.codebook.split_asker import SplitAsker
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.conftest import code_at, source_named

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")
LEFT = Qt.MouseButton.LeftButton
QUOTES = {
    "K01_2015_interview_leder": "Det går godt nok",
    "K01_2017_interview_leder": "den holder",
    "K02_2015_interview_frivillig": "Jeg er frivillig",
    "K02_2017_interview_frivillig": "Nu kender de mig",
}


@pytest.fixture
def screen(session: Session, settled: Callable[[], None], qtbot: QtBot) -> CodebookScreen:
    """The room, with four passages of Roller by Anna."""
    study = session.study
    anna = study.coders.ensure("Anna")
    for name, quote in QUOTES.items():
        source = source_named(study, name)
        start = study.sources.text(source).text.index(quote)
        study.codings.add(source, start, start + len(quote), code_at(study, "Roller"), anna.id)
    made = CodebookScreen(session, LIGHT)
    qtbot.addWidget(made)
    session.changed.connect(made.take_changes)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_place(Place(Room.CODEBOOK, code_id=code_at(study, "Roller")))
    made._speak("da")
    settled()
    return made


def do(screen: CodebookScreen, action_id: str) -> None:
    action = next(one for one in screen.actions_here() if one.id == action_id)
    assert action.enabled()
    action.run()


def press(
    screen: CodebookScreen, key: Qt.Key, settled: Callable[[], None], modifier: Qt.KeyboardModifier | None = None
) -> None:
    """A key, where the keyboard is."""
    target = screen.focusWidget() or screen
    QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)
    settled()
    settled()


def uses(screen: CodebookScreen) -> dict[str, int]:
    tree = screen.tree
    return {tree.path(code_id): count for code_id, count in screen.session.study.codebook.uses().items()}


def begin_split(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    do(screen, "codebook.split")
    asker = screen.findChild(SplitAsker)
    assert isinstance(asker, SplitAsker)
    QTest.keyClicks(asker.fields[0], "Faste")
    QTest.keyClick(asker.fields[0], Qt.Key.Key_Tab)
    QTest.keyClicks(asker.fields[1], "Løse")
    QTest.keyClick(asker.fields[1], Qt.Key.Key_Return)
    settled()
    settled()


def test_a_code_is_split_by_key_passage_by_passage(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    begin_split(screen, settled)
    look = screen.over.look
    assert screen.over.is_looking
    assert [len(look.cards), look.progress_text.text()] == [4, "0 of 4 looked through"]
    assert look.cards[0].hasFocus()
    press(screen, Qt.Key.Key_A, settled)
    assert [len(look.cards), look.progress.maximum()] == [3, 3]
    press(screen, Qt.Key.Key_B, settled)
    press(screen, Qt.Key.Key_X, settled)
    press(screen, Qt.Key.Key_Return, settled)
    assert look.cards == []
    assert look.nothing.isVisible()
    assert uses(screen) == {"Forankring/Aftaler": 1, "Roller": 1, "Roller/Faste": 2, "Roller/Løse": 2}
    screen.session.write(screen.session.study.undo)
    settled()
    settled()
    assert len(look.cards) == 1, "each decision is taken back by itself"
    press(screen, Qt.Key.Key_A, settled, Qt.KeyboardModifier.ShiftModifier)
    assert uses(screen)["Roller"] == 1
    press(screen, Qt.Key.Key_Escape, settled)
    assert not screen.over.is_open
    assert screen.view.hasFocus()


def test_keys_that_come_fast_each_decide_one_passage(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    begin_split(screen, settled)
    look = screen.over.look
    for key in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        QTest.keyClick(look.cards[0], key)
    for _ in range(4):
        settled()
    assert uses(screen) == {"Forankring/Aftaler": 1, "Roller": 1, "Roller/Faste": 1, "Roller/Løse": 1}
    assert look.cards == []


def test_a_decision_that_is_refused_comes_back(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    begin_split(screen, settled)
    look, study = screen.over.look, screen.session.study
    target = code_at(study, "Roller/Faste")
    screen.session.write(lambda: study.codebook.retire(target))
    for _ in range(3):
        settled()
    said: list[str] = []
    screen.session.said.connect(lambda words, _: said.append(words))
    press(screen, Qt.Key.Key_A, settled)
    settled()
    assert "retired" in said[0]
    assert len(look.cards) == 4


def test_a_split_that_was_left_goes_on_where_it_was(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    begin_split(screen, settled)
    press(screen, Qt.Key.Key_A, settled)
    press(screen, Qt.Key.Key_Escape, settled)
    assert screen.editor.standing.waiting.isVisible()
    assert "3" in screen.editor.standing.waiting.text()
    do(screen, "codebook.look")
    settled()
    assert len(screen.over.look.cards) == 3
    assert [words for _, words in screen.over.look.target_words()] == ["Faste", "Løse", "both"]


def test_a_changed_definition_shows_its_words_and_its_passages(
    screen: CodebookScreen, settled: Callable[[], None]
) -> None:
    roller = code_at(screen.session.study, "Roller")
    for words in ("Hvem gør hvad.", "Hvem skal gøre hvad."):
        field = screen.editor.texts["short"]
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settled()
        settled()
    assert "4 passages" in screen.count.text()
    QTest.mouseClick(screen.editor.standing.look, LEFT)
    settled()
    look = screen.over.look
    assert "skal gøre" in look.changes.toPlainText()
    press(screen, Qt.Key.Key_Down, settled)
    assert look.current == look.cards[1].coding_id
    press(screen, Qt.Key.Key_1, settled)
    assert [one.kind for one in screen.session.study.codebook.examples(roller)] == ["good"]
    assert look.current == look.cards[1].coding_id, "an example stays where it is"
    press(screen, Qt.Key.Key_Delete, settled)
    assert uses(screen)["Roller"] == 3
    press(screen, Qt.Key.Key_R, settled)
    picker = next(one for one in screen.findChildren(CodePicker) if one.isVisible())
    QTest.keyClicks(picker.field, "ærl")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    settled()
    settled()
    assert uses(screen)["Ærlighed"] == 1
    QTest.mouseClick(look.keep_all, LEFT)
    settled()
    settled()
    assert look.nothing.isVisible()


def test_a_passage_is_gone_to_in_its_source(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    went: list[Place] = []
    screen.session.went.connect(went.append)
    do(screen, "codebook.look")
    settled()
    settled()
    press(screen, Qt.Key.Key_G, settled)
    assert went[0].room is Room.CODE
    assert went[0].coding_id


def test_every_key_of_the_page_stands_in_the_help(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    begin_split(screen, settled)
    keys = {key for action in screen.actions_here() for key in action.keys}
    assert {"Return", "A", "B", "X", "R", "Delete", "1", "2", "3", "G", "Up", "Down", "Escape"} <= keys


# --- versions


def test_versions_are_frozen_and_read_word_by_word(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    study.codebook.set(code_at(study, "Roller"), short={"da": "Hvem gør hvad."})
    do(screen, "codebook.versions")
    settled()
    page = screen.over.versions
    assert "No version yet" in page.changes.toPlainText()
    QTest.keyClicks(page.note, "før mødet")
    QTest.keyClick(page.note, Qt.Key.Key_Return)
    settled()
    settled()
    assert page.list.item(0).text() == "Version 1   før mødet"
    assert page.changes.toPlainText() == "Nothing differs."
    roller = code_at(study, "Roller")
    screen.session.write(lambda: study.codebook.set(roller, short={"da": "Hvem skal gøre hvad."}))
    screen.session.write(lambda: study.codebook.add("Ny"))
    for _ in range(4):
        settled()
    shown = page.changes.toPlainText()
    assert "Added\nNy" in shown
    assert "skal gøre" in shown
    QTest.keyClick(page.list, Qt.Key.Key_Escape)
    settled()
    assert not screen.over.is_open


# --- a codebook on its way in


def test_differences_are_chosen_before_anything_is_written(
    screen: CodebookScreen, settled: Callable[[], None], tmp_path: Path
) -> None:
    study, roller = screen.session.study, code_at(screen.session.study, "Roller")
    study.codebook.take_out(tmp_path / "bog.xlsx")
    study.codebook.set(roller, short={"da": "Mit."}, colour="#000000", names={"da": "Roller", "en": "Tasks"})
    before = len(study.history())
    screen.deeds.bring_in(tmp_path / "bog.xlsx")
    settled()
    page = screen.over.importing
    assert len(study.history()) == before
    words = [label.text() for label in page.findChildren(QLabel)]
    assert {"Tasks", "Roles", "#000000"} <= set(words)
    assert [place.field for place, _ in page.choices] == ["names", "colour"]
    choice = page.choices[0][1]
    theirs = choice._group.buttons()[1]
    theirs.setFocus()
    QTest.keyClick(theirs, Qt.Key.Key_Space)
    QTest.mouseClick(page.do_it, LEFT)
    settled()
    settled()
    now = screen.tree[roller]
    assert (now.names["en"], now.colour, now.short) == ("Roles", "#000000", {"da": "Mit."})
    assert len(study.history()) == before + 1


def test_an_import_can_be_left(screen: CodebookScreen, settled: Callable[[], None], tmp_path: Path) -> None:
    screen.session.study.codebook.take_out(tmp_path / "bog.csv")
    screen.deeds.bring_in(tmp_path / "bog.csv")
    settled()
    assert not screen.over.importing.do_it.isEnabled(), "nothing would change"
    QTest.keyClick(screen.over.importing.back, Qt.Key.Key_Escape)
    assert not screen.over.is_open


# --- beside the definition


def test_the_use_of_a_code_stands_beside_it(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    table = screen.editor.use.table
    headings = [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]  # type: ignore[union-attr]
    assert headings == ["", "2015", "2017", ""]
    rows = [[table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())]  # type: ignore[union-attr]
    assert rows == [["K01", "1 (1)", "1 (1)"], ["K02", "1 (1)", "1 (1)"], ["All", "2 (2)", "2 (2)"]]
    went: list[Place] = []
    screen.session.went.connect(went.append)
    table.setFocus()
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert went[0].room is Room.COMPARE
    assert screen.model.index_of(code_at(screen.session.study, "Roller")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert screen.waves.isVisible()


def test_a_passage_is_pinned_and_unpinned(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    roller = code_at(screen.session.study, "Roller")
    do(screen, "codebook.pin")
    settled()
    picker = next(one for one in screen.findChildren(CodePicker) if one.isVisible())
    QTest.keyClicks(picker.field, "kender de")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    settled()
    settled()
    examples = screen.session.study.codebook.examples(roller)
    assert [(one.kind, one.text) for one in examples] == [("good", "Nu kender de mig")]
    assert len(screen.editor.pinned.lines) == 1
    screen.editor.pinned.kind_chosen.emit(examples[0].coding_id, "border")
    settled()
    assert screen.session.study.codebook.examples(roller)[0].kind == "border"
    screen.editor.pinned.unpin_asked.emit(examples[0].pin_id)
    settled()
    settled()
    assert screen.editor.pinned.lines == []


def test_a_retired_code_says_so_and_is_taken_up_again(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    QTest.mouseClick(screen.editor.retire_button, LEFT)
    settled()
    assert screen.editor.standing.retired.isVisible()
    assert not screen.editor.retire_button.isVisible()
    QTest.mouseClick(screen.editor.standing.take_up, LEFT)
    settled()
    assert not screen.editor.standing.retired.isVisible()


def test_what_was_merged_in_stands_on_the_code(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    one, other = code_at(study, "Ærlighed"), code_at(study, "Roller")
    screen.session.write(lambda: study.codebook.merge(one, other))
    settled()
    settled()
    assert "“Ærlighed” went into this code" in screen.editor.standing.merges.text()


def test_codes_are_sorted_as_the_language_does(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    for name in ("Åbenhed", "Bånd"):
        screen.session.study.codebook.add(name)
    settled()
    do(screen, "codebook.sort")
    settled()
    names = [code.name for code in screen.tree.children(None)]
    assert names == ["Bånd", "Forankring", "Roller", "Ærlighed", "Åbenhed"]


def test_the_pages_take_other_colours(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    begin_split(screen, settled)
    screen.take_theme(DARK)
    assert screen.over.look.cards[0].tokens is DARK


def test_read_only_looks_and_does_not_write(path: Path, session: Session, qtbot: QtBot) -> None:
    from qualcase.ui.base.session import Session as OtherSession

    other = OtherSession(Study.open(path, read_only=True), session.settings)
    made = CodebookScreen(other, LIGHT)
    qtbot.addWidget(made)
    made.show()
    made.show_place(Place(Room.CODEBOOK))
    qtbot.waitUntil(lambda: not other.is_busy)
    assert not made.editor.split_button.isEnabled()
    assert not made.editor.pinned.more.isVisible()
    do(made, "codebook.versions")
    qtbot.waitUntil(lambda: not other.is_busy)
    assert not made.over.versions.freeze.isEnabled()
    other.close()
