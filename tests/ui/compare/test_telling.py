"""What Compare says besides its figures: notices, what is hidden, totals, thresholds, ≠, the check, excerpts."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from qualcase.coding.comparison import Measure, Thresholds
from qualcase.coding.filters import Filter
from qualcase.coding.notices import NoticeKind, WayOut
from qualcase.coding.sources import SourceKind
from qualcase.settings import Settings
from qualcase.study import Study
from qualcase.study.thresholds import kept_thresholds
from qualcase.ui.base.place import Place, Room
from qualcase.ui.compare.told import PutAway, Told, told
from tests.ui.compare.making import bring_in, code, done
from tests.ui.compare.watching import Shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from qualcase.ui.compare.notice_strip import NoticeStrip

Key = Qt.Key
FEW = "I: Nå?\nKaren: Det var kun mig."
MANY = "I: Og nu?\nKaren: Nu står det i aftalen, hvem der gør hvad. " + "Og så er der meget mere at sige. " * 9


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case in which little was said in 2015 and much in 2017, another, and a document of their site."""
    folder = tmp_path_factory.mktemp("telling")
    with Study.create(folder / "ready", waves=("2015", "2017")) as study:
        study.codebook.add("Roller", colour="#3072C1")
        study.codebook.add("Forankring", colour="#C7692C")
        for name in ("K01", "K02"):
            study.cases.add(name, title=f"Titel {name}", site="Fjordby")
        early = bring_in(study, "K01_2015", FEW, case="K01", wave="2015", role="volunteer")
        late = bring_in(study, "K01_2017", MANY, case="K01", wave="2017", role="volunteer")
        note = bring_in(study, "K01_note", "Lederen kigger ind.", case="K01", wave="2015", kind=SourceKind.OBSERVATION)
        other = bring_in(study, "K02_2015", "I: Nå?\nIb: Stille hos os.", case="K02", wave="2015")
        policy = bring_in(
            study, "Politik", "Frivillige er gæster.", site="Fjordby", wave="2015", kind=SourceKind.DOCUMENT
        )
        code(study, early, "Det var kun mig.", "Roller")
        code(study, late, "Nu står det i aftalen, hvem der gør hvad.", "Roller", star=True)
        code(study, note, "Lederen kigger ind.", "Roller")
        code(study, other, "Stille hos os.", "Forankring")
        code(study, policy, "Frivillige er gæster.", "Roller")
        done(study, early, late, note, other, policy)
        return study.path


@pytest.fixture
def shown(ready: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Shown]:
    copy = tmp_path / ready.name
    shutil.copyfile(ready, copy)
    made = Shown(Study.open(copy), tmp_path, qtbot)
    yield made
    made.end()


def strip(shown: Shown) -> NoticeStrip:
    return shown.screen.board.notices


