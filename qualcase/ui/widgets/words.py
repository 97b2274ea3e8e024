"""Small things that happen to words before they are shown."""

from __future__ import annotations

from html import escape


def capital(words: str) -> str:
    """The words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def tip(words: str) -> str:
    """Words from outside as a tooltip: nothing in them is markup, and long ones are broken into lines."""
    return f"<p>{escape(words, quote=False)}</p>"
