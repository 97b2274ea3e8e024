"""Dates as people write them in file names and tables: ISO, Danish, Norwegian, in figures or with a month's name."""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jan january", "februar feb february", "marts mars mar march", "april apr", "maj mai may",
            "juni jun june", "juli jul july", "august aug", "september sep sept", "oktober okt october oct",
            "november nov", "december desember dec des",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_BETWEEN = r"[-./_ ]"
_PATTERNS = (
    re.compile(rf"(?<![^\W_])(?P<y>(?:19|20)\d\d){_BETWEEN}(?P<m>\d{{1,2}}){_BETWEEN}(?P<d>\d{{1,2}})(?![^\W_])"),
    re.compile(r"(?<![^\W_])(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?![^\W_])"),
    re.compile(
        rf"(?<![^\W_])(?P<d>\d{{1,2}}){_BETWEEN}[ ]?(?P<m>\d{{1,2}}){_BETWEEN}[ ]?(?P<y>(?:19|20)\d\d|\d\d)(?![^\W_])"
    ),
    re.compile(
        r"(?<![^\W_])(?P<d>\d{1,2})(?:st|nd|rd|th)?\.?[-_ ]*(?P<m>[a-z]{3,9})\.?[-_, ]*(?P<y>(?:19|20)\d\d)(?![^\W_])",
        re.IGNORECASE,
    ),
)


def find_date(text: str) -> tuple[dt.date, tuple[int, int]] | None:
    """The first date in a text and where it stands."""
    for pattern in _PATTERNS:
        for hit in pattern.finditer(text):
            day = _date(hit)
            if day is not None:
                return day, hit.span()
    return None


def parse_date(text: str) -> dt.date | None:
    """The date that a text is, with nothing beside it."""
    found = find_date(text.strip())
    return found[0] if found and found[1] == (0, len(text.strip())) else None


def _date(hit: re.Match[str]) -> dt.date | None:
    month = hit["m"]
    year = int(hit["y"])
    number = int(month) if month.isdigit() else _MONTHS.get(month.casefold(), 0)
    try:
        return dt.date(year + 2000 if year < 100 else year, number, int(hit["d"]))
    except ValueError:
        return None
