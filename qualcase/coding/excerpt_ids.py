"""Permanent short ids of excerpts (`K03-17-042`), as a reader finds them in every report.

An id is of a passage: all codings that stand on exactly the same words have one, whoever coded them and with whatever
codes. Once given it stays: with its codings when their boundaries move, when the case is called something else, when
something is undone. It is never given again, also not after its passage is gone.

Where codings that had one id come to stand in different places, those that stay keep it and the others get it with a
letter (`K03-17-042b`), so that one id never means two texts in one report.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_CODE = re.compile(r"[A-ZÆØÅ]{0,3}[0-9]{1,4}[a-z]?(?![0-9A-Za-zÀ-ž])")
_TIME = re.compile(r"[A-Za-z]?[0-9]{1,2}")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)([0-9]{2})(?![0-9])")
_LABEL = re.compile(r"[^\W_]+-[^\W_]+-[0-9]{3,}[a-z]*")
_BOOKMARK = re.compile(r"q_([^\W_]+)_([^\W_]+)_([0-9]{3,}[a-z]*)(?:__[0-9]+)?")
_LETTERS = "bcdefghijklmnopqrstuvwxyz"


class Home(NamedTuple):
    """Where numbers are counted: a case, a site or (an empty id) the study, in a wave or (an empty id) outside."""

    holder_id: str
    wave_id: str


class Place(NamedTuple):
    """A home with the beginning of its ids, which never changes, and the highest number that was given there."""

    short: str
    home: Home
    last: int


class Spot(NamedTuple):
    """A passage: code points of the present text of a source, half-open."""

    source_id: str
    start: int
    end: int


class Standing(NamedTuple):
    """A coding and where it stands."""

    coding_id: str
    spot: Spot


class Label(NamedTuple):
    """An id and where its passage stood when it was last looked at."""

    label: str
    short: str
    number: int
    spot: Spot


@dataclass(frozen=True)
class Labels:
    """All ids that were ever given."""

    places: Mapping[Home, Place] = field(default_factory=dict)
    labels: Mapping[str, Label] = field(default_factory=dict)
    held: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The ids of each coding, by its id."""


@dataclass
class Given:
    """What giving ids adds and changes; `of` has the id of every coding that was asked for and stands somewhere."""

    of: dict[str, str] = field(default_factory=dict)
    places: dict[Home, Place] = field(default_factory=dict)
    labels: dict[str, Label] = field(default_factory=dict)
    held: list[tuple[str, str]] = field(default_factory=list)
    """Pairs of coding and id."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to keep."""
        return not (self.labels or self.held)


def give(known: Labels, standing: Sequence[Standing], homes: Mapping[str, tuple[Home, str]]) -> Given:
    """Give every coding its id.

    Args:
        known: What was given before.
        standing: All codings that stand somewhere, in the order in which new ids are numbered.
        homes: For each source the home of its passages and the beginning that their ids are to have.
    """
    return _Giving(known, standing).run(homes)


