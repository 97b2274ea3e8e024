"""Whether there is a display to open a window on."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

_WITHOUT = frozenset({"offscreen", "minimal", "minimalegl"})
"""Qt platforms that draw where nobody sees it."""
_OF_THEIR_OWN = frozenset({"vnc", "linuxfb", "eglfs", "directfb", "webgl"})
"""Qt platforms that need neither X nor Wayland."""
_FIRST_PORT = 6000
_PATIENCE = 0.5


def has_display() -> bool:
    """On Windows and macOS always; elsewhere when an X or Wayland display is named and somebody answers there.

    Qt ends the whole process where it finds no display, so a name alone is not trusted.
    """
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in _WITHOUT:
        return False
    if sys.platform in ("win32", "darwin", "cygwin") or platform in _OF_THEIR_OWN:
        return True
    return _wayland_answers() or _x_answers(os.environ.get("DISPLAY", ""))


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and _answers(str(Path(os.environ.get("XDG_RUNTIME_DIR", "")) / name))


def _x_answers(display: str) -> bool:
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdigit():
        # Such as the path of a socket on macOS; Qt may know better than we do.
        return bool(display)
    if host in ("", "unix"):
        place = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X servers listen
        return _answers(place) or _answers(f"\0{place}")
    try:
        socket.create_connection((host, _FIRST_PORT + int(number)), _PATIENCE).close()
    except OSError:
        return False
    return True


def _answers(place: str) -> bool:
    """Whether somebody listens at a socket of this machine."""
    family = getattr(socket, "AF_UNIX", None)
    if family is None:
        return False
    with socket.socket(family) as asking:
        asking.settimeout(_PATIENCE)
        try:
            asking.connect(place)
        except OSError:
            return False
    return True
