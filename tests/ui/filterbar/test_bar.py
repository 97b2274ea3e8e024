from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qualcase.coding.changes import Changes
from qualcase.coding.filters import LEAD, Filter
from qualcase.coding.sources import SourceKind
from qualcase.study import Study
from qualcase.ui.filterbar.bar import FilterBar
from qualcase.ui.filterbar.checklist import CheckList, CheckModel
from qualcase.ui.filterbar.state import Field, Option
from qualcase.ui.theme.tokens import DARK, LIGHT
from qualcase.words import Message
from tests.ui.compare.making import bring_in
from tests.ui.compare.watching import Watched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session

Key = Qt.Key


@pytest.fixture
def watched(tmp_path: Path, qtbot: QtBot) -> Iterator[Watched]:
    study = Study.create(tmp_path / "small", waves=("2015", "2017"))
    for number in range(1, 13):
        study.cases.add(f"K{number:02}", title="Læsevenner" if number == 3 else "", site="Fjordby")
    roles = study.codebook.add("Roller", colour="#3072C1")
    study.codebook.add("Grænser", roles.id)
    bring_in(study, "K01_2015", "Et notat.", case="K01", wave="2015", kind=SourceKind.OBSERVATION)
    bring_in(study, "K01_2017", "Et brev.", case="K01", wave="2017", kind=SourceKind.DOCUMENT)
    made = Watched(study, tmp_path, qtbot)
    yield made
    made.session.close()


@pytest.fixture
def bar(watched: Watched, qtbot: QtBot) -> Iterator[FilterBar]:
    window = QWidget()
    window.resize(1100, 600)
    made = FilterBar(watched.session, LIGHT)
    layout = QVBoxLayout(window)
    layout.addWidget(made)
    layout.addStretch(1)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()
    shiboken6.delete(window)


def names(session: Session, field: Field) -> list[str]:
    frame = session.study.frame()
    by_id = {case.id: case.name for case in frame.cases} | {wave.id: wave.name for wave in frame.waves}
    by_id |= {code.id: code.name for code in frame.tree.ordered}
    return [by_id.get(value, value) for value in getattr(session.filter, field)]


def opened(bar: FilterBar) -> CheckList:
    return next(one for one in bar.window().findChildren(CheckList) if one.isVisible())


def rows(sheet: CheckList) -> list[str]:
    return [str(sheet.model.index(row).data()) for row in range(sheet.model.rowCount())]


def test_chips_stand_where_there_is_a_choice(bar: FilterBar) -> None:
    shown = [field for field, chip in bar.chips.items() if chip.isVisible()]
    assert shown == [Field.CASES, Field.KINDS, Field.CODES]
    assert bar.waves.isVisible()
    assert [button.text() for button in bar.waves.findChildren(QPushButton)] == ["2015", "2017", "both"]
    assert not bar.clear.isVisible()


def test_choosing_by_mouse_and_saying_it_in_words(bar: FilterBar, watched: Watched) -> None:
    chip = bar.chips[Field.CASES]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    sheet = opened(bar)
    for row in (2, 0):
        place = sheet.list.visualRect(sheet.model.index(row)).center()
        QTest.mouseClick(sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(watched.session, Field.CASES) == ["K01", "K03"]
    assert chip.text() == "Cases: K01, K03 ▾"
    assert chip.isChecked()
    assert sheet.model.index(0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    QTest.mouseClick(sheet.all, Qt.MouseButton.LeftButton)
    assert watched.session.filter == Filter()
    QTest.mouseClick(bar.window(), Qt.MouseButton.LeftButton, pos=bar.window().rect().bottomRight())
    assert not bar.window().findChildren(CheckList) or not any(
        one.isVisible() for one in bar.window().findChildren(CheckList)
    )


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return])
def test_choosing_by_keys_alone(bar: FilterBar, watched: Watched, key: Qt.Key) -> None:
    bar.take_focus()
    chip = bar.chips[Field.CASES]
    assert chip.hasFocus()
    QTest.keyClick(chip, key)
    sheet = opened(bar)
    assert sheet.field.hasFocus()
    QTest.keyClicks(sheet.field, "læse")
    assert rows(sheet) == ["K03"]
    QTest.keyClick(sheet.field, Key.Key_Return)
    assert names(watched.session, Field.CASES) == ["K03"]
    sheet.field.clear()
    QTest.keyClick(sheet.field, Key.Key_Down)
    QTest.keyClick(sheet.field, Key.Key_Return)
    assert names(watched.session, Field.CASES) == ["K02", "K03"]
    QTest.keyClick(sheet.field, Key.Key_Escape)
    assert not sheet.isVisible()
    assert chip.hasFocus()


