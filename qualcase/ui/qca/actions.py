"""What can be done on the page of analyses: for keys, Ctrl+K and F1."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action
from qualcase.ui.qca.tabs import Tab, tab_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.qca.page import QcaPage

translate = QCoreApplication.translate


def qca_actions(page: QcaPage) -> list[Action]:
    """Everything that can be done on the page."""
    show = translate("Qca", "Show {what}")
    return [
        *(
            _one(f"tab_{tab.value}", show.format(what=tab_title(tab)), partial(page.show_tab, tab), str(number))
            for number, tab in enumerate(Tab, 1)
        ),
        _one("outcome", translate("Qca", "Choose the outcome"), page.setup.outcome.setFocus, "O"),
        _one("conditions", translate("Qca", "Choose conditions"), page.choose_conditions, "A"),
        _one("cases", translate("Qca", "Choose the cases"), page.choose_cases),
        _one("negate", translate("Qca", "Explain the absence of the outcome, or its presence"), page.turn_negate, "X"),
        _one(
            "keep",
            translate("Qca", "Keep the analysis under a name"),
            page.setup.save.ask,
            "S",
            on=page.keeping.can_keep,
        ),
        _one("kept", translate("Qca", "Open a kept analysis"), page.setup.kept.setFocus, "K"),
        _one("warnings", translate("Qca", "Show or hide what must be known"), page.turn_warnings, "W"),
        _one("next_path", translate("Qca", "Next path in the plot"), lambda: page.step_path(1), "."),
        _one("previous_path", translate("Qca", "Previous path in the plot"), lambda: page.step_path(-1), ","),
        _one("plot", translate("Qca", "Plot this path against the outcome"), page.plot_row, "P"),
        _one("case", translate("Qca", "Open the case, or go to its passages"), page.press_enter, "Return"),
        _one("rate", translate("Qca", "Go to the rating of the case"), page.go_to_rating, "R"),
        _one("transcript", translate("Qca", "Go to the place in the text"), page.go_to_text, "G"),
        _one("back", translate("Qca", "Back"), page.press_escape, "Esc"),
        _one("copy", translate("Qca", "Copy all tables of the analysis"), page.taking.tables, "Ctrl+Shift+C"),
        _one("picture", translate("Qca", "Copy what is shown as a picture"), page.taking.picture),
        _one("save_picture", translate("Qca", "Save what is shown as a picture…"), page.taking.save_picture),
        _one("for_r", translate("Qca", "Save for R…"), page.taking.for_r),
    ]


def _one(name: str, title: str, run: Callable[[], object], *keys: str, on: Callable[[], bool] = lambda: True) -> Action:
    return Action(f"qca.{name}", title, run, keys, translate("Qca", "QCA"), on)
