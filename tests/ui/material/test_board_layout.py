from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.frame import Wave
from qualcase.ui.material.board_layout import Area, Columns, Spot, SpotKind, lay_out, next_spot, spots
from qualcase.ui.material.board_state import Board, Cell, Row, RowKind

WAVES = (Wave("a", "2015", 0), Wave("b", "2017", 1))


def board(cells: list[tuple[int, int]]) -> Board:
    rows = [Row(RowKind.SITE, "site", "Fjordby", "", (Cell(), Cell()))]
    for number, counts in enumerate(cells):
        held = tuple(Cell(tuple(f"{number}/{wave}/{n}" for n in range(count))) for wave, count in enumerate(counts))
        rows.append(Row(RowKind.CASE, f"case {number}", f"K{number}", "", held))
    return Board(WAVES, tuple(rows))


def crosses(one: Area, other: Area) -> bool:
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


@given(
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=4),
    st.integers(200, 2000),
    st.integers(20, 400),
)
def test_chips_never_cross_and_stay_in_their_cells(cells: list[tuple[int, int]], width: int, chip: int) -> None:
    shown = board(cells)
    columns = Columns.within(width, 2, 72)
    layout = lay_out(shown, columns, lambda _: chip)
    assert set(layout.areas) == set(spots(shown))
    for one, other in combinations(layout.areas.values(), 2):
        assert not crosses(one, other)
    for spot, area in layout.areas.items():
        line = layout.lines[spot.row]
        assert line.top <= area.top
        assert area.top + area.height <= line.top + line.height
        if spot.column >= 0:
            assert columns.left(spot.column) <= area.left
            assert area.left + area.width <= columns.left(spot.column + 1)
    assert [layout.row_at(line.top) for line in layout.lines] == list(range(len(layout.lines)))


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=4))
def test_arrows_reach_every_spot(cells: list[tuple[int, int]]) -> None:
    shown = board(cells)
    areas = lay_out(shown, Columns.within(900, 2, 72), lambda _: 90).areas
    reached, waiting = set(), [next(iter(areas))]
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            steps = ((1, 0), (-1, 0), (0, 1), (0, -1))
            waiting += [there for step in steps if (there := next_spot(areas, here, *step)) is not None]
    assert reached == set(areas)


def test_left_of_the_first_chip_is_the_name_of_the_case() -> None:
    areas = lay_out(board([(2, 1)]), Columns.within(900, 2, 72), lambda _: 90).areas
    first = Spot(SpotKind.SOURCE, "0/0/0", 1, 0)
    assert next_spot(areas, first, -1, 0) == Spot(SpotKind.HEAD, "case 0", 1)
    assert next_spot(areas, first, 1, 0) == Spot(SpotKind.SOURCE, "0/0/1", 1, 0)


def test_an_empty_cell_can_be_stood_on() -> None:
    kinds = [spot.kind for spot in spots(board([(0, 2)]))]
    assert kinds.count(SpotKind.EMPTY) == 3
