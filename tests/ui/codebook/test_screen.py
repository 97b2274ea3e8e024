from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu, QPushButton

from qualcase.coding.codebook import Example
from qualcase.coding.memos import MemoTarget
from qualcase.study import Study
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.session import Session
from qualcase.ui.codebook.picker import CodePicker
from qualcase.ui.codebook.screen import CodebookScreen
from qualcase.ui.codebook.state import Landing
from qualcase.ui.theme.code_colours import HUES
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.conftest import code_at, source_named

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.coding.codebook import Code
    from qualcase.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def screen(session: Session, settled: Callable[[], None], qtbot: QtBot) -> CodebookScreen:
    made = CodebookScreen(session, LIGHT)
    qtbot.addWidget(made)
    session.changed.connect(made.take_changes)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_place(Place(Room.CODEBOOK))
    made._speak("da")
    settled()
    return made


def go(screen: CodebookScreen, path: str) -> str:
    code_id = code_at(screen.session.study, path)
    screen.go_to(code_id)
    return code_id


def code(screen: CodebookScreen, path: str) -> Code:
    return screen.tree[code_at(screen.session.study, path)]


def do(screen: CodebookScreen, action_id: str) -> None:
    action = next(one for one in screen.actions_here() if one.id == action_id)
    assert action.enabled()
    action.run()


def shown(screen: CodebookScreen) -> list[str]:
    """The rows of the tree as they stand on the screen."""
    index, found = screen.view.filter.index(0, 0), []
    while index.isValid():
        found.append(str(index.data()))
        index = screen.view.indexBelow(index)
    return found


# --- the tree


def test_the_tree_shows_all_codes_and_the_first_is_described(screen: CodebookScreen) -> None:
    assert shown(screen) == ["Forankring", "Aftaler", "Båret af én", "Roller", "Ærlighed"]
    assert screen.editor.name.text() == "Forankring"
    assert screen.count.text().startswith("5 code")


def test_a_click_describes_another_code(screen: CodebookScreen) -> None:
    code_id = code_at(screen.session.study, "Forankring/Aftaler")
    place = screen.view.visualRect(screen.view._shown(code_id)).center()
    QTest.mouseClick(screen.view.viewport(), LEFT, NONE, place)
    assert screen.editor.name.text() == "Aftaler"
    assert screen.editor.path.text() == "Forankring"
    assert screen.editor.passages.text().startswith("1 coded")
    assert screen.current_place() == Place(Room.CODEBOOK, code_id=code_id)


def test_typing_filters_the_tree(screen: CodebookScreen) -> None:
    screen.filter_field.setFocus()
    QTest.keyClicks(screen.filter_field, "båret")
    assert shown(screen) == ["Forankring", "Båret af én"]
    assert not screen.view.dragEnabled()
    go(screen, "Roller")
    assert len(shown(screen)) == 5, "going to a code that is filtered out shows all again"


def test_a_code_is_renamed_in_the_tree(screen: CodebookScreen, settled: Callable[[], None], qtbot: QtBot) -> None:
    go(screen, "Roller")
    do(screen, "codebook.rename")
    editor = screen.view.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Opgaver")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.session.study.frame().tree.by_path("Opgaver") is not None)
    settled()
    assert screen.editor.name.text() == "Opgaver"
    assert screen.view.current_code == code_at(screen.session.study, "Opgaver")


def test_a_name_that_is_taken_is_refused_and_the_old_one_shown(
    screen: CodebookScreen, settled: Callable[[], None]
) -> None:
    said: list[str] = []
    screen.session.said.connect(lambda words, _: said.append(words))
    go(screen, "Roller")
    field = screen.editor.name
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "forankring")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settled()
    assert "already" in said[0]
    assert field.text() == "Roller"


