"""Where a file belongs, told by its name and the folders that it lies in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from qualcase.coding.bundle import Placing
from qualcase.exchange.reading.kinds import kind_of, kind_of_folder
from qualcase.text.dates import find_date
from qualcase.text.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import PurePath


@dataclass(frozen=True)
class KnownNames:
    """The names that a study has already."""

    cases: tuple[tuple[str, str], ...] = ()
    """Name and title of each case."""
    sites: tuple[str, ...] = ()
    waves: tuple[str, ...] = ()

    def with_cases(self, names: Sequence[str]) -> KnownNames:
        """The names with those of further cases, so that the next files are told by them too."""
        have = {_key(name) for name, _ in self.cases}
        new = tuple((name, "") for name in names if _key(name) not in have)
        return replace(self, cases=self.cases + new) if new else self

    def case_called(self, name: str) -> str:
        """The name of the case that somebody calls so (`k3` for `K03`, or its title); else what was given."""
        wanted = _key(name)
        for own, title in self.cases:
            if wanted in (_key(own), _key(title), _key(f"{own} {title}")):
                return own
        return name


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


def propose_placing(path: PurePath, known: KnownNames, own_folders: int | None = None) -> Placing:
    """Propose case, site, wave, kind, date and role from a file's name, then from its folders, the nearest first.

    Names that the study knows are looked for first. A year that names no wave of a study with waves is no wave. What
    one name tells in two ways is not proposed from it. The kind is None where nothing tells it. Kind, role and
    a new site are told only by the nearest `own_folders` (by default all of a relative path, one of an absolute one).
    """
    stem = unicodedata.normalize("NFC", path.stem)
    parents = [unicodedata.normalize("NFC", part) for part in reversed(path.parent.parts)]
    folders = [part for part in parents if part.strip("/\\.")][:_FOLDERS]
    dated = find_date(stem)
    rest = f"{stem[: dated[1][0]]} {stem[dated[1][1] :]}" if dated else stem
    places = [rest, *folders]
    if own_folders is None:
        own_folders = 1 if path.is_absolute() else _FOLDERS
    own = folders[:own_folders]
    kind = kind_of(rest) or next((found for found in map(kind_of_folder, own) if found), None)
    tells_of_one = kind is None or kind.is_speech
    return Placing(
        cases=_cases(places, known),
        site=_site(places, known, own_folders),
        wave=_wave(places, known.waves) or (_wave([str(dated[0].year)], known.waves) if dated else None),
        kind=kind,
        date=dated[0] if dated else None,
        role=next((role for role in map(_role, [rest, *own]) if role), None) if tells_of_one else None,
    )


def same_name(one: str, other: str) -> bool:
    """Whether two names differ only in case, in the signs between words, or in zeros before a number."""
    return _key(one) == _key(other)


def _key(name: str) -> str:
    """A name without case, padding and signs: `K03` → `k 3`, `Fjordby_Nord` → `fjordby nord`."""
    low = unicodedata.normalize("NFC", name).casefold()
    return " ".join(part.lstrip("0") or "0" for part in re.findall(r"\d+|[^\W\d_]+", low))


def _holds(place: str, name: str) -> bool:
    """Whether a file or folder name holds a name as whole words."""
    wanted = _key(name)
    if not wanted or (wanted.isdigit() and len(wanted) < 3):
        wanted = f"runde {wanted}"
    return f" {wanted} " in f" {_key(place)} "


def _years(place: str) -> set[str]:
    """The years that a name tells, also in two figures after a season or month (`efterår 17`)."""
    return set(_YEAR.findall(place)) | {f"20{hit['year']}" for hit in _SHORT_YEAR.finditer(place)}


def _wave(places: Sequence[str], waves: Sequence[str]) -> str | None:
    for place in places:
        found = {wave for wave in waves if _holds(place, wave)}
        if not found:
            years = _years(place)
            found = {wave for wave in waves if years & _years(wave)} if waves else years
        if len(found) == 1:
            return found.pop()
    return None


def _cases(places: Sequence[str], known: KnownNames) -> tuple[str, ...]:
    for place in places:
        key = f" {_key(place)} "
        found = []
        for name, title in known.cases:
            at = [key.find(f" {_key(one)} ") for one in (name, title) if len(_key(one)) > 1]
            at = [one for one in at if one >= 0]
            if at:
                found.append((min(at), name))
        if found:
            return tuple(name for _, name in sorted(found))
    for depth, place in enumerate(places):
        handles = _new_handles(place, known, folder=depth > 0)
        if handles:
            return handles
    return ()


def _new_handles(place: str, known: KnownNames, *, folder: bool) -> tuple[str, ...]:
    """Handles that no case has yet; in a study whose cases have handles only those with the same letters.

    The name of a folder must begin with it.
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
        if not found or letters in found.values():
            found.setdefault(handle, letters)
    return tuple(found)


def _letters(name: str) -> str:
    handle = _HANDLE.fullmatch(name)
    return handle[1].casefold() if handle else ""


def _site(places: Sequence[str], known: KnownNames, own_folders: int) -> str | None:
    """A site that the study knows; in a study without sites the folder right above a case's folder."""
    for place in places:
        found = [site for site in known.sites if _holds(place, site)]
        if len(found) == 1:
            return found[0]
    if known.sites:
        return None
    for inner, outer in pairwise(places[1 : own_folders + 1]):
        if _names_a_case(inner, known) and _could_be_a_site(outer):
            return outer
    return None


def _names_a_case(folder: str, known: KnownNames) -> bool:
    return any(_holds(folder, name) for name, _ in known.cases) or bool(_new_handles(folder, known, folder=True))


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
