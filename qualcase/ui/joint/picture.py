"""The charts as a picture with their caption: in the light colours, as pixels for the clipboard or as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSaveFile, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap

from qualcase.study.joint_words import code_figure, code_mark
from qualcase.ui.joint.chart import PAD, Chart
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.joint import JointDisplay, VariableShown
    from qualcase.ui.joint.chart import Lines

WIDTH = 640
"""Pixels of a picture before it is doubled."""
_RATIO = 2.0
_MOST = 40_000_000
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LINE = 20
_FAR = 100_000


def size_of(shown: JointDisplay, questions: Sequence[VariableShown]) -> QSize:
    """How large the picture is, in pixels before it is doubled."""
    chart = Chart(LIGHT)
    heights = sum(chart.lines(one, shown, WIDTH).height + _codes_height(one) for one in questions)
    return QSize(WIDTH, heights + _caption_area(shown).height() + 2 * PAD)


def fits(shown: JointDisplay, questions: Sequence[VariableShown]) -> bool:
    """Whether so many questions go into one picture."""
    size = size_of(shown, questions)
    return size.width() * size.height() * _RATIO**2 <= _MOST


def draw(shown: JointDisplay, questions: Sequence[VariableShown]) -> QPixmap:
    """The questions below each other, each with the codes beside it, and the caption."""
    size = size_of(shown, questions)
    made = QPixmap(size * _RATIO)
    made.setDevicePixelRatio(_RATIO)
    made.fill(QColor(LIGHT.surface))
    with QPainter(made) as painter:
        _paint(painter, shown, questions)
    return made


def write_svg(path: Path, shown: JointDisplay, questions: Sequence[VariableShown], title: str) -> bool:
    """The same as an SVG file; False where it cannot be written. A file that was there stays whole until then."""
    from PySide6.QtSvg import QSvgGenerator

    size = size_of(shown, questions)
    written = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(written)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    generator.setDescription(shown.caption)
    with QPainter(generator) as painter:
        painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor(LIGHT.surface))
        _paint(painter, shown, questions)
    target = QSaveFile(str(path))
    if not target.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    target.write(written.data())
    return target.commit()


def _paint(painter: QPainter, shown: JointDisplay, questions: Sequence[VariableShown]) -> None:
    chart = Chart(LIGHT)
    painter.save()
    top = 0
    for one in questions:
        height = chart.draw(painter, one, shown, WIDTH, (None, None))
        _draw_codes(painter, chart.lines(one, shown, WIDTH), one, shown)
        height += _codes_height(one)
        painter.translate(0, height)
        top += height
    painter.restore()
    painter.setFont(interface(Size.SMALL))
    painter.setPen(QColor(LIGHT.quiet))
    painter.drawText(_caption_area(shown).translated(0, top + PAD), _WRAP, shown.caption)


def _draw_codes(painter: QPainter, lines: Lines, one: VariableShown, shown: JointDisplay) -> None:
    """The codes beside a question, below its chart: a line each, the figures under those of their waves."""
    tree = {row.id: row for row in shown.codes.rows}
    painter.setFont(interface(Size.SMALL))
    metrics, top = painter.fontMetrics(), lines.height - 6
    for number, code_id in enumerate(one.code_ids):
        line, mark = QRect(PAD, top + number * _LINE, WIDTH - 2 * PAD, _LINE), code_mark(shown, code_id)
        painter.setPen(QColor(LIGHT.text))
        name = tree[code_id].title or tree[code_id].name if code_id in tree else "–"
        room = (lines.heads[0].left() if lines.heads else WIDTH) - PAD - 8
        painter.drawText(line, _MIDDLE, metrics.elidedText(f"■ {name}", Qt.TextElideMode.ElideRight, room))
        for split, head in enumerate(lines.heads):
            area = QRect(head.left(), line.top(), head.width(), _LINE)
            last = f"   {mark}" if split == len(lines.heads) - 1 else ""
            painter.drawText(area, _MIDDLE, f"{code_figure(shown, code_id, split)}{last}")


def _codes_height(one: VariableShown) -> int:
    return len(one.code_ids) * _LINE + (PAD if one.code_ids else 0)


def _caption_area(shown: JointDisplay) -> QRect:
    room = QRect(PAD, 0, WIDTH - 2 * PAD, _FAR)
    return QFontMetrics(interface(Size.SMALL)).boundingRect(room, int(_WRAP), shown.caption)