def click(shown: Shown, button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    shown.settle()


def lines(shown: Shown) -> list[str]:
    return [one.text() for one in strip(shown).words]


# --- notices


def test_uneven_talk_is_said_and_leads_to_the_share(shown: Shown) -> None:
    assert strip(shown).isVisible()
    assert any("more talk alone gives more passages" in one for one in lines(shown))
    ways = {one.text(): one for one in strip(shown).ways}
    click(shown, ways["Show the share"])
    assert shown.screen.state.measure is Measure.SHARE
    assert not any("more talk" in one for one in lines(shown))


def test_a_line_put_away_stays_away_until_it_says_something_else(shown: Shown) -> None:
    before = lines(shown)
    click(shown, strip(shown).aways[0])
    assert lines(shown) == before[1:]
    shown.press(Key.Key_M, Key.Key_M, Key.Key_M, Key.Key_M)
    assert shown.screen.state.measure is Measure.PERSONS
    assert lines(shown) == before[1:]
    with shown.change():
        study = shown.session.study
        more = bring_in(study, "K01_2017b", MANY, case="K01", wave="2017")
        done(study, more)
    shown.settle()
    assert len(lines(shown)) == len(before), "the words said are others now"


def test_n_puts_all_away_and_brings_them_back(shown: Shown) -> None:
    before = lines(shown)
    assert before
    shown.press(Key.Key_N)
    assert not strip(shown).isVisible()
    shown.press(Key.Key_N)
    assert lines(shown) == before
    assert strip(shown).isVisible()


def test_what_was_put_away_is_remembered_by_study(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    one, other = Told("a", "A"), Told("b", "B")
    PutAway(settings, "s1").add([one])
    assert PutAway(Settings(tmp_path / "settings.json"), "s1").left_of([one, other]) == (other,)
    assert PutAway(settings, "s2").left_of([one, other]) == (one, other)
    settings.set("compare.put_away", {"s1": "damaged"})
    assert PutAway(settings, "s1").left_of([one]) == (one,)


def test_what_the_filter_hides_is_said_with_a_way_to_clear_it(shown: Shown) -> None:
    assert not any("filter hides" in one for one in lines(shown))
    case = next(one for one in shown.session.study.cases.all() if one.name == "K01")
    shown.session.set_filter(Filter(cases=(case.id,)))
    shown.settle()
    said = next(one for one in lines(shown) if "filter hides" in one)
    assert said == "The filter hides 2 of 5 sources, 1 of 2 cases, 2 of 5 coded passages."
    assert ("Hidden by the filter", said.removeprefix("The filter hides ").rstrip(".")) in (
        shown.matrix.comparison.check if shown.matrix.comparison else ()
    )
    ways = [one for one in strip(shown).ways if one.text() == "Clear the filter"]
    click(shown, ways[-1])
    assert shown.session.filter.is_empty
    assert not any("filter hides" in one for one in lines(shown))


def test_only_one_wave_is_said_and_the_others_come_back(shown: Shown) -> None:
    wave = shown.session.study.waves.all()[0]
    shown.session.set_filter(Filter(waves=(wave.id,), kinds=("interview",)))
    shown.settle()
    way = next(one for one in strip(shown).ways if one.text() == "Show all waves")
    click(shown, way)
    assert shown.session.filter == Filter(kinds=("interview",))


def test_what_leaves_nothing_stands_in_place_of_the_matrix(shown: Shown) -> None:
    shown.session.set_filter(Filter(kinds=("questionnaire",)))
    shown.settle()
    empty = shown.screen._nothing
    assert empty is not None
    assert empty.sentence.text() == "The filter lets through nothing that is coded."
    assert not strip(shown).isVisible()
    click(shown, empty.action)
    assert shown.screen._nothing is None
    assert shown.matrix.isVisible()


def test_ways_out_lead_where_something_can_be_done(shown: Shown) -> None:
    for way, place in (
        (WayOut.CODE, Place(Room.CODE)),
        (WayOut.MAKE_CODES, Place(Room.CODEBOOK)),
        (WayOut.RECORD_VALUES, Place(Room.MATERIAL, page="variables")),
    ):
        shown.screen.ways_out.take(way)
        assert shown.places[-1] == place


def test_notices_that_leave_nothing_are_no_lines(shown: Shown) -> None:
    found = shown.session.study.compare(Filter(kinds=("questionnaire",)))
    assert found.notices[0].kind is NoticeKind.FILTERED
    assert [one.way_out for one in told(found)] == [WayOut.CLEAR_FILTER], "only what the filter hides"


# --- totals


def test_i_shows_totals_with_their_passages(shown: Shown) -> None:
    shown.press(Key.Key_I)
    figures = shown.matrix.comparison
    assert figures is not None
    assert figures.columns[-1].stands_for == "total"
    assert shown.screen.controls.totals.isChecked()
    shown.matrix.focus_on(figures.rows[0].id, "total")
    shown.settle()
    assert [len(found) for found in shown.passages()] >= [1, 1]
    flat = [words for found in shown.passages() for words in found]
    assert {"Det var kun mig.", "Frivillige er gæster.", "Nu står det i aftalen, hvem der gør hvad."} <= set(flat)
    assert "All together" in shown.screen.passages._title.text()
    shown.press(Key.Key_A)
    assert shown.said[-1] == "There is nothing to explain: the cell is not empty, or its sources are not coded."
    click(shown, shown.screen.controls.totals)
    assert shown.matrix.comparison is not None
    assert not any(one.stands_for == "total" for one in shown.matrix.comparison.columns)
    assert shown.matrix.focus_cell is not None


def test_the_column_of_a_site_says_what_it_is_and_shows_its_passages(shown: Shown) -> None:
    figures = shown.matrix.comparison
    assert figures is not None
    site = next(one for one in figures.columns if one.stands_for == "site")
    at = figures.columns.index(site)
    assert shown.matrix.table.headerData(at, Qt.Orientation.Horizontal) == "The site's own"
    tip = shown.matrix.table.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert tip == "Sources that belong to Fjordby itself, not to one of its cases"
    shown.matrix.focus_on(figures.rows[0].id, site.id)
    shown.settle()
    assert "Frivillige er gæster." in shown.passages()[0]


# --- thresholds


def test_h_sets_thresholds_that_stand_in_caption_legend_and_settings(shown: Shown) -> None:
    shown.press(Key.Key_L, Key.Key_H)
    sheet = shown.screen.switching.thresholds
    assert sheet is not None
    assert sheet.isVisible()
    assert sheet.fields["points"].hasFocus()
    QTest.keyClicks(sheet.fields["points"], "35")
    QTest.keyClick(sheet.fields["points"], Key.Key_Return)
    shown.settle()
    assert not sheet.isVisible()
    assert "35 percentage points" in shown.screen.board.caption.words.text()
    legend = [one.text() for one in shown.screen.board.legend.findChildren(type(sheet.faults["points"]))]
    assert "more: by 35 percentage points or more" in legend
    assert kept_thresholds(shown.session.settings, shown.session.study.info().id) == Thresholds(points=35)


@pytest.mark.parametrize(
    ("typed", "fault"),
    [("x", "Write a number, such as 1.5."), ("", "Write a number, such as 1.5."), ("1", "above 1"), ("inf", "above 1")],
)
def test_what_cannot_be_used_is_said_beside_its_field(shown: Shown, typed: str, fault: str) -> None:
    shown.press(Key.Key_H)
    sheet = shown.screen.switching.thresholds
    assert sheet is not None
    field = sheet.fields["ratio"]
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Key.Key_Delete)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Key.Key_Return)
    shown.settle()
    assert sheet.isVisible(), "nothing is kept"
    assert fault in sheet.faults["ratio"].text()
    assert sheet.faults["ratio"].isVisible()
    assert not sheet.faults["points"].isVisible()
    field.selectAll()
    QTest.keyClicks(field, "1,75")
    assert not sheet.faults["ratio"].isVisible()
    click(shown, sheet.save)
    assert shown.screen.state.asked.thresholds.ratio == 1.75


