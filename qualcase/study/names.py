"""Finding things by the names that people type: id, name, name with suffix, path, or a unique beginning."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from qualcase.coding.tree import join_path, split_path
from qualcase.errors import AmbiguousNameError, UnknownNameError, UserError
from qualcase.study.core import Part
from qualcase.words import mark, say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.coding.codebook import Code
    from qualcase.coding.codings import Coding
    from qualcase.coding.events import Event
    from qualcase.coding.frame import Area, Case, Site, Wave
    from qualcase.coding.memos import MemoTarget
    from qualcase.coding.people import Coder, Participant
    from qualcase.coding.planned import Planned
    from qualcase.coding.respondents import Respondent
    from qualcase.coding.sources import Source
    from qualcase.coding.variables import Variable, VariableOf

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
    "planned": mark("There is no planned source “{name}” in this study. The nearest: {nearest}."),
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
    "planned": mark("There is no planned source “{name}”: nothing is planned. Add it with `qualcase planned add`."),
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
        self._entries = [(thing, one_id, tuple(_plain(name) for name in names)) for thing, one_id, names in entries]
        others = [{_plain(name).casefold() for name in names} for names in also]
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
        wanted = _plain(text)
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
        found = process.extract(_plain(text).casefold(), every, scorer=fuzz.WRatio, limit=None, score_cutoff=least)
        near = dict.fromkeys(called[place] for _, _, place in found)
        return list(near or dict.fromkeys(called))[:limit]


class _CodePaths(Candidates["Code"]):
    """Codes: a beginning means one of its own level, so that `Foran` is `Forankring` and not what stands below it."""

    def _begins(self, name: str, folded: str) -> bool:
        return super()._begins(name, folded) and len(split_path(name)) == len(split_path(folded))


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip()


_NUMBERED = re.compile(r" \(\d+\)$")


def parse_day(text: str) -> dt.date | None:
    """A date as people write it (2015-09-01, 1.9.2015, 1. september 2015), or None when it is none."""
    from qualcase.text.dates import parse_date

    return parse_date(text)


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
        """The sources, by name with or without the suffix of their file, and by the file's name as it was."""
        sources = self._core.now.sources
        return Candidates(
            "source",
            ((one, one.id, [one.name, f"{one.name}{one.suffix}"]) for one in sources),
            # The second `K03.txt` is called `K03 (2)`; beside a `K03.docx` its file's name still means it.
            ([f"{_NUMBERED.sub('', one.name)}{one.suffix}"] if one.suffix else [] for one in sources),
        )

    @property
    def codes(self) -> Candidates[Code]:
        """The codes, by path or by their own name; their names in the codebook's other languages serve as well."""
        tree = self._core.now.frame.tree
        return _CodePaths(
            "code",
            ((code, code.id, [tree.path(code.id), join_path([code.name])]) for code in tree.ordered),
            ([code.name, *code.names.values(), *map(_escaped, code.names.values())] for code in tree.ordered),
        )

    def code(self, text: str) -> Code:
        """The code at a path (which wins over names), or of this name, or of a unique beginning."""
        plain = _plain(text)
        codes = self.codes
        return (
            self._core.now.frame.tree.by_path(plain) or codes.maybe(join_path(split_path(plain))) or codes.find(plain)
        )

    def speaker(self, source_id: str, text: str) -> tuple[int, str | None, bool]:
        """Who a label is, as typed: `IP=Karen`, or `I=interviewer`; number, participant's id, whether they ask."""
        label, equals, who = (part.strip() for part in text.partition("="))
        if not equals or not who:
            raise UserError("“{text}” says nobody. Write it like IP=Karen, or I=interviewer.", text=text)
        speakers = self._core.read(lambda reading: reading.speakers.of_source(source_id))
        entries = ((one.number, one.id, [one.label]) for one in speakers)
        number = Candidates("speaker", entries).find(label)
        if who.casefold() in ("interviewer", "intervjuer", "intervjuar"):
            return number, None, True
        return number, self.participants.find(who).id, False

    @property
    def roles(self) -> Candidates[str]:
        """The roles that participants have, by their key or by their word in any language."""
        from qualcase.text.roles import role_of

        roles = sorted({entry.role for one in self._core.now.frame.participants for entry in one.roles})
        return Candidates("role", ((role, role, [role]) for role in roles), id_of=role_of)

    def variables(self, of: VariableOf | None = None) -> Candidates[Variable]:
        """The variables, of all things or of one kind of them."""
        held = self._core.read(lambda reading: reading.variables.all())
        return Candidates("variable", ((one, one.id, [one.name]) for one in held if of in (None, one.of)))

    @property
    def events(self) -> Candidates[Event]:
        """The events, by their words."""
        held = self._core.read(lambda reading: reading.events.all())
        return Candidates("event", ((one, one.id, [one.text]) for one in held))

    @property
    def planned(self) -> Candidates[Planned]:
        """The planned sources, by place, wave and kind: `K03 2017 interview`."""
        held = self._core.read(lambda reading: reading.planned.all())
        names = self._core.now.names

        def called(one: Planned) -> str:
            return f"{names[one.case_id or one.site_id or '']} {names[one.wave_id]} {one.kind.value}"

        return Candidates("planned", ((one, one.id, [called(one)]) for one in held))

    @property
    def respondents(self) -> Candidates[Respondent]:
        """The respondents, by their keys."""
        held = self._core.read(lambda reading: reading.respondents.all())
        return Candidates("respondent", ((one, one.id, [one.name]) for one in held))

    def target(self, of: VariableOf, name: str) -> str:
        """Id of the case (site …) that a variable is to have a value of, by its name. Raises UserError."""
        candidates: Candidates[Any] = getattr(self, f"{of.value}s")
        return str(candidates.find(name).id)

    def place_of_role(self, case: str | None, wave: str | None) -> tuple[str | None, str | None]:
        """Ids of the case and wave in which somebody has a role, as typed; None means in all of them."""
        case_id = self.cases.find(case).id if case else None
        return case_id, self.waves.find(wave).id if wave else None

    @property
    def kinds(self) -> Candidates[str]:
        """The kinds of source, by their key or by a word for them in the languages of the program."""
        from qualcase.coding.sources import SourceKind
        from qualcase.exchange.reading.kinds import kind_of
        from qualcase.study.wording import KIND_WORDS

        entries = (
            (
                kind.value,
                kind.value,
                [kind.value, *(say(KIND_WORDS[kind], language) for language in ("da", "nb", "en"))],
            )
            for kind in SourceKind
        )
        return Candidates("kind", entries, id_of=kind_of)

    def coding(self, text: str) -> Coding:
        """The coding with this id, or with the one id that begins so. Raises UserError."""
        wanted = text.strip().lower()
        held = self._core.read(lambda reading: reading.codings.get(wanted))
        if held is not None:
            return held
        ids = self._core.read(
            lambda reading: [*(row[0] for row in reading.coding_columns()), *(one.id for one in reading.codings.lost())]
        )
        fitting = [one for one in ids if wanted and one.startswith(wanted)]
        if len(fitting) == 1:
            only = self._core.read(lambda reading: reading.codings.get(fitting[0]))
            if only is not None:
                return only
        if fitting:
            raise UserError(
                "{number} codings have an id that begins with {id}: {matches}. Write more of it.",
                number=len(fitting),
                id=text,
                matches=_some(fitting),
            )
        raise UserError("There is no coding with the id {id}. Look it up with `qualcase excerpts --json`.", id=text)

    def memo_target(self, target: MemoTarget, name: str) -> str:
        """Id of the thing that a memo is about, by its name. Raises UserError."""
        from qualcase.study.memo_links import find_target

        return find_target(self, target, name, self._core.now.info.id)


def _some(names: Sequence[str], most: int = 5) -> str:
    return ", ".join(names[:most]) + ("…" if len(names) > most else "")


def _escaped(name: str) -> str:
    return join_path([name])
