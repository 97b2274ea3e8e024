"""The legend: every sign of the matrix with its meaning, under the measure at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from qualcase.coding.comparison import Empty, Mark, Measure, Thresholds
from qualcase.study.cell_words import EMPTY_SIGNS, FALLEN, UNLIKE, YES
from qualcase.ui.matrix import spoken
from qualcase.ui.matrix.samples import HeatScale, TotalSample, TrendSample
from qualcase.ui.matrix.trend import has_trend
from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from qualcase.coding.comparison import Comparison
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class _Wanted(NamedTuple):
    """What a legend depends on."""

    measure: Measure
    thresholds: Thresholds
    trend: bool
    totals: bool


def entries(measure: Measure, thresholds: Thresholds) -> list[tuple[str, str]]:
    """Signs and their meanings: marks, then what may stand in a cell instead of or beside a figure."""
    marks = [Mark.MORE, Mark.LESS, Mark.SAME, Mark.NEW, Mark.GONE, Mark.TURNED, Mark.NOT_COMPARABLE]
    found = [(mark.sign, spoken.mark_meaning(mark, measure, thresholds)) for mark in marks]
    if measure in (Measure.YES, Measure.QUOTE):
        told = {Mark.NEW, Mark.GONE, Mark.SAME, Mark.NOT_COMPARABLE}
        found = [(mark.sign, spoken.mark_meaning(mark, measure, thresholds)) for mark in marks if mark in told]
    found.append((UNLIKE, spoken.unlike_meaning()))
    found.extend(
        (EMPTY_SIGNS[empty], spoken.empty_meaning(empty))
        for empty in (Empty.SILENT, Empty.NOT_ASKED, Empty.ABSENT, Empty.NOT_CODED, Empty.NO_DATA)
    )
    found.append((FALLEN, spoken.fallen_meaning()))
    found.append(("+1", translate("Matrix", "beside: nobody identified, or about another time")))
    if measure in (Measure.YES, Measure.QUOTE):
        found.append((YES, translate("Matrix", "yes: at least one passage")))
    else:
        found.append(("(2)", translate("Matrix", "passages without a figure, such as unrated ones")))
    found.append(("◥", translate("Matrix", "incomplete: not all its sources are coded")))
    return found


class Legend(QFrame):
    """All signs in two columns, the scale of tints, and what else is drawn without a sign."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setAccessibleName(translate("Matrix", "Legend"))
        self._tokens = tokens
        self._shown: _Wanted | None = None
        self._wanted: _Wanted | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 8, 16, 8)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)

    def show_comparison(self, shown: Comparison) -> None:
        """Explain the signs of a comparison."""
        totals = any(one.stands_for == "total" for one in (*shown.rows, *shown.columns))
        self._want(_Wanted(shown.measure, shown.thresholds, has_trend(shown), totals))

    def showEvent(self, event: QShowEvent) -> None:
        """Make what was put off."""
        super().showEvent(event)
        if self._wanted is not None:
            self._want(self._wanted)

    def show_tokens(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self._shown = None
        if self._wanted is not None:
            self._want(self._wanted)

    def _want(self, wanted: _Wanted) -> None:
        """Made only when it is seen, since it is many small labels."""
        self._wanted = wanted
        if not self.isHidden() and self._shown != wanted:
            self._shown = wanted
            self._make(wanted)

    def _make(self, wanted: _Wanted) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        found: list[tuple[QWidget, str]] = [
            (self._sign(sign), meaning) for sign, meaning in entries(wanted.measure, wanted.thresholds)
        ]
        if wanted.trend:
            line = translate(
                "Matrix", "the figure over all waves; a break where there is none; the dot: the later wave"
            )
            found.append((TrendSample(self._tokens, self), line))
        if wanted.totals:
            found.append(
                (TotalSample(self._tokens, self), f"{translate('Matrix', 'totals')}: {spoken.total_meaning()}")
            )
        if wanted.measure not in (Measure.YES, Measure.QUOTE):
            scale = translate("Matrix", "the darker, the larger the figure") if not self._tokens.dark else ""
            scale = scale or translate("Matrix", "the brighter, the larger the figure")
            found.append((HeatScale(self._tokens, self), scale))
        half = (len(found) + 1) // 2
        for place, (sign, meaning) in enumerate(found):
            self._put(place % half, place // half * 2, sign, meaning)

    def _sign(self, sign: str) -> QLabel:
        label = QLabel(sign, self)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setFont(interface())
        return label

    def _put(self, row: int, column: int, sign: QWidget, meaning: str) -> None:
        words = QLabel(meaning, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setFont(interface(Size.SMALL))
        words.setWordWrap(True)
        words.setBuddy(sign)
        # words of two lines keep their sign at the first one
        words.setContentsMargins(0, QFontMetrics(interface()).ascent() - QFontMetrics(words.font()).ascent(), 0, 0)
        self._grid.addWidget(sign, row, column, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, column + 1, Qt.AlignmentFlag.AlignTop)