def test_thresholds_go_back_to_the_defaults_and_escape_changes_nothing(shown: Shown) -> None:
    shown.screen.state.choose_thresholds(Thresholds(points=7, talk=9))
    shown.press(Key.Key_H)
    sheet = shown.screen.switching.thresholds
    assert sheet is not None
    assert sheet.fields["points"].text() == "7"
    QTest.mouseClick(sheet.reset, Qt.MouseButton.LeftButton)
    assert sheet.fields["points"].text() == "20"
    QTest.keyClick(sheet.fields["points"], Key.Key_Escape)
    assert shown.screen.state.asked.thresholds == Thresholds(points=7, talk=9)
    shown.press(Key.Key_H)
    QTest.mouseClick(sheet.reset, Qt.MouseButton.LeftButton)
    click(shown, sheet.save)
    assert shown.screen.state.asked.thresholds == Thresholds()


# --- ≠


def test_b_restricts_to_what_both_waves_have_and_goes_back(shown: Shown) -> None:
    before = Filter(sites=(shown.session.study.sites.all()[0].id,))
    shown.session.set_filter(before)
    shown.settle()
    assert shown.matrix.focus_cell == (0, 0)
    assert "≠" in shown.cell(0, 0)
    shown.press(Key.Key_B)
    assert shown.session.filter == replace(before, kinds=("interview",))
    assert "≠" not in shown.cell(0, 0)
    assert "interview" in shown.screen.board.caption.words.text()
    shown.press(Key.Key_B)
    assert shown.session.filter == before


def test_b_says_where_there_is_nothing_to_restrict(shown: Shown) -> None:
    shown.session.set_filter(Filter(kinds=("interview",)))
    shown.settle()
    shown.press(Key.Key_B)
    assert shown.said[-1] == "Both waves have the same kinds of source and roles here."
    shown.session.set_filter(Filter(waves=(shown.session.study.waves.all()[0].id,)))
    shown.settle()
    shown.press(Key.Key_B)
    assert shown.session.filter.kinds == ()


# --- check, excerpts, copies


def test_c_opens_the_check_and_copies_carry_it(shown: Shown) -> None:
    shown.press(Key.Key_C)
    caption = shown.screen.board.caption
    assert caption.lines.isVisible()
    shown.press(Key.Key_C)
    assert not caption.lines.isVisible()
    click(shown, caption.copy)
    copied = QGuiApplication.clipboard().text()
    assert "\nFigure: Persons with at least one excerpt" in copied
    assert "\nIncluded, 2015: " in copied


def test_excerpts_stand_in_their_cells_and_whole_in_copies(shown: Shown, qtbot: QtBot) -> None:
    shown.screen.switching.choose_measure(Measure.QUOTE)
    shown.settle()
    qtbot.waitUntil(lambda: bool(shown.matrix.comparison and shown.matrix.comparison.texts))
    assert "Nu står det i aftalen, hvem der gør hvad." in shown.cell(0, 0)
    shown.press(Key.Key_I)
    qtbot.waitUntil(lambda: "Nu står det" in shown.cell(len(shown.matrix.table.rows) - 1, 0))
    shown.screen.copying.table()
    shown.settle()
    copied = QGuiApplication.clipboard().text()
    assert "Det var kun mig." in copied
    assert "Stille hos os." in copied
