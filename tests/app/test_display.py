"""Whether there is a display: a name alone is not trusted, since Qt ends the process where nobody answers."""

from __future__ import annotations

import socket
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qualcase.app import display
from qualcase.app.display import has_display

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs sockets of this machine")


@pytest.fixture(autouse=True)
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux machine on which no display is named."""
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def listening() -> Iterator[Path]:
    """A socket at which somebody listens; its path is short, as the system wants it."""
    with tempfile.TemporaryDirectory(prefix="qc") as folder, closing(socket.socket(socket.AF_UNIX)) as server:
        path = Path(folder) / "wayland-7"
        server.bind(str(path))
        server.listen()
        yield path


def test_without_a_name_there_is_none() -> None:
    assert not has_display()


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=100"])
def test_what_nobody_sees_is_none(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert not has_display()
    monkeypatch.setattr("sys.platform", "win32")
    assert not has_display()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_one(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert has_display()


def test_platforms_that_need_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "vnc:size=800x600")
    assert has_display()


def test_wayland(monkeypatch: pytest.MonkeyPatch, listening: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(listening.parent))
    monkeypatch.setenv("WAYLAND_DISPLAY", listening.name)
    assert has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", str(listening))
    assert has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-8")
    assert not has_display()


def test_x_on_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def answers(place: str) -> bool:
        asked.append(place)
        return True

    monkeypatch.setattr(display, "_answers", answers)
    for name in (":7", "unix:7", ":7.0"):
        monkeypatch.setenv("DISPLAY", name)
        assert has_display()
    assert asked == ["/tmp/.X11-unix/X7"] * 3  # noqa: S108 - where X servers listen


def test_x_where_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":98765")
    assert not has_display()


def test_x_on_another_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        number = server.getsockname()[1] - 6000
        monkeypatch.setenv("DISPLAY", f"127.0.0.1:{number}.0")
        assert has_display()
    assert not has_display()


def test_a_name_that_we_do_not_understand_is_left_to_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", "/private/tmp/org.xquartz")
    assert has_display()
