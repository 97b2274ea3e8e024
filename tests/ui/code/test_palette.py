"""The palette with real keys: several codes at once, new codes, codes in vivo, keys for codes, what comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from qualcase.settings import Settings
from qualcase.ui.code.habits import Habits
from qualcase.ui.code.state import Whose
from qualcase.ui.window.key_map import KeyMap
from tests.ui.code.conftest import FIRST, code_passage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.code.conftest import Desk

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
LAST = "Ingen kender os endnu."


@pytest.fixture
def keyed(desk: Desk) -> Desk:
    """The screen with the keys that the window binds."""
    KeyMap(desk.screen.window()).bind(desk.screen.actions_here())
    return desk


def of(desk: Desk, words: str) -> list[str]:
    """Names of the codes of a passage."""
    return sorted(name for name, quote, _ in desk.codings() if quote == words)


def open_menu(desk: Desk) -> QMenu:
    return next(menu for menu in desk.screen.findChildren(QMenu) if menu.isVisible())


def said(desk: Desk) -> str:
    return str(desk.study.history(1)[0].label)


def test_several_marked_codes_are_one_action(desk: Desk) -> None:
    desk.select(LAST)
    desk.type("sy")
    desk.press(Qt.Key.Key_Tab)
    desk.type("led")
    desk.press(Qt.Key.Key_Insert)
    assert desk.screen.panes.codes.hint.text() == "2 marked; Enter codes with all of them"
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert of(desk, LAST) == ["Ledelse", "Synlighed"]
    assert said(desk) == "Coded a passage with 2 codes"
    assert desk.view.hasFocus()
    assert desk.screen.panes.codes.marked == []
    desk.do(desk.study.undo)
    assert of(desk, LAST) == []


def test_a_mark_is_taken_away_again(desk: Desk) -> None:
    desk.select(LAST)
    desk.type("sy")
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Tab)
    assert desk.screen.panes.codes.marked == []
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Escape)
    assert desk.screen.panes.codes.marked == []


def test_a_new_code_is_made_with_its_passage(desk: Desk) -> None:
    desk.select(LAST)
    desk.type("kendskab")
    assert desk.screen.panes.codes.nothing.isVisible()
    desk.press(Qt.Key.Key_Return)
    desk.type("syn")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert of(desk, LAST) == ["kendskab"]
    assert desk.study.frame().tree.by_path("Synlighed/kendskab") is not None
    assert said(desk) == f"Coded the new code “kendskab” in {FIRST}"
    assert desk.view.hasFocus()
    desk.do(desk.study.undo)
    assert desk.study.frame().tree.by_path("Synlighed/kendskab") is None
    assert of(desk, LAST) == []


def test_a_new_code_may_be_named_in_the_sheet_and_left(desk: Desk) -> None:
    desk.select(LAST)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return, SHIFT)
    desk.type("Ny")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert of(desk, LAST) == ["Ny"]
    desk.select("Det gjorde kommunen.")
    desk.type("zzz")
    desk.press(Qt.Key.Key_Return, SHIFT)
    desk.press(Qt.Key.Key_Escape)
    desk.settle()
    assert of(desk, "Det gjorde kommunen.") == []


def test_a_name_that_is_taken_is_refused_and_nothing_is_coded(desk: Desk) -> None:
    desk.select(LAST)
    desk.type("led")
    desk.press(Qt.Key.Key_Return, SHIFT)
    name = desk.screen.window().focusWidget()
    assert name is not None
    desk.screen.flow._sheet.name.setText("Ledelse")  # type: ignore[union-attr]
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert "already a code “Ledelse”" in desk.said[-1]
    assert of(desk, LAST) == []
    desk.type(".")
    desk.settle()


def test_in_vivo_the_words_become_the_code(keyed: Desk) -> None:
    keyed.select(" kender os ")
    keyed.press(Qt.Key.Key_V, CTRL | SHIFT)
    keyed.settle()
    assert of(keyed, "kender os") == ["kender os"]
    code = keyed.study.frame().tree.by_path("kender os")
    assert code is not None
    assert code.inductive
    assert code.origin == FIRST
    assert said(keyed) == f"Coded “kender os” in vivo in {FIRST}"
    keyed.do(keyed.study.undo)
    assert keyed.study.frame().tree.by_path("kender os") is None


def test_in_vivo_needs_few_words_and_uses_what_is_there(keyed: Desk) -> None:
    keyed.caret_in("Ingen")
    keyed.press(Qt.Key.Key_V, CTRL | SHIFT)
    assert "Select the words" in keyed.said[-1]
    keyed.view.select(0, len(keyed.view.sheet.text))
    keyed.press(Qt.Key.Key_V, CTRL | SHIFT)
    assert "too long" in keyed.said[-1]
    for _ in range(2):
        keyed.select("kommunen")
        keyed.press(Qt.Key.Key_V, CTRL | SHIFT)
        keyed.settle()
    assert of(keyed, "kommunen") == ["kommunen"]


def test_the_point_codes_again(desk: Desk) -> None:
    desk.caret_in("Ingen")
    desk.type(".")
    assert "Nothing has been coded yet" in desk.said[-1]
    desk.select(LAST)
    desk.type("sy")
    desk.press(Qt.Key.Key_Tab)
    desk.type("led")
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    desk.select("Det gjorde kommunen.")
    desk.type(".")
    desk.settle()
    assert of(desk, "Det gjorde kommunen.") == ["Ledelse", "Synlighed"]


def test_a_favourite_codes_by_one_key(keyed: Desk, qtbot: QtBot) -> None:
    keyed.select(LAST)
    keyed.press(Qt.Key.Key_3, ALT)
    assert "Alt+3" in keyed.said[-1]
    keyed.type("led")
    keyed.press(Qt.Key.Key_B, CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_3)
    assert "Alt+3 codes “Ledelse”" in keyed.said[-1]
    keyed.press(Qt.Key.Key_Escape)
    keyed.press(Qt.Key.Key_3, ALT)
    keyed.settle()
    assert of(keyed, LAST) == ["Ledelse"]
    row = keyed.screen.panes.codes.list.codes.rows[0]
    assert (row.code.name, row.keys) == ("Ledelse", "L  Alt+3")
    titles = {action.id: action.title for action in keyed.screen.actions_here()}
    assert titles["code.favourite_3"] == "Code with “Ledelse”"


def test_habits_are_kept_by_study(desk: Desk) -> None:
    desk.select(LAST)
    desk.type("led")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    settings: Settings = desk.session.settings
    study_id = desk.study.info().id
    again = Habits(settings, study_id)
    tree = desk.study.frame().tree
    assert [tree[code].name for code in again.recent] == ["Ledelse"]
    assert again.last == again.recent
    assert Habits(settings, "another").front() == []


def test_what_is_used_often_comes_before_the_rest(tmp_path: object) -> None:
    from pathlib import Path

    habits = Habits(Settings(Path(str(tmp_path)) / "s.json"), "s")
    for number in range(9):
        habits.use([f"c{number}"])
    for _ in range(3):
        habits.use(["often"])
    for number in range(9):
        habits.use([f"c{number}"])
    habits.favour("best", "2")
    assert habits.front()[0] == "best"
    assert habits.front()[1:7] == ["c8", "c7", "c6", "c5", "c4", "c3"]
    assert habits.front()[7] == "often"
    habits.favour("best", "")
    assert "best" not in habits.front()


@pytest.mark.parametrize("wrong", [1, {"s": 3}, {"s": {"recent": "x", "counts": [], "favourites": {"a": 1}}}])
def test_settings_that_somebody_broke_count_as_nothing(tmp_path: object, wrong: object) -> None:
    from pathlib import Path

    settings = Settings(Path(str(tmp_path)) / "s.json")
    settings.set("coding_habits", wrong)
    habits = Habits(settings, "s")
    assert habits.front() == []
    habits.use(["c"])
    habits.keep()
    assert Habits(settings, "s").recent == ["c"]


def test_examples_of_the_highlighted_code_show(desk: Desk, qtbot: QtBot) -> None:
    study = desk.study
    anna = study.coders.get("Anna")
    assert anna is not None
    desk.do(lambda: code_passage(study, FIRST, "Ingen kender", "Ledelse", anna.id, star=True))
    desk.do(lambda: code_passage(study, FIRST, "Det gjorde kommunen.", "Ledelse", anna.id))
    desk.do(lambda: code_passage(study, FIRST, "kommunen", "Ledelse", anna.id, note="ja"))
    desk.select(LAST)
    desk.type("led")
    shown = desk.screen.panes.codes.definition.examples
    qtbot.waitUntil(lambda: bool(shown.text()))
    assert shown.text().split("\n") == ["“Ingen kender”", "“kommunen”"]


def test_codes_are_found_by_their_definition(desk: Desk) -> None:
    desk.select(LAST)
    desk.type("cooperation")
    tree = desk.study.frame().tree
    assert [tree[one].name for one in desk.screen.panes.codes.found()] == ["Forankring"]


def test_without_selection_the_sentence_is_taken_by_choice(keyed: Desk) -> None:
    keyed.caret_in("Ingen")
    keyed.press(Qt.Key.Key_U, CTRL)
    assert "sentence" in keyed.said[-1]
    keyed.type("sy")
    keyed.press(Qt.Key.Key_Return)
    keyed.settle()
    assert of(keyed, LAST) == ["Synlighed"]
    keyed.press(Qt.Key.Key_U, CTRL)
    keyed.caret_in("Ingen")
    keyed.type("led")
    keyed.press(Qt.Key.Key_Return)
    keyed.settle()
    assert of(keyed, f"Det gjorde kommunen. {LAST}") == ["Ledelse"]


def test_pinned_examples_come_first_and_doubtful_ones_never(desk: Desk, qtbot: QtBot) -> None:
    study = desk.study
    anna = study.coders.get("Anna")
    assert anna is not None
    desk.do(lambda: code_passage(study, FIRST, "Ingen kender", "Ledelse", anna.id, star=True))
    desk.do(lambda: code_passage(study, FIRST, "Det gjorde kommunen.", "Ledelse", anna.id, note="ja"))
    pinned = code_passage(study, FIRST, "kommunen", "Ledelse", anna.id)
    doubtful = next(one for one in study.codings.of_source(pinned.source_id) if one.quote == "Ingen kender")
    desk.do(lambda: study.codebook.pins.pin(pinned.id, "good"))
    desk.do(lambda: study.codebook.pins.pin(doubtful.id, "not"))
    desk.select(LAST)
    desk.type("led")
    shown = desk.screen.panes.codes.definition.examples
    qtbot.waitUntil(lambda: shown.text().split("\n") == ["“kommunen”", "“Det gjorde kommunen.”"])
    desk.do(study.undo)
    qtbot.waitUntil(lambda: shown.text().split("\n") == ["“kommunen”", "“Ingen kender”"])


def test_a_passage_is_pinned_by_key(keyed: Desk, qtbot: QtBot) -> None:
    code = keyed.study.frame().tree.by_path("Forankring/Aftaler og strukturer")
    assert code is not None

    def pinned() -> list[tuple[str, str]]:
        return [(one.kind, one.text) for one in keyed.study.codebook.examples(code.id)]

    def press(digit: Qt.Key) -> None:
        keyed.press(Qt.Key.Key_E, CTRL | SHIFT)
        QTest.keyClick(open_menu(keyed), digit)
        keyed.settle()
        keyed.screen.activateWindow()  # offscreen no window is active once a menu closes
        qtbot.waitUntil(keyed.screen.isActiveWindow)

    keyed.caret_in("Men så fik")
    press(Qt.Key.Key_1)
    assert pinned() == [("good", "Men så fik vi en aftale.")]
    press(Qt.Key.Key_2)
    assert pinned() == [("border", "Men så fik vi en aftale.")]
    press(Qt.Key.Key_2)
    assert pinned() == []
    actions = {one.id: one for one in keyed.screen.actions_here()}
    actions["code.pin_not"].run()
    keyed.settle()
    assert [kind for kind, _ in pinned()] == ["not"]
    keyed.study.undo()
    assert pinned() == []


def test_a_passage_of_somebody_else_is_pinned_in_ones_own_name(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk("Bo")
    desk.open()
    anna = desk.study.codings.of_source(desk.study.sources.all()[0].id)
    desk.screen.choose_whose(Whose.ALL)
    desk.caret_in("de første måneder")
    assert any(one.quote == "de første måneder" for one in anna)
    QTest.mouseClick(desk.screen.here.editor.example, Qt.MouseButton.LeftButton)
    QTest.keyClick(open_menu(desk), Qt.Key.Key_1)
    desk.settle()
    newest = desk.study.history(1)[0]
    bo = desk.study.coders.get("Bo")
    assert bo is not None
    assert (newest.coder_id, str(newest.label)) == (bo.id, "Pinned a passage to “Båret af én”")


def test_pinning_needs_a_passage(keyed: Desk) -> None:
    keyed.caret_in("Ingen kender")
    keyed.press(Qt.Key.Key_E, CTRL | SHIFT)
    assert "No coding here" in keyed.said[-1]


def test_a_retired_code_is_not_offered(desk: Desk) -> None:
    code = desk.study.frame().tree.by_path("Ledelse")
    assert code is not None
    desk.select(LAST)
    desk.type("led")
    assert code.id in desk.screen.panes.codes.found()
    desk.do(lambda: desk.study.codebook.retire(code.id))
    assert code.id not in desk.screen.panes.codes.found()
    desk.do(desk.study.undo)
    assert code.id in desk.screen.panes.codes.found()


def test_examples_of_a_code_that_is_gone_are_none(desk: Desk) -> None:
    code = desk.study.frame().tree.by_path("Ledelse")
    assert code is not None
    desk.do(lambda: desk.study.codebook.remove(code.id))
    desk.screen.panes.codes.examples_wanted.emit(code.id)
    desk.settle()
    assert desk.screen.panes.codes.definition.has_examples(code.id)
