from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from qualcase.coding.pseudonyms import Verdict
from qualcase.store.free_texts import NAMES, PROSE
from qualcase.text.identifiers import IdentifierKind, Reason
from qualcase.ui.base.place import Place, Room
from qualcase.ui.names.page import Tab
from qualcase.ui.names.state import Judged
from qualcase.ui.names.words import field_words, kind_words, why_words
from tests.keys import PHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session
    from qualcase.ui.material.screen import MaterialScreen
    from qualcase.ui.names.page import NamesPage
    from qualcase.ui.names.state import Name

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def press(widget: QWidget, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(widget, key, modifier)


def type_into(widget: QWidget, words: str) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, words)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT)


def name(page: NamesPage, title: str) -> Name:
    assert page.review_pane.review is not None
    return next(one for one in page.review_pane.review.names if one.title == title)


def stand_on(page: NamesPage, title: str) -> None:
    shown = page.review_pane.names
    row = next(number for number, one in enumerate(shown.model_.names) if one.title == title)
    shown.setFocus()
    shown.setCurrentIndex(shown.model_.index(row, 0))


def text(session: Session, number: int = 0) -> str:
    return session.study.sources.text(session.study.sources.all()[number].id).text


def approve(page: NamesPage, settled: Callable[[], None], *titles: str) -> None:
    for title in titles:
        stand_on(page, title)
        press(page.review_pane.names, Key.Key_A)
    settled()


def show(page: NamesPage, tab: Tab, settled: Callable[[], None]) -> None:
    page.show_tab(tab)
    settled()
    settled()


# --- the key


@pytest.mark.usefixtures("quick_keys")
def test_a_key_is_made_by_typing_its_phrase_twice(page: NamesPage, key_path: Path, settled: Callable[[], None]) -> None:
    pane = page.key_pane
    assert pane.makes
    type_into(pane.file, str(key_path))
    type_into(pane.phrase, PHRASE)
    type_into(pane.again, "noget helt andet")
    press(pane.again, Key.Key_Return)
    settled()
    assert "differ" in pane.told.text()
    assert not key_path.exists()
    type_into(pane.again, PHRASE)
    press(pane.again, Key.Key_Return)
    settled()
    assert key_path.exists()
    assert page.holder.key is not None
    assert (pane.phrase.text(), pane.again.text()) == ("", "")
    settled()
    assert page.review_pane.names.model_.names


@pytest.mark.usefixtures("quick_keys")
def test_a_wrong_phrase_is_told_in_one_line_and_the_next_try_opens(
    review: NamesPage, settled: Callable[[], None]
) -> None:
    click(review.close_button)
    settled()
    pane = review.key_pane
    assert pane.isVisible()
    assert not pane.makes, "the key that was open last is offered"
    type_into(pane.phrase, "ikke den rigtige")
    press(pane.phrase, Key.Key_Return)
    settled()
    assert "does not open" in pane.told.text()
    assert review.holder.key is None
    type_into(pane.phrase, PHRASE)
    click(pane.run_button)
    settled()
    assert review.holder.key is not None


def test_a_closed_key_leaves_no_name_on_the_screen(review: NamesPage, settled: Callable[[], None]) -> None:
    stand_on(review, "Bodil")
    settled()
    assert review.review_pane.hits.model_.rows
    click(review.close_button)
    settled()
    assert review.holder.key is None
    assert review.holder.table is None
    pane = review.review_pane
    assert (pane.names.model_.names, pane.hits.model_.rows, pane.review) == ((), (), None)
    assert (pane.head.title.text(), pane.head.replacement.text()) == ("", "")


# --- judging


def test_every_find_is_shown_in_its_context(review: NamesPage, settled: Callable[[], None]) -> None:
    stand_on(review, "Karen Holm")
    settled()
    pane = review.review_pane
    assert "KAREN HOLM" in pane.head.forms.text()
    rows = pane.hits.model_.rows
    cards = [row.card for row in rows if row.card.line]
    assert [(card.form, card.ending) for card in cards if card.ending] == [("Karen", "s"), ("KAREN HOLM", "S")]
    genitive = next(row for row in rows if row.card.ending == "s")
    assert genitive.put == f"{name(review, 'Karen Holm').replacement}s"
    assert genitive.card.before.endswith("Bodil. ")
    assert genitive.card.after.startswith(" hus ligger")
    assert "line 2 · Karen Holm" in genitive.where


