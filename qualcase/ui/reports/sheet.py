"""What stands on the sheet of the preview: blocks, tables and pictures of a report, as a document of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QCoreApplication, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)
from PySide6.QtSvg import QSvgRenderer

from qualcase.coding.report import Align, Definition, Figure, Grid, Heading, Look, Paragraph, Quote
from qualcase.ui.theme.fonts import interface, reading

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from qualcase.coding.report import Block, Cell
    from qualcase.coding.tables import Table
    from qualcase.settings import Settings
    from qualcase.ui.reports.previewing import Looked, Picture
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_ALIGN = {
    Align.START: Qt.AlignmentFlag.AlignLeft,
    Align.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
    Align.END: Qt.AlignmentFlag.AlignRight,
}
_SIZES = {1: 1.35, 2: 1.15}


_MOST_LETTERS = 200
"""So many of a cell of a workbook are shown."""
_LETTER, _AROUND = 7.5, 10
"""Pixels of a letter of a workbook's cell, and beside its words."""


def column_widths(table: Table) -> list[float]:
    """Pixels of the columns that somebody will see, at full size: no word of a heading is broken."""
    shown = [one for one in table.columns if not one.hidden]
    longest = [max(map(len, one.name.split()), default=0) for one in shown]
    letters = [max(8, min(40, one.width), of_word) for one, of_word in zip(shown, longest, strict=True)]
    return [_LETTER * one + _AROUND for one in letters]


class Size(NamedTuple):
    """How large a page is shown, and how many pixels its text has from margin to margin."""

    scale: float
    across: float


