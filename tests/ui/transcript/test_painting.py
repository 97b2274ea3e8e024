"""What is painted: tints by depth, underlines by code, stripes and names in the margin."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from qualcase.ui.theme.tokens import DARK, LIGHT
from qualcase.ui.transcript import canvas
from qualcase.ui.transcript.bands import BAND
from qualcase.ui.transcript.marks import Mark
from tests.ui.transcript.conftest import TEXT, VOICES, Eye, span_of, turns

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from qualcase.ui.transcript.view import TranscriptView

RED, BLUE, GREEN = "#C03030", "#3060C0", "#208040"
SURFACE = QColor(LIGHT.surface)


def mark(name: str, words: str, colour: str = RED, text: str = TEXT) -> Mark:
    return Mark(name, *span_of(words, text), colour, name)


def has_colour(widget: QWidget, colour: str) -> bool:
    image = widget.grab().toImage()
    wanted = QColor(colour).rgb()
    return any(image.pixel(x, y) == wanted for y in range(image.height()) for x in range(image.width()))


def test_a_coding_has_a_tint_and_an_underline_where_it_lies(view: TranscriptView) -> None:
    eye = Eye(view)
    start, end = span_of("de første måneder")
    view.set_marks([mark("one", "de første måneder")])
    assert eye.ground(start) == QColor(LIGHT.depth[0])
    assert eye.underline(start) == QColor(RED)
    assert eye.underline(end - 2) == QColor(RED)
    assert eye.ground(end + 3) == SURFACE
    assert eye.underline(end + 3) == SURFACE
    assert eye.ground(span_of("tså")[0]) == SURFACE


def test_depth_makes_the_tint_stronger_and_each_coding_has_its_row(view: TranscriptView) -> None:
    eye = Eye(view)
    words = "de første måneder var det jo kun mig"
    view.set_marks([mark("one", words, RED), mark("two", "måneder var", BLUE), mark("three", "måneder", GREEN)])
    place = span_of("måneder")[0]
    assert eye.ground(place) == QColor(LIGHT.depth[2])
    assert [eye.underline(place, row).name().upper() for row in range(3)] == [RED, BLUE, GREEN]
    assert eye.ground(span_of("var det")[0]) == QColor(LIGHT.depth[1])
    assert eye.underline(span_of("var det")[0], 2) == QColor(LIGHT.depth[1])


def test_beyond_six_codings_the_tint_stays_and_four_rows_are_drawn(view: TranscriptView) -> None:
    words = "Vi måtte ikke"
    view.set_marks([Mark(f"c{number}", *span_of(words), RED, "name") for number in range(9)])
    eye = Eye(view)
    place = span_of(words)[0]
    assert eye.ground(place) == QColor(LIGHT.depth[5])
    assert [eye.underline(place, row) == QColor(RED) for row in range(4)] == [True] * 4


def test_adding_and_removing_one_coding_is_seen_at_once(view: TranscriptView) -> None:
    eye = Eye(view)
    view.set_marks([mark("one", "kun mig", RED)])
    view.add_mark(mark("two", "kun mig. Men", BLUE))
    place = span_of("kun mig")[0]
    assert eye.ground(place) == QColor(LIGHT.depth[1])
    assert eye.underline(place, 1) == QColor(BLUE)
    view.remove_mark("one")
    assert eye.ground(place) == QColor(LIGHT.depth[0])
    assert eye.underline(place, 0) == QColor(LIGHT.depth[0])
    assert eye.underline(place, 1) == QColor(BLUE)
    view.remove_mark("nobody")
    view.add_mark(mark("two", "kun mig. Men", GREEN))
    assert eye.underline(place, 1) == QColor(GREEN)


def test_the_chosen_coding_stands_out(view: TranscriptView) -> None:
    view.set_marks([mark("one", "kun mig", RED), mark("two", "mig. Men", BLUE)])
    before = view.viewport().grab().toImage()
    margin = view.margin.grab().toImage()
    view.set_active("one")
    assert view.viewport().grab().toImage() != before
    assert view.margin.grab().toImage() != margin
    view.set_active(None)
    assert view.viewport().grab().toImage() == before


def test_stripes_and_names_stand_in_the_margin(view: TranscriptView) -> None:
    assert not has_colour(view.margin, RED)
    view.set_marks([mark("Aftaler", "Men så fik vi", RED)])
    assert has_colour(view.margin, RED)
    view.remove_mark("Aftaler")
    assert not has_colour(view.margin, RED)


@pytest.mark.parametrize("at_once", [canvas.AT_ONCE, 0], ids=["laid out at once", "laid out as far as shown"])
def test_all_is_seen_again_after_scrolling_away_and_back(
    make_view: Callable[[], TranscriptView], monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(canvas, "AT_ONCE", at_once)
    text = "\n".join(f"Linje {number} med lidt mere tekst, så den fylder." for number in range(400))
    view = make_view()
    marks = [Mark(f"c{number}", *span_of(f"Linje {number} med", text), RED, f"navn {number}") for number in range(390)]
    view.show_text(text, (), {}, marks)
    bar = view.verticalScrollBar()
    at_top = view.grab().toImage()
    for value in (37, 900, bar.maximum(), bar.maximum() - 13, 500, 0):
        bar.setValue(value)
        shown = view.grab().toImage()
        view.gutter.update()
        view.margin.update()
        view.viewport().update()
        assert view.grab().toImage() == shown
    assert view.grab().toImage() == at_top
    place = span_of("Linje 380 med", text)[0]
    view.bring_into_sight(place, place + 5)
    assert Eye(view).underline(place) == QColor(RED)


def test_a_paragraph_without_end_is_drawn_in_bands(make_view: Callable[[], TranscriptView]) -> None:
    text = " ".join(f"ord{number}" for number in range(4000))
    view = make_view()
    view.show_text(text, (), {}, [mark("late", "ord3600 ord3601", RED, text), mark("all", text, BLUE, text)])
    assert view.document().firstBlock().layout().lineCount() > 2 * BAND
    place = span_of("ord3600", text)[0]
    view.place_caret(place)
    view.bring_into_sight(place, place + 4)
    eye = Eye(view)
    assert eye.ground(place) == QColor(LIGHT.depth[1])
    assert eye.underline(place, 1) == QColor(RED)
    assert eye.underline(place, 0) == QColor(BLUE)


def test_mixed_directions_are_tinted_where_the_letters_stand(make_view: Callable[[], TranscriptView]) -> None:
    text = "abc שלום עולם def ghi"
    view = make_view()
    view.show_text(text, (), {}, [mark("one", "שלום", RED, text)])
    eye = Eye(view)
    middle_of_hebrew, def_place = text.index("לום"), text.index("def")
    line = view.geometry_of_text.line_at(middle_of_hebrew)
    below = round(line.bottom) + 2
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    row = round(below * ratio)
    reds = [x / ratio for x in range(image.width()) if image.pixelColor(x, row) == QColor(RED)]
    assert reds
    # The first Hebrew word stands right of the second, hard before "def".
    assert max(reds) < eye.letter(def_place).x()
    assert min(reds) > (eye.letter(2).x() + eye.letter(def_place).x()) / 2


def test_dark_colours_are_used_at_once_and_the_place_is_kept(view: TranscriptView) -> None:
    view.set_marks([mark("one", "kun mig", RED)])
    view.select(*span_of("Vi måtte"))
    view.take_tokens(DARK)
    eye = Eye(view)
    assert view.selection() == span_of("Vi måtte")
    assert eye.ground(span_of("kun mig")[0]) == QColor(DARK.depth[0])
    assert eye.ground(span_of("aftale,")[0]) == QColor(DARK.surface)
    assert view.gutter.grab().toImage().pixelColor(1, 1) == QColor(DARK.surface)
    assert view.margin.grab().toImage().pixelColor(200, 400) == QColor(DARK.surface)


def test_interviewer_turns_and_labels_step_back(view: TranscriptView) -> None:
    view.show_text(TEXT, turns(), VOICES)
    document = view.document()

    def colour(words: str) -> str:
        unit = view.sheet.utf16.to_utf16(span_of(words)[0])
        block = document.findBlock(unit)
        for one in block.textFormats():
            if one.start <= unit - block.position() < one.start + one.length:
                return one.format.foreground().color().name().upper()
        raise AssertionError(words)

    assert colour("Hvordan gik") == LIGHT.quiet
    assert colour("IP: Altså") == LIGHT.quiet
    assert colour("Altså") == LIGHT.text
    assert colour("Interview 12") == LIGHT.text


def test_drawing_bit_by_bit_comes_to_the_same_as_drawing_anew(make_view: Callable[[], TranscriptView]) -> None:
    chance = random.Random(11)  # noqa: S311 - where marks lie, no secret
    text = "\n".join("ord " * chance.randint(1, 90) for _ in range(60))
    view = make_view()
    view.show_text(text)
    ids: list[str] = []
    for number in range(60):
        if ids and chance.random() < 0.3:
            view.remove_mark(ids.pop(chance.randrange(len(ids))))
        else:
            start = chance.randrange(1500)
            ids.append(f"c{number}")
            end = start + chance.choice((3, 40, 300, 2500))
            view.add_mark(Mark(ids[-1], start, end, chance.choice((RED, BLUE, GREEN)), f"navn {number}"))
        if number % 5 == 0:
            view.verticalScrollBar().setValue(chance.randrange(600))
        shown = view.grab().toImage()
        view.redraw_all()
        assert view.grab().toImage() == shown