def test_typing_in_the_list_goes_to_the_field(bar: FilterBar) -> None:
    bar.open_list(Field.CASES)
    sheet = opened(bar)
    sheet.list.setFocus()
    QTest.keyClicks(sheet.list, "1")
    assert sheet.field.text() == "1"
    assert rows(sheet) == ["K01", "K10", "K11", "K12"]
    sheet.list.setFocus()
    QTest.keyClick(sheet.list, Key.Key_Space)
    assert bar.chips[Field.CASES].text() == "Cases: K01 ▾"


def test_a_short_list_has_no_field(bar: FilterBar, watched: Watched) -> None:
    bar.open_list(Field.CODES)
    sheet = opened(bar)
    assert not sheet.field.isVisible()
    assert sheet.list.hasFocus()
    sheet.grab()
    QTest.keyClick(sheet.list, Key.Key_Down)
    QTest.keyClick(sheet.list, Key.Key_Space)
    assert names(watched.session, Field.CODES) == ["Grænser"]
    bar.open_list(Field.KINDS)
    assert rows(opened(bar)) == ["Observation note", "Document"]


def test_many_choices_are_counted(bar: FilterBar, watched: Watched) -> None:
    chosen = tuple(case.id for case in watched.session.study.frame().cases[:8])
    watched.session.set_filter(Filter(cases=chosen))
    chip = bar.chips[Field.CASES]
    assert chip.text() == "Cases: 8 of 12 ▾"
    assert chip.toolTip().startswith("K01, K02, K03")
    assert chip.accessibleName().endswith("K08")


def test_the_wave_switch(bar: FilterBar, watched: Watched) -> None:
    first, second, both = bar.waves.findChildren(QPushButton)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert names(watched.session, Field.WAVES) == ["2017"]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert names(watched.session, Field.WAVES) == ["2015"]
    QTest.mouseClick(both, Qt.MouseButton.LeftButton)
    assert watched.session.filter.is_empty
    assert both.isChecked()


def test_clear_empties_everything(bar: FilterBar, watched: Watched) -> None:
    frame = watched.session.study.frame()
    watched.session.set_filter(Filter(cases=(frame.cases[0].id,), kinds=("document",), waves=(frame.waves[0].id,)))
    assert bar.clear.isVisible()
    QTest.mouseClick(bar.clear, Qt.MouseButton.LeftButton)
    assert watched.session.filter == Filter()
    assert not bar.clear.isVisible()


def test_what_other_screens_choose_is_said(bar: FilterBar, watched: Watched) -> None:
    source = watched.session.study.sources.all()[0]
    watched.session.set_filter(Filter(sources=(source.id,)))
    assert bar.chips[Field.SOURCES].isVisible()
    assert bar.chips[Field.SOURCES].text() == "Sources: K01_2015 ▾"


def test_new_and_lost_things_are_followed(bar: FilterBar, watched: Watched) -> None:
    study = watched.session.study
    with watched.change():
        code = study.codebook.add("Ledelse")
    watched.session.set_filter(Filter(codes=(code.id,)))
    assert bar.chips[Field.CODES].text() == "Codes: Ledelse ▾"
    with watched.change():
        study.codebook.remove(code.id)
    assert watched.session.filter == Filter()
    assert bar.chips[Field.CODES].text() == "Codes ▾"


