"""How quick the transcript is: open, scroll, add a coding; beside a bare QTextEdit with the same text.

Run `python bench/transcript.py`.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from dataclasses import replace
from itertools import cycle
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from qualcase.coding.codebook import Code
from qualcase.coding.sources import Turn
from qualcase.coding.tree import CodeTree
from qualcase.ui.code.finder import CodeFinder
from qualcase.ui.code.palette import CodePalette
from qualcase.ui.theme import fonts
from qualcase.ui.theme.code_colours import HUES
from qualcase.ui.theme.tokens import LIGHT
from qualcase.ui.transcript.marks import Mark
from qualcase.ui.transcript.view import TranscriptView
from qualcase.ui.transcript.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Callable

Result = tuple[str, float, str]

WIDTH, HEIGHT = 1000, 900
_SENTENCES = (
    "Altså, de første måneder var det jo kun mig, der kom.",
    "Men så fik vi en aftale, og nu kender de mig på gangen.",
    "Det er jo sådan noget, man lærer hen ad vejen, ik'.",
    "Lederen på biblioteket har sat mit navn på tavlen ved indgangen.",
    "Før stod det ingen steder, hvem der gør hvad, og hvornår vi hører til i huset.",
    "[latter] Ja.",
)
_TARGETS = {60_000: (100, 4), 1_000_000: (300, 8)}
"""Milliseconds for opening and for a frame, by size."""
_VOICES = {0: Voice("I", dimmed=True), 1: Voice("IP", "frivillig")}


def interview(size: int, chance: random.Random) -> tuple[str, list[Turn]]:
    """A text of about `size` bytes with its turns."""
    parts: list[str] = []
    turns: list[Turn] = []
    place = 0
    while place < size:
        speaker = len(turns) % 2
        label = "IP: " if speaker else "I: "
        said = " ".join(chance.choices(_SENTENCES, k=chance.randint(3, 14) if speaker else 1))
        whole = f"{label}{said}\n"
        turns.append(Turn(place, place + len(label), place + len(whole), speaker, place / 15))
        parts.append(whole)
        place += len(whole)
    return "".join(parts), turns


def codings(size: int, count: int, chance: random.Random) -> list[Mark]:
    """Codings spread over a text: mostly sentences, now and then more than a paragraph."""
    marks = []
    for number in range(count):
        length = chance.choice((40, 80, 150, 300, 900))
        start = chance.randrange(max(size - length, 1))
        hue = HUES[number % len(HUES)].light
        marks.append(Mark(f"c{number}", start, start + length, hue, f"Forankring / Aftaler {number % 60}"))
    return marks


def median(work: Callable[[], object], times: int) -> float:
    """The median of so many runs, in milliseconds."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken)


def put_bare(edit: QTextEdit, text: str, font: QFont) -> None:
    """Show the text in a plain QTextEdit, with the same distances and nothing else."""
    document = QTextDocument(edit)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    cursor = QTextCursor(document)
    block = QTextBlockFormat()
    block.setLineHeight(14, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    block.setBottomMargin(8)
    cursor.setBlockFormat(block)
    cursor.insertText(text)
    edit.setDocument(document)


def _expose(view: QTextEdit) -> None:
    """Nothing is painted before the window is really there."""
    view.resize(WIDTH, HEIGHT)
    view.show()
    QTest.qWaitForWindowExposed(view)


def _paint(view: QTextEdit) -> None:
    view.viewport().repaint()
    if isinstance(view, TranscriptView):
        view.gutter.repaint()
        view.margin.repaint()


def _scroll(view: QTextEdit, step: int) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + step if bar.value() + step < bar.maximum() else 0)
    _paint(view)


def _wheel(view: QTextEdit) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + 60 if bar.value() + 60 < bar.maximum() else 0)
    QApplication.processEvents()


def measure(size: int, count: int, times: int) -> list[Result]:
    """The figures for one size of text and number of codings."""
    chance = random.Random(7)
    text, turns = interview(size, chance)
    marks = codings(len(text), count, chance)
    font = QFont(fonts.default_reading_face(), 12)
    said = f"{size // 1000} kB, {count} codings"
    target_open, target_frame = _TARGETS[size]
    found: list[Result] = []

    plain = QTextEdit()
    plain.setReadOnly(True)
    _expose(plain)

    def opened_bare() -> None:
        put_bare(plain, text, font)
        _paint(plain)

    plain_open = median(opened_bare, times)
    plain_frame = median(lambda: _scroll(plain, 700), 40)
    plain.close()

    view = TranscriptView(font, LIGHT)
    _expose(view)

    def opened() -> None:
        view.show_text(text, turns, _VOICES, marks)
        _paint(view)

    value = median(opened, times)
    found.append(
        (f"open, {said}", value, f"target {target_open} ms; bare {plain_open:.1f}, ratio {value / plain_open:.1f}")
    )
    value = median(lambda: _scroll(view, 700), 60)
    note = f"target {target_frame} ms; bare {plain_frame:.2f}, ratio {value / plain_frame:.1f}"
    found.append((f"frame, new to the eye, {said}", value, note))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    _paint(view)
    value = median(lambda: _paint(view), 60)
    found.append((f"frame, seen before, {said}", value, f"bare {plain_frame:.2f}, ratio {value / plain_frame:.1f}"))
    value = median(lambda: _wheel(view), 60)
    found.append((f"scroll by a wheel step, {said}", value, "through the event loop"))

    numbers = iter(range(10_000))

    def added() -> None:
        number = next(numbers)
        start = view.anchor().position + 100 + number * 37 % 1500
        view.add_mark(Mark(f"new{number}", start, start + 120, HUES[1].light, "Ledelse"))
        _paint(view)

    found.append((f"add a coding to paint, {said}", median(added, 60), "view's side only"))
    view.close()
    return found


def palette(count: int) -> list[Result]:
    """How long the palette takes to answer one more letter."""
    chance = random.Random(3)
    letters = "abdefgiklmnoprstuvæøå"
    codes = [Code("top", "Øverst")]
    for number in range(count):
        name = " ".join("".join(chance.choices(letters, k=chance.randint(3, 10))) for _ in range(3))
        codes.append(Code(f"c{number}", name, codes[-1].id if number % 3 else "top", names={"en": name[::-1]}))
    tree = CodeTree([replace(code, short={"da": " ".join(chance.choices(_SENTENCES, k=3))}) for code in codes])
    finder = CodeFinder(tree)
    typed = cycle(("f", "fo", "for", "fora", "foran", "forank"))
    shown = CodePalette(LIGHT)
    shown.take_codes(tree)
    shown.resize(300, 500)
    shown.show()
    QTest.qWaitForWindowExposed(shown)

    def answer() -> None:
        shown.field.setText(next(typed))
        shown.list.viewport().repaint()

    found = [
        (f"palette finds for a letter, {count} codes", median(lambda: finder.find(next(typed)), 60), ""),
        (f"palette answers a letter to paint, {count} codes", median(answer, 60), "target 10 ms"),
    ]
    shown.close()
    return found


def run() -> list[Result]:
    """Name, median in milliseconds, and a note, for each figure."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    del app
    return measure(60_000, 500, 15) + measure(1_000_000, 50_000, 3) + palette(500)


if __name__ == "__main__":
    for name, value, note in run():
        print(f"{name:55} {value:8.2f} ms   {note}")
