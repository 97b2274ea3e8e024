"""Choosing one of several things by the name that a person typed, with a refusal that tells what is near."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Generic, TypeVar

from qualcase.errors import AmbiguousNameError, UnknownNameError
from qualcase.words import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

T = TypeVar("T")

_UNKNOWN = {
    "wave": mark("There is no wave called “{name}” in this study. The nearest: {nearest}."),
    "site": mark("There is no site called “{name}” in this study. The nearest: {nearest}."),
    "area": mark("There is no area called “{name}” in this study. The nearest: {nearest}."),
    "case": mark("There is no case called “{name}” in this study. The nearest: {nearest}."),
    "participant": mark("There is no participant called “{name}” in this study. The nearest: {nearest}."),
    "coder": mark("There is no coder called “{name}” in this study. The nearest: {nearest}."),
    "source": mark("There is no source called “{name}” in this study. The nearest: {nearest}."),
    "code": mark("There is no code called “{name}” in the codebook. The nearest: {nearest}."),
    "role": mark("Nobody has the role “{name}” in this study. The nearest: {nearest}."),
    "speaker": mark("Nobody is called “{name}” in this source. The nearest: {nearest}."),
    "respondent": mark("There is no respondent called “{name}” in this study. The nearest: {nearest}."),
    "kind": mark("There is no kind of source called “{name}”. The nearest: {nearest}."),
    "variable": mark("There is no variable called “{name}” in this study. The nearest: {nearest}."),
    "event": mark("There is no event “{name}” in this study. The nearest: {nearest}."),
    "question": mark("The guide has no question “{name}”. The nearest: {nearest}."),
    "planned": mark("There is no planned source “{name}” in this study. The nearest: {nearest}."),
    "collection": mark("There is no collection “{name}” in this study. The nearest: {nearest}."),
    "view": mark("There is no view “{name}” in this study. The nearest: {nearest}."),
    "recipe": mark("There is no recipe “{name}” in this study. The nearest: {nearest}."),
    "drift_test": mark("There is no drift test “{name}” in this study. The nearest: {nearest}."),
}
_NONE_YET = {
    "wave": mark("There is no wave called “{name}”: the study has no waves yet. Add it with `qualcase wave add`."),
    "site": mark("There is no site called “{name}”: the study has no sites yet. Add it with `qualcase site add`."),
    "area": mark("There is no area called “{name}”: the cases of the study lie in no areas yet."),
    "case": mark("There is no case called “{name}”: the study has no cases yet. Add it with `qualcase case add`."),
    "participant": mark(
        "There is no participant called “{name}”: the study has none yet. Add them with `qualcase participant add`."
    ),
    "coder": mark("There is no coder called “{name}”: nobody has coded in this study yet."),
    "source": mark("There is no source called “{name}”: the study has none yet. Bring it in with `qualcase import`."),
    "code": mark("There is no code called “{name}”: the codebook is empty. Fill it with `qualcase codebook import`."),
    "role": mark("Nobody has the role “{name}”: no participant has a role yet. Use `qualcase participant set`."),
    "speaker": mark("Nobody is called “{name}” in this source: it has no turns."),
    "variable": mark(
        "There is no variable called “{name}”: there are none of this kind yet. Add it with `qualcase variable add`."
    ),
    "respondent": mark(
        "There is no respondent called “{name}”: there are none yet. Use `qualcase questionnaire import`."
    ),
    "event": mark("There is no event “{name}”: the study has none yet. Add it with `qualcase event add`."),
    "question": mark("There is no question “{name}”: the study has no guide yet. Use `qualcase guide import`."),
    "planned": mark("There is no planned source “{name}”: nothing is planned. Add it with `qualcase planned add`."),
    "collection": mark("There is no collection “{name}”: there are none yet. Begin it with `qualcase collection add`."),
    "view": mark("There is no view “{name}”: none is saved yet. Save it with `qualcase view save`."),
    "recipe": mark("There is no recipe “{name}”: none is kept yet. Keep one with `qualcase recipe save`."),
    "drift_test": mark("There is no drift test “{name}”: none is drawn yet. Begin with `qualcase drift draw`."),
}
_AMBIGUOUS = mark("“{name}” can mean several: {matches}. Write more of the name.")
_NEAR_ENOUGH = 50
"""From this likeness on (of 100) a name counts as near."""


class Candidates(Generic[T]):
    """Things with an id and one or more names each, and how to find one by what a person typed.

    What is tried in turn: the id, a name, a name without regard to case, another name, another word, a beginning.
    """

    def __init__(
        self,
        kind: str,
        entries: Iterable[tuple[T, str, Sequence[str]]],
        also: Iterable[Sequence[str]] = (),
        *,
        id_of: Callable[[str], str | None] | None = None,
    ) -> None:
        """Take (thing, id, names); the first name is how the thing is called in messages.

        Further names of each stand in `also`; `id_of` gives an id for a word that means it.
        """
        self._kind = kind
        self._entries = [(thing, one_id, tuple(plain(name) for name in names)) for thing, one_id, names in entries]
        others = [{plain(name).casefold() for name in names} for names in also]
        self._also = others or [set[str]() for _ in self._entries]
        self._id_of = id_of

    def find(self, text: str) -> T:
        """The one thing meant by `text`.

        Raises:
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several are.
        """
        found = self.maybe(text)
        if found is None:
            near = self.nearest(text)
            template = _UNKNOWN[self._kind] if near else _NONE_YET[self._kind]
            raise UnknownNameError(template, nearest=near, name=text)
        return found

    def maybe(self, text: str) -> T | None:
        """The one thing meant by `text`, or None. Raises AmbiguousNameError when several are meant."""
        for found in self._tries(text):
            if len(found) > 1:
                matches = [self._entries[place][2][0] for place in found]
                raise AmbiguousNameError(_AMBIGUOUS, matches=matches, name=text)
            if found:
                return self._entries[found[0]][0]
        return None

    def _tries(self, text: str) -> Iterable[list[int]]:
        """Places of the entries that fit, one way of fitting after the other."""
        wanted = plain(text)
        folded = wanted.casefold()
        names = [one[2] for one in self._entries]
        yield [place for place, one in enumerate(self._entries) if one[1] == wanted]
        yield [place for place, held in enumerate(names) if wanted in held]
        yield [place for place, held in enumerate(names) if any(name.casefold() == folded for name in held)]
        yield [place for place, held in enumerate(self._also) if folded in held]
        if self._id_of:
            meant = self._id_of(wanted)
            yield [place for place, one in enumerate(self._entries) if one[1] == meant]
        if folded:
            yield [place for place, held in enumerate(names) if any(self._begins(name, folded) for name in held)]

    def _begins(self, name: str, folded: str) -> bool:
        return name.casefold().startswith(folded)

    def nearest(self, text: str, limit: int = 3) -> list[str]:
        """How the things are called whose names come closest to what was typed."""
        from rapidfuzz import fuzz, process

        called = [names[0] for _, _, names in self._entries for _ in names]
        every = [name.casefold() for _, _, names in self._entries for name in names]
        # A source has few labels, and what somebody takes for one may look quite unlike it: all of them are told.
        least, limit = (0, len(called)) if self._kind == "speaker" else (_NEAR_ENOUGH, limit)
        found = process.extract(plain(text).casefold(), every, scorer=fuzz.WRatio, limit=None, score_cutoff=least)
        near = dict.fromkeys(called[place] for _, _, place in found)
        return list(near or dict.fromkeys(called))[:limit]


def plain(name: str) -> str:
    """A name as it is compared: without blanks around it, each letter in one form."""
    return unicodedata.normalize("NFC", name).strip()


def some(names: Sequence[str], most: int = 5) -> str:
    """The first few of several names."""
    return ", ".join(names[:most]) + ("…" if len(names) > most else "")
