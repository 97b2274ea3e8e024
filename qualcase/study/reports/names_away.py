"""Names in any words that leave the study, found by the program's own finders and replaced, with where things went."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qualcase.coding.pseudonyms import Verdict, form_key
from qualcase.study.reports.joined_names import Joined, parts_of, spread
from qualcase.text.edits import Edit, OffsetMap, apply_script
from qualcase.text.identifiers import IdentifierKind, Reason
from qualcase.text.namefinder import KnownName, NameFinder, Vocabulary, forms_of
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.study.reports.people_out import PeopleOut
    from qualcase.study.study import Study

_PARTS = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"[\w .\-'’\u00a0]+")
_BEHIND = r"(?=(?:['’]?s)?(?!\w))"
_APART = "([{,;:·|/–—\n\t"
"""What stands before a field of a line."""
_ENDS = ")]},;:·|/–—\n\t"
_KEPT = 20_000
"""So many short words are remembered with what became of them."""
_SHORT = 200
_SURE = 0.5


class NamesAway:
    """Replaces names: participants and coders by their labels, every name of the key by what the key puts there."""

    def __init__(self, study: Study, people: PeopleOut, table: PseudonymTable | None, language: str) -> None:
        """Learn the names; `table` is what an open key holds, without which only people of the study are known."""
        self._several = f"[{say(mark('person'), language)}]"
        self._put: dict[str, str] = {}
        known = _known(study, people, table, self._put)
        verbatim, whole = _verbatim(study, people, table), _whole(study, people)
        coders = {one.name: people.coders[one.id] for one in study.frame().people_coding}
        self._approved = frozenset(table.by_form) if table else frozenset()
        self._finder = NameFinder(known, _vocabulary(study))
        self._joined = Joined(known)
        self._verbatim = _Verbatim(verbatim)
        self._in_fields, self._coders = _Verbatim(whole), _Verbatim(coders)
        told = (*(one.form for one in known), *verbatim, *whole, *coders)
        spelled = {part for form in told for part in _spellings(form)}
        self._firsts = frozenset(spelled.union(*(_spellings(one) for one in self._joined.wholes)))
        self._field = lru_cache(_KEPT)(self._as_field)

    def words(self, text: str) -> str:
        """A line, heading or cell without names: a name that fills a field of it stands as a bare label.

        *Karen Holm (frivillig), K03* becomes *Frivillig 1, K03 (frivillig), K03*; within a sentence the label stands
        in brackets, so that a reader sees that nobody said it.
        """
        return self._field(text) if len(text) < _SHORT else self._as_field(text)

    def passage(self, text: str, spans: Sequence[tuple[int, int]] = ()) -> tuple[str, tuple[tuple[int, int], ...]]:
        """What people said, without names, and where spans of it lie then (code points).

        A span that begins or ends within a name takes the whole replacement in.
        """
        edits = self._edits(text, fields=False)
        if not edits:
            return text, tuple(spans)
        places = OffsetMap(edits)
        return apply_script(text, edits), tuple((_begin(places, one), _end(places, one)) for one in spans)

    def _as_field(self, text: str) -> str:
        edits = self._edits(text, fields=True)
        return apply_script(text, edits) if edits else text

    def _edits(self, text: str, *, fields: bool) -> tuple[Edit, ...]:
        if self._firsts.isdisjoint(parts_of(text)):
            return ()
        found, coders = self._verbatim.find(text), []
        if fields:
            found += [one for one in self._in_fields.find(text) if _is_field(text, one[0], one[1])]
            # Who speaks of Anna in a note means the coder; in what people said she is anybody.
            coders = [one for one in self._coders.find(text) if not text[one[0] : one[1]].islower()]
        found += self._named(text, fields=fields)
        edits: list[Edit] = []
        reached = 0
        for start, end, put in sorted(found + coders, key=lambda one: (one[0], -one[1])):
            if start >= reached:
                bare = fields and _is_field(text, start, end)
                edits.append(Edit(start, end, put if bare else bracketed(put)))
                reached = end
        return tuple(edits)

    def _named(self, text: str, *, fields: bool) -> Iterator[tuple[int, int, str]]:
        """Where known names stand, and what is to stand there."""
        for start, end, one in self._joined.find(text):
            yield start, end, self._put_for(one.about)
        # In names of files words are joined by low lines and figures; as blanks they keep all positions.
        for words in filter(None, (text.replace("_", " "), spread(text, capitals=fields))):
            for hit in self._finder.find(words, guess=False):
                # Else it is an ordinary word that somebody is called too (`holm`); warnings tell of it.
                if hit.confidence >= _SURE or form_key(hit.form) in self._approved:
                    yield hit.start, hit.end, self._put_for(hit.about)

    def _put_for(self, about: str) -> str:
        return self._put[about] if about else self._several


class _Verbatim:
    """Words that are found as they are written, whatever stands in them."""

    def __init__(self, put: Mapping[str, str]) -> None:
        self._put = {words.casefold(): new for words, new in put.items() if words.strip()}
        parts = "|".join(re.escape(one) for one in sorted(put, key=len, reverse=True) if one.strip())
        self._pattern = re.compile(rf"(?<!\w)(?:{parts}){_BEHIND}", re.IGNORECASE) if parts else None

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Where they stand, and what is to stand there."""
        if self._pattern is None:
            return []
        hits = ((hit, self._put.get(hit[0].casefold())) for hit in self._pattern.finditer(text))
        return [(hit.start(), hit.end(), put) for hit, put in hits if put is not None]


