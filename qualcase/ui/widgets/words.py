"""Small things that happen to words before they are shown."""

from __future__ import annotations


def capital(words: str) -> str:
    """The words with a capital at the beginning."""
    return words[:1].upper() + words[1:]
