"""What the first lines of a text tell: `Interview med Birthe, leder, Strandengen, 14. oktober 2015. 42 min.`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.bundle import Evidence, Told
from qualcase.exchange.reading.alike import alike_hints
from qualcase.exchange.reading.dates import find_date
from qualcase.exchange.reading.kinds import kind_of
from qualcase.exchange.reading.placing import Hint, cases_in, holds
from qualcase.text.labels import Sure, meaning
from qualcase.text.roles import role_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from qualcase.exchange.reading.known import KnownNames


class Named(NamedTuple):
    """Somebody whom the head names as an informant."""

    name: str | None
    role: str | None


@dataclass(frozen=True)
class Heading:
    """What the head of a text tells."""

    hints: dict[str, Hint] = field(default_factory=dict)
    people: tuple[Named, ...] = ()
    interviewers: tuple[str, ...] = ()


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MOST_LINES, _LONGEST_LINE, _LONGEST = 12, 200, 2_000
_LINES_OF_PROSE = 4
"""So many lines are looked at where no turns show where the head ends."""
_KEY = re.compile(r"[\s*_#]*(?P<key>[^\W\d_][^:\n\t]{1,30}?)[*_]*\s*[:\t]\s*(?P<said>\S.*)")
_WITH = re.compile(
    r"\b(?:gruppe|fokusgruppe|telefon|enkelt)?(?:interview|intervju|samtale)(?:et|en)?\s+(?:med|with)\s+(?P<who>[^\n]+)",
    re.IGNORECASE,
)
_ONE = _set("""
    informant informanten respondent respondenten deltager deltaker participant interviewee interviewede interviewet
    interviewperson intervjuperson interviewed
    """)
_SEVERAL = _set("informanter respondenter deltagere deltakere participants interviewpersoner tilstede")
_ASKS = _set("interviewer interviewere intervjuer intervjuar interviewers moderator spørger forsker")
_DATE = _set("dato dag date tid tidspunkt interviewdato")
_NAME = re.compile(r"[A-ZÆØÅÄÖ][\w'’-]*\.?(?:\s+(?:(?:af|av|van|von|de)\s+)?[A-ZÆØÅÄÖ][\w'’-]*\.?){0,3}")
_SIZE_OF_KEY = 2
_MOST_PEOPLE = 12
_LONG_WORD = 8


def read_heading(text: str, speech_from: int | None, known: KnownNames) -> Heading:
    """What the lines before the first turn tell; of a text without turns the first few short lines.

    Args:
        text: The text.
        speech_from: Where the first turn begins, in code points; None without turns.
        known: What the study knows.
    """
    lines = _head_lines(text, speech_from)
    if not lines:
        return Heading()
    people, interviewers = _people(lines, known)
    return Heading(_hints(lines, known, titled=speech_from is not None), people, interviewers)


def _head_lines(text: str, speech_from: int | None) -> list[str]:
    head = text[: min(_LONGEST if speech_from is None else speech_from, _LONGEST)]
    lines = [line.strip() for line in head.split("\n") if line.strip()]
    most = _LINES_OF_PROSE if speech_from is None else _MOST_LINES
    short: list[str] = []
    for line in lines[:most]:
        if len(line) > _LONGEST_LINE:
            break
        short.append(line)
    return short


def _hints(lines: Sequence[str], known: KnownNames, *, titled: bool) -> dict[str, Hint]:
    found: dict[str, Hint] = {}
    day = _day(lines, known)
    if day:
        found["date"] = day
    whole = "\n".join(lines)
    cases = cases_in(whole, known)
    if cases:
        # A head may mention other cases too; one that names just one is believed.
        found["cases"] = Hint(cases[:1], Told(Evidence.FIRST_LINES, sure=len(cases) == 1))
    sites = [site for site in known.sites if holds(whole, site)]
    if len(sites) == 1:
        found["site"] = Hint(sites[0], Told(Evidence.FIRST_LINES))
    # A municipality's *notat* is a document, a researcher's is of an observation: short words tell nothing here.
    beginnings = [line.split()[0] for line in lines[:2]]
    kind = next(filter(None, (kind_of(word) for word in beginnings if len(word) >= _LONG_WORD)), None)
    if kind and kind.is_speech == titled:
        found["kind"] = Hint(kind, Told(Evidence.FIRST_LINES, sure=False))
    for name, hint in alike_hints(lines, known, first=Evidence.FIRST_LINES).items():
        if name in ("cases", "site"):
            found.setdefault(name, hint)
    return found


def _day(lines: Sequence[str], known: KnownNames) -> Hint | None:
    """The date of a line that begins with `Dato:`, else the only one of the head; of several the first, to look at.

    Where it is known when the waves were, a day in one of them goes before others, which are to be looked at.
    """
    days: list[dt.date] = []
    for line in lines:
        dated = find_date(line)
        if dated is None:
            continue
        if _keyed(line, _DATE):
            return Hint(dated[0], Told(Evidence.FIRST_LINES))
        days.append(dated[0])
    if not days:
        return None
    in_waves = [day for day in days if known.wave_at(day)] if known.times else days
    return Hint((in_waves or days)[0], Told(Evidence.FIRST_LINES, sure=len(set(in_waves)) == 1))


def _keyed(line: str, keys: frozenset[str]) -> str:
    """What stands behind a key such as `Dato:`; empty for another line."""
    pair = _KEY.match(line)
    words = pair["key"].casefold().split() if pair else []
    return pair["said"] if pair and len(words) <= _SIZE_OF_KEY and words[0] in keys else ""


def _people(lines: Sequence[str], known: KnownNames) -> tuple[tuple[Named, ...], tuple[str, ...]]:
    people: list[Named] = []
    asks: list[str] = []
    for line in lines:
        asking, one, several = _keyed(line, _ASKS), _keyed(line, _ONE), _keyed(line, _SEVERAL)
        if asking:
            asks.extend(name for name in map(_name, re.split(r"[,;&]| og | and ", asking)) if name)
        elif one:
            people.append(_described(one, known))
        elif several:
            people.extend(_described(part, known) for part in re.split(r"[,;](?![^(]*\))| og | and ", several))
        elif with_whom := _WITH.search(line):
            people.append(_described(with_whom["who"], known))
    named = tuple(dict.fromkeys(one for one in people if one.name or one.role))
    return named[:_MOST_PEOPLE], tuple(asks)


def _described(said: str, known: KnownNames) -> Named:
    """Name and role in words such as `Birthe, leder, Strandengen, 14. oktober 2015. 42 min.`."""
    first = re.split(r"[,;(]|\s[-–]\s|\sfra\s|\sfrom\s", said.strip(), maxsplit=1)[0]
    name = _name(first)
    if name and any(holds(place, name) for place in (*known.sites, *(f"{own} {title}" for own, title in known.cases))):
        name = None
    roles = {role for role in map(role_of, re.split(r"[,;()./]|\s[-–]\s", said)) if role}
    return Named(name, roles.pop() if len(roles) == 1 else None)


def _name(words: str) -> str | None:
    """A person's name at the start of the words."""
    hit = _NAME.match(words.strip(" .*_"))
    told = meaning(hit[0].rstrip(".")) if hit else None
    return told.text if told and told.sure is Sure.NAME and role_of(told.text) is None else None
