"""Correcting a text on the screen Code with keys and mouse, from the first key to the saved version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from qualcase.ui.base.place import Page, Place, Room
from tests.ui.code.conftest import FIRST, TEXT_2015, source_id_of
from tests.ui.correcting.conftest import CTRL, NO, SHIFT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.code.conftest import Desk as CodeDesk
    from tests.ui.correcting.conftest import Hands


def test_words_that_are_corrected_take_their_coding_along_and_are_one_undo(hands: Hands) -> None:
    before = hands.code.codings()
    hands.begin()
    hands.select("kun mig")
    hands.type("bare mig")
    assert sorted(hands.marked()) == sorted(quote for _, quote, _ in before), "underlines move along at once"
    hands.settle()
    assert "2 move along" in hands.desk.summary.figures.text()
    hands.save()
    assert hands.kept == TEXT_2015.replace("kun mig", "bare mig")
    assert hands.code.codings() == before
    assert [one.why for one in hands.code.study.versions.history(source_id_of(hands.code.study, FIRST))] == [
        "import",
        "edit",
    ]
    hands.code.do(hands.code.study.undo)
    assert hands.kept == TEXT_2015
    assert hands.code.view.sheet.text == TEXT_2015


def test_a_passage_that_grows_is_shown_before_and_after(hands: Hands) -> None:
    hands.begin()
    hands.select("fik vi")
    hands.type("fik vi endelig")
    hands.settle()
    rows = hands.summary()
    assert ("Aftaler og strukturer +1 · Anna", "grows") in rows
    line = next(one for one in hands.desk.summary.list.lines.rows if one.title.startswith("Aftaler"))
    assert "".join(piece.text for piece in line.before) == "Men så fik vi en aftale."
    assert [piece.text.strip() for piece in line.after if piece.differs] == ["endelig"]
    hands.save()
    assert ("Aftaler og strukturer", "Men så fik vi endelig en aftale.", 1) in hands.code.codings()


def test_nothing_is_saved_before_everything_is_decided(hands: Hands) -> None:
    hands.begin()
    hands.select("første måneder")
    hands.press(Qt.Key.Key_Delete)
    hands.settle()
    assert ("Båret af én · Anna", "?") in hands.summary()
    hands.act("correct.save")
    hands.settle()
    assert hands.at_desk()
    assert "1 passage wait" in hands.code.said[-1]
    assert hands.desk.summary.list.hasFocus(), "the keyboard is where the decision is made"
    hands.press(Qt.Key.Key_Return)
    assert ("Båret af én · Anna", "✓ as proposed") in hands.summary()
    hands.save()
    assert ("Båret af én", "de ", None) in hands.code.codings() or ("Båret af én", "de", None) in hands.code.codings()


def test_another_place_is_shown_by_selecting_it(hands: Hands) -> None:
    hands.begin()
    hands.select("første måneder")
    hands.press(Qt.Key.Key_Delete)
    hands.settle()
    hands.act("correct.decide")
    hands.press(Qt.Key.Key_P)
    assert hands.editor.hasFocus()
    assert "de første måneder" in hands.desk.pane.strip.words.text()
    hands.select("kun mig")
    hands.act("correct.place")
    assert hands.desk.pane.strip.isHidden()
    assert ("Båret af én · Anna", "✓ placed") in hands.summary()
    assert "kun mig" in hands.marked()
    hands.editor.place_caret(0)
    hands.editor.setFocus()
    hands.type("En ")
    assert "kun mig" in hands.marked(), "what was decided moves along"
    hands.save()
    assert ("Båret af én", "kun mig", None) in hands.code.codings()


def test_a_lost_passage_is_listed_and_placed_anew_by_one_key(hands: Hands, qtbot: QtBot) -> None:
    hands.begin()
    hands.select("de første måneder var det jo kun mig. ")
    hands.press(Qt.Key.Key_Backspace)
    hands.settle()
    assert ("Båret af én · Anna", "lost") in hands.summary()
    hands.save()
    panes = hands.code.screen.panes
    assert "1 lost passage" in panes._lost.text()
    QTest.mouseClick(panes._lost, Qt.MouseButton.LeftButton)
    hands.code.settle()
    lost = hands.corrections.lost
    assert [one.title for one in lost.list.lines.rows] == ["Båret af én"]
    hands.act("correct.place")
    assert "Select the words" in hands.code.said[-1]
    hands.code.select("Ingen kender os")
    hands.act("correct.place")
    hands.code.settle()
    assert ("Båret af én", "Ingen kender os", None) in hands.code.codings()
    qtbot.waitUntil(lambda: not lost.list.lines.rows)
    assert panes._lost.isHidden()
    lost.list.setFocus()
    lost.leave.click()
    assert not hands.corrections.shows_lost


def test_somebody_elses_lost_passage_is_shown_and_left_alone(hands: Hands) -> None:
    hands.begin()
    hands.select("Men så fik vi en aftale.")
    hands.press(Qt.Key.Key_Backspace)
    hands.settle()
    lost = [one.key for one in hands.desk.summary.list.lines.rows if one.title == "Synlighed · Bo"]
    hands.desk.summary.choose(lost[0])
    hands.press(Qt.Key.Key_Delete)
    assert "Bo coded this passage. You remove" in hands.code.said[-1]
    hands.save()
    hands.act("code.lost")
    hands.code.settle()
    panel = hands.corrections.lost
    panel.list.show_lines(panel.list.lines.rows, lost[0])
    hands.code.select("Ingen kender os")
    hands.act("correct.place")
    assert "Bo coded this passage. You place" in hands.code.said[-1]
    hands.code.settle()
    assert lost[0] in {one.id for one in hands.code.study.versions.lost()}


def test_lost_passages_of_the_whole_study_lead_to_their_source(hands: Hands) -> None:
    hands.begin()
    hands.select("de første måneder var det jo kun mig. ")
    hands.press(Qt.Key.Key_Backspace)
    hands.save()
    hands.code.open("K03_2015_observation")
    hands.act("code.lost_of_study")
    hands.code.settle()
    lost = hands.corrections.lost
    assert [one.title for one in lost.list.lines.rows] == [FIRST, "Båret af én"]
    assert lost.list.current_key()
    lost.list.setFocus()
    hands.press(Qt.Key.Key_Return)
    hands.code.settle()
    opened = hands.code.screen.state.opened
    assert opened is not None
    assert opened.source_id == source_id_of(hands.code.study, FIRST)
    assert hands.corrections.shows_lost
    lost.list.setFocus()
    hands.press(Qt.Key.Key_Delete)
    hands.code.settle()
    assert not hands.code.study.versions.lost()


def test_escape_leaves_at_once_where_nothing_is_changed_and_asks_where_something_is(hands: Hands) -> None:
    hands.begin()
    hands.press(Qt.Key.Key_Escape)
    assert not hands.at_desk()
    assert hands.code.view.hasFocus()
    hands.begin()
    hands.type("x")
    hands.press(Qt.Key.Key_Escape)
    assert hands.at_desk()
    assert not hands.desk.pane.strip.isHidden()
    hands.press(Qt.Key.Key_Escape)
    assert hands.editor.hasFocus(), "the careful answer goes on"
    assert hands.text.startswith("x")
    hands.press(Qt.Key.Key_Escape)
    hands.desk.pane.strip.buttons[0].click()
    assert not hands.at_desk()
    assert hands.kept == hands.code.view.sheet.text == TEXT_2015


def test_what_was_typed_and_undone_is_no_change(hands: Hands) -> None:
    hands.begin()
    hands.type("ord")
    hands.press(Qt.Key.Key_Z, CTRL)
    assert hands.text == TEXT_2015
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert hands.text.startswith("ord")
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.press(Qt.Key.Key_Escape)
    assert not hands.at_desk()


def test_enter_asks_who_speaks_from_here_and_offers_the_other_one_first(hands: Hands) -> None:
    hands.begin()
    hands.caret_behind("kun mig.")
    hands.press(Qt.Key.Key_Return)
    menu = hands.desk.writing.menu
    assert menu is not None
    assert menu.shown_offers()[:2] == ["I", "IP"]
    hands.press(Qt.Key.Key_Return)
    assert "kun mig.\nI: Men så fik vi en aftale.\nI: Hvem" in hands.text
    hands.settle()
    assert "1 turn more" in hands.desk.summary.figures.text()
    hands.press(Qt.Key.Key_Z, CTRL)
    assert hands.text == TEXT_2015


def test_a_label_that_nobody_has_makes_a_speaker(hands: Hands) -> None:
    hands.begin()
    hands.caret_behind("kun mig.")
    hands.press(Qt.Key.Key_Return)
    hands.type("Leder")
    hands.press(Qt.Key.Key_Return)
    hands.settle()
    assert "new: Leder" in hands.desk.summary.figures.text()
    hands.save()
    labels = {
        one.label for one in hands.code.study.sources.speaker_names(source_id_of(hands.code.study, FIRST)).values()
    }
    assert labels == {"I", "IP", "Leder"}
    assert ("Aftaler og strukturer", "Men så fik vi en aftale.", 1) in hands.code.codings()


def test_shift_enter_and_the_last_offer_only_begin_a_line(hands: Hands) -> None:
    hands.begin()
    hands.caret_behind("kun mig.")
    hands.press(Qt.Key.Key_Return, SHIFT)
    assert "kun mig.\n Men" in hands.text
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.caret_behind("kun mig.")
    hands.press(Qt.Key.Key_Return)
    for _ in range(2):
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert "kun mig.\n Men" in hands.text
    hands.settle()
    assert "turn" not in hands.desk.summary.figures.text()


def test_a_click_on_a_label_says_who_speaks(hands: Hands) -> None:
    hands.begin()
    gutter = hands.editor.gutter
    line = hands.editor.geometry_of_text.line_at(hands.text.index("IP: Altså"))
    QTest.mouseClick(gutter, Qt.MouseButton.LeftButton, NO, QPoint(gutter.width() - 30, round(line.top) + 6))
    menu = hands.desk.writing.menu
    assert menu is not None
    assert not menu.isHidden()
    assert "IP" in menu.title.text()
    assert menu.shown_offers() == ["I", "Join with the turn before"]
    hands.type("Leder")
    assert menu.shown_offers()[0] == "New speaker “Leder”"
    assert menu.shown_offers()[1] == "Write the label as “Leder” in all turns"
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert hands.text.count("Leder: ") == 2
    assert "IP" not in hands.text
    hands.save()
    labels = {
        one.label for one in hands.code.study.sources.speaker_names(source_id_of(hands.code.study, FIRST)).values()
    }
    assert labels == {"I", "Leder"}


def test_a_turn_is_joined_with_the_one_before(hands: Hands) -> None:
    hands.begin()
    hands.caret_behind("Hvem")
    hands.act("correct.join")
    assert "fik vi en aftale. Hvem lavede den?\nIP:" in hands.text
    hands.settle()
    assert "1 turn fewer" in hands.desk.summary.figures.text()
    hands.editor.place_caret(hands.text.index("Hvordan"))
    hands.act("correct.join")
    assert "no turn before" in hands.code.said[-1]


def test_words_are_found_and_put_in_the_place_of_others(hands: Hands) -> None:
    hands.begin()
    hands.act("correct.find")
    hands.type("aftale")
    bar = hands.desk.pane.find_bar
    assert bar.count.text() == "1 of 2"
    hands.press(Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    bar.other.setFocus()
    hands.type("kontrakt")
    bar.all.click()
    assert hands.text.count("kontrakt") == 2
    assert "aftale" not in hands.text
    hands.press(Qt.Key.Key_Z, CTRL)
    assert hands.text == TEXT_2015, "all of them are one step"


def test_a_coding_that_comes_meanwhile_is_taken_along(hands: Hands) -> None:
    hands.begin()
    hands.type("x")
    hands.settle()
    study, source_id = hands.code.study, source_id_of(hands.code.study, FIRST)
    start = TEXT_2015.index("Ingen kender os")
    code, bo = study.frame().tree.by_path("Ledelse"), study.coders.ensure("Bo")
    assert code is not None
    hands.code.do(lambda: study.codings.add(source_id, start, start + 15, code.id, bo.id))
    hands.settle()
    assert "Ingen kender os" in hands.marked()
    hands.save()
    assert ("Ledelse", "Ingen kender os", None) in hands.code.codings()


def test_another_source_is_opened_only_when_the_text_is_left(hands: Hands) -> None:
    hands.begin()
    hands.type("x")
    assert hands.code.screen.unsaved()
    other = source_id_of(hands.code.study, "K03_2015_observation")
    hands.code.session.go(Place(Room.CODE, source_id=other))
    assert hands.at_desk()
    assert hands.code.screen.current_place().source_id == source_id_of(hands.code.study, FIRST)
    hands.desk.pane.strip.buttons[0].click()
    opened = hands.code.screen.state.opened
    assert opened is not None
    assert opened.source_id == other
    assert not hands.code.screen.unsaved()


def test_one_is_back_where_one_was(hands: Hands) -> None:
    hands.code.caret_in("Ingen")
    caret = hands.code.view.caret()
    hands.begin()
    assert hands.editor.caret() == caret
    hands.editor.place_caret(0)
    hands.type("abc")
    hands.caret_behind("Ingen")
    here = hands.editor.caret()
    hands.press(Qt.Key.Key_Escape)
    hands.desk.pane.strip.buttons[0].click()
    assert hands.code.view.caret() == here - 3
    hands.begin()
    hands.editor.place_caret(0)
    hands.type("abc")
    hands.caret_behind("Ingen")
    hands.save()
    assert hands.code.view.caret() == here


def test_a_place_can_ask_for_the_editor_or_the_versions(hands: Hands) -> None:
    source_id = source_id_of(hands.code.study, FIRST)
    hands.code.session.go(Place(Room.CODE, source_id=source_id, page=Page.CORRECT))
    assert hands.at_desk()
    hands.press(Qt.Key.Key_Escape)
    hands.code.session.go(Place(Room.CODE, source_id=source_id, page=Page.VERSIONS))
    hands.code.settle()
    assert hands.corrections.shows_history


def test_versions_tell_what_changed_and_one_is_brought_back(hands: Hands, qtbot: QtBot) -> None:
    hands.begin()
    hands.select("en aftale")
    hands.type("to aftaler")
    hands.save()
    hands.act("code.versions")
    hands.code.settle()
    history = hands.corrections.history
    assert [history.list.item(row).text() for row in range(2)] == ["2 · edited · Anna", "1 · brought in"]
    shown = history.view.toPlainText()
    assert "vi ento aftaler." in shown, "what went stands before what came"
    assert "Aftaler og strukturer" in shown, "the codings that it touched"
    assert not history.back.isEnabled(), "the present text need not be brought back"
    hands.press(Qt.Key.Key_Down)
    hands.code.settle()
    assert history.back.isEnabled()
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(hands.at_desk)
    assert hands.text == TEXT_2015
    assert hands.editor.isReadOnly()
    while hands.desk.summary.next_waiting():
        hands.press(Qt.Key.Key_Return)
    hands.save()
    assert hands.kept == TEXT_2015
    assert ("Aftaler og strukturer", "Men så fik vi en aftale.", 1) in hands.code.codings()


def test_a_corrected_file_is_shown_first_and_taken_in_when_everything_is_decided(
    hands: Hands, tmp_path: Path, qtbot: QtBot
) -> None:
    corrected = tmp_path / "rettet {endelig}.txt"
    new = TEXT_2015.replace("Men så fik vi en aftale.", "Så kom aftalen på plads.").replace("endnu", "endnu, ikke")
    corrected.write_text(new, encoding="utf-8")
    hands.code.screen.panes.file_dropped.emit(corrected)
    qtbot.waitUntil(hands.at_desk)
    hands.code.settle()
    assert hands.desk.pane.head.title.text().startswith("rettet {endelig}.txt in the place of K03")
    assert hands.kept == TEXT_2015, "nothing is written yet"
    waiting = [title for title, right in hands.summary() if right == "?"]
    assert waiting == ["Aftaler og strukturer +1 · Anna", "Synlighed · Bo"]
    assert hands.desk.summary.list.hasFocus()
    for _ in waiting:
        hands.press(Qt.Key.Key_L)
    hands.save()
    assert hands.kept == new
    version = hands.code.study.versions.history(source_id_of(hands.code.study, FIRST))[-1]
    assert (version.why, version.original_name) == ("corrected", corrected.name)
    assert len(hands.code.study.versions.lost()) == 2


def test_the_same_file_and_one_that_cannot_be_read_are_said_so(hands: Hands, tmp_path: Path) -> None:
    same, broken = tmp_path / "same.txt", tmp_path / "gammel.doc"
    same.write_text(TEXT_2015, encoding="utf-8")
    broken.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    for path in (same, broken):
        hands.corrections.take_file(path)
        hands.code.settle()
        assert not hands.at_desk()
    assert "the same as the present one" in hands.code.said[0]
    assert "gammel.doc" in hands.code.said[-1]


def test_nothing_can_be_corrected_in_a_study_that_is_read_only(make_desk: Callable[..., CodeDesk]) -> None:
    code = make_desk(read_only=True)
    code.open()
    code.settle()
    code.screen.corrections.correct()
    assert not code.screen.corrections.is_correcting
    assert "read only" in code.said[-1]


def test_a_text_that_changes_elsewhere_is_read_on_at_the_same_words(hands: Hands) -> None:
    hands.code.caret_in("Ingen")
    caret = hands.code.view.caret()
    study, source_id = hands.code.study, source_id_of(hands.code.study, FIRST)
    hands.code.do(lambda: study.versions.save(study.versions.plan_edit(source_id, [(0, 0, "Nyt begynder her.\n")])))
    assert hands.code.view.caret() == caret + 18
    hands.code.do(study.undo)
    assert hands.code.view.caret() == caret


def test_a_passage_that_is_gone_to_is_shown_instead_of_the_versions(hands: Hands) -> None:
    hands.act("code.versions")
    hands.code.settle()
    hands.code.session.go(Place(Room.CODE, source_id=source_id_of(hands.code.study, FIRST), start=0, end=6))
    assert not hands.corrections.shows_history
    assert hands.code.view.selection() == (0, 6)
