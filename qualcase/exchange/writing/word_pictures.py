"""Pictures in Word documents: a PNG that every program shows, the SVG beside it for those that can, and the words."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from qualcase.exchange.writing.xml_text import attribute

if TYPE_CHECKING:
    from qualcase.coding.charts import Drawn

_EMU = 36_000
"""Word's units in a millimetre."""
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_MARK = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_FIRST_ID = 5000
"""Above what the headers of a template count with."""
_LONGEST_WORDS = 4000
"""Characters of an alternative text; whoever has it read out has the figures in the document besides."""


class Pictures:
    """The pictures of one document: each is kept only until it is written."""

    def __init__(self) -> None:
        """None yet."""
        self._waiting: list[tuple[str, bytes]] = []
        self._targets: list[tuple[str, str]] = []
        self._shown = 0

    def run(self, png: Drawn, svg: Drawn | None, words: str, *, width: float, height: float) -> str:
        """The run that shows a picture, `width` and `height` millimetres large; `words` stand in for it."""
        self._shown += 1
        small = self._keep(png)
        better = self._keep(svg) if svg else ""
        return _drawing(self._shown, small, better, attribute(words[:_LONGEST_WORDS]), (width, height))

    def _keep(self, drawn: Drawn) -> str:
        """Put a picture down to be written; gives back the id of its relation."""
        number = len(self._targets) + 1
        name = f"media/qualcase{number}.{drawn.format.value}"
        self._waiting.append((f"word/{name}", drawn.data))
        # No other relation of the document has an id like this.
        self._targets.append((f"qcPicture{number}", name))
        return self._targets[-1][0]

    def write_waiting(self, archive: zipfile.ZipFile) -> None:
        """Write the pictures that have come since the last time, and let go of them."""
        for name, data in self._waiting:
            packed = zipfile.ZIP_DEFLATED if name.endswith(".svg") else zipfile.ZIP_STORED
            archive.writestr(zipfile.ZipInfo(name), data, packed)
        self._waiting.clear()

    def related(self, relations: bytes) -> bytes:
        """The document's relations with those of the pictures."""
        more = "".join(
            f'<Relationship Id="{identity}" Type="{_TYPE}" Target="{target}"/>' for identity, target in self._targets
        )
        return relations.replace(b"</Relationships>", more.encode() + b"</Relationships>")


def _drawing(number: int, png: str, svg: str, words: str, size: tuple[float, float]) -> str:
    """A picture in the line. The namespaces are told here, since a template's document need not know them."""
    wide, high = (max(round(length * _EMU), 1) for length in size)
    better = (
        f'<a:extLst><a:ext uri="{_SVG_MARK}"><asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{svg}"/></a:ext></a:extLst>'
        if svg
        else ""
    )
    name = f'id="{_FIRST_ID + number}" name="Picture {number}" descr="{words}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" xmlns:a="{_A}" xmlns:pic="{_PIC}" xmlns:r="{_R}"'
        f' distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr {name}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PIC}"><pic:pic><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{png}">{better}</a:blip><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
