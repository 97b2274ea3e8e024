"""Suggestions that are accepted and rejected by key; proposals of a rule that are approved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from qualcase.coding.autocoding import Rule
from qualcase.ui.base.place import Page, Place, Room
from tests.ui.code.conftest import FIRST, code_passage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.finding.conftest import Finder

KEY = Qt.Key
KNOWN = "Nu kender de mig på kontoret."
LAST = "K04_2017_interview_leder"


@pytest.fixture
def suggested(finder: Finder) -> Finder:
    """Two passages have a code, and others are suggested for it."""
    desk = finder.desk
    anna = desk.study.coders.ensure("Anna").id
    for source in ("K03_2017_interview_frivillig", "K03_2017_interview_leder"):
        words = "Nu kender de mig på gangen." if source.endswith("frivillig") else "Nu kender de dem på gangen."
        desk.do(partial(code_passage, desk.study, source, words, "Ledelse", anna))
    desk.keys("Ctrl+Shift+L")
    desk.type("led")
    desk.press(KEY.Key_Return)
    desk.settle()
    desk.settle()
    return finder


def test_a_code_is_chosen_in_the_palette_and_passages_like_its_own_stand_there(suggested: Finder) -> None:
    panel = suggested.finding.panel
    assert panel.suggest.code.name.text() == "Ledelse"
    assert "like the 2" in suggested.status
    assert KNOWN in suggested.rows
    first = panel.list.passages.rows[0]
    assert [first.words[start:end] for start, end in first.strong] == ["kender"]
    assert first.why.startswith("kende ")
    assert "kender de" in panel.alike.text()
    assert not panel.suggest.progress.isVisible()


def test_accepting_codes_and_goes_on_and_undo_brings_it_back(suggested: Finder) -> None:
    desk = suggested.desk
    before = suggested.rows
    assert desk.codings(LAST) == []
    desk.type("a")
    assert suggested.rows == before[1:]
    desk.settle()
    coded = desk.codings(LAST) + desk.codings()
    assert ("Ledelse", before[0], None) in coded
    assert str(desk.study.can_undo()) == "Coded 1 passage with “Ledelse”"
    desk.do(desk.study.undo)
    desk.settle()
    assert sorted(suggested.rows) == sorted(before)


def test_rejecting_is_remembered_and_can_be_taken_back(suggested: Finder) -> None:
    desk, panel = suggested.desk, suggested.finding.panel
    rejected = suggested.rows[0]
    desk.type("x")
    desk.settle()
    assert rejected not in suggested.rows
    assert len(desk.study.suggesting.rejected()) == 1
    panel.suggest.rejected.setChecked(True)
    desk.settle()
    assert rejected in suggested.rows
    panel.list.look(suggested.rows.index(rejected))
    panel.list.setFocus()
    assert panel.reject.text() == "Take back"
    desk.type("r")
    desk.settle()
    desk.settle()
    assert desk.study.suggesting.rejected() == ()
    desk.do(desk.study.undo)
    assert len(desk.study.suggesting.rejected()) == 1


def test_blank_goes_to_the_text(suggested: Finder) -> None:
    words = suggested.current.words
    suggested.desk.type(" ")
    assert suggested.desk.view.hasFocus()
    assert suggested.desk.selected() == words


def test_too_few_examples_are_said(suggested: Finder) -> None:
    suggested.desk.session.go(
        Place(Room.CODE, code_id=suggested.desk.study.frame().tree.by_path("Synlighed").id, page=Page.SUGGEST)  # type: ignore[union-attr]
    )
    suggested.desk.settle()
    assert "too few passages" in suggested.status
    assert suggested.rows == []


@pytest.fixture
def proposed(finder: Finder) -> Finder:
    """What the volunteers say is proposed for a code."""
    desk = finder.desk
    desk.keys("Ctrl+Shift+K")
    desk.type("led")
    desk.press(KEY.Key_Return)
    desk.settle()
    choose(finder, Rule.ROLE)
    role = finder.finding.panel.auto.role
    role.setCurrentIndex(role.findData("volunteer"))
    desk.settle()
    finder.finding.panel.list.setFocus()
    return finder


def choose(finder: Finder, rule: Rule) -> None:
    chosen = finder.finding.panel.auto.rule
    chosen.setCurrentIndex(chosen.findData(rule))


def test_nothing_is_coded_before_it_is_approved(proposed: Finder) -> None:
    desk = proposed.desk
    assert proposed.status.startswith("3 proposal")
    assert all("whose role is" in row.why for row in proposed.finding.panel.list.passages.rows)
    assert not proposed.finding.panel.code.isEnabled()
    desk.type(" ")
    assert proposed.finding.panel.code.text().startswith("Code 1 passage")
    desk.type("n")
    desk.type("a")
    desk.press(KEY.Key_Return)
    desk.settle()
    desk.settle()
    assert str(desk.study.can_undo()) == "Coded 3 passages with “Ledelse”"
    assert [one for one, _, _ in desk.codings() if one == "Ledelse"] == ["Ledelse", "Ledelse"]
    assert "3 coded with this code already" in proposed.finding.panel.more.text()
    desk.type("a")
    assert proposed.marked() == 0


def test_answers_to_questions_that_are_typed_with_a_threshold(proposed: Finder, tmp_path: Path) -> None:
    desk, head = proposed.desk, proposed.finding.panel.auto
    choose(proposed, Rule.QUESTION)
    desk.settle()
    assert proposed.rows == []
    head.questions.setFocus()
    desk.type("Hvem lavede den?")
    desk._qtbot.waitUntil(lambda: len(proposed.rows) == 1, timeout=5_000)
    assert proposed.rows == ["Det gjorde kommunen. Ingen kender os endnu."]
    head.least.setValue(100)
    (tmp_path / "guide.txt").write_text("Hvem lavede den?\nHvordan gik det?\n", encoding="utf-8")
    head.guide_wanted.emit(tmp_path / "guide.txt")
    desk.settle()
    assert head.question.isVisible()
    assert head.question.count() == 2


def test_words_lead_to_the_search(proposed: Finder) -> None:
    choose(proposed, Rule.SEARCH)
    assert proposed.finding.panel.search.isVisible()
    assert proposed.finding.panel.search.field.hasFocus()
    assert FIRST in {one.name for one in proposed.desk.study.sources.all()}


def test_the_questions_of_the_interview_guide_are_offered(proposed: Finder) -> None:
    desk, head = proposed.desk, proposed.finding.panel.auto
    choose(proposed, Rule.QUESTION)
    desk.settle()
    assert head.question.isHidden()
    desk.do(lambda: desk.study.guide.add("Hvem lavede den?", key="Q1", wordings=["Hvem har lavet den?"]))
    desk.settle()
    assert [head.question.itemText(one) for one in range(head.question.count())] == ["Hvem lavede den?"]
    head.question.setFocus()
    desk.press(KEY.Key_Down)
    head.question.activated.emit(head.question.currentIndex())
    desk._qtbot.waitUntil(lambda: len(proposed.rows) == 1, timeout=5_000)
    assert proposed.rows == ["Det gjorde kommunen. Ingen kender os endnu."]
