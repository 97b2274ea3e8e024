"""Every drawing of the sample study: what can be pointed at, what it says, and that nothing covers anything."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from qualcase.coding.case_patterns import CHANGE
from qualcase.coding.filters import Filter
from qualcase.ui.patterns.groups_drawing import GroupsDrawing
from qualcase.ui.patterns.likeness_drawing import LikenessDrawing
from qualcase.ui.patterns.making import make_drawing, tables_of
from qualcase.ui.patterns.state import Answer, Asked, Blocks, Kind, Question
from qualcase.ui.patterns.together_drawing import TogetherDrawing
from qualcase.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.study import Study
    from qualcase.ui.patterns.drawing import PatternDrawing

WIDTH = 900


def answer(demo: Study, kind: Kind, **asked: object) -> Answer:
    return Question(Asked(kind=kind, **asked), Filter()).answer(demo)  # type: ignore[arg-type]


def drawing(demo: Study, kind: Kind, **asked: object) -> PatternDrawing:
    found = answer(demo, kind, **asked)
    return make_drawing(found, found.asked, LIGHT, WIDTH)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_it_paints_itself_and_every_spot_speaks(qtbot: QtBot, demo: Study, kind: Kind, tokens: object) -> None:
    """All spots lie within; each says something of its own; the same paint twice is the same picture."""
    found = answer(demo, kind)
    made = make_drawing(found, found.asked, tokens, WIDTH)  # type: ignore[arg-type]
    whole = QRect(0, 0, made.size().width(), made.size().height())
    assert made.spots
    words = {spot.key: made.words(spot.key) for spot in made.spots}
    for spot in made.spots:
        assert whole.contains(spot.area), spot
        assert words[spot.key]
    assert len(words) == len(made.spots)
    pictures = []
    for _ in range(2):
        image = QImage(made.size(), QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        with QPainter(image) as painter:
            made.draw(painter)
        pictures.append(image)
    assert pictures[0] == pictures[1]
    tables = tables_of(found.shown)  # type: ignore[arg-type]
    assert all(list(table.rows) for table in tables)


@pytest.mark.parametrize("width", [500, 900, 1600])
@pytest.mark.parametrize("kind", [Kind.GROUPS, Kind.PROFILES, Kind.SATURATION, Kind.SIMILARITY, Kind.TOGETHER])
def test_another_width(qtbot: QtBot, demo: Study, kind: Kind, width: int) -> None:
    """Where there is room it is used; nothing is laid over anything else."""
    found = answer(demo, kind)
    made = make_drawing(found, found.asked, LIGHT, width)
    areas = [spot.area for spot in made.spots if spot.key[0] not in ("dot", "join")]
    assert not any(one.intersects(other) for one, other in combinations(areas[:400], 2))
    if kind is not Kind.TOGETHER:
        assert made.size().width() <= max(width, 1000)


def test_dots_of_a_line_lie_apart(qtbot: QtBot, demo: Study) -> None:
    """Cases of the same group with the same figure are piled, never on top of each other."""
    made = drawing(demo, Kind.GROUPS, measure="yes")
    assert isinstance(made, GroupsDrawing)
    for number in range(5):
        dots = [spot.area.center() for spot in made.spots if spot.key[:2] == ("dot", number)]
        assert len(dots) == len({(dot.x(), dot.y()) for dot in dots}) > 8
        one = made.lines[number]
        assert len(dots) == sum(one.bases)


def test_the_tree_stands_beside_its_cells(qtbot: QtBot, demo: Study) -> None:
    """A row of the matrix is a leaf; a branch tells its cases and how alike they are when they join."""
    made = drawing(demo, Kind.SIMILARITY)
    assert isinstance(made, LikenessDrawing)
    order = made.shown.order
    rows = {case: made.area_of(("pair", case, order[0] if case != order[0] else order[1])) for case in order}
    tops = [rows[case].top() for case in order]  # type: ignore[union-attr]
    assert tops == sorted(tops)
    assert made.members(len(made.shown.joins) - 1) == list(order)
    first = made.shown.joins[0]
    names = [made.shown.cases[case].name for case in made.members(0)]
    assert all(name in made.words(("join", 0)) for name in names)
    assert f"{1 - first.apart:.2f}" in made.words(("join", 0))


def test_the_difference_says_its_sign(qtbot: QtBot, demo: Study) -> None:
    """What is more and what is less are told by a sign, not by a hue alone."""
    made = drawing(demo, Kind.TOGETHER, block=Blocks.CHANGE, every_code=True, with_subcodes=False)
    assert isinstance(made, TogetherDrawing)
    assert made.blocks == (CHANGE,)
    difference = made.shown.difference
    assert difference is not None
    key = next(spot.key for spot in made.spots if difference[int(spot.key[2]), int(spot.key[3])] < -0.05)
    assert "difference −" in made.words(key)
    side = drawing(demo, Kind.TOGETHER)
    assert isinstance(side, TogetherDrawing)
    assert side.blocks == (0, 1, CHANGE)


def test_codes_that_lie_alone_are_left_out_and_said(qtbot: QtBot, demo: Study) -> None:
    made = drawing(demo, Kind.TOGETHER)
    assert isinstance(made, TogetherDrawing)
    used = [
        number
        for number, code in enumerate(made.shown.found.codes)
        if code.depth == 0 and made.shown.found.passages[-1, number]
    ]
    assert 0 < len(made.codes) < len(used)
