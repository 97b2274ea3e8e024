"""Where a file belongs, told by its name and the folders that it lies in."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from qualcase.coding.bundle import Evidence, Told
from qualcase.exchange.reading.kinds import kind_of, kind_of_folder
from qualcase.exchange.reading.known import name_key
from qualcase.text.dates import find_date
from qualcase.text.roles import role_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from pathlib import PurePath

    from qualcase.exchange.reading.known import KnownNames

T = TypeVar("T")


_FOLDERS = 3
"""How many folders above a file are looked at."""
_YEAR = re.compile(r"(?:(?<![^\W_])|(?<=[^\W\d_]{3}))(?:19[5-9]\d|20\d\d)(?![^\W_])")
_SHORT_YEAR = re.compile(
    r"(?:efterår|forår|sommer|vinter|høst|vår|autumn|spring|fall|jan|feb|mar|apr|maj|mai|jun|jul|aug|sep|o[kc]t|nov|de[cs])"
    r"[a-zæøå]{0,7}[-_ ]?['’]?(?P<year>\d\d)(?![^\W_])",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![^\W_])([^\W\d_]{1,12})[-_ ]?0*(\d{1,4})(?![^\W_])")
_NEW_HANDLE = re.compile(
    r"(?<![^\W_])(?:(?P<letters>[^\W\d_]{1,3})(?P<number>\d{1,3})"
    r"|(?P<word>case|sag|projekt|prosjekt)[-_ ]?(?P<count>\d{1,3}))(?![^\W_])",
    re.IGNORECASE,
)
_NO_HANDLE = frozenset(
    {"i", "ip", "r", "p", "v", "w", "t", "ver", "kl", "nr", "no", "del", "uge", "uke", "dag", "q", "s", "a", "b", "int"}
    | {"id", "pp", "st", "fg", "kap", "iso", "mp", "utf"}
)
"""Letters that with a number mean a person, a version, a page, a day or a part."""
_NO_SITE = re.compile(
    r"data|material|trans[sc]|udskrift|utskrift|tekst|text|kilde|kjelde|source|file?\b|home|user|bruger|document|dokument"
    r"|desktop|skrivebord|download|overførsel|case|sag|pro[sj]?[je][ek]t|runde|wave|bølge|undersøgelse|stud|import|export"
    r"|arkiv|archive|ny\b|new|gamm?el|old\b|te?mp|sample|test|work|mappe|folder|upload|share|drive|mnt|media|volume"
)


class Hint(NamedTuple):
    """A value of a field of `Placing`, and what tells it."""

    value: Any
    told: Told


def path_hints(path: PurePath, known: KnownNames, own_folders: int | None = None) -> dict[str, Hint]:
    """Propose case, site, wave, kind, date and role from a file's name, then from its folders, the nearest first.

    Names that the study knows are looked for first. A year that names no wave of a study with waves is no wave. What
    one name tells in two ways is not proposed from it. The kind is left out where nothing tells it. Kind, role and
    a new site are told only by the nearest `own_folders` (by default all of a relative path, one of an absolute one);
    a new case by others only where the folder is called like one, and never for sure.
    """
    places, dated = places_of(path)
    rest, *folders = places
    chosen = own_folders if own_folders is not None else 0 if path.is_absolute() else _FOLDERS
    if own_folders is None:
        own_folders = 1 if path.is_absolute() else _FOLDERS
    own = folders[:own_folders]
    kind = _first([rest], kind_of) or _first(own, kind_of_folder, nearest=1)
    tells_of_one = kind is None or kind.value.is_speech
    found = {
        "cases": _cases(places, known, chosen),
        "site": _site(places, known, own_folders),
        "wave": _wave(places, known.waves),
        "kind": kind,
        "date": Hint(dated, Told(Evidence.FILE_NAME)) if dated else None,
        "role": _first([rest, *own], _role) if tells_of_one else None,
    }
    if found["wave"] is None and dated:
        by_year = known.wave_at(dated) or wave_of_year(dated.year, known.waves)
        found["wave"] = Hint(by_year, Told(Evidence.DATE)) if by_year else None
    return {name: hint for name, hint in found.items() if hint}


def places_of(path: PurePath) -> tuple[list[str], dt.date | None]:
    """The file's name without its ending and date, then its folders, the nearest first; and the date."""
    stem = unicodedata.normalize("NFC", path.stem)
    parents = [unicodedata.normalize("NFC", part) for part in reversed(path.parent.parts)]
    folders = [part for part in parents if part.strip("/\\.")][:_FOLDERS]
    dated = find_date(stem)
    rest = f"{stem[: dated[1][0]]} {stem[dated[1][1] :]}" if dated else stem
    return [rest, *folders], dated[0] if dated else None


def evidence_at(depth: int) -> Evidence:
    """What tells at a depth: 0 is the file's name, beyond are folders."""
    return Evidence.FOLDER if depth else Evidence.FILE_NAME


def _first(places: Sequence[str], tell: Callable[[str], T | None], nearest: int = 0) -> Hint | None:
    """What the first place tells that tells anything; `nearest` is the depth of the first one."""
    for depth, place in enumerate(places, nearest):
        value = tell(place)
        if value:
            return Hint(value, Told(evidence_at(depth)))
    return None


