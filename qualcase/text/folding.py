"""Letters as a search compares them: capitals are small letters, everything else is itself."""

from __future__ import annotations

JOINED = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
"""Signs that belong to the letter before them, as ranges of a character class."""
SOFT_HYPHEN = "\u00ad"


def folded(text: str) -> str:
    """The text in small letters, sign by sign, so that positions stay as they are.

    æ, ø and å are letters of their own, and so is every letter with an accent.
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
