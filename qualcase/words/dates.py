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


_WEEKDAYS = {
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "nb": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_MONTHS = {
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "en": "January February March April May June July August September October November December",
}
_DAY = {
    "da": "{weekday} den {day}. {month} {year}",
    "nb": "{weekday} {day}. {month} {year}",
    "en": "{weekday} {day} {month} {year}",
}


def say_day(day: date) -> str:
    """A day in words: søndag den 22. november 2026 (Danish), Sunday 22 November 2026 (English)."""
    language = current_language()
    weekday = _WEEKDAYS[language].split()[day.weekday()]
    month = _MONTHS[language].split()[day.month - 1]
    return _DAY[language].format(weekday=weekday, day=day.day, month=month, year=day.year)


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


def say_plain(value: float) -> str:
    """A number with no more decimals than it has (six digits at most) and the language's decimal sign, as typed in."""
    plain = f"{value:g}"
    return plain if current_language() == "en" else plain.replace(".", ",")
