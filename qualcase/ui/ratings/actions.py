"""What can be done on the ratings page: for keys, Ctrl+K and F1."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.study.rating_words import step_words
from qualcase.ui.base.actions import Action
from qualcase.ui.ratings.steps import STEP_KEYS
from qualcase.ui.ratings.words import step_meaning

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.ratings.page import RatingsPage

translate = QCoreApplication.translate


def rating_actions(page: RatingsPage) -> list[Action]:
    """Everything that can be done on the page."""
    on, going, saying = page.can_rate, page.going, page.saying
    rate = translate("Ratings", "Rate {step}: {meaning}")
    return [
        *(
            _one(
                f"rate_{'none' if step is None else step_words(step).strip('.')}",
                rate.format(step=step_words(step), meaning=step_meaning(step)),
                partial(_rate, page, step),
                key,
                on=on,
            )
            for step, key in STEP_KEYS.items()
        ),
        _one("propose", translate("Ratings", "Take what the passages suggest"), saying.take_proposal, "P", on=on),
        _one("reason", translate("Ratings", "Write the reason"), saying.write_reason, "R", "E", on=on),
        _one(
            "anchor",
            translate("Ratings", "Let the passage carry the rating, or no more"),
            saying.turn_anchors,
            "A",
            on=on,
        ),
        _one("remove", translate("Ratings", "Take the rating back"), saying.remove, "Delete", on=on),
        _one("next_unrated", translate("Ratings", "Next that is not rated"), lambda: going.to_unrated(1), "N"),
        _one(
            "previous_unrated",
            translate("Ratings", "Previous that is not rated"),
            lambda: going.to_unrated(-1),
            "Shift+N",
        ),
        _one("next_difference", translate("Ratings", "Next that is rated differently"), lambda: going.to_apart(1), "D"),
        _one(
            "previous_difference",
            translate("Ratings", "Previous that is rated differently"),
            lambda: going.to_apart(-1),
            "Shift+D",
        ),
        _one("steps", translate("Ratings", "Write what the steps mean"), saying.write_steps, "S", on=on),
        _one("way", translate("Ratings", "One code down the cases, or one case down its codes"), going.turn_way, "V"),
        _one("what", translate("Ratings", "Choose the code or case"), page.head.what.setFocus, "C"),
        _one("next_what", translate("Ratings", "Next code or case"), lambda: going.step_what(1), "Ctrl+PgDown"),
        _one("previous_what", translate("Ratings", "Previous code or case"), lambda: going.step_what(-1), "Ctrl+PgUp"),
        _one("rater", translate("Ratings", "Look at the ratings of the next rater"), going.next_rater, "O"),
        _one("back", translate("Ratings", "Back"), page.press_escape, "Esc"),
        _one("transcript", translate("Ratings", "Go to the place in the text"), going.go_to_text, "G"),
        _one("more", translate("Ratings", "Show more turns around the excerpt"), lambda: going.show_more(1), "+"),
        _one("copy", translate("Ratings", "Copy the ratings with their reasons"), page.taking.table, "Ctrl+Shift+C"),
        _one("picture", translate("Ratings", "Copy the ladders as a picture"), page.taking.picture),
        _one("save_picture", translate("Ratings", "Save the ladders as a picture…"), page.taking.save_picture),
        _one("save", translate("Ratings", "Save all ratings as a table…"), page.taking.save_table),
        _one(
            "desk", translate("Ratings", "Go to the passages of the cell, or into the text"), page.press_enter, "Return"
        ),
    ]


def _rate(page: RatingsPage, step: float | None) -> None:
    """In a list of passages the sign of what cannot be rated shows fewer turns, as everywhere."""
    if step is None and page.desk.carriers.has_keyboard:
        page.going.show_more(-1)
    else:
        page.saying.begin(step)


def _one(name: str, title: str, run: Callable[[], object], *keys: str, on: Callable[[], bool] = lambda: True) -> Action:
    return Action(f"ratings.{name}", title, run, keys, translate("Ratings", "Ratings"), on)
