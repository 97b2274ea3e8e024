"""What sides of a comparison, arrangements and pairs of waves are called on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.arranging import GroupBy, Order
from qualcase.coding.comparison import ByVariable, Dimension
from qualcase.coding.variables import VariableOf
from qualcase.ui.compare.crossing_state import Side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.comparison import By
    from qualcase.coding.frame import Wave
    from qualcase.coding.views import ViewSettings

translate = QCoreApplication.translate


def by_name(by: By | None, variables: Mapping[str, str]) -> str:
    """What a side is crossed by, in the plural; variables by their own names (by id)."""
    if by is None:
        return translate("CompareScreen", "nothing")
    if isinstance(by, ByVariable):
        return variables.get(by.variable_id, by.name)
    return {
        Dimension.CODE: translate("CompareScreen", "codes"),
        Dimension.CASE: translate("CompareScreen", "cases"),
        Dimension.SITE: translate("CompareScreen", "sites"),
        Dimension.AREA: translate("CompareScreen", "areas"),
        Dimension.WAVE: translate("CompareScreen", "waves"),
        Dimension.ABOUT: translate("CompareScreen", "times spoken about"),
        Dimension.KIND: translate("CompareScreen", "kinds of source"),
        Dimension.ROLE: translate("CompareScreen", "roles"),
        Dimension.PARTICIPANT: translate("CompareScreen", "participants"),
        Dimension.CODER: translate("CompareScreen", "coders"),
    }[by]


def crossing_name(asked: ViewSettings, variables: Mapping[str, str]) -> str:
    """A whole crossing: `Codes × cases × waves`."""
    said = " × ".join(cut(by_name(one, variables)) for one in asked.dimensions if one is not None)
    return said[:1].upper() + said[1:]


def cut(words: str, most: int = 20) -> str:
    """Words that people wrote, no longer than there is room for."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def side_name(side: Side) -> str:
    """A side of the matrix."""
    return {
        Side.ROWS: translate("CompareScreen", "Rows"),
        Side.COLUMNS: translate("CompareScreen", "Columns"),
        Side.SPLIT: translate("CompareScreen", "Cells split by"),
    }[side]


def variable_of(of: VariableOf) -> str:
    """What a variable is recorded of."""
    return {
        VariableOf.CASE: translate("CompareScreen", "variable of cases"),
        VariableOf.SITE: translate("CompareScreen", "variable of sites"),
        VariableOf.PARTICIPANT: translate("CompareScreen", "variable of participants"),
        VariableOf.RESPONDENT: translate("CompareScreen", "variable of respondents"),
        VariableOf.SOURCE: translate("CompareScreen", "variable of sources"),
    }[of]


def order_name(order: Order) -> str:
    """What decides an order."""
    return {
        Order.STUDY: translate("CompareScreen", "As in the study"),
        Order.NAME: translate("CompareScreen", "By name"),
        Order.VALUE: translate("CompareScreen", "By the figure, highest first"),
        Order.RATING: translate("CompareScreen", "By the rating, highest first"),
        Order.SIMILARITY: translate("CompareScreen", "Alike ones side by side"),
        Order.HAND: translate("CompareScreen", "By hand"),
    }[order]


def group_name(group: GroupBy) -> str:
    """What cases are grouped by."""
    return {
        GroupBy.SITE: translate("CompareScreen", "Site"),
        GroupBy.AREA: translate("CompareScreen", "Area"),
        GroupBy.NOTHING: translate("CompareScreen", "Nothing"),
    }[group]


def pair_name(pair: tuple[Wave, Wave]) -> str:
    """Two waves, the earlier first."""
    return f"{pair[0].name} → {pair[1].name}"
