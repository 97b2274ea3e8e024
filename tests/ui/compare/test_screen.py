from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.sources import SourceKind
from qualcase.coding.summaries import SummaryCell
from qualcase.errors import UserError
from qualcase.study import Study
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.theme.tokens import DARK
from tests.ui.compare.making import bring_in, code, done
from tests.ui.compare.watching import Shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


Key = Qt.Key
SAID_2015 = "I: Hvordan går det?\nKaren: Vi vidste ikke, hvem der skulle gøre hvad. Det var kun mig.\nI: Tak."
SAID_2017 = "I: Og nu?\nKaren: Nu står det i aftalen, hvem der gør hvad. Kommunen lytter.\nMona: Vi er flere nu."


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two cases over two waves, coded by Anna."""
    folder = tmp_path_factory.mktemp("compare")
    with Study.create(folder / "ready", waves=("2015", "2017")) as study:
        roles = study.codebook.add("Roller", colour="#3072C1")
        study.codebook.add("Grænser", roles.id, colour="#3072C1")
        study.codebook.add("Forankring", colour="#C7692C")
        for name in ("K01", "K02"):
            study.cases.add(name, title=f"Titel {name}", site="Fjordby")
        early = bring_in(study, "K01_2015", SAID_2015, case="K01", wave="2015", role="volunteer")
        late = bring_in(study, "K01_2017", SAID_2017, case="K01", wave="2017", role="volunteer")
        note = bring_in(study, "K01_note", "Lederen kigger ind.", case="K01", wave="2015", kind=SourceKind.OBSERVATION)
        other = bring_in(study, "K02_2015", "I: Nå?\nIb: Stille og roligt hos os.", case="K02", wave="2015")
        code(study, early, "Vi vidste ikke, hvem der skulle gøre hvad.", "Roller/Grænser", note="Kernen.")
        code(study, late, "Nu står det i aftalen, hvem der gør hvad.", "Roller", star=True)
        code(study, late, "Vi er flere nu.", "Roller")
        code(study, late, "Kommunen lytter.", "Forankring", about_wave_id=study.frame().waves[0].id)
        code(study, note, "Lederen kigger ind.", "Roller")
        done(study, early, late, note, other)
        return study.path


@pytest.fixture
def shown(ready: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Shown]:
    copy = tmp_path / ready.name
    shutil.copyfile(ready, copy)
    made = Shown(Study.open(copy), tmp_path, qtbot)
    yield made
    made.end()


def test_the_figures_are_those_of_the_study(shown: Shown) -> None:
    assert [shown.matrix.table.headerData(n, Qt.Orientation.Vertical) for n in range(3)] == [
        "Roller",
        "Grænser",
        "Forankring",
    ]
    assert shown.cell(0, 0) == "1 +1 | 2 =≠"
    assert shown.cell(1, 0) == "1 | · ✕≠"
    assert shown.cell(2, 0) == "· | · +1"
    assert shown.cell(0, 1) == "· | – ?"
    figures = shown.session.study.compare()
    assert shown.screen.board.caption.words.text() == figures.caption
    assert float(figures.values[0, 0, 1]) == 2


def test_the_passages_follow_the_focus_by_wave(shown: Shown) -> None:
    assert shown.matrix.focus_cell == (0, 0)
    assert shown.passages() == [
        [
            "Vi vidste ikke, hvem der skulle gøre hvad.",
            "No identified speaker: observation note",
            "Lederen kigger ind.",
        ],
        ["Nu står det i aftalen, hvem der gør hvad.", "Vi er flere nu."],
    ]
    shown.press(Key.Key_Down)
    assert shown.passages() == [["Vi vidste ikke, hvem der skulle gøre hvad."], []]
    shown.press(Key.Key_Down)
    assert shown.passages() == [[], ["About 2015", "Kommunen lytter."]]
    shown.press(Key.Key_Right)
    assert shown.passages() == [[], []]
    assert shown.lists[0]._nothing == "Not mentioned."
    assert shown.lists[1]._nothing == "No data: nothing was collected."


def test_m_switches_the_measure_and_keeps_the_focus(shown: Shown) -> None:
    shown.press(Key.Key_Right, Key.Key_M)
    assert shown.screen.state.measure is Measure.SHARE
    assert shown.matrix.comparison is not None
    assert shown.matrix.comparison.measure is Measure.SHARE
    assert shown.matrix.focus_cell == (0, 1)
    assert shown.cell(0, 0).startswith("67 +1 | ")
    shown.press(Key.Key_M, Key.Key_M)
    assert shown.cell(0, 0) == "● | ● =≠"
    shown.press(Key.Key_M)
    assert shown.cell(0, 0) == "1 +1 | 2 =≠"


def test_the_buttons_of_the_measures(shown: Shown) -> None:
    controls = shown.screen.controls
    QTest.mouseClick(controls.more, Qt.MouseButton.LeftButton)
    buttons = {button.text(): button for button in controls.measures.findChildren(QPushButton)}
    assert list(buttons)[-4:] == ["Sources", "Codings", "Words", "Excerpt"]
    QTest.mouseClick(buttons["Words"], Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.cell(0, 0) == "11 | 13 =≠"
    QTest.mouseClick(controls.more, Qt.MouseButton.LeftButton)
    assert controls.measures.value() is Measure.WORDS
    shown.press(Key.Key_M)
    assert controls.measures.value() is Measure.PERSONS


def test_when_no_answer_comes_the_switches_show_what_the_figures_are(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise UserError("The disk is gone.")

    monkeypatch.setattr(shown.session.study, "compare", break_down)
    shown.press(Key.Key_M)
    assert shown.said == ["The disk is gone."]
    assert shown.screen.controls.measures.value() is Measure.PERSONS
    assert shown.cell(0, 0) == "1 +1 | 2 =≠"


def test_codes_count_with_or_without_their_sub_codes(shown: Shown) -> None:
    shown.press(Key.Key_U)
    assert shown.cell(0, 0) == "+1 | 2 ▲≠"
    QTest.mouseClick(shown.screen.controls.subcodes.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.cell(0, 0) == "1 +1 | 2 =≠"


def test_enter_lays_the_cell_side_by_side(shown: Shown) -> None:
    shown.press(Key.Key_Return)
    (code_id, *_), (case_id, other) = _ids(shown)
    page = Place(Room.COMPARE, code_id=code_id, case_id=case_id, page=Page.SIDE, case_ids=(case_id,))
    assert shown.places == [page]
    QTest.mouseClick(shown.screen.passages._turn, Qt.MouseButton.LeftButton)
    assert shown.places == [page, page]
    shown.matrix.setFocus()
    QTest.keyClick(shown.matrix, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    shown.press(Key.Key_Return)
    assert shown.places[-1].case_ids == (case_id, other)


def test_cells_of_another_crossing_are_read_over_the_screen(shown: Shown) -> None:
    asked = shown.screen.state.asked
    shown.screen.state.ask(replace(asked, columns=Dimension.SITE))
    shown.screen._ask_anew()
    shown.settle()
    shown.press(Key.Key_Return)
    assert not shown.screen.board.isVisible()
    assert not shown.screen.controls.isVisible()
    assert shown.lists[0].hasFocus()
    shown.press(Key.Key_Right, Key.Key_Down)
    assert shown.screen.passages.columns.excerpt is not None
    assert shown.screen.passages.columns.excerpt.text == "Vi er flere nu."
    shown.press(Key.Key_Escape)
    assert shown.screen.board.isVisible()
    assert shown.matrix.hasFocus()
    assert shown.matrix.focus_cell == (0, 0)


def test_e_writes_what_changed_in_the_cell(shown: Shown) -> None:
    (code_id, *_), (case_id, _) = _ids(shown)
    shown.press(Key.Key_E)
    box = shown.screen.passages.box
    assert box.field.hasFocus()
    QTest.keyClicks(box.field, "fra uklare til aftalte")
    shown.press(Key.Key_Escape)
    assert shown.matrix.hasFocus()
    waves = [wave.id for wave in shown.session.study.frame().waves]
    held = shown.session.study.summaries.get(SummaryCell(code_id, waves[1], waves[0], case_id))
    assert held is not None
    assert held.text == "fra uklare til aftalte"
    shown.press(Key.Key_Right)
    assert box.field.toPlainText() == ""


def _ids(shown: Shown) -> tuple[list[str], list[str]]:
    frame = shown.session.study.frame()
    return [code.id for code in frame.tree.ordered], [case.id for case in frame.cases]


def test_g_goes_to_the_place_in_the_transcript(shown: Shown) -> None:
    shown.press(Key.Key_G)
    excerpt = shown.session.study.cell_excerpts(shown.session.study.compare(), 0, 0)[0][0]
    assert excerpt.text.startswith("Vi vidste ikke")
    assert shown.places == [Place(Room.CODE, excerpt.source_id, excerpt.start, excerpt.end, excerpt.id)]
    text = shown.session.study.sources.text(excerpt.source_id).text
    assert text[excerpt.start : excerpt.end] == excerpt.text
    shown.lists[0].setFocus()
    shown.press(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert shown.places[-1].source_id != excerpt.source_id
    shown.press(Key.Key_Right, Key.Key_G)
    assert shown.places[-1].start == SAID_2017.index("Nu står")


def test_plus_shows_the_turns_around(shown: Shown) -> None:
    shown.lists[0].choose_first()
    shown.lists[0].setFocus()
    shown.press(Key.Key_Plus)
    excerpt = shown.screen.passages.columns.excerpt
    assert excerpt is not None
    around = shown.lists[0].cards.around(excerpt.id)
    assert around is not None
    assert around.before == "I: Hvordan går det?\nKaren:"
    assert around.after == "Det var kun mig.\nI: Tak."
    shown.press(Key.Key_Minus)
    assert shown.lists[0].cards.around(excerpt.id) is None


def test_l_shows_the_legend_of_the_measure(shown: Shown) -> None:
    legend = shown.screen.board.legend
    assert not legend.isVisible()
    shown.press(Key.Key_L)
    assert legend.isVisible()
    assert shown.screen.controls.legend.isChecked()
    QTest.mouseClick(shown.screen.controls.legend, Qt.MouseButton.LeftButton)
    assert not legend.isVisible()
    assert not shown.screen.controls.legend.isChecked()


def test_a_change_is_shown_at_once_with_focus_and_folding_kept(shown: Shown) -> None:
    shown.press(Key.Key_Down, Key.Key_Down, Key.Key_Right)
    shown.matrix.table.fold(0, folded=True)
    source = next(one for one in shown.session.study.sources.all() if one.name == "K02_2015")
    with shown.change():
        code(shown.session.study, source, "Stille og roligt", "Forankring")
    assert shown.matrix.focus_cell == (2, 1)
    assert shown.matrix.table.rows == [0, 2]
    assert shown.cell(1, 1) == "1 | – ?"
    assert shown.passages() == [["Stille og roligt"], []]
    with shown.change():
        shown.session.write(shown.session.study.undo)
    assert shown.cell(1, 1) == "· | – ?"


def test_a_hidden_screen_waits_until_it_is_seen(shown: Shown) -> None:
    shown.window.hide()
    source = next(one for one in shown.session.study.sources.all() if one.name == "K02_2015")
    with shown.change():
        code(shown.session.study, source, "Stille og roligt", "Forankring")
    assert shown.cell(2, 1) == "· | – ?"
    shown.window.show()
    shown.settle()
    assert shown.cell(2, 1) == "1 | – ?"


def test_the_filter_of_the_window_is_followed(shown: Shown) -> None:
    second = shown.session.study.frame().cases[1]
    shown.press(Key.Key_Right)
    shown.session.set_filter(Filter(cases=(second.id,)))
    shown.settle()
    assert shown.matrix.table.columnCount() == 1
    assert shown.matrix.focus_cell == (0, 0)
    assert "K02" in shown.screen.board.caption.words.text()


def test_a_filter_that_hides_everything_says_so_and_can_be_cleared(shown: Shown) -> None:
    shown.session.set_filter(Filter(kinds=("document",)))
    shown.settle()
    assert not shown.matrix.isVisible()
    button = next(one for one in shown.screen.findChildren(QPushButton) if one.isVisible())
    assert button.text() == "Clear the filter"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.session.filter == Filter()
    assert shown.matrix.isVisible()
    assert shown.matrix.focus_cell == (0, 0)
    assert shown.passages()[1] == ["Nu står det i aftalen, hvem der gør hvad.", "Vi er flere nu."]


def test_an_empty_study_names_the_one_action_that_helps(tmp_path: Path, qtbot: QtBot) -> None:
    made = Shown(Study.create(tmp_path / "empty"), tmp_path, qtbot)
    button = next(one for one in made.screen.findChildren(QPushButton) if one.isVisible())
    assert button.text() == "Import files"
    made.screen.setFocus()
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert made.places == [Place(Room.MATERIAL)]
    made.press(Key.Key_M, Key.Key_L, Key.Key_Return, Key.Key_G)
    made.session.study.codebook.add("Roller")
    made.session.study.cases.add("K01")
    letter = bring_in(made.session.study, "letter", "Kære alle.", case="K01", kind=SourceKind.DOCUMENT)
    code(made.session.study, letter, "Kære", "Roller")
    done(made.session.study, letter)

    def offered() -> list[QPushButton]:
        shown = made.screen.findChildren(QPushButton)
        return [one for one in shown if one.isVisible() and one.text() == "Compare without waves"]

    qtbot.waitUntil(lambda: bool(offered()))
    made.settle()
    button = offered()[0]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    made.settle()
    made.screen.switching.choose_measure(Measure.CODINGS)
    made.settle()
    assert made.cell(0, 0) == "1"
    assert made.passages() == [["Kære"]]
    assert made.matrix.hasFocus()
    made.end()


def test_places(shown: Shown) -> None:
    frame = shown.session.study.frame()
    roles, below, anchoring = frame.tree.ordered
    assert shown.screen.current_place() == Place(Room.COMPARE, code_id=roles.id, case_id=frame.cases[0].id)
    shown.screen.show_place(Place(Room.COMPARE, code_id=anchoring.id, case_id=frame.cases[1].id))
    assert shown.matrix.focus_cell == (2, 1)
    shown.screen.show_place(Place(Room.COMPARE, code_id=below.id))
    assert shown.matrix.focus_cell == (1, 1)
    shown.screen.show_place(Place(Room.COMPARE))
    assert shown.matrix.focus_cell == (1, 1)


def test_copies(shown: Shown) -> None:
    QTest.keyClick(shown.matrix, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text.split("\n")[2].split("\t") == ["Roller", "1 +1", "2", "=≠", "·", "–", "?"]
    QTest.mouseClick(shown.screen.board.caption.copy, Qt.MouseButton.LeftButton)
    assert shown.screen.board.caption.words.text() in QGuiApplication.clipboard().text()
    QTest.mouseClick(shown.screen.board.caption.picture, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().pixmap().width() > 400
    assert shown.said == ["Copied the table", "Copied the table with its caption", "Copied the picture"]


def test_other_colours(shown: Shown) -> None:
    shown.screen.take_theme(DARK)
    shown.settle()
    assert shown.matrix.tokens is DARK
    shown.screen.grab()


def test_every_action_has_a_name_and_no_key_is_given_twice(shown: Shown) -> None:
    actions = shown.screen.actions_here()
    keys = [key for action in actions for key in action.keys]
    assert all(action.title for action in actions)
    assert len(keys) == len(set(keys))
    assert {"P", "Shift+P"} <= set(keys)
    assert {"X", "S", "D", "W", "O"} <= set(keys)
    assert {"A", "E", "M", "L", "G", "U", "+", "-", "Return", "Esc"} <= set(keys)
    assert {"Q", "I", "B", "H", "N", "C"} <= set(keys)