class _Giving:
    """One round of giving."""

    def __init__(self, known: Labels, standing: Sequence[Standing]) -> None:
        self._known = known
        self._standing = standing
        self._given = Given()
        self._taken = {place.short for place in known.places.values()}
        self._at: dict[Spot, list[str]] = defaultdict(list)
        """The ids that stand on each passage, the first one for all who come to stand there."""

    def run(self, homes: Mapping[str, tuple[Home, str]]) -> Given:
        for label in self._where_they_stand().values():
            self._at[label.spot].append(label.label)
        for one in self._standing:
            own = self._known.held.get(one.coding_id, ())
            here = self._at[one.spot]
            found = next((label for label in own if label in here), None)
            if found is None:
                found = self._for(one, own, here, homes)
                self._given.held.append((one.coding_id, found))
            self._given.of[one.coding_id] = found
        return self._given

    def _for(self, one: Standing, own: Sequence[str], here: list[str], homes: Mapping[str, tuple[Home, str]]) -> str:
        """The id of a coding that has none for this passage."""
        if own:
            base = self._label(min(own, key=len))
            found = next((label for label in here if _is_cut_from(label, base.label)), None)
            return found or self._new(base.short, base.number, one.spot, self._free(base.label))
        if here:
            return here[0]
        home, wanted = homes[one.spot.source_id]
        place = self._given.places.get(home) or self._known.places.get(home) or Place(self._short(wanted), home, 0)
        self._taken.add(place.short)
        self._given.places[home] = place = Place(place.short, home, place.last + 1)
        return self._new(place.short, place.last, one.spot, f"{place.short}-{place.last:03}")

    def _where_they_stand(self) -> dict[str, Label]:
        """Every id where its passage is now: where it was, if a coding of it stands there; else with its oldest.

        A coding that is back where it had its first id says nothing of what was cut from it.
        """
        holders: dict[str, list[Standing]] = defaultdict(list)
        for one in self._standing:
            for label in self._known.held.get(one.coding_id, ()):
                holders[label].append(one)
        found: dict[str, Label] = {}
        for name, held in sorted(self._known.labels.items(), key=lambda pair: (len(pair[0]), pair[0])):
            stands = [
                one
                for one in holders.get(name, ())
                if all(one.spot != found[own].spot for own in self._known.held[one.coding_id] if own in found)
            ]
            if not stands:
                continue
            found[name] = held
            if all(one.spot != held.spot for one in stands):
                found[name] = self._given.labels[name] = held._replace(spot=min(stands).spot)
        return found

    def _new(self, short: str, number: int, spot: Spot, name: str) -> str:
        self._given.labels[name] = Label(name, short, number, spot)
        self._at[spot].append(name)
        return name

    def _label(self, name: str) -> Label:
        return self._given.labels.get(name) or self._known.labels[name]

    def _free(self, base: str) -> str:
        """An id with the next letter that it never had."""
        letters = (*_LETTERS, *(one + two for one in "b" + _LETTERS for two in _LETTERS))
        every: Iterator[str] = (base + one for one in letters)
        return next(one for one in every if one not in self._known.labels and one not in self._given.labels)

    def _short(self, wanted: str) -> str:
        every = (wanted, *(wanted + one for one in _LETTERS), *(f"{wanted}b{number}" for number in range(1000)))
        return next(one for one in every if one not in self._taken)


def _is_cut_from(label: str, base: str) -> bool:
    rest = label.removeprefix(base)
    return rest != label and rest.isalpha()


def short_holder(name: str, letter: str, number: int) -> str:
    """How a case or site is called in ids: by the code that its name begins with (`K03`), else by letter and number.

    Never by a name itself: ids stand in documents that are out of reach when names are taken out of the study.
    """
    found = _CODE.match(name.strip())
    if found is None:
        return f"{letter}{number:02}"
    code = found[0]
    return code if code[0].isalpha() else f"{letter}{code.zfill(2)}"


def short_wave(name: str, number: int) -> str:
    """How a wave is called in ids: the last two digits of its year, its name where that is as short, or its number."""
    year = _YEAR.search(name)
    if year:
        return year[1]
    tidy = name.strip()
    return tidy.upper() if _TIME.fullmatch(tidy) else f"{number:02}"


NO_WAVE = "00"
"""Stands in the id of what lies outside the waves."""


def read_label(typed: str) -> str | None:
    """An id as somebody typed it (`k03-17-042`, `[K03–17–042]`), or None for what is none."""
    tidy = re.sub(r"[‐-―−]", "-", typed.strip().strip("[]()#.,;:").strip())
    tidy = "".join(tidy.split())
    found = re.fullmatch(r"(.+-[0-9]+)([A-Za-z]*)", tidy)
    if found is None:
        return None
    whole = found[1].upper() + found[2].lower()
    return whole if _LABEL.fullmatch(whole) else None


def label_of_bookmark(name: str) -> str | None:
    """The id that a bookmark names, or None for bookmarks of others. A number behind two underscores is left out."""
    found = _BOOKMARK.fullmatch(name)
    return "-".join(found.groups()) if found else None


def by_label(labels: Labels) -> dict[str, list[str]]:
    """The codings that have each id."""
    found: dict[str, list[str]] = defaultdict(list)
    for coding_id, names in labels.held.items():
        for name in names:
            found[name].append(coding_id)
    return dict(found)


def was_given(labels: Labels, label: str) -> bool:
    """Whether an id was ever given, also if nothing else is kept of it."""
    if label in labels.labels:
        return True
    found = re.fullmatch(r"(.+)-([0-9]{3,})[a-z]*", label)
    lasts: Iterable[Place] = labels.places.values()
    return bool(found) and any(one.short == found[1] and int(found[2]) <= one.last for one in lasts if found)
