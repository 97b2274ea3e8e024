"""Ten passages of the sample study coded by real keys; docs/keystrokes.md says how many it takes and is held to it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from qualcase.ui.base.place import Place, Room
from tests.ui.conftest import source_named, wait_idle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window

PAGE = Path(__file__).parents[3] / "docs" / "keystrokes.md"
SOURCE = "K01_2017_interview_leder"
_ROW = re.compile(r"^\| (\d+) \| .*? \| `([^|]+)` \| (\d+) \|", re.MULTILINE)
_NAMED = {"Enter": "Return", "Del": "Delete"}


class Coded(NamedTuple):
    """What stands in the study afterwards."""

    begins: str
    ends: str
    codes: tuple[str, ...]
    rating: int | None = None
    star: bool = False
    note: str = ""


EXPECTED = {
    1: Coded("Ja, hvor skal man", "gange om året.", ("Aftaler og strukturer",)),
    2: Coded("Var hun syg", "var der lukket.", ("Båret af én person",), rating=-2),
    3: Coded("Så er der café.", "fire nøgler nu.", ("Aftaler og strukturer", "Ansvar")),
    4: Coded("Toilet, løft", "det er os.", ("Toilet, løft, medicin, det er os.",)),
    5: Coded("(pause) Afløserne.", "bare på arket. [latter]", ("Vikarer",)),
    6: Coded("Jeg har lært", "tak ordentligt.", ("Anerkendelse",)),
    7: Coded("De skal roses", "samme åndedrag.", ("Anerkendelse",)),
    8: Coded("Dem har jeg", "til budget.", ("Økonomi",)),
    9: Coded("Det er blevet bedre.", "fra en skole.", ("Opbakning og prioritering",)),
    10: Coded("[latter] Vi har haft", "to år siden.", ("Værdien er synlig",), star=True, note="valg"),
}


def keys_of(words: str) -> list[str]:
    """Single presses: what is joined by + is pressed together; `×3` repeats; letters in “…” are typed one by one."""
    found: list[str] = []
    for word in words.split(" "):
        if word.startswith("×"):
            found += found[-1:] * (int(word[1:]) - 1)
        elif word.startswith("“"):
            found += list(word.strip("“”"))
        else:
            found.append(word)
    return found


def rows() -> dict[int, tuple[list[str], int]]:
    """Keys and their number for each passage, as the page tells them."""
    text = PAGE.read_text(encoding="utf-8")
    return {int(number): (keys_of(keys), int(count)) for number, keys, count in _ROW.findall(text)}


def press(window: Window, key: str, qtbot: QtBot) -> None:
    target = window.focusWidget()
    assert target is not None
    if len(key) == 1:
        QTest.keyClicks(target, key)
    else:
        pressed = QKeySequence(_NAMED.get(key, key.replace("Enter", "Return")))[0]  # type: ignore[index]
        QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())
    wait_idle(window, qtbot)


@pytest.fixture
def coding_window(
    make_window: Callable[[], Window], built_demo: Path, tmp_path: Path, qtbot: QtBot, english: None
) -> Window:
    """The interview open at its beginning, questions passed over."""
    path = Path(shutil.copy(built_demo, tmp_path / "demo.qualcase"))
    window = make_window()
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_study(path)
    wait_idle(window, qtbot)
    assert window.session is not None
    window.go(Place(Room.CODE, source_id=source_named(window.session.study, SOURCE)))
    wait_idle(window, qtbot)
    press(window, "Ctrl+Shift+J", qtbot)
    return window


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_the_page_tells_how_many_keys_ten_passages_take(coding_window: Window, qtbot: QtBot) -> None:
    told = rows()
    assert list(told) == list(EXPECTED)
    session = coding_window.session
    assert session is not None
    study = session.study
    before = {one.id for one in study.codings.of_source(source_named(study, SOURCE))}
    for number, (keys, count) in told.items():
        assert len(keys) == count, number
        for key in keys:
            press(coding_window, key, qtbot)
        wanted = EXPECTED[number]
        codings = study.codings.of_source(source_named(study, SOURCE))
        made = [one for one in codings if one.id not in before]
        before = {one.id for one in codings}
        tree = study.frame().tree
        assert tuple(sorted(tree[one.code_id].name for one in made)) == wanted.codes, number
        for one in made:
            assert one.quote.startswith(wanted.begins), number
            assert one.quote.endswith(wanted.ends), number
            assert (one.rating, one.star, one.note) == (wanted.rating, wanted.star, wanted.note), number
    total = sum(count for _, count in told.values())
    assert f"**{total}**" in PAGE.read_text(encoding="utf-8")
