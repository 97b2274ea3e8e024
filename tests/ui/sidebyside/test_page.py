"""Cases side by side in the window: every gesture by keys and mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from qualcase.coding.filters import Filter
from qualcase.coding.sources import SourceKind
from qualcase.coding.summaries import SummaryCell
from qualcase.study import Study
from qualcase.study.new_codings import Span
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.compare.screen import CompareScreen
from qualcase.ui.sidebyside.items import Kind
from qualcase.ui.sidebyside.page import SidePage
from tests.ui.compare.making import bring_in, code, done
from tests.ui.conftest import wait_idle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two cases with people who are heard again, and one without passages."""
    folder = tmp_path_factory.mktemp("side")
    with Study.create(folder / "ready", waves=("2015", "2017")) as study:
        roles = study.codebook.add("Roller", colour="#3072C1")
        study.codebook.add("Grænser", roles.id, colour="#3072C1")
        study.codebook.add("Forankring", colour="#C7692C")
        for name in ("K01", "K02", "K03"):
            study.cases.add(name, title=f"Titel {name}", site="Fjordby")
            early = bring_in(
                study,
                "a",
                "I: Nå?\nKaren: Det var kun mig.\nIb: Jeg kom til.",
                case="K01",
                wave="2015",
                role="volunteer",
            )
        late = bring_in(
            study,
            "b",
            "I: Nå?\nKaren: Nu er vi flere. Og det står i aftalen.",
            case="K01",
            wave="2017",
            role="volunteer",
        )
        note = bring_in(study, "c", "En tavle.", case="K01", wave="2017", kind=SourceKind.OBSERVATION)
        other = bring_in(study, "d", "I: Nå?\nBo: Stille her.", case="K02", wave="2015", role="volunteer")
        code(study, early, "Det var kun mig.", "Roller", rating=None, note="Kernen.")
        code(study, early, "Jeg kom til.", "Roller/Grænser")
        code(study, late, "Nu er vi flere.", "Roller", star=True)
        code(study, late, "Og det står i aftalen.", "Roller")
        code(study, note, "En tavle.", "Roller")
        code(study, other, "Stille her.", "Roller")
        code(study, other, "Stille her.", "Forankring")
        done(study, early, late, note, other)
        return study.path


