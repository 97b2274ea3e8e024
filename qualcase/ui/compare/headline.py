"""The quiet line over the matrix: what is crossed, which waves are compared, the order, the saved view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qualcase.coding.arranging import GroupBy, Order
from qualcase.ui.compare.arranging_state import can_group
from qualcase.ui.compare.crossing_state import Side, pair_asked
from qualcase.ui.compare.crossing_words import crossing_name, cut, order_name, pair_name
from qualcase.ui.widgets.buttons import link_button

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.frame import Wave
    from qualcase.coding.views import ViewSettings

translate = QCoreApplication.translate
_FEW_WAVES = 2
_NAME = 24
"""Characters of a view's name."""


class Headline(QWidget):
    """Words that open what they name. It decides nothing."""

    crossing_wanted = Signal()
    pair_wanted = Signal()
    order_wanted = Signal()
    views_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing to say."""
        super().__init__(parent)
        self.crossing = link_button("", self.crossing_wanted.emit)
        self.pair = link_button("", self.pair_wanted.emit)
        self.order = link_button("", self.order_wanted.emit)
        self.views = link_button("", self.views_wanted.emit)
        self.crossing.setToolTip(translate("CompareScreen", "What is crossed by what (X)"))
        self.pair.setToolTip(translate("CompareScreen", "The two waves that the marks compare (W)"))
        self.order.setToolTip(translate("CompareScreen", "Order and groups of columns and rows (O)"))
        self.views.setToolTip(translate("CompareScreen", "Saved views (V)"))
        line = QHBoxLayout(self)
        line.setContentsMargins(1, 2, 8, 2)
        line.setSpacing(4)
        for one in (self.crossing, self.pair, self.order):
            line.addWidget(one)
        line.addStretch(1)
        line.addWidget(self.views)

    def show_asked(self, asked: ViewSettings, waves: Sequence[Wave], variables: Mapping[str, str]) -> None:
        """Say what is crossed, which waves are compared where there are several pairs, and in which order."""
        self.crossing.setText(f"{crossing_name(asked, variables)} ▾")
        pair = pair_asked(asked, waves)
        self.pair.setVisible(pair is not None and len(waves) > _FEW_WAVES)
        self.pair.setText(f"{pair_name(pair)} ▾" if pair else "")
        self.order.setText(f"{_order_words(asked)} ▾")

    def show_view(self, name: str, *, altered: bool) -> None:
        """Name the view that is open, and whether something else is asked since."""
        shown = cut(name, _NAME) or translate("CompareScreen", "Views")
        self.views.setText((f"{shown} *" if name and altered else shown) + " ▾")


def _order_words(asked: ViewSettings) -> str:
    how = asked.column_arrangement
    words = [order_name(how.order)] if how.order is not Order.STUDY else []
    if can_group(asked, Side.COLUMNS) and how.group is not GroupBy.SITE:
        by_area, without = translate("CompareScreen", "by area"), translate("CompareScreen", "no groups")
        words.append(by_area if how.group is GroupBy.AREA else without)
    said = " · ".join(words)
    return said[:1].upper() + said[1:] if said else translate("CompareScreen", "Order")
