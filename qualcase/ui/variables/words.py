"""The words of the table of variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.variables import VariableOf

if TYPE_CHECKING:
    from qualcase.coding.variables import ValueGrid
    from qualcase.ui.variables.state import Cell

translate = QCoreApplication.translate


def of_words(of: VariableOf) -> str:
    """What variables are of, several of them."""
    return {
        VariableOf.CASE: translate("Variables", "Cases"),
        VariableOf.SITE: translate("Variables", "Sites"),
        VariableOf.PARTICIPANT: translate("Variables", "Informants"),
        VariableOf.RESPONDENT: translate("Variables", "Respondents"),
        VariableOf.SOURCE: translate("Variables", "Sources"),
    }[of]


def empty_words(of: VariableOf) -> str:
    """What belongs in a table in which nothing is."""
    if of is VariableOf.RESPONDENT:
        return translate("Variables", "Who answered a questionnaire stands here, with the closed answers.")
    if of is VariableOf.SOURCE:
        return translate("Variables", "What is recorded of each source belongs here: its length, where it was made.")
    return translate(
        "Variables", "What is recorded in each wave belongs here: budgets, members, agreements. Or import a table."
    )


def cell_words(grid: ValueGrid, cell: Cell) -> str:
    """Where a cell is."""
    return f"{grid.targets[cell[0]].name} · {grid.columns[cell[1]].heading}"
