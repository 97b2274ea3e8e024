from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from qualcase.coding.filters import Filter
from qualcase.coding.memos import MemoTarget
from qualcase.coding.summaries import SummaryCell
from qualcase.ui.base.dragging import dragged_excerpts
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.theme.tokens import DARK
from qualcase.ui.years.state import Kind
from tests.ui.conftest import code_at
from tests.ui.years.making import AGREED

if TYPE_CHECKING:
    from tests.ui.years.conftest import Read

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")
Key, ALT, SHIFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_case_is_read_from_top_to_bottom(read: Read) -> None:
    page = read.page
    assert page.controls.title.text() == "K01 Titel K01"
    assert page.head.site.text() == "Fjordby"
    assert "kultur" in page.head.facts.text()
    assert read.codes == ["Roller", "Grænser", "Forankring"]
    assert read.said(Kind.FIGURES)[0].startswith("1 of 1 persons | ✕ gone · Not mentioned")
    assert AGREED in read.said(Kind.CARDS)[-2]
    assert page.book.horizontalHeader().count() == 2
    assert page.caption.words.text().startswith("Persons with at least one excerpt")


def test_the_figures_are_those_of_the_matrix(read: Read) -> None:
    page, shown = read.page, read.study.compare()
    sheet = page.sheet
    assert sheet is not None
    column = [value.name for value in shown.columns].index("K01")
    assert [sheet.years.shown.mark_at(row, 0) for row in range(4)] == [shown.mark_at(row, column) for row in range(4)]


def test_keys_go_from_code_to_code_and_from_card_to_card(read: Read) -> None:
    read.press(Key.Key_J)
    assert read.here == "Roller"
    read.press(Key.Key_Down, Key.Key_Down)
    assert read.here.startswith("Vi vidste ikke")
    read.press(Key.Key_J, Key.Key_J)
    assert read.here == "Forankring"
    read.press(Key.Key_Down, Key.Key_Right)
    assert "new" in read.here
    read.press(Key.Key_Down)
    assert read.here.startswith(AGREED)
    read.press(Key.Key_Left)
    assert read.here == "Not mentioned"
    read.press(Key.Key_K, Key.Key_K)
    assert read.here == "Grænser"


def test_a_passage_about_another_year_says_so_on_its_card(read: Read) -> None:
    read.press(Key.Key_End)
    book = read.page.book
    card = next(card for one in book.book.rows for card in one.cards if card and card.about)
    plain = book.cards.laid(card).height
    book.cards.with_about = False
    book.cards.forget()
    assert book.cards.laid(card).height < plain


def test_space_shows_the_rest_and_a_click_puts_it_away(read: Read) -> None:
    read.press(Key.Key_J, Key.Key_Space)
    assert len([one for one in read.said(Kind.CARDS) if one]) == 6
    assert read.here == "Roller"
    read.click(Kind.MORE)
    assert len(read.said(Kind.CARDS)) == 5


def test_a_code_folds_by_key_and_by_click(read: Read) -> None:
    read.press(Key.Key_J, Key.Key_Left)
    assert read.codes == ["Roller", "Forankring"]
    assert read.here == "Roller"
    read.press(Key.Key_Right)
    assert read.codes == ["Roller", "Grænser", "Forankring"]
    read.click(Kind.CODE)
    assert read.codes == ["Roller", "Forankring"]


def test_a_card_leads_to_its_place_and_back_leads_to_the_card(read: Read) -> None:
    read.press(Key.Key_J, Key.Key_Down, Key.Key_Down, Key.Key_G)
    place = read.place
    assert place is not None
    assert (place.room, place.start) == (Room.CODE, 27)
    read.press(Key.Key_Left, modifier=ALT)
    assert read.place is not None
    assert (read.place.page, read.place.case_id) == (Page.YEARS, read.case("K01"))
    assert read.here.startswith("Vi vidste ikke")
    assert read.page.book.hasFocus()


def test_figures_lead_to_their_passages_side_by_side_and_escape_to_the_matrix(read: Read) -> None:
    read.press(Key.Key_J, Key.Key_Down, Key.Key_Return)
    place = read.place
    assert place is not None
    assert (place.page, place.code_id) == (Page.SIDE, code_at(read.study, "Roller"))
    assert place.case_ids == (read.case("K01"),)
    read.press(Key.Key_Left, modifier=ALT)
    assert read.page.isVisible()
    read.press(Key.Key_Escape)
    assert not read.lies_over
    assert read.screen.board.matrix.hasFocus()