def test_a_approves_everywhere_and_goes_on_to_the_next(review: NamesPage, settled: Callable[[], None]) -> None:
    pane = review.review_pane
    titles = [one.title for one in pane.names.model_.names]
    pane.names.setFocus()
    press(pane.names, Key.Key_A)
    settled()
    assert {one.verdict for one in name(review, titles[0]).hits} == {Verdict.APPROVED}
    current = pane.names.current()
    assert current is not None
    assert current.title == titles[1]
    assert len(pane.names.model_.names) == len(titles) - 1
    assert review.holder.key is not None
    assert review.holder.key.table is review.holder.table, "it is saved"


def test_o_approves_one_hit_and_r_rejects_one(review: NamesPage, settled: Callable[[], None]) -> None:
    pane = review.review_pane
    stand_on(review, "Bodil")
    settled()
    press(pane.names, Key.Key_Right)
    assert pane.hits.hasFocus()
    press(pane.hits, Key.Key_O)
    press(pane.hits, Key.Key_R)
    settled()
    verdicts = [one.verdict for one in name(review, "Bodil").hits]
    assert verdicts[:2] == [Verdict.APPROVED, Verdict.REJECTED]
    assert name(review, "Bodil").judged is Judged.MIXED
    stand_on(review, "Bodil")
    press(pane.names, Key.Key_U)
    assert name(review, "Bodil").judged is Judged.OPEN


