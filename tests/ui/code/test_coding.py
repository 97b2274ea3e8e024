"""Coding with real keys: select, two letters, Enter; rate, star, note, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcase.coding.filters import Filter
from qualcase.coding.people import CodingState
from tests.ui.code.conftest import FIRST, source_id_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.code.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_select_two_letters_enter(desk: Desk) -> None:
    desk.select("Ingen kender os endnu.")
    desk.type("sy")
    assert desk.screen.window().focusWidget() is desk.screen.panes.codes.field
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert ("Synlighed", "Ingen kender os endnu.", None) in desk.codings()
    assert desk.view.hasFocus()
    assert desk.view.selection() is None
    assert desk.here() == ["Synlighed"]
    mark = desk.view.sheet.marks.get(desk.screen.state.chosen or "")
    assert mark is not None
    assert desk.view.sheet.text[mark.start : mark.end] == "Ingen kender os endnu."


def test_keyboard_alone_from_turn_to_coding(desk: Desk) -> None:
    desk.view.place_caret(0)
    desk.type("jj")
    desk.type(" ")
    assert desk.view.selection() is not None
    desk.type("led")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    told = "Altså 😀 de første måneder var det jo kun mig. Men så fik vi en aftale."
    assert ("Ledelse", told, None) in desk.codings()
    desk.type("j")
    assert desk.view.caret() == desk.view.sheet.text.index("Hvem lavede")
    desk.type("k")
    assert desk.view.caret() == desk.view.sheet.text.index("Altså")


def test_letters_without_selection_take_the_turn_and_show_it(desk: Desk) -> None:
    desk.caret_in("Det gjorde")
    desk.type("s")
    text = desk.view.sheet.text
    span = desk.view.selection()
    assert span is not None
    assert text[span.start : span.end] == "Det gjorde kommunen. Ingen kender os endnu."
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.hasFocus()
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.selection() is None
    assert len(desk.codings()) == 3


def test_questions_are_not_taken_unasked(desk: Desk) -> None:
    desk.caret_in("Hvem lavede")
    desk.type("s")
    assert desk.view.hasFocus()
    assert "question" in desk.said[-1]
    desk.press(Qt.Key.Key_Return)
    assert desk.view.hasFocus()
    desk.type(" s")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert ("Synlighed", "Hvem lavede den?", None) in desk.codings()


def test_a_note_without_turns_is_taken_by_paragraph(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    desk.open("K03_2015_observation")
    desk.caret_in("hænger")
    desk.press(Qt.Key.Key_Return)
    desk.type("syn")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert desk.codings("K03_2015_observation") == [("Synlighed", "Der hænger en tavle ved døren.", None)]
    desk.view.place_caret(desk.view.sheet.text.index("\n\n") + 1)
    desk.press(Qt.Key.Key_Return)
    assert "Select a passage first" in desk.said[-1]
    desk.view.select(*(2 * [desk.view.sheet.text.index("\n\n")]))
    desk.press(Qt.Key.Key_Right, SHIFT)
    desk.type("s")
    assert "no words" in desk.said[-1]


def test_white_space_around_a_selection_is_not_coded(desk: Desk) -> None:
    desk.select(" Ingen kender ")
    desk.type("s")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert ("Synlighed", "Ingen kender", None) in desk.codings()


def test_several_codes_on_the_same_words(desk: Desk) -> None:
    desk.select("Ingen kender os endnu.")
    desk.type("s")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert desk.view.selection() is not None
    desk.type("l")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert sorted(name for name, words, _ in desk.codings() if words.startswith("Ingen")) == ["Ledelse", "Synlighed"]
    assert desk.view.hasFocus()


def test_the_same_coding_twice_is_said_not_doubled(desk: Desk) -> None:
    for _ in range(2):
        desk.select("Det gjorde kommunen.")
        desk.type("l")
        desk.press(Qt.Key.Key_Return)
        desk.settle()
    assert len(desk.codings()) == 4
    assert "already" in desk.said[-1]


def test_arrows_choose_in_the_palette_and_it_explains(desk: Desk) -> None:
    desk.select("Det gjorde kommunen.")
    desk.type("f")
    codes = desk.screen.panes.codes
    first = codes.current_code()
    assert first is not None
    assert first.name == "Forankring"
    assert codes.definition.short.text() == "What carries the cooperation."
    assert codes.definition.avoid.text() == "Leadership only."
    desk.press(Qt.Key.Key_Down)
    second = codes.current_code()
    assert second is not None
    assert second.name == "Aftaler og strukturer"
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert ("Aftaler og strukturer", "Det gjorde kommunen.", None) in desk.codings()


def test_what_was_used_last_comes_first(desk: Desk) -> None:
    codes = desk.screen.panes.codes
    desk.select("Det gjorde kommunen.")
    desk.type("ledelse")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert codes.field.text() == ""
    assert next(desk.study.frame().tree[one].name for one in codes.found()) == "Ledelse"


def test_a_double_click_on_a_code_codes_too(desk: Desk) -> None:
    codes = desk.screen.panes.codes
    desk.select("Det gjorde kommunen.")
    place = codes.list.visualRect(codes.list.model().index(3, 0)).center()
    QTest.mouseClick(codes.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(codes.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desk.settle()
    assert ("Synlighed", "Det gjorde kommunen.", None) in desk.codings()


def test_the_button_codes_what_is_selected(desk: Desk) -> None:
    codes = desk.screen.panes.codes
    desk.select("Det gjorde kommunen.")
    codes.field.setText("findes ikke")
    assert not codes.code.isEnabled()
    codes.field.setText("l")
    QTest.mouseClick(codes.code, Qt.MouseButton.LeftButton)
    desk.settle()
    assert ("Ledelse", "Det gjorde kommunen.", None) in desk.codings()


def test_rating_by_digit_plus_and_minus(desk: Desk) -> None:
    desk.select("Det gjorde kommunen.")
    desk.type("fa")
    desk.press(Qt.Key.Key_Return)
    desk.type("5")
    desk.settle()
    assert ("Aftaler og strukturer", "Det gjorde kommunen.", 2) in desk.codings()
    for keys, rating in (("1", -2), ("+", -1), ("0", 0), ("-", -1), ("-", -2), ("-", -2), ("1", None), ("+", 1)):
        desk.type(keys)
        desk.settle()
        assert ("Aftaler og strukturer", "Det gjorde kommunen.", rating) in desk.codings()
    assert desk.here() == ["Aftaler og strukturer +1"]
    desk.type("9")
    assert "no step 9" in desk.said[-1]


def test_rating_says_why_not(desk: Desk) -> None:
    desk.caret_in("de første måneder")
    desk.type("5")
    assert "“Båret af én” has no rating scale" in desk.said[-1]
    desk.view.place_caret(0)
    desk.type("5")
    assert "No coding here" in desk.said[-1]
    desk.type("*")
    desk.press(Qt.Key.Key_Delete)
    assert len(desk.codings()) == 3


def test_delete_removes_and_undo_brings_back(desk: Desk) -> None:
    desk.caret_in("de første måneder")
    assert desk.here() == ["Båret af én"]
    desk.press(Qt.Key.Key_Delete)
    desk.settle()
    assert desk.here() == []
    assert len(desk.view.sheet.marks) == 1
    desk.session.write(desk.study.undo)
    desk.settle()
    assert desk.here() == ["Båret af én"]
    assert len(desk.view.sheet.marks) == 2


def test_star_by_key_and_by_button(desk: Desk) -> None:
    desk.caret_in("de første måneder")
    desk.type("*")
    desk.settle()
    assert desk.here() == ["Båret af én ★"]
    QTest.mouseClick(desk.screen.here.editor.star, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.here() == ["Båret af én"]


def test_a_note_is_kept_when_the_field_is_left(desk: Desk, qtbot: QtBot) -> None:
    desk.caret_in("de første måneder")
    next(one for one in desk.screen.actions_here() if one.id == "code.note").run()
    qtbot.waitUntil(desk.screen.here.editor.note.hasFocus)
    desk.type("hun er alene")
    desk.view.setFocus()
    desk.caret_in("Men så fik")
    desk.settle()
    notes = [one.note for one in desk.study.codings.of_source(source_id_of(desk.study, FIRST))]
    assert sorted(notes) == ["", "", "hun er alene"]


def test_a_paraphrase_is_kept_when_the_field_is_left(desk: Desk, qtbot: QtBot) -> None:
    desk.caret_in("de første måneder")
    next(one for one in desk.screen.actions_here() if one.id == "code.short").run()
    qtbot.waitUntil(desk.screen.here.editor.short.hasFocus)
    desk.type("kun hende")
    desk.view.setFocus()
    desk.settle()
    short = [one.condensed for one in desk.study.codings.of_source(source_id_of(desk.study, FIRST))]
    assert sorted(short) == ["", "", "kun hende"]
    desk.caret_in("Men så fik")
    assert desk.screen.here.editor.short.toPlainText() == ""


def test_the_scale_in_here_rates_with_the_mouse(desk: Desk) -> None:
    desk.caret_in("Men så fik")
    buttons = {one.text(): one for one in desk.screen.here.editor.scale.buttons}
    assert [word for word, one in buttons.items() if one.isChecked()] == ["+1"]
    QTest.mouseClick(buttons["−2"], Qt.MouseButton.LeftButton)
    desk.settle()
    assert ("Aftaler og strukturer", "Men så fik vi en aftale.", -2) in desk.codings()
    assert "hinders strongly" in desk.screen.here.editor.meaning.text()
    assert [word for word, one in buttons.items() if one.isChecked()] == ["−2"]
    QTest.mouseClick(buttons["−2"], Qt.MouseButton.LeftButton)
    desk.settle()
    assert ("Aftaler og strukturer", "Men så fik vi en aftale.", None) in desk.codings()


def test_others_codings_are_read_not_changed(desk: Desk) -> None:
    desk.screen.switch_whose()
    desk.caret_in("ik vi en")
    assert desk.here() == ["Aftaler og strukturer +1", "Synlighed"]
    desk.screen.here.list.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert desk.screen.state.chosen is not None
    desk.press(Qt.Key.Key_Delete)
    desk.settle()
    assert "Bo coded this passage" in desk.said[-1]
    assert len(desk.codings()) == 3
    assert not desk.screen.here.editor.remove.isVisible()
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Delete)
    desk.settle()
    assert len(desk.codings()) == 2
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.hasFocus()


def test_a_source_is_marked_done_and_taken_up_again(desk: Desk) -> None:
    source_id = source_id_of(desk.study, FIRST)
    desk.type("d")
    desk.settle()
    anna = desk.study.coders.ensure("Anna").id
    assert desk.study.sources.states()[source_id][anna] is CodingState.DONE
    model = desk.screen.sources.model
    assert model.index_of(source_id).data(Qt.ItemDataRole.AccessibleTextRole).endswith("done")
    QTest.mouseClick(desk.screen.panes.header.done, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.study.sources.states()[source_id][anna] is CodingState.BEGUN


def test_a_new_coder_is_made_with_the_first_coding(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk("Clara")
    desk.open()
    assert len(desk.view.sheet.marks) == 3
    desk.select("Det gjorde kommunen.")
    desk.type("l")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert [coder.name for coder in desk.study.frame().coders] == ["Anna", "Bo", "Clara"]
    assert desk.here() == ["Ledelse"]


def test_a_study_that_is_read_only_says_why(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(read_only=True)
    desk.open()
    desk.select("Det gjorde kommunen.")
    desk.type("l")
    desk.press(Qt.Key.Key_Return)
    assert "You read only" in desk.said[-1]
    desk.screen.go_to_text()
    desk.caret_in("de første måneder")
    desk.press(Qt.Key.Key_Delete)
    desk.type("d")
    desk.settle()
    assert len(desk.codings()) == 3
    assert not desk.screen.panes.header.done.isVisible()
    assert desk.screen.here.editor.note.isReadOnly()


def test_who_codes_beside_the_lead_coder_is_told_who_counts(desk: Desk) -> None:
    told: list[str] = []
    desk.session.done_said.connect(told.append)
    bo = desk.study.coders.ensure("Bo")
    desk.do(lambda: desk.study.sources.set_lead(source_id_of(desk.study, FIRST), bo.id))
    desk.select("Det gjorde kommunen.")
    desk.type("l")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert len(told) == 1
    assert "Bo" in told[0]
    assert "Coded by" in told[0]
    anna = desk.study.coders.ensure("Anna")
    desk.session.set_filter(Filter(coders=(anna.id,)))
    desk.select("Ingen kender os endnu.")
    desk.type("l")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert len(told) == 1
