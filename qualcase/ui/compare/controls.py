"""The line above the matrix: which measure, with or without sub-codes, the legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from qualcase.ui.matrix.spoken import measure_meaning, measure_name, total_meaning
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.comparison import Measure
    from qualcase.ui.compare.state import CompareState

translate = QCoreApplication.translate


class Controls(QWidget):
    """Switches that say what they show. They decide nothing."""

    measure_chosen = Signal(object)
    more_turned = Signal()
    subcodes_turned = Signal()
    legend_turned = Signal()
    answers_wanted = Signal()
    """Somebody wants to see questionnaires beside the code and case."""
    totals_turned = Signal()
    thresholds_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing switched on."""
        super().__init__(parent)
        self._offered: Sequence[Measure] = ()
        self.measures = Segments(self)
        self.measures.chosen.connect(self.measure_chosen)
        self.measures.setAccessibleName(translate("CompareScreen", "Measure"))
        self.more = link_button("", self.more_turned.emit)
        self.subcodes = Segments(self)
        self.subcodes.setAccessibleName(translate("CompareScreen", "Sub-codes"))
        with_, without = translate("CompareScreen", "With sub-codes"), translate("CompareScreen", "Without")
        self.subcodes.offer([(with_, True), (without, False)], chosen=True)
        self.subcodes.chosen.connect(lambda _: self.subcodes_turned.emit())
        self.legend = link_button(translate("CompareScreen", "Legend"), self.legend_turned.emit)
        self.legend.setCheckable(True)
        self.totals = link_button(translate("CompareScreen", "Totals"), self.totals_turned.emit)
        self.totals.setCheckable(True)
        self.totals.setToolTip(f"{translate('CompareScreen', 'All together')}: {total_meaning()}")
        self.thresholds = link_button(translate("CompareScreen", "Thresholds"), self.thresholds_wanted.emit)
        self.thresholds.setToolTip(translate("CompareScreen", "From where on a difference is marked"))
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 4, 8, 4)
        line.setSpacing(4)
        line.addWidget(self.measures)
        line.addWidget(self.more)
        line.addSpacing(24)
        line.addWidget(self.subcodes)
        line.addStretch(1)
        answers = translate("CompareScreen", "Questionnaires")
        self.answers = link_button(answers, self.answers_wanted.emit)
        self.answers.setToolTip(translate("CompareScreen", "Questionnaires beside this code and case (Q)"))
        line.addWidget(self.answers)
        for one in (self.totals, self.thresholds, self.legend):
            line.addWidget(one)

    def show_state(self, state: CompareState) -> None:
        """Show what is chosen, and whether the measures that do not stand ready are offered, too."""
        fewer, all_ = translate("CompareScreen", "Fewer"), translate("CompareScreen", "More")
        self.more.setText(f"‹ {fewer}" if state.more else f"{all_} ›")
        self.more.setToolTip(translate("CompareScreen", "Sources, codings, words and excerpts"))
        measures = state.shown_measures()
        entries = [(measure_name(one), one) for one in measures]
        if measures != self._offered:
            self._offered = measures
            self.measures.offer(entries, state.measure)
            for button, one in zip(self.measures.findChildren(QPushButton)[-len(entries) :], measures, strict=True):
                button.setToolTip(measure_meaning(one))
        self.measures.show_value(state.measure)
        self.subcodes.show_value(state.asked.with_subcodes)
        self.totals.setChecked(state.asked.totals)

    def show_legend(self, *, shown: bool) -> None:
        """Whether the legend is shown."""
        self.legend.setChecked(shown)
