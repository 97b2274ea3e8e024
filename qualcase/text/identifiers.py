"""Numbers and addresses that point to one person: CPR, phone, e-mail, street, postcode with town.

Candidates for a person to judge, found by their shape alone; positions are code points, half-open. Danish and
Norwegian. What has another shape is not found.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from qualcase.text.namelists import NOT_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class IdentifierKind(StrEnum):
    """What a candidate seems to be."""

    CPR = "cpr"
    """A number of a civil register, Danish (CPR) or Norwegian."""
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    PLACE = "place"
    INSTITUTION = "institution"
    PERSON = "person"
    NAME = "name"
    """Written like a name; nothing more is known."""


class Reason(StrEnum):
    """Why something is a candidate."""

    DATE_RULE = "date_rule"
    """Ten digits (Norwegian: eleven) that begin with a date."""
    SHAPE = "shape"
    """It is written as such numbers and addresses are."""
    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    TABLE = "table"
    """A form that the table of pseudonyms has."""
    SITE = "site"
    FIRST_NAME = "first_name"
    SURNAME = "surname"
    TITLE = "title"
    """A word such as *fru* stands before it."""
    CAPITAL = "capital"
    """It has a capital within a sentence."""
    OPENING = "opening"
    """It begins a sentence, and is nowhere written with a small letter."""
    ENDING = "ending"
    """It ends as names of places or institutions do."""
    LANGUAGE_MODEL = "language_model"


class Candidate(NamedTuple):
    """Something that may tell who somebody is."""

    start: int
    end: int
    kind: IdentifierKind
    form: str
    """The words as they stand, without a genitive ending."""
    why: Reason
    confidence: float
    """From 0 to 1: how often such a find is what it seems to be. A guide for sorting, never a decision."""
    about: str = ""
    """Of a known form: the id of what it is a form of. Of an institution: what could stand for it."""


_NO_DIGIT_BEFORE = r"(?<![\w.,:/-])"
_NO_DIGIT_BEHIND = r"(?![\w]|[.,:/-]\d)"
_GAP = "[ \u00a0\u2009\u202f]"
_CPR = re.compile(
    rf"{_NO_DIGIT_BEFORE}(\d\d){_GAP}?(\d\d){_GAP}?(\d\d)({_GAP}?[-–—‐‑]{_GAP}?|{_GAP})?(\d{{4,5}}){_NO_DIGIT_BEHIND}"
)
_PREFIX = rf"(?:\(?(?:\+|00){_GAP}?(?:45|47|46|298|299|354|358|49|44)\)?{_GAP}?)"
_GROUPED = (
    rf"\d\d(?P<s>{_GAP}|[.\-–])\d\d(?P=s)\d\d(?P=s)\d\d|\d{{4}}{_GAP}\d{{4}}"
    rf"|\d{{3}}{_GAP}\d\d{_GAP}\d{{3}}|\d\d{_GAP}\d{{3}}{_GAP}\d{{3}}|\d\d{_GAP}\d{{6}}"
)
_PHONE = re.compile(
    rf"(?<![\w.,/-])(?:(?P<prefix>{_PREFIX})(?:\d(?:{_GAP}?\d){{6,10}})|(?P<grouped>{_GROUPED})|(?P<bare>[2-9]\d{{7}}))"
    rf"{_NO_DIGIT_BEHIND}"
)
_YEARS = re.compile(rf"(?:19|20)\d\d{_GAP}(?:19|20)\d\d")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_SPOKEN_EMAIL = re.compile(
    r"(?<!\w)[\w.+-]{1,40} "
    r"(?:snabel[- ]?a|krøll ?alfa|alfakrøll|at-tegn) [\w-]+(?:(?:\.| punktum | prik | punkt )\w+)+",
    re.IGNORECASE,
)
_STREET_ENDS = (
    "vejen|vej|gaden|gade|allé|allee|alle|alléen|alleen|pladsen|plads|stræde|strædet|stien|sti|vænge|vænget"
    "|boulevarden|boulevard|torvet|torv|parken|park|bakken|bakke|haven|have|toften|toft|lunden|gårdsvej|kaj|kajen"
    "|brygge|bryggen|veien|vei|vegen|veg|gata|gate|gaten|plass|plassen|tun|tunet|terrasse|terrassen|vangen|vang|krogen"
)
_SURE_ENDS = (
    "vejen|vej|gaden|gade|allé|alléen|alleen|pladsen|strædet|stræde|boulevarden|boulevard|veien|vei|vegen|gata|gaten"
    "|vænget|torvet|plassen"
)
_APART = "Allé|Alle|allé|Plads|plads|Torv|torv|Stræde|stræde|Boulevard|Vej|vej|Gade|gade|Vei|vei|Gate|gate|Plass|plass"
"""Street words that stand apart from the street's name."""
_HOUSE = rf"{_GAP}\d{{1,3}}(?:{_GAP}?[A-ZÆØÅ](?!\w))?(?:,{_GAP}(?:st|kl|\d{{1,2}})\.?{_GAP}(?:sal|tv|th|mf)(?!\w))?"
_WORD_BEFORE = r"(?:[A-ZÆØÅ](?:\.[A-ZÆØÅ])*\.|[A-ZÆØÅ][\w'’-]*)"
_BEFORE = rf"(?:{_WORD_BEFORE}{_GAP}){{0,3}}"
_STREET = re.compile(
    rf"(?<!\w)(?:(?:{_BEFORE}[A-ZÆØÅ]\w*(?:{_STREET_ENDS})|(?:{_WORD_BEFORE}{_GAP}){{1,3}}(?:{_APART}))(?P<house>{_HOUSE})"
    rf"|{_BEFORE}[A-ZÆØÅ]\w{{2,}}(?:{_SURE_ENDS})|(?:{_WORD_BEFORE}{_GAP}){{1,3}}(?:{_APART}))(?!\w)"
)
_POSTCODE = re.compile(
    rf"(?<![\w.,+/-])(?:(?P<land>DK|N|NO)[ -])?(?P<code>\d{{4}}){_GAP}"
    rf"(?P<town>[A-ZÆØÅ][a-zæøåéü]+(?:{_GAP}(?:i{_GAP})?[A-ZÆØÅ][a-zæøåéü]+)?(?:{_GAP}[NSVØKC]{{1,2}}(?!\w))?)"
)
_LONGEST_MONTH = 29


