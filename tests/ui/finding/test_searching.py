"""Finding words in the whole study by keys, reading along, and coding what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox

from qualcase.coding.filters import Filter
from qualcase.coding.found import Voices
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.finding.passage_list import PassageList
from tests.ui.code.conftest import FIRST, TEXT_2015, source_id_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.code.conftest import Desk
    from tests.ui.finding.conftest import Finder

KEY = Qt.Key
OTHER = "K03_2017_interview_frivillig"


def test_words_are_found_in_all_texts_as_one_types(finder: Finder) -> None:
    finder.search("gangen")
    assert len(finder.rows) == 2
    assert finder.status.startswith("2 hit")
    assert "2017\u00a02" in finder.finding.panel.more.text()
    assert "K03\u00a02" in finder.finding.panel.more.text()
    row = finder.finding.panel.list.passages.rows[0]
    assert [row.words[start:end] for start, end in row.strong] == ["gangen"]
    assert row.origin.startswith("K03 · 2017")
    finder.desk.type("x")
    finder.desk.settle()
    assert finder.rows == []
    assert finder.status.startswith("Found nowhere")


def test_arrows_go_through_the_hits_and_the_text_follows(finder: Finder) -> None:
    desk = finder.desk
    desk.caret_in("kommunen")
    before = desk.view.caret()
    finder.search("gangen")
    desk.press(KEY.Key_Down)
    opened = desk.screen.state.opened
    assert opened is not None
    assert opened.text.source.name == OTHER
    assert desk.selected() == "gangen"
    assert finder.finding.panel.list.hasFocus()
    desk.press(KEY.Key_Down)
    assert desk.screen.state.opened is not None
    assert desk.screen.state.opened.text.source.name == "K03_2017_interview_leder"
    desk.press(KEY.Key_Escape)
    assert desk.screen.state.opened.text.source.name == FIRST
    assert desk.view.caret() == before
    assert desk.view.hasFocus()
    assert desk.screen.sources.isVisible()


def test_enter_goes_to_the_text_and_back_leads_where_one_was(finder: Finder) -> None:
    desk = finder.desk
    desk.caret_in("kommunen")
    start = desk.screen.current_place()
    finder.search("gangen")
    desk.press(KEY.Key_Return)
    assert desk.screen.current_place() == start
    went: list[Place] = []
    desk.session.went.connect(went.append)
    desk.press(KEY.Key_Return)
    assert [one.source_id for one in went] == [source_id_of(desk.study, OTHER)]
    assert desk.view.hasFocus()
    assert desk.selected() == "gangen"
    assert desk.screen.current_place() != start
    desk.keys("F3")
    assert desk.screen.state.opened is not None
    assert desk.screen.state.opened.text.source.name == "K03_2017_interview_leder"


def test_looking_at_texts_does_not_lose_the_place_in_them(finder: Finder) -> None:
    desk = finder.desk
    finder.search("gangen")
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Escape)
    assert desk.screen.reader.places.get(source_id_of(desk.study, OTHER)) is None


def test_marked_hits_are_coded_with_their_sentences_as_one_step(finder: Finder) -> None:
    desk = finder.desk
    finder.search("kender")
    assert len(finder.rows) == 4
    desk.press(KEY.Key_Down)
    desk.type("a")
    assert finder.marked() == 4
    assert finder.finding.panel.code.text() == "Code 4…"
    desk.type("n")
    assert finder.marked() == 0
    desk.type(" ")
    desk.press(KEY.Key_Down)
    desk.type(" ")
    assert finder.marked() == 2
    desk.press(KEY.Key_Return)
    desk.type("syn")
    desk.press(KEY.Key_Return)
    desk.settle()
    assert ("Synlighed", "Ingen kender os endnu.", None) in desk.codings()
    assert ("Synlighed", "Nu kender de mig på gangen.", None) in desk.codings(OTHER)
    assert str(desk.study.can_undo()) == "Coded 2 passages with “Synlighed”"
    made = [one.made_by for one in desk.study.codings.of_source(source_id_of(desk.study, OTHER))]
    assert made == ["auto:search"]
    assert finder.finding.panel.list.hasFocus()
    desk.study.undo()
    assert desk.codings(OTHER) == []


def test_letters_open_the_palette_for_the_hit_and_escape_leads_back(finder: Finder) -> None:
    desk = finder.desk
    finder.search("tavle")
    desk.press(KEY.Key_Down)
    desk.type("l")
    assert desk.screen.panes.codes.field.hasFocus()
    desk.press(KEY.Key_Escape)
    assert finder.finding.panel.list.hasFocus()
    desk.type("l")
    desk.type("ed")
    desk.press(KEY.Key_Return)
    desk.settle()
    assert desk.codings("K03_2015_observation") == [("Ledelse", "Der hænger en tavle ved døren.", None)]


def test_what_is_coded_already_is_said_and_not_doubled(finder: Finder) -> None:
    desk = finder.desk
    finder.search("tavle")
    desk.press(KEY.Key_Down)
    for _ in range(2):
        desk.type("l")
        desk.type("ed")
        desk.press(KEY.Key_Return)
        desk.settle()
    assert len(desk.codings("K03_2015_observation")) == 1
    assert "Nothing new was coded. 1 coded so already." in desk.said


def test_questions_are_shown_as_such_and_not_coded(finder: Finder) -> None:
    desk = finder.desk
    finder.search("lavede")
    desk.press(KEY.Key_Down)
    assert finder.current.asked
    before = desk.codings()
    desk.type("l")
    desk.press(KEY.Key_Return)
    desk.settle()
    assert desk.codings() == before
    assert "said by the interviewer" in desk.said[-1]
    voices = finder.finding.panel.search.voices
    voices.setCurrentIndex(voices.findData(Voices.NOT_INTERVIEWER))
    desk.settle()
    assert finder.rows == []


def test_a_pattern_that_cannot_be_read_is_said_quietly(finder: Finder) -> None:
    desk = finder.desk
    desk.keys("Ctrl+Shift+G")
    finder.finding.panel.search.pattern.setChecked(True)
    desk.type("gan(g")
    desk.settle()
    assert "pattern" in finder.status
    assert not [words for words in desk.said if "pattern" in words]
    desk.type(")")
    desk.settle()
    assert len(finder.rows) == 2


def test_words_near_each_other_and_phrases(finder: Finder) -> None:
    finder.search("første kun")
    assert len(finder.rows) == 1
    together = finder.finding.panel.search.together
    together.setCurrentIndex(1)
    finder.desk.settle()
    assert finder.rows == []
    together.setCurrentIndex(3)
    finder.desk.settle()
    assert len(finder.rows) == 1
    assert len(finder.current.strong) == 2


def test_forms_of_a_word(finder: Finder) -> None:
    finder.search("aftalen")
    assert len(finder.rows) == 1
    finder.finding.panel.search.forms.setChecked(True)
    finder.desk.settle()
    assert len(finder.rows) == 2
    assert "aftale, aftalen" in finder.finding.panel.more.text()


def test_the_filter_says_where_and_changed_texts_are_searched_anew(finder: Finder) -> None:
    desk = finder.desk
    finder.search("kender")
    wave = next(one.id for one in desk.study.waves.all() if one.name == "2015")
    desk.session.set_filter(Filter(waves=(wave,)))
    desk.screen.take_filter(desk.session.filter)
    desk.settle()
    assert len(finder.rows) == 1
    at = TEXT_2015.index("kender")
    versions, source_id = desk.study.versions, source_id_of(desk.study, FIRST)
    desk.do(lambda: versions.save(versions.plan_edit(source_id, [(at, at + 6, "ser")])))
    desk.settle()
    assert finder.rows == []


def test_what_happens_while_the_room_is_not_seen_is_caught_up_with(finder: Finder) -> None:
    desk = finder.desk
    finder.search("tavle")
    desk.screen.hide()
    source_id = source_id_of(desk.study, "K03_2015_observation")
    desk.do(lambda: desk.study.sources.remove([source_id]))
    desk.settle()
    assert len(finder.rows) == 1
    desk.screen.show()
    desk.settle()
    assert finder.rows == []


def test_words_of_the_text_go_on_in_the_whole_study(finder: Finder) -> None:
    desk = finder.desk
    desk.keys("Ctrl+F")
    desk.type("kender")
    desk.keys("Ctrl+Shift+G")
    desk.settle()
    assert finder.finding.panel.search.field.text() == "kender"
    assert len(finder.rows) == 4
    assert not desk.screen.jumper.find_bar.isVisible()


def test_a_place_opens_a_head(finder: Finder) -> None:
    finder.desk.session.go(Place(Room.CODE, page=Page.FIND))
    assert finder.finding.panel.search.field.hasFocus()


def test_a_study_that_is_only_read_can_be_searched(make_desk: Callable[..., Desk]) -> None:
    from tests.ui.finding.conftest import Finder

    desk = make_desk(read_only=True)
    desk.open()
    finder = Finder(desk)
    finder.search("tavle")
    desk.press(KEY.Key_Down)
    desk.type("l")
    desk.press(KEY.Key_Return)
    desk.settle()
    assert "You read only" in desk.said[-1]


def test_everything_has_a_name(finder: Finder) -> None:
    finder.search("gangen")
    kinds = (QLineEdit, QComboBox, PassageList, QPlainTextEdit, QSpinBox, QAbstractButton)
    for widget in [one for kind in kinds for one in finder.finding.panel.findChildren(kind)]:
        if (
            not widget.isVisible()
            or widget.objectName().startswith("qt_")
            or isinstance(widget.parent(), (QLineEdit, QComboBox, QSpinBox))
        ):
            continue
        named = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        assert named, widget
    said = finder.finding.panel.list.passages.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "gangen" in said
    assert "2017" in said


@pytest.mark.parametrize("keys", [["Ctrl+Shift+L"], ["Ctrl+Shift+K"]])
def test_escape_leaves_from_every_head(finder: Finder, keys: list[str]) -> None:
    desk = finder.desk
    desk.keys(*keys)
    assert desk.screen.panes.codes.field.hasFocus()
    desk.press(KEY.Key_Escape)
    assert finder.finding.panel.list.hasFocus()
    desk.press(KEY.Key_Escape)
    assert desk.view.hasFocus()
    assert not desk.screen.findings.is_open
