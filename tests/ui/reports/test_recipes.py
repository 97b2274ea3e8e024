"""Recipes in the window: kept, run, changed and removed by keys and mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from qualcase.coding.filters import Filter
from qualcase.coding.orders import NamesOut, ReportKind
from qualcase.ui.base.place import Page, Place, Room
from tests.ui.reports.conftest import ALT, CTRL, Key, Shown

if TYPE_CHECKING:
    from pathlib import Path


def test_a_recipe_is_kept_run_and_opened_again(shown: Shown, path: Path) -> None:
    shown.desk.options.nesting.setCurrentRow(1)
    shown.desk.options.nesting.move_chosen(-1)
    shown.settle()
    shown.desk.kinds.setFocus()
    shown.press(Key.Key_S, CTRL)
    shown.type("Til møder")
    shown.press(Key.Key_Return)
    (made,) = shown.study.recipes.all()
    assert made.order.by == ("case", "code", "wave")
    shown.desk.kinds.setFocus()
    shown.press(Key.Key_F5)
    wrote = [one.name for one in path.parent.glob("*.docx")]
    assert len(wrote) == 1
    assert "Til møder" in wrote[0]
    assert shown.desk.results.told[0].startswith("Til møder: wrote ")
    shown.desk.begin_anew()
    shown.settle()
    assert shown.desk.order().by == ()
    shown.desk.recipes.setFocus()
    shown.press(Key.Key_Down)
    assert shown.desk.order().by == ("case", "code", "wave")
    assert shown.desk.state.recipe_id == made.id


def test_tab_comes_by_a_recipe_without_opening_it(shown: Shown) -> None:
    wave = shown.study.waves.all()[0].id
    for name in ("a", "b"):
        shown.study.recipes.save(
            name, replace(shown.desk.order(), kind=ReportKind.CODEBOOK, filter=Filter(waves=(wave,)))
        )
    shown.qtbot.waitUntil(lambda: shown.desk.recipes.count() == 2)
    shown.settle()
    session = shown.window.session
    assert session is not None
    shown.desk.kinds.setFocus()
    shown.press(Key.Key_Tab)
    assert shown.desk.recipes.hasFocus()
    assert shown.desk.order().kind is ReportKind.EXCERPTS
    assert session.filter == Filter()
    shown.press(Key.Key_Down)
    assert shown.desk.recipes.value() == shown.study.recipes.all()[0].id
    assert shown.desk.order().kind is ReportKind.CODEBOOK
    assert session.filter.waves == (wave,)
    shown.desk.kinds.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert shown.desk.order().kind is ReportKind.CODEBOOK


def test_a_click_opens_the_recipe_on_which_the_keyboard_stands(shown: Shown) -> None:
    shown.study.recipes.save("a", replace(shown.desk.order(), kind=ReportKind.CODEBOOK))
    shown.qtbot.waitUntil(lambda: shown.desk.recipes.count() == 1)
    shown.settle()
    shown.desk.kinds.setFocus()
    shown.press(Key.Key_Tab)
    recipes = shown.desk.recipes
    at = recipes.visualItemRect(recipes.item(0)).center()
    QTest.mouseClick(recipes.viewport(), Qt.MouseButton.LeftButton, pos=at)
    shown.settle()
    assert shown.desk.order().kind is ReportKind.CODEBOOK


def test_escape_in_a_field_leads_to_the_table_first(shown: Shown) -> None:
    shown.study.recipes.save("Roller", shown.desk.order())
    shown.go(Place(Room.REPORTS, page=Page.RECIPES))
    page = shown.recipes
    page.table.setFocus()
    shown.press(Key.Key_F2)
    shown.type("Møder")
    assert page.name_field.text() == "Møder"
    shown.press(Key.Key_Return)
    assert shown.study.recipes.all()[0].name == "Møder"
    page.pattern.setFocus()
    shown.press(Key.Key_Escape)
    assert page.table.hasFocus()
    shown.press(Key.Key_Escape)
    assert shown.desk.isVisible()


def test_a_file_that_somebody_changed_is_said_to_stay(shown: Shown, path: Path) -> None:
    made = shown.study.recipes.save("Ud", shown.desk.order(), pattern="{report}")
    shown.study.recipes.run(made.id)
    (path.parent / "Ud.docx").write_text("mine")
    shown.qtbot.waitUntil(lambda: shown.desk.recipes.count() == 1)
    shown.settle()
    shown.press(Key.Key_F5)
    assert "Ud.docx was changed since and stays" in shown.desk.results.told[0]
    assert (path.parent / "Ud.docx").read_text() == "mine"


def test_a_recipe_that_was_held_back_can_be_meant(shown: Shown, path: Path) -> None:
    order = replace(shown.desk.order(), names=NamesOut.REPLACED)
    shown.study.recipes.save("Ud", order, pattern="{report}")
    shown.qtbot.waitUntil(lambda: shown.desk.recipes.count() == 1)
    shown.settle()
    shown.press(Key.Key_F5)
    assert "not written" in shown.desk.results.told[0]
    verbs = [one for one in shown.desk.results.findChildren(QPushButton) if one.text() == "Write it all the same"]
    shown.click(verbs[0])
    assert (path.parent / "Ud.docx").exists()


def test_the_page_of_recipes(shown: Shown, path: Path) -> None:
    for name in ("a", "b"):
        shown.study.recipes.save(name, shown.desk.order(), pattern="{report}")
    shown.go(Place(Room.REPORTS, page=Page.RECIPES))
    page = shown.recipes
    assert [one.name for one, _, _ in page.rows] == ["a", "b"]
    assert page.table.topLevelItem(0).text(3) == "a.docx"  # type: ignore[union-attr]
    page.table.setFocus()
    shown.press(Key.Key_Down, ALT)
    assert [one.name for one, _, _ in page.rows] == ["b", "a"]
    assert page.chosen is not None
    assert page.chosen.name == "a"
    shown.press(Key.Key_F2)
    assert page.name_field.hasFocus()
    page.name_field.selectAll()
    shown.type("ny")
    shown.press(Key.Key_Return)
    assert [one.name for one in shown.study.recipes.all()] == ["b", "ny"]
    page.table.setFocus()
    shown.press(Key.Key_Return, CTRL)
    assert (path.parent / "ny.docx").exists()
    assert page.table.currentItem().text(4)  # type: ignore[union-attr]
    shown.press(Key.Key_Delete)
    assert [one.name for one in shown.study.recipes.all()] == ["b"]
    shown.press(Key.Key_Escape)
    assert shown.screen.pages.over is None


def test_a_page_without_recipes_says_what_they_are_and_leads_back(shown: Shown) -> None:
    for one in shown.study.recipes.all():
        shown.study.recipes.remove([one.id])
    shown.go(Place(Room.REPORTS, page=Page.RECIPES))
    page = shown.recipes
    assert page.nothing.isVisible()
    assert not page.table.isVisible()
    assert "written again with one key" in page.nothing.sentence.text()
    (back,) = page.nothing.findChildren(QPushButton)
    assert back.hasFocus()
    shown.press(Key.Key_Space)
    assert shown.screen.pages.over is None
    shown.study.recipes.save("a", shown.desk.order(), pattern="{report}")
    shown.go(Place(Room.REPORTS, page=Page.RECIPES))
    assert page.table.isVisible()
    assert not page.nothing.isVisible()
    page.table.setFocus()
    shown.press(Key.Key_Delete)
    assert page.nothing.isVisible()
    assert page.nothing.action.hasFocus()
    shown.press(Key.Key_Escape)
    assert shown.screen.pages.over is None
