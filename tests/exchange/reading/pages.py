"""Builds small PDFs for the tests, sign by sign."""

import zlib
from collections.abc import Sequence

WIDTH, HEIGHT = 595, 842


def pdf(*pages: str | bytes, resources: str = "", extra: Sequence[str] = (), more: str = "") -> bytes:
    """A document of pages whose contents are PDF commands, as bytes packed; F1 is Helvetica, F2 its bold."""
    count = len(pages)
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(count))
    objects: list[str | bytes] = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {count}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    ]
    for number, commands in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {6 + 2 * number} 0 R{more}"
            f"/Resources<</Font<</F1 3 0 R/F2 4 0 R>>{resources}>>>>"
        )
        contents = zlib.compress(commands, 9) if isinstance(commands, bytes) else commands.encode("cp1252")
        packing = b"/Filter/FlateDecode" if isinstance(commands, bytes) else b""
        objects.append(b"<</Length %d%b>>stream\n%b\nendstream" % (len(contents), packing, contents))
    objects += extra
    data = bytearray(b"%PDF-1.4\n")
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, one if isinstance(one, bytes) else one.encode("cp1252"))
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\n"
    return bytes(data) + f"{end}startxref\n{len(data)}\n%%EOF".encode()


def at(left: float, bottom: float, words: str, size: float = 11, font: str = "F1") -> str:
    """Words at a place."""
    safe = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {left} {bottom} Tm ({safe}) Tj ET\n"


def page(*lines: str, left: float = 72, top: float = 770, step: float = 14, size: float = 11) -> str:
    """Lines below each other; an empty one leaves its place free."""
    return "".join(at(left, top - number * step, line, size) for number, line in enumerate(lines) if line)