def holds(place: str, name: str) -> bool:
    """Whether a place holds a name as whole words."""
    wanted = name_key(name)
    if not wanted or (wanted.isdigit() and len(wanted) < 3):
        wanted = f"runde {wanted}"
    return f" {wanted} " in f" {name_key(place)} "


def years_in(place: str) -> set[str]:
    """The years that a name tells, also in two figures after a season or month (`efterår 17`)."""
    return set(_YEAR.findall(place)) | {f"20{hit['year']}" for hit in _SHORT_YEAR.finditer(place)}


def _wave(places: Sequence[str], waves: Sequence[str]) -> Hint | None:
    for depth, place in enumerate(places):
        found = {wave for wave in waves if holds(place, wave)}
        if not found:
            years = years_in(place)
            found = {wave for wave in waves if years & years_in(wave)} if waves else years
        if len(found) == 1:
            # One of several years (`2013-2017`) may be the end of a plan.
            return Hint(found.pop(), Told(evidence_at(depth), sure=len(years_in(place)) < 2))
    return None


def wave_of_year(year: int, waves: Sequence[str]) -> str | None:
    """The wave whose name has a year; in a study without waves the year itself."""
    found = _wave([str(year)], waves)
    return found.value if found else None


def cases_in(place: str, known: KnownNames) -> tuple[str, ...]:
    """The cases that a place names, by name or title, in the order in which they stand there."""
    key = f" {name_key(place)} "
    found = []
    for name, title in known.cases:
        at = [key.find(f" {name_key(one)} ") for one in (name, title) if len(name_key(one)) > 1]
        at = [one for one in at if one >= 0]
        if at:
            found.append((min(at), name))
    return tuple(name for _, name in sorted(found))


def _cases(places: Sequence[str], known: KnownNames, chosen: int) -> Hint | None:
    """Known cases, else new ones; `chosen` folders were given, those above lie wherever somebody keeps their files."""
    for depth, place in enumerate(places):
        found = cases_in(place, known)
        if found:
            return Hint(found, Told(evidence_at(depth)))
    for depth, place in enumerate(places):
        above = depth > chosen
        handles = _new_handles(place, known, folder=depth > 0, above=above)
        if handles:
            return Hint(handles, Told(evidence_at(depth), sure=not known.cases and not above))
    return None


def _new_handles(place: str, known: KnownNames, *, folder: bool, above: bool = False) -> tuple[str, ...]:
    """Handles that no case has yet; in a study whose cases have handles only those with the same letters.

    The name of a folder must begin with it. A folder above those that were given is often a person's (`bib2`): there a
    handle has one letter, or says that it is a case.
    """
    own = {_letters(name) for name, _ in known.cases} - {""}
    found: dict[str, str] = {}
    for hit in _NEW_HANDLE.finditer(place):
        if hit["word"]:
            letters, handle = hit["word"].casefold(), f"{hit['word'].capitalize()} {hit['count']}"
        else:
            letters, handle = hit["letters"].casefold(), f"{hit['letters'].upper()}{hit['number']}"
        if letters in _NO_HANDLE or (own and letters not in own) or (folder and hit.start() > 0):
            continue
        if above and not own and len(letters) > 1 and not hit["word"]:
            continue
        if not found or letters in found.values():
            found.setdefault(handle, letters)
    return tuple(found)


def _letters(name: str) -> str:
    handle = _HANDLE.fullmatch(name)
    return handle[1].casefold() if handle else ""


def _site(places: Sequence[str], known: KnownNames, own_folders: int) -> Hint | None:
    """A site that the study knows; in a study without sites the folder right above a case's folder."""
    for depth, place in enumerate(places):
        found = [site for site in known.sites if holds(place, site)]
        if len(found) == 1:
            return Hint(found[0], Told(evidence_at(depth)))
    if known.sites:
        return None
    for inner, outer in pairwise(places[1 : own_folders + 1]):
        if _names_a_case(inner, known) and _could_be_a_site(outer):
            return Hint(outer, Told(Evidence.FOLDER))
    return None


def _names_a_case(folder: str, known: KnownNames) -> bool:
    return any(holds(folder, name) for name, _ in known.cases) or bool(_new_handles(folder, known, folder=True))


def _could_be_a_site(folder: str) -> bool:
    plain = folder.replace("_", " ")
    return (
        plain[0].isupper()
        and len(plain.split()) <= 3
        and not any(letter.isdigit() for letter in plain)
        and not _NO_SITE.search(plain.casefold())
        and kind_of(plain) is None
        and role_of(plain) is None
    )


_WORD = re.compile(r"[^\W\d_]+")
_SPEECH_ENDINGS = re.compile(r"(?:gruppe|fokusgruppe)?(?:interview|intervju)(?:s|er)?$")


def _role(place: str) -> str | None:
    roles = {role_of(_SPEECH_ENDINGS.sub("", word)) for word in _WORD.findall(place.casefold())} - {None}
    return roles.pop() if len(roles) == 1 else None
