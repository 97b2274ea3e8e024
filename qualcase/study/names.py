"""Finding things by the names that people type: id, name, name with suffix, path, or a unique beginning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qualcase.coding.agreed import is_agreed_name
from qualcase.coding.filters import LEAD
from qualcase.coding.tree import join_path, split_path
from qualcase.errors import UserError
from qualcase.study.candidates import Candidates, plain, some
from qualcase.study.core import Part
from qualcase.words import say

if TYPE_CHECKING:
    import datetime as dt

    from qualcase.coding.codebook import Code
    from qualcase.coding.codings import Coding
    from qualcase.coding.collections import Collection
    from qualcase.coding.drift import DriftTest
    from qualcase.coding.events import Event
    from qualcase.coding.frame import Area, Case, Site, Wave
    from qualcase.coding.guide import Question
    from qualcase.coding.memos import MemoTarget
    from qualcase.coding.people import Coder, Participant
    from qualcase.coding.planned import Planned
    from qualcase.coding.recipes import Recipe
    from qualcase.coding.respondents import Respondent
    from qualcase.coding.sources import Source
    from qualcase.coding.variables import Variable, VariableOf
    from qualcase.coding.views import View

_NUMBERED = re.compile(r" \(\d+\)$")


def parse_day(text: str) -> dt.date | None:
    """A date as people write it (2015-09-01, 1.9.2015, 1. september 2015), or None when it is none."""
    from qualcase.text.dates import parse_date

    return parse_date(text)


class _CodePaths(Candidates["Code"]):
    """Codes: a beginning means one of its own level, so that `Foran` is `Forankring` and not what stands below it."""

    def _begins(self, name: str, folded: str) -> bool:
        return super()._begins(name, folded) and len(split_path(name)) == len(split_path(folded))


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
        """The persons who code."""
        return Candidates("coder", ((coder, coder.id, [coder.name]) for coder in self._core.now.frame.people_coding))

    def counted(self, text: str) -> str:
        """What a filter names among its coders: a coder by name, `lead` for the lead coders, `agreed` for the layer.

        Raises:
            UserError: There is no such coder, or no agreed layer yet.
        """
        if text.strip().casefold() == LEAD:
            return LEAD
        if not is_agreed_name(text):
            return self.coders.find(text).id
        agreed = self._core.now.frame.agreed
        if agreed is None:
            raise UserError("The study has no agreed layer yet. Begin it with `qualcase agreed begin`.")
        return agreed.id

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
        tidy = plain(text)
        codes = self.codes
        return self._core.now.frame.tree.by_path(tidy) or codes.maybe(join_path(split_path(tidy))) or codes.find(tidy)

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
    def questions(self) -> Candidates[Question]:
        """The questions of the interview guide, by key or by their words."""
        held = self._core.read(lambda reading: reading.questions.all())
        return Candidates("question", ((one, one.id, [one.key, one.text]) for one in held))

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

    @property
    def collections(self) -> Candidates[Collection]:
        """The collections."""
        held = self._core.read(lambda reading: reading.collections.all())
        return Candidates("collection", ((one, one.id, [one.name]) for one in held))

    @property
    def drift_tests(self) -> Candidates[DriftTest]:
        """The drift tests."""
        held = self._core.read(lambda reading: reading.drift_tests.all())
        return Candidates("drift_test", ((one, one.id, [one.name]) for one in held))

    @property
    def views(self) -> Candidates[View]:
        """The saved views."""
        held = self._core.read(lambda reading: reading.views.all())
        return Candidates("view", ((one, one.id, [one.name]) for one in held))

    @property
    def recipes(self) -> Candidates[Recipe]:
        """The recipes of reports."""
        held = self._core.read(lambda reading: reading.recipes.all())
        return Candidates("recipe", ((one, one.id, [one.name]) for one in held))

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
                matches=some(fitting),
            )
        raise UserError("There is no coding with the id {id}. Look it up with `qualcase excerpts --json`.", id=text)

    def memo_target(self, target: MemoTarget, name: str) -> str:
        """Id of the thing that a memo is about, by its name. Raises UserError."""
        from qualcase.study.memo_links import find_target

        return find_target(self, target, name, self._core.now.info.id)


def _escaped(name: str) -> str:
    return join_path([name])
