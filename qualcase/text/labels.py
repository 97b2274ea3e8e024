"""What a label at the start of a line can be: the interviewer, somebody unnamed, a named person, or no speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from qualcase.text import wordlists
from qualcase.text.roles import role_of


class Sure(Enum):
    """How sure a label by itself is a speaker's."""

    KNOWN = 3
    """A word or letter for somebody who speaks: I, IP1, Interviewer, Informant."""
    ROLE = 2
    """A word for a role: Leder, Borger 2."""
    NAME = 1
    """Has the shape of a name; the rest of the text must bear it out."""


@dataclass(frozen=True)
class LabelMeaning:
    """What a label by itself tells."""

    text: str
    """As shown: without bold markers, colons and doubled blanks."""
    key: str
    """Equal for labels that mean the same speaker of a text (`IP 1` and `ip1`)."""
    sure: Sure
    is_interviewer: bool
    generic: bool
    role: str | None
    weak: bool = False
    """A word that heads of transcripts also use as a key (`Interviewer: Hanne Holm`)."""


_PHRASES = frozenset({"unknown speaker", "ukendt taler", "ukjent taler", "flere taler", "alle taler"})
_NOT_FIRST_NOR_LAST = wordlists.HEADER_KEYS | wordlists.STOP
_WORD = re.compile(r"[^\W_]['’.\w-]*|[&+/]")
_IN_BRACKETS = re.compile(r"(.*?)\s*[(\[]\s*([^()\[\]]{1,40})\s*[)\]]\s*")
_NUMBER_APART = re.compile(r"(?<=[^\W\d])[ \u00a0._-]?(\d{1,3})\b")
_NUMBERED = re.compile(r"([^\W\d_][^\d]*?)[ ._-]?(\d{0,3}[a-z]?|[ivx]{1,3})")
_SEVERAL = re.compile(r"\s*[+/&]\s*|\s+(?:og|and)\s+", re.IGNORECASE)
_REMARK = re.compile(r",\s*|\s+[-–]\s+")
_TELLING = re.compile(
    r"(?:ca\.? ?)?\d{1,3}(?: ?(?:år|års|years?|yrs?|y))?\.?|mand|kvinde|mann|kvinne|man|woman|male|female|[mkf]"
    r"|pensionist|efterlønner|studerende|student|[kc]\d{1,3}"
)
"""What is said of a person: age, sex, case."""
_PLACE = re.compile(r"[A-ZÆØÅÄÖ][^\W_]*(?:[ -][^\W_]+){0,2}")
_MOST_REMARKS = 3
_YEAR = 4
_LONGEST = 40
_LONGEST_DESCRIBED = 60


def meaning(raw: str) -> LabelMeaning | None:
    """What the words before a colon (or in a label's place) mean, or None where they name no speaker."""
    text = " ".join(raw.replace("*", " ").replace("__", " ").split()).strip(" [")
    text = text.removesuffix("]") if "[" not in text else text
    if text.strip("?") == "" and text:
        return LabelMeaning("?", "?", Sure.ROLE, is_interviewer=False, generic=True, role=None)
    if text[-1:] == "?":
        # Somebody was not sure that it is this speaker: kept apart from those of whom it is sure.
        doubted = meaning(text.rstrip("? "))
        return doubted and replace(doubted, text=text, key=f"{doubted.key}?")
    several = _SEVERAL.split(text)
    if len(several) > 1 and all(told and told.sure is not Sure.NAME for told in map(_single, several)):
        return LabelMeaning(text, _key(text), Sure.ROLE, is_interviewer=False, generic=True, role=None)
    return _single(text) or _described(text)


def _key(text: str) -> str:
    return _NUMBER_APART.sub(r"\1", text.casefold())


def _described(text: str) -> LabelMeaning | None:
    """A label with what it says of the person behind a comma or dash: `Frivillig, mand, 67`, `Birthe - leder`."""
    first, *rest = _REMARK.split(text)
    if not 1 <= len(rest) <= _MOST_REMARKS or len(text) > _LONGEST_DESCRIBED:
        return None
    telling = [_TELLING.fullmatch(one.casefold()) is not None or role_of(one) is not None for one in rest]
    told = _single(first) if any(telling) else None
    if told is None or not all(tells or _PLACE.fullmatch(one) for tells, one in zip(telling, rest, strict=True)):
        return None
    role = None if told.is_interviewer else told.role or next(filter(None, map(role_of, rest)), None)
    return replace(told, text=text, key=_key(text), role=role, weak=False)


def _single(text: str) -> LabelMeaning | None:
    """What a label without remarks means."""
    bracket = _IN_BRACKETS.fullmatch(text)
    base, inside = (bracket[1], bracket[2]) if bracket else (text, "")
    words = base.split()
    if not 1 <= len(words) <= 4 or len(base) > _LONGEST or not all(_WORD.fullmatch(word) for word in words):
        return None
    low = base.casefold()
    first, last = words[0].casefold().rstrip("."), words[-1].casefold().rstrip(".")
    if first in _NOT_FIRST_NOR_LAST or last in _NOT_FIRST_NOR_LAST:
        return None
    stem = _stem(low)
    key = _key(text)
    interviewer = stem in wordlists.INTERVIEWER
    role = None if interviewer else role_of(text)
    weak = stem in wordlists.WEAK and low == stem
    if interviewer or stem in wordlists.GENERIC or low in _PHRASES:
        sure = Sure.ROLE if stem in wordlists.ONLY_WITH_OTHERS else Sure.KNOWN
        return LabelMeaning(text, key, sure, interviewer, not interviewer, role, weak)
    if role_of(base) is not None and (len(words) == 1 or stem != low or words[0][0].isupper()):
        return LabelMeaning(text, key, Sure.ROLE, is_interviewer=False, generic=True, role=role)
    if not _like_a_name(words):
        return None
    return LabelMeaning(text, key, Sure.NAME, is_interviewer=False, generic=False, role=role_of(inside), weak=weak)


def _stem(low: str) -> str:
    """The label without its number or letter: `ip 2` → `ip`, `borger a` → `borger`."""
    if low in wordlists.INTERVIEWER or low in wordlists.GENERIC:
        return low
    numbered = _NUMBERED.fullmatch(low)
    if numbered is None:
        return low
    stem = numbered[1]
    apart = low[len(stem) :][:1] in " ._-" or low[len(stem) :].isdigit()
    return stem if apart else low


def _like_a_name(words: list[str]) -> bool:
    """Whether the words are capitalised as a name is, or are a code such as `BSR01`."""
    if not (words[0][0].isupper() or _is_code(words[0])):
        return False
    return all(
        word[0].isupper() or (word.isdigit() and len(word) < _YEAR) or word.casefold() in wordlists.PARTICLES
        for word in words[1:]
    )


def _is_code(word: str) -> bool:
    return word[0].isalpha() and word[-1].isdigit() and len(word) <= 8
