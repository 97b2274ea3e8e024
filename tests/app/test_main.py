"""The entry points: what the command line is handed of the window, and when the window is loaded."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from qualcase.app import main
from qualcase.app.main import WindowServices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.cli.services import Services

ROOT = Path(__file__).resolve().parents[2]


def test_the_services_are_what_the_command_line_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    services: Services = WindowServices()
    monkeypatch.setattr(main, "has_display", lambda: True)
    assert services.has_display()


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], object]]:
    """What the command line was started with."""
    seen: list[tuple[list[str], object]] = []

    def run(arguments: Sequence[str], services: object) -> int:
        seen.append((list(arguments), services))
        return 5

    monkeypatch.setattr("qualcase.cli.main.run", run)
    return seen


def test_the_command_line_gets_the_arguments(
    ran: list[tuple[list[str], object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["qualcase", "compare", "study"])
    assert main.main() == 5
    assert main.main(["check", "x"]) == 5
    assert main.main([]) == 5
    assert [arguments for arguments, _ in ran] == [["compare", "study"], ["check", "x"], []]
    assert all(isinstance(services, WindowServices) for _, services in ran)


def test_the_start_menu_opens_the_window(ran: list[tuple[list[str], object]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["qualcase-window"])
    assert main.window() == 5
    monkeypatch.setattr("sys.argv", ["qualcase-window", "/home/ditte/study.qualcase", "more"])
    main.window()
    assert [arguments for arguments, _ in ran] == [["open"], ["open", "/home/ditte/study.qualcase"]]


def test_the_window_is_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[tuple[Any, ...]] = []

    @dataclass(frozen=True)
    class Seen:
        first_paint: dict[str, float]
        memory: float
        trouble: str

    def run_window(study: Path | None, services: object) -> int:
        asked.append(("open", study, callable(getattr(services, "make_demo", None))))
        return 3

    def self_test(study: Path | None, _: object) -> Seen:
        import os

        asked.append(("test", study, os.environ["QT_QPA_PLATFORM"]))
        return Seen({"window": 1.0}, 2.0, "")

    monkeypatch.setattr("qualcase.ui.run.run_window", run_window)
    monkeypatch.setattr("qualcase.ui.run.self_test", self_test)
    monkeypatch.setattr(main, "has_display", lambda: False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    services = WindowServices()
    assert services.open_window(tmp_path) == 3
    assert services.self_test(None) == {"first_paint": {"window": 1.0}, "memory": 2.0, "trouble": ""}
    assert asked == [("open", tmp_path, True), ("test", None, "offscreen")]


def test_the_window_can_make_the_demo(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = main._ui_services().make_demo(tmp_path, lambda done, total, _what="": told.append((done, total)))
    assert path == tmp_path / "demo.qualcase"
    assert path.is_file()
    assert told == sorted(told)
    assert len({total for _, total in told}) == 1
    assert told[-1][0] == told[-1][1] > 100


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["check", "nowhere"], ["open"]])
def test_no_command_loads_qt_before_it_needs_it(arguments: list[str]) -> None:
    code = (
        "import os, sys\n"
        "os.environ.pop('DISPLAY', None); os.environ.pop('WAYLAND_DISPLAY', None)\n"
        "from qualcase.app.main import main\n"
        f"main({arguments!r})\n"
        "print([name for name in ('PySide6', 'spacy', 'docx', 'scipy') if name in sys.modules], file=sys.stderr)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert ran.stderr.splitlines()[-1] == "[]"
