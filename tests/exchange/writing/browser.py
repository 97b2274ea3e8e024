"""Chromium without a window, where it is installed: pages are opened, clicked and typed into as by a reader."""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_KEYS = {
    "Enter": ("Enter", 13, "\r"),
    "Escape": ("Escape", 27, ""),
    "ArrowRight": ("ArrowRight", 39, ""),
    "ArrowLeft": ("ArrowLeft", 37, ""),
    "ArrowDown": ("ArrowDown", 40, ""),
    "ArrowUp": ("ArrowUp", 38, ""),
    "End": ("End", 35, ""),
    "Tab": ("Tab", 9, ""),
}


class Browser:
    """One page of a browser that is spoken to over two pipes."""

    def __init__(self, to: int, from_: int) -> None:
        """Attach to a new page."""
        self._to, self._from, self._number, self._rest = to, from_, 0, b""
        self._session = ""
        self.told: list[dict[str, Any]] = []
        """Events: what was fetched, what was said on the console."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **given: Any) -> dict[str, Any]:
        """Ask the browser for something and wait for its answer."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": given}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                found: dict[str, Any] = answer["result"]
                return found
            self.told.append(answer)

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            got = os.read(self._from, 1 << 20)
            assert got, "the browser has ended"
            self._rest += got
        one, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(one)
        return found

    def open(self, path: Path, fragment: str = "", *, script: bool = True) -> None:
        """Open a file and wait until all of it is there."""
        self.ask("Emulation.setScriptExecutionDisabled", value=not script)
        self.ask("Page.navigate", url="about:blank")
        self.told.clear()
        self.ask("Page.navigate", url=path.as_uri() + fragment)
        there = "document.readyState === 'complete' && location.protocol === 'file:'"
        while not self.value(there):
            self.told.append(self._next())

    def value(self, expression: str) -> Any:
        """What an expression gives in the page."""
        found = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def until(self, expression: str) -> None:
        """Wait for an expression to be true, at most some seconds."""
        held = f"""new Promise((done) => {{
            const end = performance.now() + 5000;
            const look = () => ({expression}) || performance.now() > end
                ? done(Boolean({expression})) : requestAnimationFrame(look);
            look();
        }})"""
        assert self.value(held), expression

    def press(self, key: str) -> None:
        """Press a key."""
        name, number, text = _KEYS.get(key, (key, ord(key.upper()[0]), key))
        given = {"key": name, "windowsVirtualKeyCode": number, "text": text}
        self.ask("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **given)
        self.ask("Input.dispatchKeyEvent", type="keyUp", key=name, windowsVirtualKeyCode=number)

    def type(self, text: str) -> None:
        """Type words where the keyboard is."""
        for sign in text:
            self.ask("Input.insertText", text=sign)

    def click(self, selector: str) -> None:
        """Click in the middle of the first thing that a selector finds."""
        place = f"""(() => {{
            const one = document.querySelector({json.dumps(selector)});
            one.scrollIntoView({{ block: "center", inline: "center" }});
            const box = one.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];
        }})()"""
        x, y = self.value(place)
        for what in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=what, x=x, y=y, button="left", clickCount=1)

    def back(self) -> None:
        """Press the back button."""
        held = self.ask("Page.getNavigationHistory")
        self.ask("Page.navigateToHistoryEntry", entryId=held["entries"][held["currentIndex"] - 1]["id"])

    def size(self, width: int, height: int) -> None:
        """Let the window be so large, in pixels."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(self) -> bytes:
        """What is seen, as PNG."""
        return base64.b64decode(self.ask("Page.captureScreenshot")["data"])

    def asked_for(self) -> list[str]:
        """The addresses of everything that the page fetched."""
        wanted = [one for one in self.told if one.get("method") == "Network.requestWillBeSent"]
        return [one["params"]["request"]["url"] for one in wanted]

    def complaints(self) -> list[str]:
        """What stands on the console: errors, and what the page's own policy refused."""
        logged = [one["params"]["entry"]["text"] for one in self.told if one.get("method") == "Log.entryAdded"]
        thrown = [str(one["params"]) for one in self.told if one.get("method") == "Runtime.exceptionThrown"]
        return logged + thrown


@contextmanager
def browsing(folder: Path) -> Iterator[Browser]:
    """A browser; the test is skipped where there is none."""
    program = next((found for found in map(shutil.which, _NAMES) if found), None)
    if program is None or sys.platform == "win32":
        pytest.skip("there is no Chromium here")
    # Chromium reads on 3 and writes on 4; the ends that become these must not be among them before.
    theirs, to = _high(os.pipe())
    from_, answers = _high(os.pipe())
    given = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe"]
    ends = [
        (os.POSIX_SPAWN_DUP2, theirs, 3),
        (os.POSIX_SPAWN_DUP2, answers, 4),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0o600),
    ]
    process = os.posix_spawn(program, [program, *given, f"--user-data-dir={folder}"], os.environ, file_actions=ends)
    os.close(theirs)
    os.close(answers)
    try:
        yield Browser(to, from_)
    finally:
        os.close(to)
        os.kill(process, signal.SIGTERM)
        os.waitpid(process, 0)
        os.close(from_)


def _high(pipe: tuple[int, int]) -> tuple[int, int]:
    """The two ends of a pipe under numbers that nothing else has; children do not inherit them."""
    first, second = (fcntl.fcntl(one, fcntl.F_DUPFD_CLOEXEC, 100) for one in pipe)
    for one in pipe:
        os.close(one)
    return first, second
