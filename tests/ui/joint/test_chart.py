"""Charts: squares under ten answers, bars from then on, and words for every bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester

from qualcase.coding.questionnaires import ColumnUse
from qualcase.coding.variables import VariableKind, VariableOf
from qualcase.study import Study
from qualcase.study.joint_table import joint_table
from qualcase.ui.joint.chart import Chart, spoken_spot
from qualcase.ui.joint.code_table import CodeModel
from qualcase.ui.joint.question_list import QuestionModel
from qualcase.ui.joint.table_view import TableModel
from qualcase.ui.joint.who_list import WhoModel
from qualcase.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from qualcase.coding.joint import JointDisplay
    from qualcase.coding.variables import Variable
    from qualcase.ui.theme.tokens import Tokens

Few, Many = 9, 10
WIDTH = 600
LONG = "Hvordan vil du beskrive den måde, hvorpå kommunen og de frivillige taler sammen om det, der skal gøres? " * 3


@pytest.fixture
def study(tmp_path: Path, qapp: QApplication) -> Iterator[Study]:
    """Nine answers in 2015, ten in 2017, to one question of each kind."""
    del qapp
    with Study.create(tmp_path / "study", waves=("2015", "2017")) as made:
        made.codebook.add("Roller")
        for wave, n in (("2015", Few), ("2017", Many)):
            rows = [f"V{k},{'ja' if k % 2 else 'nej'},{1 + k % 5},{wave}-09-0{1 + k % 9},ord {k}" for k in range(n)]
            file = tmp_path / f"frivillige_{wave}.csv"
            file.write_text("\n".join(["respondent,kontakt,glad,dag,ord", *rows]) + "\n", encoding="utf-8")
            made.questionnaires.bring_in(file, columns=_uses())
        made.variables.set(_named(made, "ord").id, kind=VariableKind.TEXT)
        made.variables.set(_named(made, "kontakt").id, note=LONG)
        made.joint.tie(_named(made, "kontakt").id, made.frame().tree.ordered[0].id)
        yield made


def _uses() -> dict[str, ColumnUse]:
    return dict.fromkeys(("kontakt", "glad", "dag", "ord"), ColumnUse.CLOSED)


def _named(study: Study, name: str) -> Variable:
    return next(one for one in study.variables.all(VariableOf.RESPONDENT) if one.name == name)


def drawn(shown: JointDisplay, row: int, tokens: Tokens = LIGHT) -> QImage:
    chart = Chart(tokens)
    image = QImage(WIDTH, chart.lines(shown.variables[row], shown, WIDTH).height, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.surface))
    with QPainter(image) as painter:
        chart.draw(painter, shown.variables[row], shown, WIDTH, (None, None))
    return image


def runs(image: QImage, y: int, left: int, right: int, colour: QColor) -> int:
    """How many unbroken runs of a colour a line of pixels has."""
    same = [image.pixelColor(x, y) == colour for x in range(left, right)]
    return sum(one and not before for before, one in zip([False, *same], same, strict=False))


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_under_ten_answers_each_is_a_square_and_from_ten_on_a_bar(study: Study, tokens: Tokens) -> None:
    shown = study.joint.display()
    chart, one = Chart(tokens), shown.variables[0]
    lines, image = chart.lines(one, shown, WIDTH), drawn(shown, 0, tokens)
    colour = QColor(tokens.heat[7] if tokens.dark else tokens.heat[6])
    for wave, wanted in ((0, list(one.waves[0].counts)), (1, [1, 1])):
        for bar in range(2):
            area = chart.area_of(lines, (wave, bar))
            assert runs(image, area.center().y() + 1, area.left(), area.right(), colour) == wanted[bar]


def test_every_bar_is_found_again_at_its_place_and_said_in_words(study: Study) -> None:
    shown = study.joint.display()
    chart = Chart(LIGHT)
    for one in shown.variables:
        lines = chart.lines(one, shown, WIDTH)
        for wave in range(2):
            for bar in range(len(one.values)):
                assert chart.spot_at(one, lines, chart.area_of(lines, (wave, bar)).center()) == (wave, bar)
                assert spoken_spot(one, shown, (wave, bar)).startswith(f"{one.variable.name}, {shown.waves[wave].name}")
        assert chart.spot_at(one, lines, QPoint(2, 2)) is None


def test_a_long_question_breaks_and_nothing_lies_over_anything(study: Study) -> None:
    shown = study.joint.display()
    chart = Chart(LIGHT)
    for width in (240, 600, 1200):
        for one in shown.variables:
            lines = chart.lines(one, shown, width)
            tops = [lines.title.top(), lines.question.top(), lines.heads[0].top(), *lines.rows, lines.below[0].top()]
            assert tops == sorted(tops)
            assert lines.question.bottom() < lines.heads[0].top()
            assert lines.below[0].bottom() < lines.height
            assert all(column.right() <= width for column in lines.columns)


def test_waves_can_be_told_apart_without_colour(study: Study) -> None:
    shown = study.joint.display()
    lines = Chart(LIGHT).lines(shown.variables[0], shown, WIDTH)
    first, second = lines.columns
    assert first.right() < second.left(), "waves are columns, not hues"


def test_models_keep_what_views_rely_on(study: Study) -> None:
    shown, tree = study.joint.display(), study.frame().tree
    questions, codes, table, people = QuestionModel(), CodeModel(), TableModel(), WhoModel()
    fail = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(one, fail) for one in (questions, codes, table, people)]
    questions.show(shown)
    questions.show(study.joint.display(variable_ids=[_named(study, "glad").id]))
    questions.show(None)
    codes.show(shown, shown.variables[0].code_ids, tree)
    table.show(joint_table(tree, shown))
    people.show(study.joint.who(shown.filter, shown.variables[0].variable.id, shown.waves[0].id, 0))
    assert people.rowCount() == shown.variables[0].waves[0].counts[0]
    assert codes.rowCount() == 1
    assert (table.rowCount() > 0, table.columnCount()) == (True, 9)
    assert len(testers) == 4