def numbers(text: str) -> list[Candidate]:
    """Everything in a text that has the shape of a register number, phone number, e-mail, street or postcode.

    In order, without overlap: where two shapes fit, the more exact one is told.
    """
    if not text:
        return []
    parts = [*_mail(text), *_register(text), *_phones(text), *_streets(text), *_postcodes(text)]
    return without_overlap(parts)


def without_overlap(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates in order; of those that overlap the surest stays, then the longest."""
    kept: list[Candidate] = []
    for one in sorted(candidates, key=lambda one: (-one.confidence, one.start - one.end, one.start)):
        place = bisect_left(kept, one)
        before_ends = kept[place - 1].end <= one.start if place else True
        if before_ends and (place == len(kept) or one.end <= kept[place].start):
            kept.insert(place, one)
    return kept


def _mail(text: str) -> Iterator[Candidate]:
    if "@" in text:
        for hit in _EMAIL.finditer(text):
            yield _made(hit.start(), hit.end(), text, IdentifierKind.EMAIL, 0.99)
    for hit in _SPOKEN_EMAIL.finditer(text):
        yield _made(hit.start(), hit.end(), text, IdentifierKind.EMAIL, 0.9)


def _made(start: int, end: int, text: str, kind: IdentifierKind, confidence: float) -> Candidate:
    return Candidate(start, end, kind, text[start:end], Reason.SHAPE, confidence)


def _register(text: str) -> Iterator[Candidate]:
    """Numbers that begin with a date. The check digit is no filter: since 2007 Danish numbers break modulus 11."""
    for hit in _CPR.finditer(text):
        day, month, rest = int(hit[1]), int(hit[2]), hit[5]
        if not _is_day(day, month):
            continue
        if len(rest) == 5:
            sure = 0.9 if hit[4] else 0.85
        else:
            sure = 0.97 if hit[4] and hit[4].strip() else 0.9 if hit[4] is None else 0.6
        yield Candidate(hit.start(), hit.end(), IdentifierKind.CPR, hit[0], Reason.DATE_RULE, sure)


def _is_day(day: int, month: int) -> bool:
    """Whether a day and month exist in some year; with 60 or 40 added in substitute numbers."""
    day = day - 60 if day > 60 else day - 40 if day > 40 else day
    month = month - 80 if month > 80 else month - 40 if month > 40 else month
    if not 1 <= month <= 12:
        return False
    return 1 <= day <= (_LONGEST_MONTH if month == 2 else monthrange(2000, month)[1])


def _phones(text: str) -> Iterator[Candidate]:
    for hit in _PHONE.finditer(text):
        if _YEARS.fullmatch(hit[0]):
            continue
        sure = 0.95 if hit["prefix"] else 0.8 if hit["grouped"] else 0.6
        digits = "".join(sign for sign in hit[0] if sign.isdigit())
        if not hit["prefix"] and _like_a_date(digits):
            sure = 0.3
        yield _made(hit.start(), hit.end(), text, IdentifierKind.PHONE, sure)


def _like_a_date(digits: str) -> bool:
    """Whether eight digits may be a date: 20151019 or 19102015."""
    for year, month, day in ((digits[:4], digits[4:6], digits[6:]), (digits[4:], digits[2:4], digits[:2])):
        if "1900" <= year <= "2099" and 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
            return True
    return False


def _streets(text: str) -> Iterator[Candidate]:
    for hit in _STREET.finditer(text):
        start = hit.start() + _opening(hit[0])
        if text[start].islower():
            continue
        yield _made(start, hit.end(), text, IdentifierKind.ADDRESS, 0.9 if hit["house"] else 0.65)


def _opening(address: str) -> int:
    """How many characters of the words before a street's name only begin the sentence: `På Nørregade`."""
    skipped = 0
    for word in address.split()[:-1]:
        if word.casefold() not in NOT_NAMES:
            break
        skipped += len(word) + 1
    return skipped


def _postcodes(text: str) -> Iterator[Candidate]:
    for hit in _POSTCODE.finditer(text):
        sure = 0.9 if hit["land"] else 0.8
        if not hit["land"] and "1950" <= hit["code"] <= "2039":
            sure = 0.35  # a year as a rule
        if not "0001" <= hit["code"] <= "9999":
            continue
        yield _made(hit.start(), hit.end(), text, IdentifierKind.ADDRESS, sure)