def test_the_neighbours_and_the_site_are_a_key_away_at_the_same_code(read: Read) -> None:
    read.press(Key.Key_J)
    read.press(Key.Key_Down, modifier=ALT)
    assert read.page.controls.title.text() == "K02 Titel K02"
    assert read.here == "Roller"
    read.press(Key.Key_Up, modifier=ALT)
    assert read.page.controls.title.text() == "K01 Titel K01"
    read.press(Key.Key_P)
    assert read.page.controls.title.text() == "Fjordby"
    assert read.page.index.isVisible()
    read.press(Key.Key_Left, modifier=ALT)
    assert read.page.controls.title.text() == "K01 Titel K01"


def test_what_changed_is_written_under_its_code_and_kept(read: Read) -> None:
    read.press(Key.Key_J, Key.Key_E)
    field = read.page.box.field
    assert field.hasFocus()
    QTest.keyClicks(field, "Fra kun mig til ingen.")
    read.press(Key.Key_Escape)
    first, second = (one.id for one in read.study.waves.all())
    cell = SummaryCell(code_at(read.study, "Roller"), second, first, read.case("K01"))
    held = read.study.summaries.get(cell)
    assert held is not None
    assert held.text == "Fra kun mig til ingen."
    assert "Fra kun mig til ingen." in read.said(Kind.SENTENCE)
    assert read.page.book.hasFocus()
    assert read.lies_over
    assert read.page.box.isHidden()
    read.press(Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert "Fra kun mig til ingen." not in read.said(Kind.SENTENCE)


def test_a_sentence_opens_by_a_click_and_stays_while_others_code(read: Read) -> None:
    read.click(Kind.SENTENCE)
    QTest.keyClicks(read.page.box.field, "Fra")
    study = read.study
    source = next(one for one in study.sources.all() if one.name == "K01_2017")
    anna = study.coders.ensure("Anna").id
    study.codings.add(source.id, 17, 30, code_at(study, "Økonomi"), anna)
    read.settle()
    assert read.page.box.field.toPlainText() == "Fra"
    assert read.page.box.isVisible()
    assert "Økonomi" in read.codes


def test_all_codes_those_with_something_and_those_that_changed(read: Read) -> None:
    read.press(Key.Key_F)
    assert read.codes == ["Roller", "Grænser", "Forankring"]
    read.press(Key.Key_F)
    assert read.codes == ["Roller", "Grænser", "Forankring", "Økonomi"]
    QTest.mouseClick(read.page.controls.order.findChildren(type(read.page.controls.back))[1], Qt.MouseButton.LeftButton)
    assert "Roller / Grænser" in read.codes
    read.press(Key.Key_O)
    assert read.page.chosen.order.value == "rating"


def test_the_measure_is_switched_and_the_caption_with_it(read: Read) -> None:
    read.press(Key.Key_M)
    assert "%" in read.said(Kind.FIGURES)[0]
    assert read.page.caption.words.text().startswith("Share of the words")


def test_the_filter_holds_here_and_what_it_hides_is_said(read: Read) -> None:
    read.session.set_filter(Filter(kinds=("questionnaire",)))
    read.settle()
    assert read.codes == []
    assert "filter" in read.said(Kind.NOTHING)[0]
    read.session.set_filter(Filter(cases=(read.case("K02"),)))
    read.settle()
    assert read.codes == ["Roller", "Grænser", "Forankring"]


def test_turns_around_an_excerpt_come_and_go(read: Read) -> None:
    read.press(Key.Key_J, Key.Key_Down, Key.Key_Down)
    book = read.page.book
    row = book.currentIndex().row()
    high = book.rowHeight(row)
    QTest.keyClicks(book, "+")
    read.settle()
    assert book.rowHeight(row) > high
    QTest.keyClicks(book, "-")
    read.settle()
    assert book.rowHeight(row) == high


def test_what_is_shown_is_copied_as_a_table_with_its_caption(read: Read) -> None:
    QTest.mouseClick(read.page.caption.copy, Qt.MouseButton.LeftButton)
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().split("\n")
    assert lines[0] == "Code\t2015\tRating\tΔ\t2017\tRating\tWhat changed"
    assert lines[1].startswith("Roller\t1 of 1\t\t✕\t·")
    assert "K01 Titel K01. Persons with at least one excerpt" in data.text()
    assert "<td>Roller</td>" in data.html()


def test_the_display_check_opens_at_the_end_line_by_line(read: Read) -> None:
    read.press(Key.Key_C)
    page = read.page
    assert page.caption.lines.isVisible()
    assert page.caption.geometry().bottom() <= page.book.viewport().height() + 1
    assert page.caption.height() == page.book.rowHeight(page.book.book.rowCount() - 1)


def test_a_card_can_be_dragged_into_a_collection(read: Read) -> None:
    read.press(Key.Key_J, Key.Key_Down, Key.Key_Down)
    index = read.page.book.currentIndex()
    assert index.flags() & Qt.ItemFlag.ItemIsDragEnabled
    excerpt = read.page.book.excerpt
    assert excerpt is not None
    assert dragged_excerpts(read.page.book.book.mimeData([index])) == [excerpt.id]


def test_the_matrix_beside_the_book_shows_where_one_is(read: Read) -> None:
    read.press(Key.Key_I, Key.Key_J, Key.Key_J)
    index = read.page.index
    assert index.isVisible()
    at = index.focus_cell
    assert at is not None
    shown = index.comparison
    assert shown is not None
    assert shown.rows[at[0]].title == "Grænser"


def test_the_waves_that_are_compared_and_sub_codes_are_those_of_the_matrix(read: Read) -> None:
    third = read.study.waves.add("2019")
    read.settle()
    first, second = (one.id for one in read.study.waves.all()[:2])
    assert [one.split(" · ")[0] for one in read.said(Kind.FIGURES)[0].split(" | ")][2] == "? cannot be compared"
    assert read.page.book.horizontalHeader().count() == 3
    sheet = read.page.sheet
    assert sheet is not None
    assert sheet.change_cell(0, 0) == SummaryCell(sheet.years.shown.rows[0].id, third.id, first, read.case("K01"))
    read.screen.state.ask(replace(read.screen.state.asked, change=(first, second), with_subcodes=False))
    read.screen.state.keep()
    read.page.draw()
    read.settle()
    sheet = read.page.sheet
    assert sheet is not None
    assert sheet.change_cell(0, 0) == SummaryCell(sheet.years.shown.rows[0].id, second, first, read.case("K01"))
    assert not sheet.years.shown.with_subcodes


def test_nothing_is_drawn_under_the_sentence_that_is_written(read: Read) -> None:
    read.press(Key.Key_J, Key.Key_E)
    box, book = read.page.box, read.page.book
    row = book.book.row_of(Kind.SENTENCE)
    assert box.geometry().height() <= book.rowHeight(row)
    assert book.visualRect(book.book.index(row, 0)).contains(box.geometry().center())


def test_the_timeline_comes_into_sight_with_the_keyboard(read: Read) -> None:
    bar = read.page.book.verticalScrollBar()
    bar.setValue(bar.maximum())
    read.page.head.timeline.setFocus()
    read.settle()
    assert bar.value() < bar.maximum()
    assert read.page.head.timeline.visibleRegion().boundingRect().isValid()


def test_sources_without_a_wave_are_in_no_year_and_that_is_said(read: Read) -> None:
    for one in read.study.sources.all():
        read.study.sources.set(one.id, wave_id=None)
    read.settle()
    assert read.codes == []
    assert read.said(Kind.NOTHING)


def test_the_timeline_leads_to_texts_and_to_where_events_are_written(read: Read) -> None:
    timeline = read.page.head.timeline
    marks = {one.mark.words: number for number, one in enumerate(timeline._placed)}
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=timeline.rect_of(marks["Karen holder op"]).center())
    read.settle()
    assert read.place == Place(Room.MATERIAL, page=Page.CARD, case_id=read.case("K01"))
    read.press(Key.Key_Left, modifier=ALT)
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=timeline.rect_of(marks["Ny borgmester"]).center())
    read.settle()
    assert read.place == Place(Room.MATERIAL, page=Page.CARD, site_id=read.site())


