"""The lines above the book: what it is of, the neighbours, which codes in which order, what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qualcase.coding.frame import Case
from qualcase.coding.years import YearsOnly, YearsOrder
from qualcase.ui.filterbar.flow import FlowLayout
from qualcase.ui.matrix.spoken import measure_meaning, measure_name
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.segments import Segments
from qualcase.ui.years import words

if TYPE_CHECKING:
    from qualcase.coding.frame import Site
    from qualcase.ui.years.state import Chosen, Sheet

translate = QCoreApplication.translate


class Controls(QWidget):
    """Switches that say what they show. They decide nothing."""

    only_chosen = Signal(object)
    order_chosen = Signal(object)
    measure_turned = Signal()
    stepped = Signal(int)
    """To the case (site) before, 0, or behind, 1."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.title = label(size=Size.TITLE)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.before = link_button("", lambda: self.stepped.emit(0))
        self.behind = link_button("", lambda: self.stepped.emit(1))
        self.back = link_button(translate("Years", "Back to the matrix"), self.left.emit)
        self.only, self.order = Segments(self), Segments(self)
        self.only.setAccessibleName(translate("Years", "Which codes"))
        self.order.setAccessibleName(translate("Years", "Order of the codes"))
        self.only.chosen.connect(self.only_chosen)
        self.order.chosen.connect(self.order_chosen)
        self.measure = link_button("", self.measure_turned.emit)
        first, second = QHBoxLayout(), FlowLayout(across=16)
        first.setSpacing(8)
        first.addWidget(self.title, 1)
        for widget in (self.before, self.behind, self.back):
            first.addWidget(widget)
        second.addWidget(self.only)
        second.addWidget(self.order)
        second.addWidget(self.measure)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 4)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addLayout(second)
        self.only.offer([(words.only_name(one), one) for one in YearsOnly], YearsOnly.SOMETHING)
        self.order.offer([(words.order_name(one), one) for one in YearsOrder], YearsOrder.TREE)
        self.order.setToolTip("\n".join(f"{words.order_name(one)}: {words.order_meaning(one)}" for one in YearsOrder))

    def show_sheet(self, sheet: Sheet, chosen: Chosen) -> None:
        """Show what is looked at, and how."""
        self.title.setText(sheet.name)
        for button, other, template in zip(
            (self.before, self.behind), sheet.neighbours, ("‹ {name}", "{name} ›"), strict=True
        ):
            button.setVisible(other is not None)
            if other is not None:
                button.setText(template.format(name=other.name))
                button.setToolTip(_full(other))
        self.only.show_value(chosen.only)
        self.order.show_value(chosen.order)
        measure = sheet.years.shown.measure
        self.measure.setText(translate("Years", "Counted: {measure}").format(measure=measure_name(measure)))
        self.measure.setToolTip(measure_meaning(measure))


def _full(other: Case | Site) -> str:
    return other.full_name if isinstance(other, Case) else other.name
