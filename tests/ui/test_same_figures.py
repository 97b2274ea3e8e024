"""Window, `Study` and command line show the same figures of the same study."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from qualcase.cli.main import run
from qualcase.coding.comparison import Mark, Measure
from qualcase.coding.filters import Filter
from qualcase.settings import Settings
from qualcase.study import Study
from qualcase.study.cell_words import cell_text
from qualcase.ui.base.session import Session
from qualcase.ui.compare.screen import CompareScreen
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SIGNS = {"no_data": "–", "not_coded": "…", "absent": "○", "not_asked": "▢", "silent": "·"}
MEASURES = (
    Measure.PERSONS,
    Measure.SOURCES,
    Measure.CODINGS,
    Measure.WORDS,
    Measure.RATING,
    Measure.YES,
    Measure.QUOTE,
)
CHOSEN = {
    "everything": {},
    "two cases": {"case": ["K01", "K03"]},
    "volunteers": {"role": ["volunteer"]},
    "notes": {"kind": ["observation"]},
    "second coder": {"coder": ["Kasper"]},
    "one code": {"code": ["Forankring"], "site": ["Fjordby"]},
}


class Shown(NamedTuple):
    """The Compare screen on the demo."""

    session: Session
    screen: CompareScreen
    qtbot: QtBot


class NoWindow:
    """The command line asks nothing of a window here."""


@pytest.fixture
def demo(built_demo: Path) -> Path:
    return built_demo


@pytest.fixture
def shown(demo: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Shown]:
    session = Session(Study.open(demo, read_only=True), Settings(tmp_path / "settings.json"))
    screen = CompareScreen(session, LIGHT)
    qtbot.addWidget(screen)
    session.filter_changed.connect(screen.take_filter)
    screen.resize(1400, 800)
    screen.show()
    yield Shown(session, screen, qtbot)
    session.close()


def _from_command_line(
    demo: Path, chosen: dict[str, list[str]], measure: Measure, capsys: pytest.CaptureFixture[str]
) -> dict[str, Any]:
    options = [part for name, values in chosen.items() for value in values for part in (f"--{name}", value)]
    capsys.readouterr()
    assert run(["--lang", "en", "compare", str(demo), "--json", "--measure", measure.value, *options], NoWindow()) == 0  # type: ignore[arg-type]
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def _filter(study: Study, chosen: dict[str, list[str]]) -> Filter:
    names = study.names
    find: dict[str, Callable[[str], str]] = {
        "case": lambda text: names.cases.find(text).id,
        "role": names.roles.find,
        "kind": names.kinds.find,
        "coder": lambda text: names.coders.find(text).id,
        "code": lambda text: names.code(text).id,
        "site": lambda text: names.sites.find(text).id,
    }
    return Filter(**{f"{name}s": tuple(find[name](one) for one in values) for name, values in chosen.items()})


def _read(measure: Measure, cell: dict[str, Any], *, in_words: bool) -> str:
    """A cell of the command line as a person would read it out; an excerpt in words where the window has fetched it."""
    left_out = [one for one in cell["beside"] if one["what"] == "about" or measure is Measure.PERSONS]
    beside = sum(one["count"] for one in left_out)
    if cell["empty"]:
        figure = SIGNS[cell["empty"]]
    elif cell["value"] is None:
        figure = "" if beside else f"({cell['codings']})"
    elif measure is Measure.RATING:
        rounded = f"{abs(cell['value']):.1f}"
        figure = rounded if rounded == "0.0" else f"{'+' if cell['value'] > 0 else '−'}{rounded}"
    elif measure in (Measure.YES, Measure.QUOTE):
        figure = (cell["quote"] if in_words else "●") if cell["value"] else ""
    else:
        figure = f"{cell['value']:,}"
    return f"{figure} +{beside}".strip() if beside else figure


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("chosen", CHOSEN.values(), ids=CHOSEN)
def test_window_study_and_command_line_agree(
    shown: Shown, demo: Path, chosen: dict[str, list[str]], measure: Measure, capsys: pytest.CaptureFixture[str]
) -> None:
    session, screen, qtbot = shown
    session.set_filter(_filter(session.study, chosen))
    screen.switching.choose_measure(measure)
    model = screen.board.matrix.table
    expected = session.study.compare(session.filter, measure=measure)

    def is_there() -> bool:
        held = model.comparison
        return not session.is_busy and held is not None and held.caption == expected.caption

    qtbot.waitUntil(is_there, timeout=20_000)
    assert model.comparison is not None
    expected = replace(expected, texts=model.comparison.texts)  # words of excerpts come while somebody looks at them
    told = _from_command_line(demo, chosen, measure, capsys)
    assert told["caption"] == expected.caption
    assert [(one["of"], one["text"]) for one in told["check"]] == list(expected.check)
    assert [one["kind"] for one in told["notices"]] == [one.kind.value for one in expected.notices]
    cells = {(cell["row"], cell["column_id"], cell["split"]): cell for cell in told["cells"]}
    assert model.rowCount() == len(told["rows"])
    assert model.columnCount() == len(told["columns"])
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            in_window = model.data(model.index(row, column))
            assert in_window == cell_text(expected, row, column)
            parts = [cells[expected.rows[row].name, expected.columns[column].id, wave] for wave in told["split"]]
            said = [
                _read(measure, part, in_words=(row, column, split) in expected.texts)
                for split, part in enumerate(parts)
            ]
            mark = parts[-1].get("mark")
            sign = (Mark(mark).sign if mark else "") + ("≠" if parts[-1].get("unlike") else "")
            assert in_window == f"{' | '.join(said)} {sign}".strip()