def test_memos_and_collections_take_what_is_chosen(read: Read) -> None:
    read.press(Key.Key_J)
    targets = [one.target for one in read.screen.things_here()]
    assert targets == [MemoTarget.CELL, MemoTarget.CODE, MemoTarget.CASE]
    read.press(Key.Key_Down, Key.Key_Down)
    excerpt = read.page.book.excerpt
    assert excerpt is not None
    assert list(read.screen.excerpts_here()) == [excerpt.id]
    assert read.screen.things_here()[0].target is MemoTarget.CODING


def test_a_site_shows_its_cases_beside_each_other_with_its_own_documents(read: Read) -> None:
    read.go(site_id=read.site())
    shown = read.page.index.comparison
    assert shown is not None
    assert [(one.name, one.stands_for) for one in shown.columns] == [("K01", ""), ("K02", ""), ("Fjordby", "site")]
    assert "Fjordby: documents and notes of its own" in read.said(Kind.PLACE)
    assert any("Kommunen vil have aftaler" in one for one in read.said(Kind.CARDS))
    assert read.page.head.facts.text() == "2 cases"
    read.click(Kind.PLACE)
    assert read.page.controls.title.text() == "K01 Titel K01"
    read.press(Key.Key_Left, modifier=ALT)
    assert read.page.controls.title.text() == "Fjordby"


