"""The day on which a document was made, as Word and LibreOffice files keep it."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile

from qualcase.exchange.archives import BROKEN

_PARTS = {
    "docProps/core.xml": re.compile(rb"<dcterms:created[^>]*>\s*(\d{4})-(\d\d)-(\d\d)"),
    "meta.xml": re.compile(rb"<meta:creation-date[^>]*>\s*(\d{4})-(\d\d)-(\d\d)"),
}
_LONGEST = 64 * 1024
_TEMPLATES = frozenset({dt.date(2013, 12, 23)})
"""Days of templates that programs copy: python-docx."""


def day_made(data: bytes) -> dt.date | None:
    """The day on which a docx or odt file was first made, None where it keeps none or one of a template.

    The bytes must have passed the checks of archives.
    """
    if not data.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part, pattern in _PARTS.items():
                if part in archive.namelist():
                    with archive.open(part) as stream:
                        hit = pattern.search(stream.read(_LONGEST))
                    day = dt.date(*map(int, hit.groups())) if hit else None
                    return None if day in _TEMPLATES else day
    except (*BROKEN, OSError):
        return None
    return None
