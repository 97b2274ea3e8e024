"""A renderer of pictures that needs no window: a red sheet, as PNG and SVG."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qualcase.coding.charts import Chart, ChartKind, Drawn, PictureFormat

if TYPE_CHECKING:
    from qualcase.coding.charts import Renderer


@dataclass
class RedSheets:
    """Draws every chart as a sheet half as high as wide, or of the shape that is asked for."""

    shape: float = 0.5
    asked: list[tuple[str, PictureFormat, float]] = field(default_factory=list)

    def draw(self, chart: Chart, picture: PictureFormat, *, width: float = 160.0, with_caption: bool = False) -> Drawn:
        assert not with_caption
        self.asked.append((chart.name, picture, width))
        height = width * self.shape
        if picture is PictureFormat.SVG:
            sheet = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm"/>'
            return Drawn(sheet.encode(), picture, width, height)
        return Drawn(red_png(24, max(round(24 * self.shape), 1)), picture, width, height)


def renderer(shape: float = 0.5) -> Renderer:
    """One of them, as the protocol has it."""
    return RedSheets(shape)


def red_png(width: int, height: int) -> bytes:
    """A picture of so many dots."""
    rows = (b"\0" + b"\xc0\x20\x20" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )


def chart(name: str = "profil-K03", alt: str = "K03: Roller 4 personer af 6, Forankring 2 af 6.") -> Chart:
    """A chart of which only the words matter here."""
    return Chart(ChartKind.PROFILE, name, "Profil for K03", None, alt=alt)  # type: ignore[arg-type]
