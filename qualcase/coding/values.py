"""Values of variables: what people write, the canonical text that is kept, and what is shown.

Canonical texts are the same in every language: `12.5`, `-3`, `2015-10-19`, `yes`, `no`, a choice as the variable
spells it, and any other text itself.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from qualcase.coding.variables import Variable, VariableKind
from qualcase.errors import UserError
from qualcase.text.dates import parse_date
from qualcase.text.normalise import normalise
from qualcase.words import current_language, mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

YES, NO = "yes", "no"
FOREIGN = "en"
"""The language in whose form programs write numbers: a point before decimals."""

_YES_WORDS = frozenset({"ja", "j", "yes", "y", "sand", "sandt", "sann", "true", "1"})
_NO_WORDS = frozenset({"nej", "nei", "n", "no", "falsk", "falskt", "usann", "false", "0"})
_UNSURE_WORDS = frozenset({"1", "0"})
"""Also numbers: nobody would take a column of these for yes and no."""
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-"})
_SIGN, _GROUPS = r"(?P<sign>[+-]?)", r"(?P<whole>[1-9]\d{0,2}(?:%s\d{3})+)"
_SPACED = re.compile(_SIGN + _GROUPS % "[ '\u00a0\u2009\u202f]" + r"(?:[.,](?P<part>\d+))?")
_POINTED = re.compile(_SIGN + _GROUPS % r"\." + r"(?:,(?P<part>\d+))?")
_COMMAED = re.compile(_SIGN + _GROUPS % "," + r"(?:\.(?P<part>\d+))?")
_PLAIN = re.compile(_SIGN + r"(?P<whole>\d+)(?:[.,](?P<part>\d+))?")
_LONGEST_NUMBER = 30
_TIME_OF_DAY = re.compile(r"[ T]\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?(?: ?[AaPp][Mm])?$")
_GROUPED_FROM = 5
"""So many digits a number has before they are grouped, so that years stay whole."""
_MOST_CHOICES, _FEWEST_ANSWERS, _LONGEST_CHOICE = 12, 6, 60


# --- what is kept


def canonical(variable: Variable, written: str, language: str | None = None) -> str:
    """The canonical text of a value as people write it; empty where nothing was written.

    Args:
        variable: What the value is of.
        written: The value as it was typed or stands in a file.
        language: Whose decimal sign numbers have (default: the language in use).

    Raises:
        UserError: The variable does not take the value.
    """
    text = normalise(written).strip()
    return _CANONICAL[variable.kind](variable, text, language or current_language()) if text else ""


def _text(variable: Variable, text: str, language: str) -> str:
    del variable, language
    return text


def _number(variable: Variable, text: str, language: str) -> str:
    found = parse_number(text, language)
    if found is None:
        raise UserError(
            "“{value}” is no number. Write it in figures, such as {example}.", value=text, example=_decimal("12.5")
        )
    if variable.choices and found not in variable.choices:
        raise _not_among(variable, text)
    return found


def _date(variable: Variable, text: str, language: str) -> str:
    del variable, language
    day = parse_day(text)
    if day is None:
        raise UserError("“{value}” is no date. Write it like 2015-09-01.", value=text)
    return day.isoformat()


def _choice(variable: Variable, text: str, language: str) -> str:
    del language
    folded = _folded(text)
    found = next((choice for choice in variable.choices if _folded(choice) == folded), None)
    if found is None:
        raise _not_among(variable, text)
    return found


def parse_yes(text: str) -> bool | None:
    """Yes or no as people write it in the languages of the program; None for any other word."""
    word = text.strip().casefold()
    return True if word in _YES_WORDS else False if word in _NO_WORDS else None


def _yes_no(variable: Variable, text: str, language: str) -> str:
    del variable, language
    said = parse_yes(text)
    if said is None:
        raise UserError("“{value}” is neither yes nor no.", value=text)
    return YES if said else NO


_CANONICAL: Mapping[VariableKind, Callable[[Variable, str, str], str]] = {
    VariableKind.TEXT: _text,
    VariableKind.NUMBER: _number,
    VariableKind.DATE: _date,
    VariableKind.CHOICE: _choice,
    VariableKind.YES_NO: _yes_no,
}


def _not_among(variable: Variable, text: str) -> UserError:
    return UserError("“{value}” is none of {choices}.", value=text, choices=", ".join(variable.choices))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def parse_number(text: str, language: str) -> str | None:
    """The canonical text of a number, None where it is none.

    Danish, Norwegian and English ways of writing are understood; only `1.234` and `1,234` mean different things, which
    the language decides.
    """
    plain = text.strip().translate(_MINUS)
    own, other = (_COMMAED, _POINTED) if language == "en" else (_POINTED, _COMMAED)
    for pattern in (_SPACED, own, _PLAIN, other):
        hit = pattern.fullmatch(plain)
        if hit and len(plain) <= _LONGEST_NUMBER:
            whole = re.sub(r"\D", "", hit["whole"]).lstrip("0") or "0"
            part = (hit["part"] or "").rstrip("0")
            number = f"{whole}.{part}" if part else whole
            return f"-{number}" if hit["sign"] == "-" and number != "0" else number
    return None


def parse_day(text: str) -> dt.date | None:
    """A day as people and spreadsheets write it, the day before the month; a time of day behind it is passed over."""
    return parse_date(_TIME_OF_DAY.sub("", text.strip()))


# --- what is shown


def shown(variable: Variable, value: str) -> str:
    """A canonical text as the language in use writes it; `canonical` takes it back."""
    match variable.kind:
        case VariableKind.NUMBER if value:
            return _decimal(value)
        case VariableKind.DATE if value:
            return say_date(dt.date.fromisoformat(value))
        case VariableKind.YES_NO if value:
            return say(mark("yes")) if value == YES else say(mark("no"))
        case _:
            return value


def _decimal(number: str) -> str:
    sign, digits = ("\u2212", number[1:]) if number.startswith("-") else ("", number)
    whole, _, part = digits.partition(".")
    language = current_language()
    group = {"da": ".", "nb": "\u00a0"}.get(language, ",")
    if len(whole) >= _GROUPED_FROM:
        whole = f"{int(whole):,}".replace(",", group)
    point = "." if language == "en" else ","
    return f"{sign}{whole}{point}{part}" if part else f"{sign}{whole}"


# --- which kind


def kind_of_values(written: Collection[str], language: str | None = None, *, choices: bool = False) -> VariableKind:
    """The kind of variable that takes all these values; a choice only where `choices` are looked for."""
    given = [text for text in (normalise(one).strip() for one in written) if text]
    words = {text.casefold() for text in given}
    if not given:
        return VariableKind.TEXT
    if words <= (_YES_WORDS | _NO_WORDS) and not words <= _UNSURE_WORDS:
        return VariableKind.YES_NO
    if all(_is_figure(text, language or current_language()) for text in given):
        return VariableKind.NUMBER
    if all(parse_day(text) for text in given):
        return VariableKind.DATE
    few = len(words) <= _MOST_CHOICES and 2 * len(words) <= len(given) and len(given) >= _FEWEST_ANSWERS
    if choices and few and all(len(text) <= _LONGEST_CHOICE for text in given):
        return VariableKind.CHOICE
    return VariableKind.TEXT


def _is_figure(text: str, language: str) -> bool:
    """Whether a text is a number, and no key such as `007`."""
    return parse_number(text, language) is not None and not re.match(r"0\d", text)
