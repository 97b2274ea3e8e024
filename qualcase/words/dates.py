"""Dates and numbers as the language in use writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.words.messages import current_language

if TYPE_CHECKING:
    from datetime import date, datetime

_DATE = {"da": "%d-%m-%Y", "nb": "%d.%m.%Y", "en": "%Y-%m-%d"}


def say_date(day: date) -> str:
    """A date in figures: 21-11-2026 (Danish), 21.11.2026 (Norwegian), 2026-11-21 (English)."""
    return day.strftime(_DATE[current_language()])


def say_moment(moment: datetime) -> str:
    """A date and time of day in local time."""
    local = moment.astimezone()
    return f"{say_date(local)} {local:%H:%M}"


def say_number(value: float, decimals: int = 0) -> str:
    """A number with the language's decimal sign and a thin grouping of thousands."""
    plain = f"{value:,.{decimals}f}"
    if current_language() == "en":
        return plain
    group = "." if current_language() == "da" else "\u00a0"
    return plain.replace(",", "\u0000").replace(".", ",").replace("\u0000", group)