def test_several_names_are_judged_together(review: NamesPage, settled: Callable[[], None]) -> None:
    pane = review.review_pane
    count = len(pane.names.model_.names)
    pane.names.setFocus()
    press(pane.names, Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    assert len(pane.names.selected()) == count
    assert str(count) in pane.head.title.text()
    press(pane.names, Key.Key_R)
    settled()
    assert pane.review is not None
    assert pane.review.undecided == 0
    assert pane.judged_all.isVisible()


def test_what_stands_in_its_place_is_typed_where_it_stands(review: NamesPage, settled: Callable[[], None]) -> None:
    pane = review.review_pane
    stand_on(review, "Bodil")
    press(pane.names, Key.Key_F2)
    assert pane.head.replacement.hasFocus()
    QTest.keyClicks(pane.head.replacement, "[naboen]")
    press(pane.head.replacement, Key.Key_Return)
    assert pane.names.hasFocus()
    assert name(review, "Bodil").replacement == "[naboen]"
    press(pane.names, Key.Key_A)
    settled()
    assert [one.replacement for one in review.holder.table.pseudonyms] == ["[naboen]"]  # type: ignore[union-attr]


def test_words_that_cannot_stand_there_are_refused(
    review: NamesPage, session: Session, settled: Callable[[], None], qtbot: QtBot
) -> None:
    pane = review.review_pane
    stand_on(review, "Bodil")
    before = name(review, "Bodil").replacement
    press(pane.names, Key.Key_F2)
    QTest.keyClicks(pane.head.replacement, "[Bodils mand]")
    with qtbot.waitSignal(session.said) as said:
        press(pane.head.replacement, Key.Key_Return)
    assert "holds the name" in said.args[0]
    assert pane.head.replacement.text() == before


def test_the_same_words_for_two_names_are_told(review: NamesPage, settled: Callable[[], None]) -> None:
    pane = review.review_pane
    approve(review, settled, "Bodil")
    put = name(review, "Bodil").replacement
    stand_on(review, "Finn")
    press(pane.names, Key.Key_F2)
    QTest.keyClicks(pane.head.replacement, put)
    press(pane.head.replacement, Key.Key_Return)
    assert pane.head.clash.isVisible()
    assert "Bodil" in pane.head.clash.text()


def test_names_are_found_by_typing_and_by_kind(review: NamesPage) -> None:
    pane = review.review_pane
    type_into(pane.sieve_bar.finder, "holm")
    assert [one.title for one in pane.names.model_.names] == ["Karen Holm"]
    press(pane.sieve_bar.finder, Key.Key_Return)
    assert pane.names.hasFocus()
    pane.sieve_bar.finder.clear()
    pane.sieve_bar.kind.setCurrentIndex(pane.sieve_bar.kind.findData(IdentifierKind.PHONE.value))
    pane.sieve_bar.kind.activated.emit(pane.sieve_bar.kind.currentIndex())
    assert [one.title for one in pane.names.model_.names] == ["22 33 44 55"]


def test_g_goes_to_the_words(review: NamesPage, session: Session, settled: Callable[[], None], qtbot: QtBot) -> None:
    pane = review.review_pane
    stand_on(review, "Bodil")
    settled()
    press(pane.names, Key.Key_Right)
    with qtbot.waitSignal(session.went) as went:
        press(pane.hits, Key.Key_G)
    place = went.args[0]
    assert place.room is Room.CODE
    assert session.study.sources.text(place.source_id).text[place.start : place.end] == "Bodil"


def test_a_search_can_be_stopped_and_begun_again(review: NamesPage, settled: Callable[[], None]) -> None:
    pane = review.review_pane
    before = pane.names.model_.names
    pane.search()
    assert pane.search_bar.bar.isVisible()
    click(pane.search_bar.cancel_button)
    settled()
    assert pane.search_bar.bar.isHidden()
    assert pane.names.model_.names == before
    click(pane.search_bar.again_button)
    settled()
    assert pane.search_bar.bar.isHidden()


# --- replacing


def test_replacing_is_one_action_that_can_be_undone(
    review: NamesPage, session: Session, settled: Callable[[], None]
) -> None:
    before = text(session)
    approve(review, settled, "Karen Holm", "Bodil")
    show(review, Tab.REPLACE, settled)
    pane = review.replace_pane
    assert "source" in pane.summary.text()
    assert "1 coded passage" in pane.details.text(), "one begins within a name"
    click(pane.apply_button)
    settled()
    settled()
    assert "Karen" not in text(session)
    assert f"{name(review, 'Karen Holm').replacement}s hus" in text(session)
    assert "Everything that is approved is replaced" in pane.summary.text()
    assert not pane.apply_button.isEnabled()
    session.write(session.study.undo)
    settled()
    settled()
    assert text(session) == before
    assert pane.apply_button.isEnabled()


def test_the_names_come_back_with_the_key(review: NamesPage, session: Session, settled: Callable[[], None]) -> None:
    before = text(session)
    approve(review, settled, "Karen Holm")
    show(review, Tab.REPLACE, settled)
    click(review.replace_pane.apply_button)
    settled()
    settled()
    assert text(session) != before
    click(review.replace_pane.restore_button)
    settled()
    settled()
    assert text(session) == before


# --- for good


def test_for_good_needs_a_word_typed_and_gives_a_report(
    review: NamesPage, session: Session, settled: Callable[[], None], tmp_path: Path
) -> None:
    approve(review, settled, "Karen Holm")
    show(review, Tab.FINAL, settled)
    pane = review.final_pane
    assert not pane.final_button.isEnabled()
    assert "Replace them first" in pane.hindrance.text()
    review.holder.work(session.study.pseudonyms.apply, lambda _: None)
    settled()
    show(review, Tab.FINAL, settled)
    click(pane.final_button)
    dialog = pane.dialog
    assert dialog is not None
    assert not dialog.go_button.isEnabled()
    QTest.keyClicks(dialog.field, "For Good")
    press(dialog.field, Key.Key_Return)
    settled()
    settled()
    state = session.study.pseudonyms.final_state()
    assert state is not None
    assert state.complete
    assert "taken out for good on" in review.state.text()
    words = pane.report.text.toPlainText()
    assert "does not make a study anonymous" in words
    assert review.unsaved()
    click(pane.report.copy_button)
    assert QGuiApplication.clipboard().text() == words
    assert not review.unsaved()
    pane.report.save(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == words + "\n"


def test_for_good_can_be_thought_better_of(review: NamesPage, session: Session, settled: Callable[[], None]) -> None:
    approve(review, settled, "Karen Holm")
    review.holder.work(session.study.pseudonyms.apply, lambda _: None)
    settled()
    show(review, Tab.FINAL, settled)
    review.final_pane.ask()
    dialog = review.final_pane.dialog
    assert dialog is not None
    click(dialog.back_button)
    settled()
    assert session.study.pseudonyms.final_state() is None


# --- withdrawal


def test_a_participant_withdraws(
    review: NamesPage, session: Session, settled: Callable[[], None], qtbot: QtBot
) -> None:
    who = next(one for one in session.study.participants.all() if one.name == "Finn")
    session.go(Place(Room.MATERIAL, participant_id=who.id, page="names"))
    settled()
    settled()
    pane = review.withdraw_pane
    assert pane.isVisible()
    assert pane.who.currentText() == "Finn"
    assert "the whole of K02_2015_interview_leder" in pane.goes.text()
    click(pane.withdraw_button)
    dialog = pane.dialog
    assert dialog is not None
    QTest.keyClicks(dialog.field, "Fin")
    press(dialog.field, Key.Key_Return)
    assert len(session.study.sources.all()) == 2, "nothing before the name is typed"
    QTest.keyClicks(dialog.field, "n")
    click(dialog.go_button)
    settled()
    settled()
    assert len(session.study.sources.all()) == 1
    assert "Finn" not in [one.name for one in session.study.participants.all()]
    receipt = pane.receipt.text.toPlainText()
    assert who.id in receipt
    assert "Finn" not in receipt
    assert review.unsaved()


def test_without_the_key_the_page_says_that_it_still_holds_the_name(
    page: NamesPage, session: Session, settled: Callable[[], None]
) -> None:
    show(page, Tab.WITHDRAW, settled)
    pane = page.withdraw_pane
    assert not pane.withdraw_button.isEnabled()
    edit = pane.who.lineEdit()
    assert edit is not None
    edit.setText("finn")
    press(edit, Key.Key_Return)
    settled()
    assert pane.plan is not None
    assert pane.key_told.isVisible()
    assert pane.withdraw_button.isEnabled()


# --- around it


def test_who_is_alone_opens_the_sources(
    page: NamesPage, session: Session, settled: Callable[[], None], qtbot: QtBot
) -> None:
    show(page, Tab.ALONE, settled)
    tree = page.alone_pane.tree
    assert tree.topLevelItemCount() > 0
    first = tree.topLevelItem(0)
    assert first is not None
    tree.setFocus()
    with qtbot.waitSignal(session.went) as went:
        press(tree, Key.Key_Return)
    child = first.child(0)
    assert child is not None
    source = session.study.sources.get(went.args[0].source_id)
    assert child.text(0) == source.name


def test_the_page_is_a_place_and_escape_goes_back(screen: MaterialScreen, page: NamesPage) -> None:
    assert screen.current_place().page == "names"
    press(page, Key.Key_Escape)
    assert screen.current_place().page is None
    assert not page.isVisible()


def test_everything_on_the_page_has_an_action(screen: MaterialScreen, review: NamesPage) -> None:
    ids = {action.id for action in screen.actions_here() if action.enabled()}
    assert {"names.approve", "names.only", "names.reject", "names.reopen", "names.go", "names.close"} <= ids
    assert {f"names.tab_{tab.value}" for tab in Tab} <= ids


def test_every_field_kind_and_reason_has_a_name() -> None:
    from qualcase.coding.pseudonyms import Place as Spot

    unknown = field_words(Spot("nothing", "", "at all"))
    for table, fields in (*NAMES.items(), *PROSE.items()):
        for field in fields:
            assert field_words(Spot(table, "", field)) != unknown, (table, field)
    assert all(kind_words(kind) for kind in IdentifierKind)
    assert all(why_words(why) for why in Reason)