class Desk:
    """The window with a person at it."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        assert window.session is not None
        self.session, self.study = window.session, window.session.study
        frame = self.study.frame()
        self.cases = {case.name: case.id for case in frame.cases}
        self.codes = {one.name: one.id for one in frame.tree.ordered}
        self.waves = [wave.id for wave in frame.waves]

    def wait(self) -> None:
        quiet = 0
        while quiet < 3:
            wait_idle(self.window, self.qtbot)
            self.qtbot.wait(5)
            quiet = 0 if self.session.is_busy else quiet + 1

    def go(self, *names: str, under: str = "Roller") -> None:
        ids = tuple(self.cases[one] for one in names)
        page = Page.SIDE if names else None
        place = Place(Room.COMPARE, code_id=self.codes[under], case_id=ids[0] if ids else None, page=page, case_ids=ids)
        self.window.go(place)
        self.wait()

    def press(self, key: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.wait()

    def type(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, words)
        self.wait()

    def click(self, widget: QPushButton) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.wait()

    @property
    def screen(self) -> CompareScreen:
        assert self.window.workspace is not None
        shown = self.window.workspace.current
        assert isinstance(shown, CompareScreen)
        return shown

    def has_list(self) -> bool:
        return self.page.list is not None

    @property
    def page(self) -> SidePage:
        over = self.screen.pages.over
        assert isinstance(over, SidePage)
        return over

    def shown(self) -> list[tuple[str, int, str]]:
        items = self.page.grid.items
        return [(one.kind.value, one.column, one.excerpt.text if one.excerpt else one.words) for one in items]

    def chosen(self) -> str:
        excerpt = self.page.grid.excerpt
        return excerpt.text if excerpt else ""

    def sentence(self, case: str, under: str = "Roller") -> str:
        held = self.study.summaries.get(SummaryCell(self.codes[under], self.waves[1], self.waves[0], self.cases[case]))
        return held.text if held else ""


@pytest.fixture
def desk(window: Window, qtbot: QtBot) -> Desk:
    made = Desk(window, qtbot)
    made.go()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return made


def test_enter_lays_the_cell_out_and_escape_comes_back_to_it(desk: Desk) -> None:
    desk.screen.board.matrix.setFocus()
    desk.press(Key.Key_Return)
    assert desk.shown() == [
        ("heading", -1, "Volunteer · Karen"),
        ("card", 0, "Det var kun mig."),
        ("card", 1, "Nu er vi flere."),
        ("card", 1, "Og det står i aftalen."),
        ("heading", -1, "Volunteer · others"),
        ("card", 0, "Jeg kom til."),
        ("hole", 1, "–  no data: nobody here was heard, nothing collected"),
        ("heading", -1, "Observation note"),
        ("hole", 0, "–  no data: nobody here was heard, nothing collected"),
        ("card", 1, "En tavle."),
    ]
    assert desk.page.grid.hasFocus()
    desk.press(Key.Key_Right, CTRL)  # the next case
    desk.press(Key.Key_Escape)
    assert desk.screen.pages.over is None
    assert desk.screen.board.matrix.hasFocus()
    assert desk.screen.board.matrix.focus_cell == (0, 1)


def test_selected_columns_stand_side_by_side(desk: Desk) -> None:
    desk.screen.board.matrix.setFocus()
    desk.press(Key.Key_Right, SHIFT)
    desk.press(Key.Key_Return)
    assert [case.name for case in desk.page.sheet.made.cases] == ["K01", "K02"]  # type: ignore[union-attr]
    assert len(desk.page.boxes.boxes) == 2


def test_arrows_go_card_by_card_and_across(desk: Desk) -> None:
    desk.go("K01")
    assert desk.chosen() == "Det var kun mig."
    desk.press(Key.Key_Right)
    assert desk.chosen() == "Nu er vi flere."
    desk.press(Key.Key_Down)
    assert desk.chosen() == "Og det står i aftalen."
    desk.press(Key.Key_Down)
    assert desk.chosen() == "En tavle."
    desk.press(Key.Key_Left)
    assert desk.chosen() == "Jeg kom til."
    desk.press(Key.Key_Home)
    assert desk.chosen() == "Det var kun mig."
    desk.press(Key.Key_End)
    assert desk.chosen() == "Jeg kom til."


@pytest.mark.parametrize("key", [Key.Key_G, Key.Key_Return])
def test_to_the_transcript_and_back_to_the_same_card(desk: Desk, key: Key) -> None:
    desk.go("K01", "K02")
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Down)
    assert desk.chosen() == "Og det står i aftalen."
    desk.press(key)
    assert desk.window.workspace is not None
    here = desk.window.workspace.current.current_place()  # type: ignore[union-attr]
    assert here is not None
    assert here.room is Room.CODE
    desk.press(Key.Key_Left, ALT)
    assert desk.chosen() == "Og det står i aftalen."
    assert desk.page.state.case_ids == (desk.cases["K01"], desk.cases["K02"])


def test_a_click_on_the_origin_goes_to_the_place(desk: Desk) -> None:
    desk.go("K01")
    grid = desk.page.grid
    row = next(n for n, one in enumerate(grid.items) if one.column == 1 and one.kind is Kind.CARD)
    area = grid.visualRect(grid.cards.index(row))
    excerpt = grid.items[row].excerpt
    assert excerpt is not None
    at = area.topLeft() + grid.delegate.laid(excerpt).origin.center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, NONE, area.center())
    assert desk.chosen() == "Nu er vi flere."
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(at))
    desk.wait()
    assert desk.window.workspace is not None
    place = desk.window.workspace.current.current_place()  # type: ignore[union-attr]
    assert place is not None
    assert (place.room, place.source_id) == (Room.CODE, excerpt.source_id)


def test_plus_and_minus_show_the_turns_around(desk: Desk) -> None:
    desk.go("K01")
    grid = desk.page.grid
    before = grid.visualRect(grid.currentIndex()).height()
    desk.press(Key.Key_Plus)
    assert grid.excerpt is not None
    around = grid.cards.around(grid.excerpt.id)
    assert around is not None
    assert around.before == "I: Nå?\nKaren:"
    assert grid.visualRect(grid.currentIndex()).height() > before
    desk.press(Key.Key_Minus)
    assert grid.visualRect(grid.currentIndex()).height() == before


def test_cases_are_put_beside_and_taken_away_by_typing_and_by_mouse(desk: Desk) -> None:
    desk.go("K01")
    desk.press(Key.Key_X)
    assert desk.has_list()
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    assert desk.page.state.case_ids == (desk.cases["K01"], desk.cases["K02"])
    desk.press(Key.Key_Escape)
    assert not desk.has_list()
    assert desk.screen.pages.over is desk.page
    page = desk.page
    away = [one for one in desk.page.heads.findChildren(QPushButton) if one.isVisible()]
    desk.click(away[0])
    assert page.state.case_ids == (desk.cases["K02"],)
    assert not [one for one in desk.page.heads.findChildren(QPushButton) if one.isVisible()]


def test_delete_takes_the_case_of_the_chosen_card_away_but_never_the_last(desk: Desk) -> None:
    desk.go("K01", "K02")
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Right)
    assert desk.chosen() == "Stille her."
    desk.press(Key.Key_Delete)
    assert desk.page.state.case_ids == (desk.cases["K01"],)
    desk.press(Key.Key_Delete)
    assert desk.page.state.case_ids == (desk.cases["K01"],)


def test_next_code_and_next_case_without_leaving(desk: Desk) -> None:
    desk.go("K01")
    desk.press(Key.Key_Down, CTRL)
    assert desk.page.state.code_id == desk.codes["Grænser"]
    assert [words for kind, _, words in desk.shown() if kind == "card"] == ["Jeg kom til."]
    desk.press(Key.Key_Up, CTRL)
    desk.press(Key.Key_Right, CTRL)
    assert [words for kind, _, words in desk.shown() if kind == "card"] == ["Stille her."]
    desk.press(Key.Key_K)
    assert desk.has_list()
    desk.press(Key.Key_End)
    desk.press(Key.Key_Return)
    assert not desk.has_list()
    assert desk.page.state.code_id == desk.codes["Forankring"]


def test_a_case_without_passages_says_so_with_its_waves(desk: Desk) -> None:
    desk.go("K03")
    assert desk.shown() == []
    assert desk.page.sheet is not None
    assert desk.page.isVisible()
    assert desk.page.boxes.boxes[0].isVisible()


def test_e_writes_what_changed_and_the_panel_of_the_matrix_says_it_too(desk: Desk) -> None:
    desk.go("K01", "K02")
    desk.press(Key.Key_E)
    desk.type("fra alene til flere")
    desk.press(Key.Key_Escape)
    assert desk.page.grid.hasFocus()
    assert desk.sentence("K01") == "fra alene til flere"
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Right)
    desk.press(Key.Key_E)
    desk.type("stille")
    desk.press(Key.Key_Down, CTRL)  # a key of the field, not of the page
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Escape)
    assert desk.sentence("K02") == "stille"
    assert desk.screen.pages.over is None
    desk.screen.board.matrix.focus_on(desk.codes["Roller"], desk.cases["K01"])
    desk.wait()
    assert desk.screen.passages.box.field.toPlainText() == "fra alene til flere"


def test_words_being_typed_are_kept_when_another_code_is_shown(desk: Desk) -> None:
    desk.go("K01")
    desk.press(Key.Key_E)
    desk.type("fra a til b")
    desk.page.step_code(1)
    desk.wait()
    assert desk.sentence("K01") == "fra a til b"
    assert desk.page.boxes.boxes[0].field.toPlainText() == ""


def test_closing_the_window_keeps_the_words_being_typed(desk: Desk, path: Path) -> None:
    desk.go("K01")
    desk.press(Key.Key_E)
    desk.type("fra a til b")
    code_id, waves, case = desk.codes["Roller"], desk.waves, desk.cases["K01"]
    desk.window.close()
    with Study.open(path) as study:
        held = study.summaries.get(SummaryCell(code_id, waves[1], waves[0], case))
    assert held is not None
    assert held.text == "fra a til b"


def test_a_passage_that_comes_shows_at_once_and_turns_the_sentence_amber(desk: Desk) -> None:
    desk.go("K01")
    desk.press(Key.Key_E)
    desk.type("fra a til b")
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Down)
    assert desk.chosen() == "Jeg kom til."
    source = next(one for one in desk.study.sources.all() if one.name == "b")
    with desk.qtbot.waitSignal(desk.session.changed):
        code(desk.study, source, "vi flere", "Roller")
    desk.wait()
    assert ("card", 1, "vi flere") in desk.shown()
    assert desk.chosen() == "Jeg kom til."
    assert desk.page.boxes.boxes[0].state.isVisible()
    desk.press(Key.Key_H, CTRL | SHIFT)
    assert not desk.page.boxes.boxes[0].state.isVisible()


def test_only_the_waves_asked_for(desk: Desk) -> None:
    desk.go("K01")
    desk.session.set_filter(Filter(waves=(desk.waves[1],)))
    desk.wait()
    assert {column for _, column, _ in desk.shown()} == {-1, 0}
    box = desk.page.boxes.boxes[0]
    assert box.cell == SummaryCell(desk.codes["Roller"], desk.waves[1], None, desk.cases["K01"])


def test_copied_as_a_table_with_sentences_and_caption(desk: Desk) -> None:
    desk.go("K01")
    desk.press(Key.Key_E)
    desk.type("fra a til b")
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_C, CTRL | SHIFT)
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().split("\n")
    assert lines[0] == "Roller\tK01 2015\tK01 2017"
    assert lines[2].startswith("Volunteer · Karen\t“Det var kun mig.” (volunteer Karen · interview · ")
    assert lines[5] == "Change\tfra a til b\t"
    assert "K01" in lines[7]
    assert "<td><p>" in data.html()


def test_c_opens_the_check_line_by_line(desk: Desk) -> None:
    desk.go("K01")
    assert "K01" in desk.page.caption.words.text()
    desk.press(Key.Key_C)
    assert desk.page.caption.lines.isVisible()
    desk.press(Key.Key_C)
    assert not desk.page.caption.lines.isVisible()


def test_copied_as_text_case_by_case(desk: Desk) -> None:
    desk.go("K01", "K02")
    desk.page.copy_as_text()
    parts = QGuiApplication.clipboard().text().split("\n\n")
    assert parts[:3] == ["Roller", "K01 Titel K01", "Volunteer · Karen | –"]
    assert parts[3].startswith("2015:\n“Det var kun mig.”")
    assert parts[4].startswith("2017:\n“Nu er vi flere.”")
    assert parts.index("K02 Titel K02") > parts.index("Observation note")
    assert "K01, K02" in parts[-1]


def test_t_collects_the_chosen_card(desk: Desk) -> None:
    desk.go("K01")
    desk.press(Key.Key_Down)
    assert desk.page.grid.excerpt is not None
    assert list(desk.screen.excerpts_here()) == [desk.page.grid.excerpt.id]


def test_t_puts_the_chosen_card_into_the_collection(desk: Desk) -> None:
    desk.go("K01")
    desk.press(Key.Key_Right)
    excerpt = desk.page.grid.excerpt
    assert excerpt is not None
    desk.press(Key.Key_T)
    assert [one.name for one in desk.study.collections.holding(excerpt.id)]


def test_several_cards_are_chosen_with_shift(desk: Desk) -> None:
    desk.go("K01")
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Down, SHIFT)
    assert [one.text for one in desk.page.grid.chosen_excerpts] == ["Nu er vi flere.", "Og det står i aftalen."]
    assert len(desk.screen.excerpts_here()) == 2


def test_when_the_code_is_gone_the_way_back_is_shown(desk: Desk) -> None:
    desk.go("K01", "K03", under="Forankring")
    with desk.qtbot.waitSignal(desk.session.changed):
        desk.study.codebook.merge(desk.codes["Forankring"], desk.codes["Grænser"])
    desk.wait()
    assert desk.page.nothing.isVisible()
    assert not desk.page.grid.isVisible()
    desk.click(desk.page.nothing.action)
    assert desk.screen.pages.over is None
    desk.go("K01")
    assert desk.page.grid.isVisible()


def test_narrow_windows_scroll_sideways(desk: Desk) -> None:
    desk.window.resize(620, 600)
    desk.go("K01", "K02")
    grid = desk.page.grid
    assert grid.horizontalScrollBar().maximum() > 0
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Right)
    assert desk.chosen() == "Stille her."
    assert grid.horizontalScrollBar().value() > 0
    area = grid.visualRect(grid.currentIndex())
    assert area.left() >= 0
    assert desk.page.heads.cases.isVisible()


def test_every_action_has_a_name_and_no_key_twice(desk: Desk) -> None:
    desk.go("K01")
    actions = desk.screen.actions_here()
    keys = [key for one in actions for key in one.keys]
    assert all(one.title for one in actions)
    assert len(keys) == len(set(keys))


def test_many_cards_are_laid_out_as_far_as_somebody_looks(desk: Desk, make: Callable[[int], None]) -> None:
    make(300)
    desk.window.go(Place(Room.COMPARE, code_id=desk.codes["Grænser"], page=Page.SIDE, case_ids=(desk.cases["K03"],)))
    desk.qtbot.waitUntil(lambda: len(desk.page.grid.items) > 300, timeout=20_000)
    grid = desk.page.grid
    laid = sum(span is not None for span in grid.laid_out.spans)
    assert laid < 200
    desk.press(Key.Key_End)
    assert desk.chosen() == "Ord 299."
    area = grid.visualRect(grid.currentIndex())
    assert 0 <= area.top() < grid.viewport().height()
    desk.press(Key.Key_PageUp)
    assert desk.chosen() != "Ord 299."


@pytest.fixture
def make(desk: Desk) -> Callable[[int], None]:
    """Makes so many passages in K03."""

    def work(number: int) -> None:
        words = " ".join(f"Ord {one}." for one in range(number))
        source = bring_in(desk.study, "m", f"I: Nå?\nBo: {words}", case="K03", wave="2015", role="volunteer")
        text = desk.study.sources.text(source.id).text
        anna = desk.study.coders.ensure("Anna").id
        places = [(text.index(f"Ord {one}."), len(f"Ord {one}.")) for one in range(number)]
        spans = [Span(source.id, at, at + length) for at, length in places]
        desk.study.codings.add_spans(spans, desk.codes["Grænser"], anna)
        done(desk.study, source)
        desk.wait()

    return work
