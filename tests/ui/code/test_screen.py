"""Moving between sources, whose codings show, filters, places, themes, and what changes from elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from qualcase.coding.filters import Filter
from qualcase.study import Study
from qualcase.ui.base.place import Place, Room
from qualcase.ui.code.source_rows import sources_in
from qualcase.ui.code.state import Whose
from qualcase.ui.theme import fonts
from qualcase.ui.theme.tokens import DARK, LIGHT
from qualcase.ui.transcript import parted
from tests.ui.code.conftest import FIRST, TEXT_2015, code_passage, source_id_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.code.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def opened_name(desk: Desk) -> str:
    opened = desk.screen.state.opened
    return opened.text.source.name if opened else ""


def run(desk: Desk, action_id: str) -> None:
    next(one for one in desk.screen.actions_here() if one.id == action_id).run()


def test_the_header_says_what_is_open_and_how_much_is_coded(desk: Desk, qtbot: QtBot) -> None:
    header = desk.screen.panes.header
    assert header.title.text() == "K03 · 2015 · interview · volunteer"
    qtbot.waitUntil(lambda: "% coded" in header.share.text())
    own = header.share.text()
    assert header.whose.value() is Whose.OWN
    desk.screen.switch_whose()
    assert header.whose.value() is Whose.ALL
    bo = desk.study.coders.ensure("Bo").id
    desk.do(lambda: code_passage(desk.study, FIRST, "Ingen kender os endnu.", "Ledelse", bo))
    qtbot.waitUntil(lambda: header.share.text() not in ("", own))
    desk.settle()


def test_own_codings_show_by_default_and_others_by_choice(desk: Desk) -> None:
    assert len(desk.view.sheet.marks) == 2
    run(desk, "code.whose")
    assert len(desk.view.sheet.marks) == 3
    assert sorted(mark.name for mark in desk.view.sheet.marks) == [
        "Aftaler og strukturer +1 · Anna",
        "Båret af én · Anna",
        "Synlighed · Bo",
    ]
    bo = desk.study.coders.ensure("Bo").id
    desk.session.set_filter(Filter(coders=(bo,)))
    assert [mark.name for mark in desk.view.sheet.marks] == ["Synlighed"]
    desk.settle()


def test_somebody_new_sees_what_others_coded(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk("Clara")
    desk.open()
    assert desk.screen.state.whose is Whose.ALL
    desk.screen.choose_whose(Whose.OWN)
    assert "3 coding" in desk.screen.here.empty.text()


def test_w_goes_to_the_other_wave_and_back(desk: Desk) -> None:
    desk.caret_in("Hvem lavede")
    desk.type("w")
    assert opened_name(desk) == "K03_2017_interview_frivillig"
    assert desk.view.hasFocus()
    desk.type("w")
    assert opened_name(desk) == FIRST
    assert desk.view.caret() == TEXT_2015.index("Hvem lavede") + 1
    desk.open("K04_2017_interview_leder")
    desk.type("w")
    assert "nothing of this case" in desk.said[-1]


def test_next_and_previous_source_follow_the_list(desk: Desk) -> None:
    order = [desk.study.sources.get(one).name for one in sources_in(desk.screen.sources.model.rows)]
    assert order[0] == FIRST
    for name in order[1:]:
        run(desk, "code.next_source")
        assert opened_name(desk) == name
    run(desk, "code.next_source")
    assert opened_name(desk) == order[-1]
    run(desk, "code.previous_source")
    assert opened_name(desk) == order[-2]


def test_a_source_is_found_by_typing_and_opened_by_enter(desk: Desk, qtbot: QtBot) -> None:
    run(desk, "code.sources")
    qtbot.waitUntil(desk.screen.sources.field.hasFocus)
    desk.type("k04")
    assert len(sources_in(desk.screen.sources.model.rows)) == 1
    desk.press(Qt.Key.Key_Return)
    assert opened_name(desk) == "K04_2017_interview_leder"
    qtbot.waitUntil(desk.view.hasFocus)
    run(desk, "code.sources")
    desk.press(Qt.Key.Key_Escape)
    assert desk.screen.sources.field.text() == ""
    desk.press(Qt.Key.Key_Down)
    qtbot.waitUntil(desk.screen.sources.tree.hasFocus)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Return)
    assert opened_name(desk).startswith("K03_2017")
    run(desk, "code.sources")
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.hasFocus()
    desk.screen.sources.field.setText("findes ikke")
    assert not desk.screen.sources.tree.isVisible()


def test_a_click_in_the_list_opens(desk: Desk) -> None:
    tree, model = desk.screen.sources.tree, desk.screen.sources.model
    index = model.index_of(source_id_of(desk.study, "K03_2015_observation"))
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())
    assert opened_name(desk) == "K03_2015_observation"
    assert desk.view.gutter.grab().toImage() == desk.view.gutter.grab().toImage()


def test_the_list_is_a_sound_model(desk: Desk) -> None:
    model = desk.screen.sources.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    desk.screen.sources.field.setText("2017")
    desk.screen.sources.field.clear()
    del tester
    top = model.index(0, 0)
    assert not (model.flags(top) & Qt.ItemFlag.ItemIsSelectable)
    assert model.data(model.index(9, 9)) is None


def test_the_filter_of_the_window_rules_the_list(desk: Desk, qtbot: QtBot) -> None:
    waves = {wave.name: wave.id for wave in desk.study.frame().waves}
    desk.session.set_filter(Filter(waves=(waves["2017"],)))
    qtbot.waitUntil(lambda: len(sources_in(desk.screen.sources.model.rows)) == 3)
    assert opened_name(desk) == FIRST
    desk.session.set_filter(Filter(waves=(waves["2015"],), kinds=("document",)))
    qtbot.waitUntil(lambda: not desk.screen.sources.model.rows)
    desk.screen.sources.widened.emit()
    assert desk.session.filter.is_empty
    qtbot.waitUntil(lambda: len(sources_in(desk.screen.sources.model.rows)) == 5)


def test_places_lead_to_passages(desk: Desk) -> None:
    bo = next(one for one in desk.study.codings.of_source(source_id_of(desk.study, FIRST)) if one.quote[:6] == "fik vi")
    desk.open("K04_2017_interview_leder")
    desk.screen.show_place(Place(Room.CODE, coding_id=bo.id))
    assert opened_name(desk) == FIRST
    assert desk.screen.state.whose is Whose.ALL
    assert desk.view.selection() == (bo.start, bo.end)
    assert desk.screen.state.chosen == bo.id
    place = desk.screen.current_place()
    desk.screen.show_place(Place(Room.CODE, source_id=source_id_of(desk.study, "K04_2017_interview_leder")))
    desk.screen.show_place(place)
    assert desk.view.selection() == (bo.start, bo.end)
    desk.screen.show_place(Place(Room.CODE, source_id=place.source_id, start=4))
    assert desk.view.caret() == 4
    k04 = next(case.id for case in desk.study.frame().cases if case.name == "K04")
    desk.screen.show_place(Place(Room.CODE, case_id=k04))
    assert opened_name(desk) == "K04_2017_interview_leder"
    desk.screen.show_place(Place(Room.CODE, coding_id="gone"))
    assert opened_name(desk) == "K04_2017_interview_leder"


def test_without_a_place_the_first_source_that_is_not_done_is_opened(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    assert not desk.screen.has_text()
    assert desk.screen.current_place() == Place(Room.CODE)
    desk.screen.show_place(Place(Room.CODE))
    assert opened_name(desk) == FIRST


def test_a_click_on_a_stripe_chooses_its_coding(desk: Desk) -> None:
    coding = desk.study.codings.of_source(source_id_of(desk.study, FIRST))[0]
    desk.view.mark_activated.emit(coding.id)
    assert desk.view.selection() == (coding.start, coding.end)
    assert desk.screen.state.chosen == coding.id
    desk.view.mark_activated.emit("gone")


def test_type_grows_and_shrinks_and_comes_back(desk: Desk) -> None:
    usual = desk.view.font().pointSizeF()
    run(desk, "code.larger")
    assert desk.view.font().pointSizeF() == round(usual) + 1
    assert desk.session.settings.get(fonts.SIZE_KEY) == round(usual) + 1
    desk.view.zoom_wanted.emit(-1)
    run(desk, "code.smaller")
    assert desk.view.font().pointSizeF() == round(usual) - 1
    run(desk, "code.usual")
    assert desk.view.font().pointSizeF() == pytest.approx(usual)
    desk.session.settings.set(fonts.SIZE_KEY, max(fonts.SIZES))
    run(desk, "code.larger")
    assert desk.view.font().pointSizeF() == max(fonts.SIZES)


def test_dark_colours_reach_every_pane(desk: Desk) -> None:
    desk.select("Altså")
    desk.screen.take_theme(DARK)
    colours = {mark.colour for mark in desk.view.sheet.marks}
    desk.screen.take_theme(LIGHT)
    assert colours.isdisjoint({mark.colour for mark in desk.view.sheet.marks})
    assert desk.view.selection() is not None


def test_a_renamed_or_removed_code_is_seen_at_once(desk: Desk) -> None:
    tree = desk.study.frame().tree
    code = tree.by_path("Forankring/Båret af én")
    assert code is not None
    desk.do(lambda: desk.study.codebook.set(code.id, name="Ildsjæl"))
    assert "Ildsjæl" in {mark.name for mark in desk.view.sheet.marks}
    desk.do(lambda: desk.study.codebook.remove(code.id))
    assert [mark.name for mark in desk.view.sheet.marks] == ["Aftaler og strukturer +1"]
    desk.do(desk.study.undo)
    assert len(desk.view.sheet.marks) == 2


def test_a_source_that_is_removed_is_left(desk: Desk) -> None:
    desk.do(lambda: desk.study.sources.remove([source_id_of(desk.study, FIRST)]))
    assert not desk.screen.has_text()
    assert desk.here() == []
    desk.screen.show_place(Place(Room.CODE))
    assert desk.screen.has_text()


def test_a_source_that_is_placed_elsewhere_keeps_its_caret(desk: Desk) -> None:
    desk.caret_in("Hvem")
    caret = desk.view.caret()
    k04 = next(case.id for case in desk.study.frame().cases if case.name == "K04")
    desk.do(lambda: desk.study.sources.set(source_id_of(desk.study, FIRST), case_ids=(k04,)))
    assert desk.screen.panes.header.title.text().startswith("K04 · 2015")
    assert desk.view.caret() == caret


def test_many_changes_at_once_are_drawn(desk: Desk) -> None:
    from qualcase.study.new_codings import NewCoding

    source_id, anna = source_id_of(desk.study, FIRST), desk.study.coders.ensure("Anna").id
    code = desk.study.frame().tree.by_path("Ledelse")
    assert code is not None
    desk.do(lambda: desk.study.codings.add_many([NewCoding(source_id, n, n + 3, code.id, anna) for n in range(60)]))
    assert len(desk.view.sheet.marks) == 62
    desk.view.selectAll()
    assert len(desk.here()) == 62
    desk.do(desk.study.undo)
    assert len(desk.view.sheet.marks) == 2


def test_a_study_without_sources_or_codes_teaches(tmp_path: Path, make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(study=Study.create(tmp_path / "empty"))
    desk.screen.show_place(Place(Room.CODE))
    went: list[Place] = []
    desk.session.went.connect(went.append)
    assert desk.screen.panes._no_sources.isVisible()
    QTest.mouseClick(desk.screen.panes._no_sources.action, Qt.MouseButton.LeftButton)
    (tmp_path / "K01_interview.txt").write_text("I: Hej\nIP: Hej hej\n", encoding="utf-8")
    desk.do(lambda: desk.study.sources.bring_in(desk.study.sources.prepare([tmp_path / "K01_interview.txt"])))
    desk.screen.show_place(Place(Room.CODE))
    assert desk.screen.panes._no_codes.isVisible()
    QTest.mouseClick(desk.screen.panes._no_codes.action, Qt.MouseButton.LeftButton)
    assert [place.room for place in went] == [Room.MATERIAL, Room.CODEBOOK]
    desk.do(lambda: desk.study.codebook.add("Første"))
    assert desk.screen.panes.codes.isVisible()


def test_a_very_long_text_opens_and_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parted, "MOST", 60)
    desk.open("K03_2017_interview_frivillig")
    assert not desk.said
    assert not desk.screen.panes.header.part.isVisible()
    desk.keys("Ctrl+Shift+PgDown")
    assert "one piece" in desk.said[-1]
    desk.open()
    assert "A long text" in desk.said[-1]
    header = desk.screen.panes.header
    assert header.part.text() == "part 1 of 4"
    desk.keys("Ctrl+Shift+PgDown")
    assert header.part.text() == "part 2 of 4"
    assert desk.after_caret(9) == "IP: Altså"
    desk.keys("F8")
    assert desk.selected() == "de første måneder"
    desk.keys("F7")
    assert desk.after_caret(9) == "Det gjord"
    assert header.part.text() == "part 4 of 4"
    desk.keys("Ctrl+Shift+PgDown")
    assert "last part" in desk.said[-1]
    desk.keys("Ctrl+Shift+PgUp", "Ctrl+Shift+PgUp", "Ctrl+Shift+PgUp", "Ctrl+Shift+PgUp")
    assert "first part" in desk.said[-1]


def test_a_passage_over_the_border_of_two_parts_is_coded_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parted, "MOST", 60)
    desk.open("K03_2017_interview_frivillig")
    desk.open()
    start, end = TEXT_2015.index("gik det"), TEXT_2015.index(" første måneder")
    desk.view.select(start, end)
    assert desk.selected() == TEXT_2015[start:end]
    desk.type("sy")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert ("Synlighed", TEXT_2015[start:end], None) in desk.codings()
    for part in (1, 0):
        assert desk.view.part == part
        first, last = desk.view.sheet.part
        assert "Synlighed" in [mark.name for mark in desk.view.sheet.marks.within(first, last)]
        desk.keys("Ctrl+Shift+PgUp")


def test_every_action_has_a_name_and_every_key_is_used_once(desk: Desk) -> None:
    actions = desk.screen.actions_here()
    assert len({action.id for action in actions}) == len(actions)
    keys = [key for action in actions for key in action.keys]
    assert len(set(keys)) == len(keys)
    assert all(action.title and action.group and action.enabled() for action in actions)
    for action in actions:
        if action.id.startswith("code.next") or action.id in ("code.text", "code.take_turn", "code.star", "code.rate"):
            action.run()
    desk.settle()


def test_every_control_has_a_name_for_those_who_listen(desk: Desk) -> None:
    from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

    for widget in desk.screen.findChildren(QWidget):
        if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView)):
            assert widget.accessibleName() or isinstance(widget, QHeaderView), widget


def test_a_mark_that_is_replaced_keeps_its_id(desk: Desk) -> None:
    mark = next(iter(desk.view.sheet.marks))
    desk.view.add_mark(replace(mark, name="andet"))
    assert len(desk.view.sheet.marks) == 2