def test_the_matrix_of_a_site_leads_to_its_places_in_the_book(read: Read) -> None:
    read.go(site_id=read.site())
    index = read.page.index
    index.setFocus()
    read.press(Key.Key_Down, Key.Key_Down)
    assert read.here == "Titel K01" or read.here.startswith(("K01", "Forankring"))
    read.press(Key.Key_Return)
    assert read.page.controls.title.text() == "K01 Titel K01"
    assert read.here == "Forankring"


def test_the_page_is_reached_from_the_matrix_the_board_and_the_card(read: Read) -> None:
    read.press(Key.Key_Escape)
    matrix = read.screen.board.matrix
    matrix.focus_on(code_at(read.study, "Forankring"), read.case("K02"))
    read.press(Key.Key_P)
    assert read.page.controls.title.text() == "K02 Titel K02"
    read.press(Key.Key_Left, modifier=ALT)
    read.press(Key.Key_P, modifier=SHIFT)
    assert read.page.controls.title.text() == "Fjordby"
    read.window.go(Place(Room.MATERIAL, case_id=read.case("K01")))
    read.settle()
    read.press(Key.Key_Y)
    assert read.page.controls.title.text() == "K01 Titel K01"


def test_a_double_click_on_the_heading_of_a_column_opens_it(read: Read) -> None:
    read.press(Key.Key_Escape)
    header = read.screen.board.matrix.horizontalHeader().viewport()
    middle = header.height() - 6
    QTest.mouseDClick(header, Qt.MouseButton.LeftButton, pos=QPoint(20, middle))
    read.settle()
    assert read.page.controls.title.text() == "K01 Titel K01"
    read.press(Key.Key_Escape)
    QTest.mouseDClick(header, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    read.settle()
    assert read.page.controls.title.text() == "Fjordby"


def test_a_case_that_goes_takes_its_page_with_it(read: Read) -> None:
    read.study.cases.add("K09", "Kort liv")
    read.settle()
    read.go(case_id=read.case("K09"))
    assert read.page.controls.title.text() == "K09 Kort liv"
    assert read.codes == []
    read.study.undo()
    read.settle()
    assert not read.lies_over


def test_the_widgets_in_the_book_lie_in_their_rows_in_any_width(read: Read) -> None:
    page, book = read.page, read.page.book
    for width in (1200, 820, 1600):
        read.window.resize(width, 700)
        read.settle()
        assert page.head.width() == book.cards.whole
        assert page.head.height() == book.rowHeight(0)
        assert page.head.timeline.geometry().bottom() <= page.head.height()
        assert book.cards.width >= 264
    book.verticalScrollBar().setValue(book.verticalScrollBar().maximum())
    read.settle()
    last = book.book.rowCount() - 1
    assert page.caption.geometry().bottom() <= book.viewport().height() + 1
    assert page.caption.height() == book.rowHeight(last)


def test_everything_can_be_done_by_name_and_in_the_dark(read: Read) -> None:
    names = {one.id: one for one in read.page.actions_here()}
    for one in ("years.fold", "years.unfold", "years.index", "years.copy"):
        names[one].run()
        read.settle()
    assert read.page.index.isVisible()
    read.page.take_theme(DARK)
    book = read.page.book
    row = book.book.row_of(Kind.FIGURES)
    book.scrollTo(book.book.index(row, 0))
    area = book.visualRect(book.book.index(row, 0))
    assert book.viewport().grab().toImage().pixelColor(area.left() + 2, area.top() + 2).lightness() < 80
    assert all(one.title for one in names.values())
