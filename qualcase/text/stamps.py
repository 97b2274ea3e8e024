"""Time stamps of transcripts: `00:01:02`, `[1:02]`, `(01:02)`, `#00:01:02-3#`, `[00:43.8 --> 00:47.8]`."""

from __future__ import annotations

import re

_TIME = r"(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:[.,-]\d{1,3})?"
_RANGE = rf"{_TIME}(?:[ ]?(?:-->|–|-)[ ]?{_TIME})?"

HASHED = rf"\#{_TIME}\#"
"""Pattern of a time between hash signs, as f4 writes it."""

BARE = _TIME
"""Pattern of a time without brackets; alone it may be a time of day."""

BRACKETED = rf"(?:\[[ ]?{_RANGE}[ ]?\]|\([ ]?{_RANGE}[ ]?\)|\#{_TIME}\#|<{_RANGE}>)"
"""Pattern of a time in brackets or between hash signs; always a time stamp."""

_WHOLE = r"(?<![\w:])\d{1,2}:[0-5]\d:[0-5]\d(?:[.,]\d{1,3})?"

LONG = rf"{_WHOLE}(?![\w:])"
"""Pattern of hours, minutes and seconds without brackets: nobody writes the time of day so."""

BEFORE_COLON = rf"(?:{BRACKETED}|{_WHOLE}(?=[ \t\u00a0]*:(?!\d)))"
"""Pattern of a time between a label and its colon."""

STEPS = r"\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d{1,7})?[ ]?-->[ ]?\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d{1,7})?"
"""Pattern of a time from and to without brackets, its figures as they are: `0:0:3.5 --> 0:0:12.25`."""

_PARTS = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{1,2})(?:[.,-](\d{1,7}))?")


def seconds_of(stamp: str) -> float | None:
    """Seconds into the recording that a time stamp tells (the first one, of a range)."""
    found = _PARTS.search(stamp)
    if found is None:
        return None
    hours, minutes, seconds, fraction = found.groups()
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return whole + (int(fraction) / 10 ** len(fraction) if fraction else 0.0)
