"""Finding things by the names that people type: id, name, name with suffix, path, or a unique beginning."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Generic, TypeVar

from qualcase.coding.tree import join_path, split_path
from qualcase.errors import AmbiguousNameError, UnknownNameError, UserError
from qualcase.study.core import Part
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.codebook import Code
    from qualcase.coding.frame import Area, Case, Site, Wave
    from qualcase.coding.people import Coder, Participant
    from qualcase.coding.sources import Source

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
    "kind": mark("There is no kind of source called “{name}”. The nearest: {nearest}."),
}
_AMBIGUOUS = mark("“{name}” can mean several: {matches}. Write more of the name.")


class Candidates(Generic[T]):
    """Things with an id and one or more names each, and how to find one by what a person typed."""

    def __init__(self, kind: str, entries: Iterable[tuple[T, str, Sequence[str]]]) -> None:
        """Take (thing, id, names); the first name is how the thing is called in messages."""
        self._kind = kind
        self._entries = [(thing, one_id, tuple(_plain(name) for name in names)) for thing, one_id, names in entries]

    def find(self, text: str) -> T:
        """The one thing meant by `text`.

        Raises:
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several are.
        """
        found = self.maybe(text)
        if found is None:
            raise UnknownNameError(_UNKNOWN[self._kind], nearest=self.nearest(text), name=text)
        return found

    def maybe(self, text: str) -> T | None:
        """The one thing meant by `text`, or None. Raises AmbiguousNameError when several are meant."""
        wanted = _plain(text)
        folded = wanted.casefold()
        tests = (
            lambda one_id, _: one_id == wanted,
            lambda _, names: wanted in names,
            lambda _, names: any(name.casefold() == folded for name in names),
            lambda _, names: bool(folded) and any(name.casefold().startswith(folded) for name in names),
        )
        for test in tests:
            fitting = [(thing, names[0]) for thing, one_id, names in self._entries if test(one_id, names)]
            if len(fitting) > 1:
                raise AmbiguousNameError(_AMBIGUOUS, matches=[name for _, name in fitting], name=text)
            if fitting:
                return fitting[0][0]
        return None

    def exactly(self, text: str) -> T | None:
        """The thing with just this name, without regard to case; None when nothing or several are."""
        folded = _plain(text).casefold()
        fitting = [thing for thing, _, names in self._entries if names[0].casefold() == folded]
        return fitting[0] if len(fitting) == 1 else None

    def nearest(self, text: str, limit: int = 3) -> list[str]:
        """The names that come closest to what was typed."""
        from rapidfuzz import fuzz, process

        every = dict.fromkeys(names[0] for _, _, names in self._entries)
        found = process.extract(text, every, scorer=fuzz.WRatio, processor=str.casefold, limit=limit, score_cutoff=40)
        return [name for name, _, _ in found] or list(every)[:limit]


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip()


class Names(Part):
    """Everything of the study that can be found by name."""

    @property
    def waves(self) -> Candidates[Wave]:
        """The waves."""
        return Candidates("wave", ((wave, wave.id, [wave.name]) for wave in self._core.now.frame.waves))

    @property
    def sites(self) -> Candidates[Site]:
        """The sites."""
        return Candidates("site", ((site, site.id, [site.name]) for site in self._core.now.frame.sites))

    @property
    def areas(self) -> Candidates[Area]:
        """The areas."""
        return Candidates("area", ((area, area.id, [area.name]) for area in self._core.now.frame.areas))

    @property
    def cases(self) -> Candidates[Case]:
        """The cases, by handle, title or both."""
        cases = self._core.now.frame.cases
        return Candidates(
            "case", ((case, case.id, [case.name, case.title or case.name, case.full_name]) for case in cases)
        )

    @property
    def participants(self) -> Candidates[Participant]:
        """The participants."""
        people = self._core.now.frame.participants
        return Candidates("participant", ((one, one.id, [one.name]) for one in people))

    @property
    def coders(self) -> Candidates[Coder]:
        """The coders."""
        return Candidates("coder", ((coder, coder.id, [coder.name]) for coder in self._core.now.frame.coders))

    @property
    def sources(self) -> Candidates[Source]:
        """The sources, by name with or without the suffix of their file."""
        sources = self._core.now.sources
        return Candidates("source", ((one, one.id, [one.name, f"{one.name}{one.suffix}"]) for one in sources))

    @property
    def codes(self) -> Candidates[Code]:
        """The codes, by path or by their own name."""
        tree = self._core.now.frame.tree
        return Candidates(
            "code", ((code, code.id, [tree.path(code.id), join_path([code.name])]) for code in tree.ordered)
        )

    def code(self, text: str) -> Code:
        """The code at a path (which wins over names), or of this name, or of a unique beginning."""
        return self._core.now.frame.tree.by_path(text) or self.codes.find(join_path(split_path(text)))

    def speaker(self, source_id: str, text: str) -> tuple[int, str | None, bool]:
        """Who a label is, as typed: `IP=Karen`, or `I=interviewer`; number, participant's id, whether they ask."""
        label, equals, who = (part.strip() for part in text.partition("="))
        if not equals or not who:
            raise UserError("“{text}” says nobody. Write it like IP=Karen, or I=interviewer.", text=text)
        speakers = self._core.read(lambda reading: reading.speakers.of_source(source_id))
        entries = ((one.number, one.id, [one.label]) for one in speakers)
        number = Candidates("speaker", entries).find(label)
        if who.casefold() in ("interviewer", "intervjuer"):
            return number, None, True
        return number, self.participants.find(who).id, False

    @property
    def roles(self) -> Candidates[str]:
        """The roles that participants have, by their key or by their word in any language."""
        from qualcase.text.roles import role_of

        roles = sorted({entry.role for one in self._core.now.frame.participants for entry in one.roles})
        found = Candidates("role", ((role, role, [role]) for role in roles))
        return _Translated(found, role_of)

    def place_of_role(self, case: str | None, wave: str | None) -> tuple[str | None, str | None]:
        """Ids of the case and wave in which somebody has a role, as typed; None means in all of them."""
        case_id = self.cases.find(case).id if case else None
        return case_id, self.waves.find(wave).id if wave else None

    @property
    def kinds(self) -> Candidates[str]:
        """The kinds of source, by their key or by their word in the languages of the program."""
        from qualcase.coding.sources import SourceKind
        from qualcase.study.wording import KIND_WORDS

        entries = (
            (
                kind.value,
                kind.value,
                [kind.value, *(say(KIND_WORDS[kind], language) for language in ("da", "nb", "en"))],
            )
            for kind in SourceKind
        )
        return Candidates("kind", entries)


class _Translated(Candidates[str]):
    """Roles: what was typed is first looked up among the role words of all languages."""

    def __init__(self, inner: Candidates[str], translate: object) -> None:
        """Wrap candidates whose names are keys."""
        self._inner = inner
        self._translate = translate

    def maybe(self, text: str) -> str | None:
        """See `Candidates.maybe`."""
        key = self._translate(text) if callable(self._translate) else None
        return (self._inner.maybe(key) if isinstance(key, str) else None) or self._inner.maybe(text)

    def find(self, text: str) -> str:
        """See `Candidates.find`; an unknown role is refused with the roles that are there."""
        found = self.maybe(text)
        return found if found is not None else self._inner.find(text)
