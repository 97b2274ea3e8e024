"""Moving and selecting on the screen with real keys; places that are come back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from qualcase.study import Study
from qualcase.ui.base.place import Place, Room
from qualcase.ui.code.places import Left, TextPlaces
from qualcase.ui.code.state import Whose
from tests.ui.code.conftest import TEXT_2015, source_id_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.settings import Settings
    from tests.ui.code.conftest import Desk


def test_by_sentences_and_paragraphs(desk: Desk) -> None:
    desk.caret_in("Altså")
    desk.keys("Ctrl+.")
    assert desk.after_caret(8) == "Men så f"
    desk.keys("Ctrl+.", "Ctrl+.")
    assert desk.after_caret(8) == "Det gjor"
    desk.keys("Ctrl+,")
    assert desk.after_caret(8) == "Hvem lav"
    desk.keys("Ctrl+Up")
    assert desk.after_caret(5) == "Altså"
    desk.keys("Ctrl+Down", "Ctrl+Down")
    assert desk.after_caret(9) == "Det gjord"
    desk.keys("Alt+Up")
    assert desk.after_caret(4) == "Hvem"
    assert desk.view.hasFocus()


def test_by_speaker_with_capitals(desk: Desk) -> None:
    desk.caret_in("Altså")
    desk.keys("Shift+J")
    assert desk.after_caret(8) == "Det gjor"
    desk.keys("Shift+J")
    assert "nothing after" in desk.said[-1]
    desk.keys("Shift+K")
    assert desk.after_caret(5) == "Altså"
    desk.keys("Shift+K")
    assert "nothing before" in desk.said[-1]


def test_questions_are_skipped_by_choice_and_that_is_remembered(desk: Desk, qtbot: QtBot) -> None:
    desk.caret_in("Altså")
    desk.keys("J")
    assert desk.after_caret(4) == "Hvem"
    desk.keys("Ctrl+Shift+J", "K", "J")
    assert desk.after_caret(8) == "Det gjor"
    desk.keys("Ctrl+,")
    assert desk.after_caret(8) == "Men så f"
    with qtbot.waitSignal(desk.screen.actions_changed):
        desk.keys("Ctrl+Shift+J")
    desk.keys("J")
    assert desk.after_caret(4) == "Hvem"
    assert desk.session.settings.get("skip_questions") is False


def test_sentences_are_selected_one_after_the_other(desk: Desk) -> None:
    desk.caret_in("måneder")
    desk.keys("Shift+Space")
    assert desk.selected() == "Altså 😀 de første måneder var det jo kun mig."
    desk.keys("Shift+Space")
    assert desk.selected().endswith("kun mig. Men så fik vi en aftale.")
    desk.keys("Alt+Shift+Left")
    assert desk.selected() == "Altså 😀 de første måneder var det jo kun mig."
    desk.keys("Alt+Shift+Right", "Ctrl+Shift+Left")
    assert desk.selected().endswith("Men så fik vi en aftale")
    desk.keys("Space")
    assert desk.selected().endswith("fik vi en aftale.")


def test_selecting_on_by_turn_paragraph_and_word(desk: Desk) -> None:
    desk.view.place_caret(TEXT_2015.index("Hvem"))
    desk.keys("Alt+Shift+Down")
    assert desk.selected() == "Hvem lavede den?"
    desk.keys("Alt+Shift+Down")
    assert desk.selected().startswith("Hvem lavede den?\nIP: Det")
    desk.keys("Alt+Shift+Up")
    assert desk.selected() == "Hvem lavede den?"
    desk.keys("Ctrl+Shift+Up")
    assert desk.selected() == ""
    desk.keys("Ctrl+Shift+Right", "Ctrl+Shift+Right")
    assert desk.selected().strip() == "Hvem lavede"
    desk.keys("Ctrl+Shift+Down", "Ctrl+Shift+Down")
    assert desk.selected().endswith("kender os endnu.")


def test_a_sentence_that_was_selected_by_key_is_coded(desk: Desk) -> None:
    desk.caret_in("kommunen")
    desk.keys("Shift+Space")
    desk.type("le")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert ("Ledelse", "Det gjorde kommunen.", None) in desk.codings()


def test_from_coding_to_coding(desk: Desk) -> None:
    desk.view.place_caret(0)
    desk.keys("F8")
    assert desk.selected() == "de første måneder"
    desk.keys("F8")
    assert desk.selected() == "Men så fik vi en aftale."
    desk.keys("F8")
    assert "last coding" in desk.said[-1]
    desk.keys("Shift+F8")
    assert desk.selected() == "de første måneder"
    desk.keys("Shift+F8")
    assert "first coding" in desk.said[-1]
    desk.screen.choose_whose(Whose.ALL)
    desk.keys("F8", "F8")
    assert desk.selected() == "fik vi en aftale"
    desk.open("K04_2017_interview_leder")
    desk.keys("F8")
    assert "No codings are shown" in desk.said[-1]


def test_the_next_answer_without_a_coding(desk: Desk) -> None:
    desk.view.place_caret(0)
    desk.keys("F7")
    assert desk.after_caret(8) == "Det gjor"
    desk.keys("F7")
    assert "After this" in desk.said[-1]
    desk.keys("Shift+F7")
    assert "Before this" in desk.said[-1]
    assert desk.after_caret(8) == "Det gjor"


def test_a_text_is_opened_again_where_it_was_left(
    desk: Desk, settings_of: Callable[[Desk], Settings], tmp_path: Path
) -> None:
    path = tmp_path / "K04_2015_observation.txt"
    path.write_text("\n".join(f"Linje {number} om tavlen." for number in range(300)) + "\n", encoding="utf-8")
    desk.do(lambda: desk.study.sources.bring_in(desk.study.sources.prepare([path])))
    desk.open("K04_2015_observation")
    desk.caret_in("Linje 40 ")
    caret = desk.view.caret()
    desk.view.verticalScrollBar().setValue(2000)
    desk.open("K04_2017_interview_leder")
    left = TextPlaces(settings_of(desk), desk.study.info().id).get(source_id_of(desk.study, "K04_2015_observation"))
    assert left is not None
    assert left.caret == caret
    desk.open("K04_2015_observation")
    assert desk.view.caret() == caret
    assert desk.view.verticalScrollBar().value() == 2000, "though the caret is out of sight there"


def test_another_start_goes_on_with_the_text_read_last(
    desk: Desk, make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk.open("K04_2017_interview_leder")
    desk.caret_in("kontoret")
    desk.screen.hide()
    again = make_desk(study=Study.open(tmp_path / "study.qualcase", read_only=True))
    again.screen.show_place(Place(Room.CODE))
    assert again.screen.state.opened is not None
    assert again.screen.state.opened.text.source.name == "K04_2017_interview_leder"
    assert again.after_caret(7) == "ontoret"


def test_places_are_bounded_and_nonsense_in_the_settings_is_none(
    desk: Desk, settings_of: Callable[[Desk], Settings]
) -> None:
    settings = settings_of(desk)
    settings.set("text_places", {"other": {"a": [1, 2, 3.0]}, "mine": {"bad": "x", "short": [1], "good": [5, 6, 7.5]}})
    places = TextPlaces(settings, "mine")
    assert places.get("bad") is None
    assert places.get("good") == Left(5, 6, 7.5)
    for number in range(300):
        places.keep(f"s{number}", Left(number, 0, 0.0))
    assert places.get("s0") is None
    assert places.last == "s299"
    assert TextPlaces(settings, "mine").get("s299") == Left(299, 0, 0.0)
    assert TextPlaces(settings, "other").get("a") == Left(1, 2, 3.0)
    for number in range(40):
        TextPlaces(settings, f"study{number}").keep("s", Left(0, 0, 0.0))
    assert TextPlaces(settings, "mine").get("s299") is None
    settings.set("text_places", "nonsense")
    assert TextPlaces(settings, "mine").last is None