class Sheet:
    """Puts blocks, tables and pictures into a document. Text from outside is never taken for markup."""

    def __init__(self, owner: QObject, looked: Looked, settings: Settings, tokens: Tokens, size: Size) -> None:
        self._tokens, self._face, self._plain = tokens, reading(settings), interface()
        self._face.setPointSizeF(self._face.pointSizeF() * size.scale)
        self._across, self._scale = size.across, size.scale
        self.made = QTextDocument(owner)
        self.made.setDefaultFont(self._face)
        self._at = QTextCursor(self.made)
        self._drawn = iter(looked.drawn)
        self._numbers = {"table": 0, "figure": 0}
        self._begun = False
        self._write(looked)

    def _write(self, looked: Looked) -> None:
        if looked.report is not None:
            report = looked.report
            self._line(report.header, self._quiet(0.8), below=24)
            self._line(report.title, self._words(1.7, strong=True), below=8)
            for words in report.subtitle:
                self._line(words, self._quiet(0.85), below=0)
            self._space(16)
            for block in report.blocks:
                self._block(block)
        for table in looked.tables:
            self._table(table)
        for picture in looked.pictures:
            self._line(picture.chart.title, self._words(1.15, strong=True), below=8)
            self._picture(picture)
        if looked.more:
            self._space(16)
            self._line(translate("Reports", "… and so on. The file holds all of it."), self._quiet(0.9), below=16)

    # --- blocks

    def _block(self, block: Block) -> None:
        if isinstance(block, Heading):
            size = _SIZES.get(block.level, 1.0)
            self._line(block.text, self._words(size, strong=True), above=18 if block.level == 1 else 12, below=4)
        elif isinstance(block, Paragraph):
            self._paragraph(block)
        elif isinstance(block, Quote):
            self._quote(block)
        elif isinstance(block, Grid):
            self._grid(block)
        elif isinstance(block, Figure):
            self._figure(block)
        elif isinstance(block, Definition):
            for name, words in block.rows:
                self._line(f"{name}: {words}", self._words(0.95), left=12, below=2)
        else:
            self._space(24)  # another page begins

    def _figure(self, block: Figure) -> None:
        picture = next(self._drawn, None)
        if picture is not None:
            self._picture(picture)
        self._caption("figure", block.caption)
        for words in block.notes:
            self._line(words, self._quiet(0.8), below=0)

    def _paragraph(self, block: Paragraph, *, small: bool = False) -> None:
        size = 0.85 if small else 1.0
        if block.look is Look.WARNING:
            made = self._words(size)
            made.setForeground(QColor(self._tokens.warn))
            self._line(f"! {block.text}", made, below=4)
        elif block.look is Look.PLAIN:
            self._line(block.text, self._words(size), below=6)
        else:
            self._line(block.text, self._quiet(size * 0.85), below=4)

    def _quote(self, block: Quote, *, small: bool = False) -> None:
        left = 0 if small else 20
        size = 0.85 if small else 1.0
        for number, words in enumerate(block.text.split("\n")):
            self._line(words, self._words(size), left=left, above=6 if number == 0 else 0, below=0)
        self._line(block.source_line, self._quiet(0.8), left=left, below=0)
        for words in block.remarks:
            self._line(words, self._quiet(0.8), left=left, below=0)
        self._space(4)

    def _caption(self, what: str, words: str) -> None:
        if words:
            self._numbers[what] += 1
            table = translate("Reports", "Table {number}: {caption}")
            figure = translate("Reports", "Figure {number}: {caption}")
            said = (table if what == "table" else figure).format(number=self._numbers[what], caption=words)
            self._line(said, self._quiet(0.85), above=8, below=4)

    def _grid(self, grid: Grid) -> None:
        self._caption("table", grid.caption)
        rows = list(grid.rows)
        table = self._begin_table(len(rows) + 1, [one.share for one in grid.columns])
        for number, column in enumerate(grid.columns):
            self._in_cell(table.cellAt(0, number).firstCursorPosition(), column.name, self._words(0.8, strong=True))
        for place, row in enumerate(rows, start=1):
            at = 0
            for cell in row:
                if at >= len(grid.columns):
                    break
                if cell.span > 1:
                    table.mergeCells(place, at, 1, min(cell.span, len(grid.columns) - at))
                self._cell(table.cellAt(place, at).firstCursorPosition(), cell, grid.columns[at].align)
                self._fill(table.cellAt(place, at), cell)
                at += max(1, cell.span)
        self._at.movePosition(QTextCursor.MoveOperation.End)
        for words in grid.notes:
            self._line(words, self._quiet(0.8), below=0)
        self._space(8)

    def _cell(self, inside: QTextCursor, cell: Cell, align: Align) -> None:
        held, self._at, self._begun = self._at, inside, False
        for part in cell.content:
            if isinstance(part, Quote):
                self._quote(part, small=True)
            elif cell.bold:
                self._line(part.text, self._words(0.85, strong=True), below=0)
            else:
                self._paragraph(part, small=True)
        shape = inside.blockFormat()
        shape.setAlignment(_ALIGN[align])
        inside.setBlockFormat(shape)
        self._at, self._begun = held, True

    def _fill(self, cell: QTextTableCell, told: Cell) -> None:
        if told.fill and not self._tokens.dark:
            shape = cell.format()
            shape.setBackground(QColor(told.fill))
            cell.setFormat(shape)

    def _table(self, table: Table) -> None:
        self._line(table.title, self._words(1.15, strong=True), above=12, below=6)
        rows = list(table.rows)
        shown = [number for number, one in enumerate(table.columns) if not one.hidden]
        made = self._begin_table(len(rows) + 1, column_widths(table), fixed=self._scale)
        for at, number in enumerate(shown):
            name = table.columns[number].name
            self._in_cell(made.cellAt(0, at).firstCursorPosition(), name, self._words(0.75, strong=True))
        for place, row in enumerate(rows, start=1):
            for at, number in enumerate(shown):
                words = "" if number >= len(row) or row[number] is None else str(row[number])
                words = words if len(words) <= _MOST_LETTERS else f"{words[: _MOST_LETTERS - 1]}…"
                self._in_cell(made.cellAt(place, at).firstCursorPosition(), words, self._words(0.75))
        self._at.movePosition(QTextCursor.MoveOperation.End)
        for words in table.caption.splitlines():
            self._line(words, self._quiet(0.8), below=0)
        self._space(8)

    def _begin_table(self, rows: int, shares: list[float] | list[int], *, fixed: float = 0) -> QTextTable:
        """A table of the whole width of the page; with `fixed` one whose shares are pixels, at that scale."""
        shape = QTextTableFormat()
        shape.setBorder(1)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderCollapse(True)
        shape.setBorderBrush(QColor(self._tokens.line))
        shape.setCellPadding(4)
        shape.setCellSpacing(0)
        shape.setHeaderRowCount(1)
        whole = sum(shares) or 1
        if fixed:
            shape.setWidth(QTextLength(QTextLength.Type.FixedLength, whole * fixed))
        else:
            shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, 100 * one / whole) for one in shares]
        )
        self._begun = True
        return self._at.insertTable(rows, max(1, len(shares)), shape)

    @staticmethod
    def _in_cell(at: QTextCursor, words: str, how: QTextCharFormat) -> None:
        at.insertText(words, how)

    def _picture(self, picture: Picture) -> None:
        image = _image(picture.data, self._across)
        if image is None:
            self._line(picture.chart.alt or picture.chart.title, self._quiet(0.9), below=8)
            return
        self._new_line(QTextBlockFormat())
        self._at.insertImage(image, picture.chart.name)

    # --- lines

    def _line(self, words: str, how: QTextCharFormat, *, left: int = 0, above: int = 0, below: int = 0) -> None:
        shape = QTextBlockFormat()
        shape.setLeftMargin(left)
        shape.setTopMargin(above)
        shape.setBottomMargin(below)
        shape.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        self._new_line(shape)
        self._at.insertText(words, how)

    def _space(self, height: int) -> None:
        how = QTextCharFormat()
        how.setFontPointSize(1)
        self._line("", how, below=height)

    def _new_line(self, shape: QTextBlockFormat) -> None:
        if self._begun:
            self._at.insertBlock(shape)
        else:
            self._at.setBlockFormat(shape)
        self._begun = True

    def _words(self, size: float, *, strong: bool = False) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._face, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
        made.setFontPointSize(self._face.pointSizeF() * size)
        made.setFontWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        made.setForeground(QColor(self._tokens.text))
        return made

    def _quiet(self, size: float) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._plain, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
        made.setFontPointSize(max(7.0, self._face.pointSizeF() * size))
        made.setForeground(QColor(self._tokens.quiet))
        return made


def _image(data: bytes, across: float) -> QImage | None:
    """A drawn chart on white, as it will be on paper; None where nobody drew it."""
    if not data:
        return None
    drawing = QSvgRenderer(QByteArray(data))
    if not drawing.isValid():
        return None
    size = QSizeF(drawing.defaultSize())
    scale = min(1.0, across / max(1.0, size.width()))
    image = QImage((size * scale * 2).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    image.setDevicePixelRatio(2)
    return image
