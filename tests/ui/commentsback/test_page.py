"""Comments from Word in the window: decided on by keys, then taken as one action."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcase.coding.memos import MemoTarget
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.code.screen import CodeScreen
from qualcase.ui.commentsback.page import CommentsBackPage
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.exchange.writing.commenting import Remark, commented
from tests.ui.conftest import code_at, source_named

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session

LEFT = Qt.MouseButton.LeftButton
NAME = "K01_2015_interview_leder"


@pytest.fixture
def document(session: Session, tmp_path: Path) -> Path:
    """The interview as it went out, with four comments of a co-author."""
    study, path = session.study, tmp_path / "K01.docx"
    source_id = source_named(study, NAME)
    study.reports.write(ReportOrder(ReportKind.TRANSCRIPTS, source_ids=(source_id,)), path)
    text = study.sources.text(source_id).text

    def around(quote: str, words: str) -> Remark:
        start = text.index(quote)
        return Remark(start, start + len(quote), words)

    return commented(
        path,
        [
            around("Hvordan går det", "Roller"),
            around("Det går godt nok", "Rollr"),
            around("mangler", "Ny vinkel"),
            around("en aftale", "Det har jeg aldrig hørt nogen af dem sige så klart før, hvad mener han?"),
        ],
    )


@pytest.fixture
def screen(session: Session, settled: Callable[[], None], qtbot: QtBot) -> CodeScreen:
    made = CodeScreen(session, LIGHT)
    qtbot.addWidget(made)
    session.changed.connect(made.take_changes)
    session.went.connect(made.show_place)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    settled()
    return made


@pytest.fixture
def page(screen: CodeScreen, document: Path, settled: Callable[[], None]) -> CommentsBackPage:
    screen.session.go(Place(Room.CODE, page=Page.COMMENTS_BACK))
    found = screen.over.page
    assert isinstance(found, CommentsBackPage)
    found.begin(document)
    settled()
    return found


def press(page: CommentsBackPage, *keys: Qt.Key) -> None:
    for key in keys:
        focused = page.window().focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def quotes(page: CommentsBackPage) -> list[str]:
    return [one.quote for one in page.state.rows]


def codings(session: Session) -> list[tuple[str, str, str]]:
    study = session.study
    names = {one.id: one.name for one in study.coders.all()}
    found = study.codings.of_source(source_named(study, NAME))
    return [(names[one.coder_id], study.codebook.tree[one.code_id].name, one.quote) for one in found]


def test_what_comments_become_is_listed_and_the_passage_is_seen(page: CommentsBackPage) -> None:
    model = page.list.model_of_rows
    assert [model.words(row) for row in model.rows] == [
        "code with Roller: Roller",
        "code with Roller: Rollr",
        "code with the new code “Ny vinkel”: Ny vinkel",
        "write a memo on the source: Det har jeg aldrig hørt nogen af dem sige så klart før, hvad mener han?",
    ]
    assert page.take_button.text() == "Take 2 into the study"
    span = page.passage.view.selection()
    assert span is not None
    assert page.passage.view.sheet.text[slice(*span)] == "Hvordan går det"
    assert page.told.text() == "1 comment is as it went out: nothing to do."
    assert "nearest" in page.list.model_of_rows.spoken(model.rows[1])


def test_enter_takes_backspace_leaves_and_both_go_on(page: CommentsBackPage) -> None:
    numbers = [one.number for one in page.state.rows]
    press(page, Qt.Key.Key_Return)
    assert page.list.number == numbers[1]
    press(page, Qt.Key.Key_Return)
    assert page.state.count == 3
    press(page, Qt.Key.Key_Backspace)
    assert page.list.number == numbers[3]
    press(page, Qt.Key.Key_Backspace)
    assert page.state.count == 2
    assert page.take_button.text() == "Take 2 into the study"


def test_all_that_is_taken_is_one_action_of_the_author(
    page: CommentsBackPage, session: Session, settled: Callable[[], None]
) -> None:
    before = codings(session)
    page.list.choose(3)
    press(page, Qt.Key.Key_Return)
    QTest.mouseClick(page.take_button, LEFT)
    settled()
    assert codings(session) == [
        ("Kirsten", "Roller", "Hvordan går det"),
        ("Anna", "Aftaler", "vi mangler en aftale"),
        ("Kirsten", "Ny vinkel", "mangler"),
    ]
    assert str(session.study.can_undo()) == "Took 3 things from comments in Word"
    (memo,) = session.study.memos.of(MemoTarget.SOURCE, source_named(session.study, NAME))
    assert "aldrig hørt" in memo.text
    session.study.undo()
    assert codings(session) == before


def test_c_chooses_another_code(page: CommentsBackPage, session: Session) -> None:
    page.list.choose(2)
    press(page, Qt.Key.Key_C)
    chooser = page.chooser
    assert chooser is not None
    assert chooser.list.item(0).text() == "Roller"
    QTest.keyClicks(chooser.field, "aftal")
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    row = page.state.row(2)
    assert row is not None
    assert (row.code_id, row.taken) == (code_at(session.study, "Forankring/Aftaler"), True)
    assert page.list.number == 3


def test_c_makes_a_new_code_of_what_is_typed(page: CommentsBackPage) -> None:
    page.list.choose(1)
    press(page, Qt.Key.Key_C)
    chooser = page.chooser
    assert chooser is not None
    QTest.keyClicks(chooser.field, "Helt nyt")
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    row = page.state.row(1)
    assert row is not None
    assert (row.new_name, row.deed.value, row.taken) == ("Helt nyt", "new-code", True)


def test_p_takes_the_selected_words_as_the_passage(page: CommentsBackPage) -> None:
    text = page.passage.view.sheet.text
    start = text.index("godt nok")
    page.passage.view.setFocus()
    page.passage.view.select(start, start + 8)
    press(page, Qt.Key.Key_P)
    row = page.state.row(1)
    assert row is not None
    assert (row.quote, row.taken) == ("godt nok", True)


def test_another_coder_for_an_author(page: CommentsBackPage, session: Session, settled: Callable[[], None]) -> None:
    choice = page.authors.choices["Kirsten"]
    assert choice.currentText() == "Kirsten (a new coder)"
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Up)
    assert choice.currentText() == "Anna"
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert ("Anna", "Roller", "Hvordan går det") in codings(session)


def test_escape_goes_back_to_the_text_and_keeps_what_was_decided(page: CommentsBackPage, screen: CodeScreen) -> None:
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Escape)
    assert screen.over.page is None
    assert screen.current_place().page is None
    screen.session.go(Place(Room.CODE, page=Page.COMMENTS_BACK))
    assert page.state.rows[0].taken
    assert "not taken" in screen.unsaved()


def test_a_file_that_is_none_is_refused_and_what_was_there_stays(
    page: CommentsBackPage, session: Session, tmp_path: Path, settled: Callable[[], None]
) -> None:
    said: list[str] = []
    session.said.connect(lambda words, _: said.append(words))
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"PK no zip")
    page.begin(bad)
    settled()
    assert any("bad.docx" in words for words in said)
    assert len(page.state.rows) == 4


def test_other_colours(page: CommentsBackPage, screen: CodeScreen) -> None:
    screen.take_theme(DARK)
    assert page.list.itemDelegate().tokens is DARK  # type: ignore[attr-defined]
    assert page.passage.view.selection() is not None


def test_every_deed_can_be_found_by_name(page: CommentsBackPage, screen: CodeScreen) -> None:
    del page
    ids = {one.id for one in screen.actions_here()}
    assert {"comments.take", "comments.leave", "comments.code", "comments.take_all", "comments.back"} <= ids
    screen.over.leave()
    assert "code.comments_back" in {one.id for one in screen.actions_here()}


def test_of_a_document_that_is_like_no_source_somebody_says_which_it_is(
    page: CommentsBackPage, session: Session, tmp_path: Path, settled: Callable[[], None]
) -> None:
    other = tmp_path / "andet.docx"
    made = docx.Document()
    run = made.add_paragraph("vi mangler en aftale").runs[0]
    made.add_comment(run, text="Roller", author="Kirsten", initials="K")
    made.save(str(other))
    page.begin(other)
    settled()
    assert len(page.state.rows) == 0
    assert "like no source" in page.told.text()
    assert page.nothing.text() == "Say above which source this document is of."
    assert page.source.hasFocus()
    place = page.source.findData(source_named(session.study, NAME))
    QTest.keyClicks(page.source, page.source.itemText(place))
    QTest.keyClick(page.source, Qt.Key.Key_Down)
    QTest.keyClick(page.source, Qt.Key.Key_Up)
    settled()
    assert page.source.currentIndex() == place
    assert quotes(page) == ["vi mangler en aftale"]