def test_a_drop_moves_a_code_and_undo_brings_it_back(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    code_id = go(screen, "Roller")
    screen.model.move_wished.emit(code_id, Landing(code_at(screen.session.study, "Forankring"), 0))
    settled()
    assert shown(screen)[:2] == ["Forankring", "Roller"]
    assert screen.view.current_code == code_id
    screen.session.write(screen.session.study.undo)
    settled()
    assert shown(screen)[3] == "Roller"


@pytest.mark.parametrize(
    ("action", "order"),
    [
        ("codebook.up", ["Roller", "Forankring", "Aftaler", "Båret af én", "Ærlighed"]),
        ("codebook.down", ["Forankring", "Aftaler", "Båret af én", "Ærlighed", "Roller"]),
    ],
)
def test_codes_are_moved_by_key(
    screen: CodebookScreen, settled: Callable[[], None], action: str, order: list[str]
) -> None:
    go(screen, "Roller")
    do(screen, action)
    settled()
    assert shown(screen) == order


def test_in_and_out_change_the_level(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    code_id = go(screen, "Roller")
    do(screen, "codebook.in")
    settled()
    assert screen.tree.path(code_id) == "Forankring/Roller"
    do(screen, "codebook.out")
    settled()
    assert screen.tree.path(code_id) == "Roller"


def test_codes_are_made_one_after_the_other(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    go(screen, "Forankring")
    do(screen, "codebook.new_below")
    assert screen.new_field.hasFocus()
    for name in ("Skrevne", "Mundtlige"):
        QTest.keyClicks(screen.new_field, name)
        QTest.keyClick(screen.new_field, Qt.Key.Key_Return)
        settled()
    assert [one.name for one in screen.tree.children(code_at(screen.session.study, "Forankring"))][2:] == [
        "Skrevne",
        "Mundtlige",
    ]
    assert screen.new_field.isVisible()
    screen.view.setFocus()
    assert not screen.new_field.isVisible()
    assert screen.editor.name.text() == "Mundtlige"


def test_a_code_beside_the_current_one(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    go(screen, "Forankring/Aftaler")
    do(screen, "codebook.new")
    QTest.keyClicks(screen.new_field, "Vaner")
    QTest.keyClick(screen.new_field, Qt.Key.Key_Return)
    settled()
    assert screen.session.study.frame().tree.by_path("Forankring/Vaner")


def test_removing_says_what_went_and_is_undone(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    told: list[str] = []
    screen.session.done_said.connect(told.append)
    go(screen, "Forankring")
    do(screen, "codebook.remove")
    settled()
    assert shown(screen) == ["Roller", "Ærlighed"]
    assert "2 sub-code" in told[0]
    assert "1 coded passage" in told[0]
    assert screen.editor.name.text() == "Roller"
    screen.session.write(screen.session.study.undo)
    settled()
    assert len(shown(screen)) == 5
    assert screen.uses[code_at(screen.session.study, "Forankring/Aftaler")] == 1


def test_merging_asks_which_code_and_goes_there(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    go(screen, "Forankring/Aftaler")
    do(screen, "codebook.merge")
    picker = screen.findChild(CodePicker)
    assert isinstance(picker, CodePicker)
    assert [picker.list.item(row).text() for row in range(picker.list.count())] == [
        "Forankring",
        "Forankring / Båret af én",
        "Roller",
        "Ærlighed",
    ]
    QTest.keyClicks(picker.field, "rol")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    settled()
    assert screen.session.study.frame().tree.by_path("Forankring/Aftaler") is None
    assert screen.editor.name.text() == "Roller"
    assert screen.editor.passages.text().startswith("1 coded")


def test_what_is_closed_stays_closed_when_the_tree_changes(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    index = screen.view._shown(code_at(screen.session.study, "Forankring"))
    screen.view.setExpanded(index, False)
    screen.deeds.set(code_at(screen.session.study, "Roller"), {"name": "Opgaver"})
    settled()
    assert shown(screen) == ["Forankring", "Opgaver", "Ærlighed"]


# --- the editor


def test_each_field_keeps_itself_as_one_action(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    go(screen, "Roller")
    before = len(study.history())
    for name, words in (
        ("short", "Hvem goer hvad"),
        ("full", "Alt om opgaver"),
        ("use_when", "Naar"),
        ("not_when", "Ikke"),
    ):
        field = screen.editor.texts[name]
        field.setFocus()
        QTest.keyClicks(field, words)
    screen.view.setFocus()
    settled()
    found = code(screen, "Roller")
    assert [texts["da"] for texts in (found.short, found.full, found.use_when, found.not_when)] == [
        "Hvem goer hvad",
        "Alt om opgaver",
        "Naar",
        "Ikke",
    ]
    assert len(study.history()) == before + 4


def test_the_other_language_is_written_beside_the_first(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    go(screen, "Roller")
    buttons = screen.editor.languages.findChildren(QPushButton)
    QTest.mouseClick(next(one for one in buttons if one.text() == "English"), LEFT)
    assert screen.editor.name.text() == "Roles"
    assert "Anchoring" in shown(screen)
    field = screen.editor.name
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Tasks")
    QTest.keyClick(field, Qt.Key.Key_Return)
    short = screen.editor.texts["short"]
    short.setFocus()
    QTest.keyClicks(short, "Who does what")
    screen.view.setFocus()
    settled()
    found = code(screen, "Roller")
    assert found.names["en"] == "Tasks"
    assert found.short == {"en": "Who does what"}


def test_a_missing_wording_shows_the_other_one_faintly(screen: CodebookScreen) -> None:
    go(screen, "Forankring")
    screen._speak("en")
    assert screen.editor.texts["short"].toPlainText() == "What carries the cooperation."
    go(screen, "Ærlighed")
    assert screen.editor.texts["short"].placeholderText() == ""


def test_colour_key_scale_and_the_rest(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    go(screen, "Roller")
    editor = screen.editor
    QTest.mouseClick(editor.colour, LEFT, NONE, QPoint(4 * 28 + 5, 10))
    editor.scale.setFocus()
    QTest.keyClick(editor.scale, Qt.Key.Key_Down)
    editor.inductive.click()
    for field, words in ((editor.key, "OP"), (editor.origin, "Rapporten")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
    settled()
    found = code(screen, "Roller")
    scale = screen.session.study.scales()[0]
    assert (found.colour, found.scale_id, found.inductive, found.key, found.origin) == (
        HUES[4].light,
        scale.id,
        True,
        "OP",
        "Rapporten",
    )


def test_a_key_that_is_taken_is_refused(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    said: list[str] = []
    screen.session.said.connect(lambda words, _: said.append(words))
    go(screen, "Roller")
    screen.editor.key.setFocus()
    screen.editor.key.selectAll()
    QTest.keyClicks(screen.editor.key, "FA")
    QTest.keyClick(screen.editor.key, Qt.Key.Key_Return)
    settled()
    assert "FA" in said[0]
    assert screen.editor.key.text() == "R"


def test_examples_come_change_and_go(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    go(screen, "Roller")
    form = screen.editor.examples
    kind, text = form.lines[-1]
    kind.setCurrentIndex(2)
    text.setFocus()
    QTest.keyClicks(text, "Det goer jeg ikke")
    screen.view.setFocus()
    settled()
    assert code(screen, "Roller").examples == (Example("not", {"da": "Det goer jeg ikke"}),)
    assert len(form.lines) == 2
    kind, text = form.lines[0]
    kind.setFocus()
    QTest.keyClick(kind, Qt.Key.Key_Up)
    settled()
    assert code(screen, "Roller").examples[0].kind == "border"
    text.setFocus()
    text.selectAll()
    QTest.keyClick(text, Qt.Key.Key_Delete)
    screen.view.setFocus()
    settled()
    assert code(screen, "Roller").examples == ()
    assert len(form.lines) == 1


def test_a_memo_is_each_coders_own(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    code_id = go(screen, "Roller")
    bo = study.coders.ensure("Bo")
    screen.session.write(lambda: study.memos.write(MemoTarget.CODE, code_id, "Bos ord", bo.id))
    settled()
    assert screen.editor.memo_box.others.text() == "Bo: Bos ord"
    screen.editor.memo.setFocus()
    QTest.keyClicks(screen.editor.memo, "Mine ord")
    screen.view.setFocus()
    settled()
    names = {coder.id: coder.name for coder in study.coders.all()}
    memos = {names[memo.coder_id or ""]: memo.text for memo in study.memos.of(MemoTarget.CODE, code_id)}
    assert memos == {"Anna": "Mine ord", "Bo": "Bos ord"}


def test_going_on_keeps_what_was_typed_with_its_code(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    go(screen, "Roller")
    field = screen.editor.texts["full"]
    field.setFocus()
    QTest.keyClicks(field, "Kun her")
    go(screen, "Ærlighed")
    settled()
    assert code(screen, "Roller").full == {"da": "Kun her"}
    assert code(screen, "Ærlighed").full == {}


def test_the_count_opens_what_it_counts(screen: CodebookScreen) -> None:
    went: list[Place] = []
    screen.session.went.connect(went.append)
    code_id = go(screen, "Forankring/Aftaler")
    QTest.mouseClick(screen.editor.passages, LEFT)
    assert went == [Place(Room.COMPARE, code_id=code_id)]


def test_counts_follow_the_coding(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    code_id = go(screen, "Roller")
    source, coder = source_named(study, "K02_2015_interview_frivillig"), study.coders.all()[0]
    screen.session.write(lambda: study.codings.add(source, 20, 40, code_id, coder.id))
    settled()
    assert screen.editor.passages.text().startswith("1 coded")


# --- files and other states


def test_a_codebook_is_taken_out_and_brought_in(
    screen: CodebookScreen, settled: Callable[[], None], tmp_path: Path
) -> None:
    said: list[str] = []
    told: list[str] = []
    screen.session.said.connect(lambda words, _: said.append(words))
    screen.session.done_said.connect(told.append)
    for suffix in (".yaml", ".csv", ".xlsx", ".docx"):
        screen.deeds.take_out(tmp_path / f"kodebog{suffix}")
    settled()
    assert len(said) == 4
    assert (tmp_path / "kodebog.docx").stat().st_size > 1000
    go(screen, "Roller")
    do(screen, "codebook.remove")
    settled()
    screen.deeds.bring_in(tmp_path / "kodebog.yaml")
    settled()
    assert not screen.session.study.frame().tree.by_path("Roller"), "nothing is written before it was seen"
    QTest.mouseClick(screen.over.importing.do_it, LEFT)
    settled()
    assert screen.session.study.frame().tree.by_path("Roller")
    assert "1 code" in told[-1]


def test_exports_are_named_after_what_was_chosen(
    screen: CodebookScreen, settled: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "bog"), "Excel (*.xlsx)"))
    screen.deeds.choose_export()
    settled()
    assert (tmp_path / "bog.xlsx").exists()


def test_the_programs_own_codebooks_can_be_brought_in(screen: CodebookScreen, settled: Callable[[], None]) -> None:
    screen.deeds.show_import_menu(screen.import_button)
    menu = screen.import_button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert "Fem betingelser" in [action.text() for action in menu.actions()]
    next(action for action in menu.actions() if action.text() == "Fem betingelser").trigger()
    menu.close()
    settled()
    QTest.keyClick(screen.over.importing.do_it, Qt.Key.Key_Space)
    settled()
    assert len(screen.tree) > 15
    assert not screen.over.is_open


def test_an_empty_codebook_says_what_belongs_here(settings: Settings, tmp_path: Path, qtbot: QtBot) -> None:
    session = Session(Study.create(tmp_path / "empty.qualcase"), settings)
    screen = CodebookScreen(session, LIGHT)
    qtbot.addWidget(screen)
    session.changed.connect(screen.take_changes)
    screen.show()
    assert screen._empty.isVisible()
    screen.ask_for_name(None)
    assert screen.new_field.isVisible(), "a first code can be made without any file"
    screen.new_field.setFocus()
    QTest.keyClicks(screen.new_field, "Tillid")
    QTest.keyClick(screen.new_field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not session.is_busy)
    assert shown(screen) == ["Tillid"]
    session.close()


def test_a_study_that_is_read_only_can_be_looked_at_and_not_changed(
    path: Path, settings: Settings, qtbot: QtBot
) -> None:
    session = Session(Study.open(path, read_only=True), settings)
    screen = CodebookScreen(session, DARK)
    qtbot.addWidget(screen)
    screen.show()
    screen.show_place(Place(Room.CODEBOOK))
    assert screen.editor.name.isReadOnly()
    assert not screen.editor.colour.isEnabled()
    assert not screen.import_button.isVisible()
    enabled = {action.id for action in screen.actions_here() if action.enabled()}
    assert enabled == {"codebook.find", "codebook.export", "codebook.versions"}
    qtbot.waitUntil(lambda: not session.is_busy)
    session.close()


def test_both_themes_are_drawn(screen: CodebookScreen) -> None:
    light = screen.grab().toImage()
    screen.take_theme(DARK)
    assert screen.grab().toImage() != light