def test_more_than_three_waves_open_a_list(bar: FilterBar, watched: Watched) -> None:
    with watched.change():
        watched.session.study.waves.add("2019")
    assert bar.waves.isVisible()
    frame = watched.session.study.frame()
    watched.session.set_filter(Filter(waves=tuple(wave.id for wave in frame.waves[:2])))
    assert bar.waves.value() == tuple(wave.id for wave in frame.waves[:2])
    with watched.change():
        watched.session.study.waves.add("2021")
    assert not bar.waves.isVisible()
    assert bar.chips[Field.WAVES].text() == "Wave: 2015, 2017 ▾"


def test_a_narrow_window_breaks_the_bar_into_lines(bar: FilterBar) -> None:
    layout = bar.layout()
    assert layout is not None
    assert layout.heightForWidth(1100) < layout.heightForWidth(300)
    assert layout.heightForWidth(300) < layout.heightForWidth(120)
    bar.window().resize(300, 600)
    QTest.qWait(10)
    shown = [chip for chip in bar.chips.values() if chip.isVisible()]
    assert all(chip.geometry().right() <= bar.width() for chip in shown)
    assert len({chip.y() for chip in shown}) > 1


def test_the_bar_can_be_reached_by_name(bar: FilterBar, watched: Watched) -> None:
    actions = {action.id: action for action in bar.actions_here()}
    assert not actions["filter.clear"].enabled()
    actions["filter.cases"].run()
    assert opened(bar).accessibleName() == "Cases"
    watched.session.set_filter(Filter(kinds=("document",)))
    assert actions["filter.clear"].enabled()
    actions["filter.clear"].run()
    assert watched.session.filter == Filter()
    bar.take_theme(DARK)
    bar.open_list(Field.CODES)
    opened(bar).grab()


def test_the_model_under_a_list(qtbot: QtBot) -> None:
    model = CheckModel([Option("a", "Alfa"), Option("b", "Beta", "behind"), Option("c", "Gamma", depth=1)])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.type("eta")
    assert model.rowCount() == 1
    model.choose({"b"})
    model.type("")
    checked = [model.index(row).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked for row in range(3)]
    assert checked == [False, True, False]
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Beta behind"


def test_coded_by_says_plainly_whose_codings_count(bar: FilterBar, watched: Watched) -> None:
    study, chip = watched.session.study, bar.chips[Field.CODERS]
    names = {name: study.coders.ensure(name).id for name in ("Anna", "Bo")}
    bar.take_changes(study_changes())
    assert chip.text() == "Coded by: lead coder ▾"
    assert not chip.isChecked()
    agreed = study.agreed.ensure()
    bar.take_changes(study_changes())
    assert chip.text() == "Coded by: lead or agreed ▾"
    for chosen, words in (
        ((names["Anna"],), "Anna"),
        ((names["Anna"], names["Bo"]), "Anna + Bo together"),
        ((LEAD,), "Lead coders"),
        ((agreed.id,), "Agreed layer"),
        ((LEAD, names["Anna"], names["Bo"]), "3 of 4"),
    ):
        watched.session.set_filter(Filter(coders=chosen))
        assert chip.text() == f"Coded by: {words} ▾"
        assert chip.isChecked()


def test_whose_codings_count_is_chosen_by_keys_and_by_name(bar: FilterBar, watched: Watched) -> None:
    study = watched.session.study
    anna = study.coders.ensure("Anna").id
    study.agreed.ensure()
    bar.take_changes(study_changes())
    actions = {one.id: one for one in bar.actions_here()}
    assert actions["filter.coders"].keys == ("Ctrl+Shift+O",)
    actions["filter.coders"].run()
    opened = bar.window().findChild(CheckList)
    assert opened is not None
    assert [one.name for one in opened.model.shown] == ["Lead coders", "Anna", "Agreed layer"]
    QTest.keyClick(opened.list, Key.Key_Down)
    QTest.keyClick(opened.list, Key.Key_Return)
    assert watched.session.filter.coders == (anna,)
    opened.put_away()
    actions["filter.count.lead"].run()
    assert watched.session.filter.coders == (LEAD,)
    assert actions["filter.count."].title == "Count the codings of: lead or agreed"
    actions["filter.count."].run()
    assert watched.session.filter.is_empty


def study_changes() -> Changes:
    """Coders came."""
    return Changes(None, Message(""), {"coder": frozenset({"x"})})
