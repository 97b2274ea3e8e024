"""The page of patterns by keys and mouse, in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from qualcase.coding.arranging import Order
from qualcase.coding.filters import Filter
from qualcase.ui.base.place import Page, Room
from qualcase.ui.compare.screen import CompareScreen
from qualcase.ui.patterns.likeness_drawing import LikenessDrawing
from qualcase.ui.patterns.state import Kind, Nothing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.patterns.conftest import Shown

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_click_on_a_pair_shows_codes_and_passages(shown: Shown) -> None:
    """The twins of the sample in 2017: what only K08 has, and its passages."""
    page = shown.go()
    page.ask(wave=shown.study.names.waves.find("2017").id, with_subcodes=False)
    shown.settle()
    shown.click(("pair", shown.case("K07"), shown.case("K08")))
    lines = page.beside.lines
    texts = [lines.item(row).text() for row in range(lines.count())]
    assert texts[:4] == ["Only K07", "Forankring / Økonomi", "Only K08", "Forankring / Båret af én person"]
    assert "K07" in page.beside.title.text()
    lines.setFocus()
    shown.press(Key.Key_Down)
    assert lines.currentItem().text() == "Forankring / Båret af én person"
    assert shown.cards()
    titles = [column.title.text() for column in page.beside.columns._columns]
    assert titles == ["K07 Besøgsvenner Nord", "K08 Besøgsvenner Syd"]


def test_keys_go_from_cell_to_cell_and_to_the_passages(shown: Shown) -> None:
    page = shown.go()
    canvas = shown.canvas
    assert canvas.hasFocus()
    first = canvas.current
    shown.press(Key.Key_Right)
    assert canvas.current != first
    assert page.told.text() == canvas.drawing.words(canvas.current)  # type: ignore[union-attr, arg-type]
    assert page.told.text() in canvas.accessibleName()
    shown.press(Key.Key_Down, Key.Key_Left, Key.Key_Up)
    shown.press(Key.Key_Return)
    assert page.beside.found is not None
    assert page.beside.found.key == canvas.current == canvas.chosen
    shown.press(Key.Key_Return)
    assert page.beside.lines.hasFocus()
    shown.press(Key.Key_Return)
    assert page.beside.columns.excerpt is not None
    assert page.excerpts_here() == [page.beside.columns.excerpt.id]
    shown.press(Key.Key_Escape, Key.Key_Escape)
    assert canvas.hasFocus()
    shown.press(Key.Key_End, Key.Key_Home)
    assert canvas.current == first


def test_number_keys_show_the_patterns_and_back_comes_back(shown: Shown) -> None:
    page = shown.go()
    for number, kind in enumerate(Kind, start=1):
        shown.press(Key(Key.Key_0 + number))
        assert page.state.asked.kind == kind
        assert page.answer is not None
        assert page.answer.nothing is None
        assert page.head.kinds.value() == kind
        assert page.current_place().row_id == kind
    shown.press(Key.Key_Left, mods=Qt.KeyboardModifier.AltModifier)
    assert page.state.asked.kind == Kind.SATURATION
    shown.press(Key.Key_PageDown, mods=CONTROL)
    assert page.state.asked.kind == Kind.HEARD
    shown.press(Key.Key_PageUp, mods=CONTROL)
    assert page.state.asked.kind == Kind.SATURATION


def test_the_pointer_tells_figures(shown: Shown, qtbot: QtBot) -> None:
    page = shown.go("heard")
    key = ("heard", 0, 0, 1)
    area = shown.canvas.drawing.area_of(key)  # type: ignore[union-attr]
    assert area is not None

    def told(steps: list[int]) -> bool:
        """Moves on within the spot until the pointer is felt."""
        steps.append(len(steps))
        QTest.mouseMove(shown.canvas, area.center() + QPoint(len(steps) % 7, 0))
        return "13 persons" in page.told.text()

    steps: list[int] = []
    qtbot.waitUntil(lambda: told(steps))
    assert page.told.text() == "volunteer, interview, 2017: 13 persons, 13 sources, 7,999 words"
    shown.canvas.event(QHelpEvent(QEvent.Type.ToolTip, area.center(), shown.canvas.mapToGlobal(area.center())))
    qtbot.waitUntil(lambda: QToolTip.text() == page.told.text())
    QToolTip.hideText()


@pytest.mark.parametrize("kind", ["groups", "together", "profiles", "saturation", "heard"])
def test_every_pattern_opens_to_its_passages(shown: Shown, kind: str) -> None:
    """Spots with passages behind them show cards that belong there."""
    page = shown.go(kind)
    drawing = shown.canvas.drawing
    assert drawing is not None
    keys = {
        "groups": ("line", 0),
        "together": (),
        "profiles": ("cell", 0, 0),
        "saturation": ("interview", 0, 0),
        "heard": ("heard", 1, 0, 0),
    }
    key = keys[kind]
    if kind == "together":
        n = page.answer.shown.found.together[-1]  # type: ignore[union-attr]
        key = next(spot.key for spot in drawing.spots if n[int(spot.key[2]), int(spot.key[3])])
    shown.click(key)
    assert shown.cards()
    shown.press(Key.Key_Return)
    assert page.beside.columns.excerpt is not None
    shown.press(Key.Key_G)
    place = shown.window.workspace.place()  # type: ignore[union-attr]
    assert place is not None
    assert place.room is Room.CODE


def test_a_dot_opens_one_case(shown: Shown) -> None:
    page = shown.go("groups")
    drawing = shown.canvas.drawing
    assert drawing is not None
    key = next(spot.key for spot in drawing.spots if spot.key[0] == "dot" and spot.key[1] == 0)
    shown.click(key)
    assert page.beside.found is not None
    assert page.beside.found.case_id == page.answer.shown.shown.columns[int(key[2])].id  # type: ignore[union-attr]
    assert len(page.beside.columns.lists) == 1


def test_the_order_of_the_tree_is_used_in_compare(shown: Shown) -> None:
    page = shown.go()
    drawing = shown.canvas.drawing
    assert isinstance(drawing, LikenessDrawing)
    order = [drawing.shown.cases[one].name for one in drawing.shown.order]
    shown.press(Key.Key_O)
    compare = shown.window.workspace.current  # type: ignore[union-attr]
    assert isinstance(compare, CompareScreen)
    assert compare.state.asked.column_arrangement.order is Order.HAND
    columns = compare.board.matrix.comparison.columns  # type: ignore[union-attr]
    assert [one.name for one in columns if not one.stands_for] == order
    shown.press(Key.Key_Left, mods=Qt.KeyboardModifier.AltModifier)
    assert page.isVisible()


def test_a_branch_is_held_against_the_others(shown: Shown) -> None:
    page = shown.go()
    drawing = shown.canvas.drawing
    assert isinstance(drawing, LikenessDrawing)
    members = {drawing.shown.cases[one].id for one in drawing.members(0)}
    shown.canvas.choose(("join", 0))
    shown.press(Key.Key_B)
    assert page.state.asked.kind == Kind.GROUPS
    assert set(page.answer.shown.first.case_ids) == members  # type: ignore[union-attr]


def test_groups_are_chosen_by_site_and_by_hand(shown: Shown) -> None:
    page = shown.go("groups")
    head = page.head
    head.first.setFocus()
    shown.press(Key.Key_Down)
    assert page.answer.shown.first.name == head.first.value() == "Havneparken"  # type: ignore[union-attr]
    head.by.setCurrentIndex(head.by.count() - 1)
    head.by.activated.emit(head.by.count() - 1)
    shown.settle()
    assert page.answer.nothing is Nothing.NO_GROUPS  # type: ignore[union-attr]
    assert head.hand.isVisible()
    head.hand.setFocus()
    head.hand.setText("K01; k03; nobody")
    head.hand.setModified(True)
    QTest.keyClick(head.hand, Key.Key_Return)
    shown.settle()
    assert page.answer.shown.first.name == "K01, K03"  # type: ignore[union-attr]
    assert head.hand.text() == "K01; K03"


def test_what_is_coded_shows_at_once(shown: Shown, qtbot: QtBot) -> None:
    """Somebody codes while the page is looked at, and takes it back."""
    page = shown.go("together")

    def passages() -> int:
        return int(page.answer.shown.found.passages[-1].sum())  # type: ignore[union-attr]

    before = passages()
    study = shown.study
    one = next(one for one in study.excerpts() if one.about is None and one.kind == "interview")
    coder = study.names.coders.find(one.coder).id
    study.codings.add(one.source_id, one.start + 3, one.end, one.code_id, coder)
    qtbot.waitUntil(lambda: passages() > before)
    study.undo()
    qtbot.waitUntil(lambda: passages() == before)


def test_the_filter_of_the_window_counts(shown: Shown) -> None:
    page = shown.go()
    site = shown.study.frame().sites[0]
    shown.window.session.set_filter(Filter(sites=(site.id,)))  # type: ignore[union-attr]
    shown.settle()
    assert 1 < len(page.answer.shown.cases) < 18  # type: ignore[union-attr]
    assert site.name in page.caption.words.text()
    one = shown.study.frame().cases[0].id
    shown.window.session.set_filter(Filter(cases=(one,)))  # type: ignore[union-attr]
    shown.settle()
    assert page.answer.nothing is Nothing.FEW_CASES  # type: ignore[union-attr]
    assert not shown.canvas.isVisible()
    shown.window.session.set_filter(Filter())  # type: ignore[union-attr]
    shown.settle()
    assert shown.canvas.isVisible()


def test_switches_are_keys_too(shown: Shown) -> None:
    page = shown.go("together")
    with_ = len(shown.canvas.drawing.spots)  # type: ignore[union-attr]
    shown.press(Key.Key_M)
    assert page.state.asked.every_code
    assert len(shown.canvas.drawing.spots) > with_  # type: ignore[union-attr]
    shown.press(Key.Key_U)
    assert not page.answer.shown.with_subcodes  # type: ignore[union-attr]
    assert page.head.subcodes.text() == "Without sub-codes"
    shown.press(Key.Key_I)
    assert page.caption.lines.isVisible()


def test_pictures_and_tables_go_out(shown: Shown, tmp_path: Path) -> None:
    page = shown.go("groups")
    page.taking.table()
    assert "Difference" in QGuiApplication.clipboard().text()
    page.taking.picture()
    assert not QGuiApplication.clipboard().image().isNull()
    for kind in Kind:
        shown.go(kind)
        for suffix in ("svg", "png"):
            path = tmp_path / f"{kind}.{suffix}"
            page.taking.write_picture(path)
            assert path.stat().st_size > 2000
        words = (tmp_path / f"{kind}.svg").read_text(encoding="utf-8")
        assert "lead coder" in words
        page.taking.write_table(tmp_path / f"{kind}.xlsx")
        shown.settle()
        assert (tmp_path / f"{kind}.xlsx").stat().st_size
    said: list[str] = []
    shown.window.session.said.connect(lambda words, _: said.append(words))  # type: ignore[union-attr]
    page.taking.write_picture(tmp_path / "x.gif")
    assert "endings" in said[-1]


def test_every_action_has_a_key_or_stands_in_the_palette(shown: Shown) -> None:
    page = shown.go()
    actions = page.actions_here()
    assert len({one.id for one in actions}) == len(actions)
    keys = [key for one in actions for key in one.keys]
    assert len(keys) == len(set(keys))
    assert page.current_place().page == Page.PATTERNS


def test_the_drawing_has_the_greater_part_until_somebody_moves_the_edge(shown: Shown) -> None:
    page = shown.go()
    for width in (1500, 900):
        shown.window.resize(width, 700)
        shown.settle()
        assert page.beside.width() <= 0.4 * page.width()
    handle = page._split.handle(1)
    start = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start - QPoint(60, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start - QPoint(60, 0))
    moved = page.beside.width()
    shown.window.resize(950, 700)
    shown.settle()
    assert abs(page.beside.width() - moved) <= 1