def bracketed(put: str) -> str:
    """A replacement as it stands among words that somebody said."""
    return put if put.startswith("[") else f"[{put}]"


def _begin(places: OffsetMap, span: tuple[int, int]) -> int:
    return places.before(span[0])


def _end(places: OffsetMap, span: tuple[int, int]) -> int:
    return max(places.after(span[1]), places.before(span[0])) if span[1] > span[0] else places.before(span[0])


def _is_field(text: str, start: int, end: int) -> bool:
    before, behind = text[:start].rstrip(" \u00a0★"), text[end:].lstrip(" \u00a0")
    return (not before or before[-1] in _APART) and (not behind or behind[0] in _ENDS or behind[0] in "([")


def _known(study: Study, people: PeopleOut, table: PseudonymTable | None, put: dict[str, str]) -> list[KnownName]:
    """Every form that the finder is to know; `put` is told what stands in the place of each."""
    kept = {key for key, one in table.everywhere.items() if one.verdict is Verdict.REJECTED} if table else set()
    told = {form_key(form)[1] for one in table.pseudonyms for form in one.forms} if table else set()
    found: list[KnownName] = []
    for person in study.participants.all():
        put[person.id] = people.participants[person.id]
        found += [
            KnownName(form, IdentifierKind.PERSON, Reason.PARTICIPANT, person.id)
            for form in forms_of(person.name)
            if form.casefold() not in told and form_key(form) not in kept
        ]
    for one in table.pseudonyms if table else ():
        about = one.participant_id if one.participant_id in people.participants else one.id
        put.setdefault(about or one.id, one.replacement)
        found += [KnownName(form, one.kind, Reason.TABLE, about or one.id) for form in one.forms]
    for coder in study.frame().people_coding:
        put[coder.id] = people.coders[coder.id]
        if " " in coder.name.strip():
            # A first name alone may be anybody's in what people said.
            found.append(KnownName(coder.name, IdentifierKind.PERSON, Reason.TABLE, coder.id))
    return found


def _whole(study: Study, people: PeopleOut) -> dict[str, str]:
    """Names that are replaced where one fills a field, also those that no finder would know."""
    return {one.name: people.participants[one.id] for one in study.participants.all()}


def _verbatim(study: Study, people: PeopleOut, table: PseudonymTable | None) -> dict[str, str]:
    """Words that are found as they are written: numbers, addresses, labels of somebody who has no name."""
    found: dict[str, str] = {}
    for person in study.participants.all():
        if not forms_of(person.name) and not person.name.isalnum():
            found[person.name] = people.participants[person.id]
    for one in table.pseudonyms if table else ():
        if one.participant_id and one.participant_id in people.participants:
            # What took the place of the name in the study earlier stands for the same person.
            found[one.replacement] = people.participants[one.participant_id]
        found.update((form, one.replacement) for form in one.forms if not _PLAIN.fullmatch(form))
    return found


def _spellings(form: str) -> Iterable[str]:
    """In small letters, each part of a form, with the genitive endings that hang on to it."""
    for part in _PARTS.findall(form.casefold()):
        yield part
        yield f"{part}s"


def _vocabulary(study: Study) -> Vocabulary:
    """The words of all texts: a name that is an ordinary word is one only where it has its capital."""
    words = Vocabulary()
    for source in study.sources.all():
        words.add(study.versions.text(source.version_id))
    return words
