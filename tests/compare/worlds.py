"""Random small studies, each made twice: as the program's Facts, from texts with turns, and as a plain description.

The texts are put together from words of which it is known whether they count and who says them, so that finding the
words, passages and pieces is proven together with the figures.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING

from qualcase.coding.codebook import Code, Scale
from qualcase.coding.codings import AboutTime
from qualcase.coding.comparison import ByVariable
from qualcase.coding.facts import Facts, Frame
from qualcase.coding.filters import Filter
from qualcase.coding.frame import Area, Case, Site, Wave
from qualcase.coding.guide import Absence, Asked, Question, TopicAsked
from qualcase.coding.people import Coder, CoderKind, CodingState, CodingStatus, Participant, RoleIn
from qualcase.coding.sources import Source, SourceKind, Speaker, Turn
from qualcase.coding.tree import CodeTree
from qualcase.coding.variable_axis import VariableAxis, variable_axis
from qualcase.coding.variables import Variable, VariableKind, VariableOf, VariableValue
from qualcase.compare.absent import rests_on
from qualcase.study.block import CodingRow, Said, countable_words, source_facts
from qualcase.study.wordmap import pack_words, unpack_words
from tests.compare.plain import (
    KINDS,
    SPEECH,
    PlainCode,
    PlainCoding,
    PlainQuestion,
    PlainSource,
    PlainStudy,
    PlainVariable,
    Word,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.facts import SourceFacts

ROLES = ("volunteer", "employee", "borgmester")
WORDS = ("møde", "ik'", "bruger-drevet", "det’s", "Åse", "2015", "x", "🙂ja", "ét", "a\u00a0b")
"""The last is two words."""
NO_WORDS = ("–", "…", "🙂", "'", "...")
MARKS = ("[latter]", "(pause)", "(2.5)", "[lang pause]", "00:01:02", "[1:02]", "((hoster))")
VARIABLES = (ByVariable("form"), ByVariable("size", (10, 20.5)), ByVariable("paid"), ByVariable("length", (2, 5)))
BEGAN = 1_500_000_000
"""Seconds since 1970, about which codes are made and sources done."""


@dataclass
class Text:
    """A text that grows, with the words that count in it."""

    letters: str = ""
    words: list[Word] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    edges: list[int] = field(default_factory=lambda: [0])
    """Where codings like to begin and end."""

    def write(self, piece: str, person: str | None = None, *, counts: bool = False) -> None:
        """Add a piece with the space behind it; `counts` says whether its words do."""
        if counts:
            place = len(self.letters)
            for part in piece.split("\u00a0"):
                lead = 1 if part.startswith("🙂") else 0
                if len(part) > lead:
                    self.words.append(Word(place + lead, person))
                place += len(part) + 1
        self.letters += piece + " "
        self.edges.append(len(self.letters) - 1)
        self.edges.append(len(self.letters))


@dataclass
class World:
    """A study as facts and as a plain description, with what filters can choose among."""

    facts: Facts
    plain: PlainStudy
    scales: dict[str, Scale]
    recorded: dict[ByVariable, VariableAxis] = field(default_factory=dict)


def code_id(made: float, number: int) -> str:
    """An id that tells when it was made, and sorts."""
    return f"{int(made * 1000):012x}{number:020x}"


class Maker:
    """Makes one world from a seed."""

    def __init__(self, seed: int, size: int) -> None:
        self.random = Random(seed)  # noqa: S311 - the same studies each time
        self.size = size
        self.tidy = self.chance(0.6)
        """Two waves, few cases, everybody done: where change can be told."""
        self.talk = self.tidy and self.chance(0.6)
        """Interviews of one case each, and nothing else."""

    def some(self, many: Sequence[str], most: int | None = None) -> list[str]:
        """A few of many, in their order."""
        count = self.random.randint(0, min(len(many), most or len(many)))
        chosen = set(self.random.sample(range(len(many)), count))
        return [one for number, one in enumerate(many) if number in chosen]

    def chance(self, of: float) -> bool:
        return self.random.random() < of

    def make(self) -> World:
        random = self.random
        self.waves = [f"w{n}" for n in range(2 if self.tidy else random.randint(1, 3))]
        self.sites = [f"s{n}" for n in range(random.randint(0, 2))]
        self.areas = [f"a{n}" for n in range(random.randint(0, 2))]
        self.cases = [f"c{n}" for n in range(random.randint(1, 2) if self.tidy else random.randint(0, 3))]
        self.people_coding = [f"k{n}" for n in range(random.randint(1, 3))]
        self.agreed = "ka" if self.chance(0.5) else None
        self.coders = [*self.people_coding, *([self.agreed] if self.agreed else [])]
        self.case_places = {
            case: (random.choice([*self.sites, None]), tuple(self.some(self.areas))) for case in self.cases
        }
        self.people = {f"p{n}": self._roles() for n in range(random.randint(1, 4))}
        self.scales = {"fit": Scale("fit", "fit", {}, -2, 2), "size": Scale("size", "size", {}, 0, 3)}
        self.codes = self._codes()
        self.questions = self._questions()
        frame = self._frame()
        sources: list[PlainSource] = []
        codings: list[PlainCoding] = []
        blocks: list[SourceFacts] = []
        for number in range(random.randint(self.size if self.tidy else 0, self.size)):
            self._add_source(f"t{number}", frame, sources, codings, blocks)
        absences = self._absences()
        plain = PlainStudy(
            waves={wave.id: wave.name for wave in frame.waves},
            sites=tuple(self.sites),
            areas=tuple(self.areas),
            cases=self.case_places,
            people={p: tuple((r.role, r.case_id, r.wave_id) for r in roles) for p, roles in self.people.items()},
            codes=tuple(
                PlainCode(code.id, code.parent_id, code.scale_id, int(code.id[:12], 16) / 1000)
                for code in frame.tree.ordered
            ),
            neutral={"fit": True, "size": False},
            sources=tuple(sources),
            codings=tuple(codings),
            questions=tuple(PlainQuestion(one.id, one.code_ids, one.wave_ids) for one in self.questions),
            absences=absences,
            variables=(variables := self._variables([one.id for one in sources])),
            agreed=self.agreed,
        )
        recorded = {by: self._recorded(by, variables[by.variable_id]) for by in VARIABLES}
        facts = Facts(frame, tuple(blocks), tuple(self.questions))
        confirmed = tuple(
            Absence(
                f"x{n}",
                case,
                code,
                wave,
                "read again",
                rests_on(facts, case, code, wave) if stands else "something else",
            )
            for n, ((code, case, wave), stands) in enumerate(absences.items())
        )
        return World(replace(facts, absences=confirmed), plain, self.scales, recorded)

    def _questions(self) -> list[Question]:
        """A guide that covers some codes, each in some waves; no guide at all now and then."""
        codes = [code.id for code in self.codes]
        count = self.random.choice((0, 1, 2, 4))
        return [
            Question(f"q{n}", f"Q{n}", "Hvad?", n, tuple(self.some(self.waves)), tuple(self.some(codes, 2)))
            for n in range(count)
        ]

    def _absences(self) -> dict[tuple[str, str, str], bool]:
        cells = [(code.id, case, wave) for code in self.codes for case in self.cases for wave in self.waves]
        return {cell: self.chance(0.7) for cell in cells if self.chance(0.2)}

    def _said(self, source: str) -> Said:
        """What was confirmed of a source: of all questions, of some, or nothing; now and then something by hand."""
        kind = self.random.random()
        asked = [
            Asked(f"{source}{one.id}", source, one.id, put=self.chance(0.3))
            for one in self.questions
            if kind < 0.5 or (kind < 0.8 and self.chance(0.5))
        ]
        topics = [TopicAsked(f"{source}{c.id}", source, c.id, self.chance(0.5)) for c in self.codes if self.chance(0.1)]
        return Said(asked, topics)

    def _variables(self, sources: Sequence[str]) -> dict[str, PlainVariable]:
        """A variable of each kind of thing; now and then nothing is recorded."""
        return {
            "form": self._variable("case", self.cases, ("net", "house", "club")),
            "size": self._variable("site", self.sites, ("10", "20", "20.5", "9")),
            "paid": self._variable("participant", list(self.people), ("yes", "no")),
            "length": self._variable("source", sources, ("1", "2", "4.5", "5")),
        }

    def _variable(self, of: str, things: Sequence[str], order: tuple[str, ...]) -> PlainVariable:
        waves = [None] if of == "source" else self.waves
        values = {
            (thing, wave): self.random.choice(order) for thing in things for wave in waves if not self.chance(0.2)
        }
        return PlainVariable(of, order, values)

    def _recorded(self, by: ByVariable, plain: PlainVariable) -> VariableAxis:
        kinds = {"form": VariableKind.CHOICE, "paid": VariableKind.YES_NO}
        kind = kinds.get(by.variable_id, VariableKind.NUMBER)
        choices = plain.order if kind is VariableKind.CHOICE else ()
        variable = Variable(by.variable_id, by.variable_id, VariableOf(plain.of), kind, choices)
        values = [VariableValue("", by.variable_id, thing, text, wave) for (thing, wave), text in plain.values.items()]
        return variable_axis(variable, values, by.bands)

    def _roles(self) -> tuple[RoleIn, ...]:
        random = self.random
        return tuple(
            RoleIn(random.choice(ROLES), random.choice([None, *self.cases]), random.choice([None, *self.waves]))
            for _ in range(random.choice((0, 1, 1, 2, 3)))
        )

    def _codes(self) -> list[Code]:
        random = self.random
        found: list[Code] = []
        for number in range(random.randint(1, 3 if self.tidy else 6)):
            made = BEGAN + (20 if self.chance(0.02 if self.tidy else 0.1) else -20)
            parent = random.choice([None, *(code.id for code in found)])
            scale = random.choice((None, "fit", "fit", "size"))
            found.append(Code(code_id(made, number), f"code {number}", parent, random.randint(0, 3), scale_id=scale))
        return found

    def _frame(self) -> Frame:
        return Frame(
            waves=tuple(Wave(wave, f"20{15 + n}", n) for n, wave in enumerate(self.waves)),
            sites=tuple(Site(site, site) for site in self.sites),
            areas=tuple(Area(area, area) for area in self.areas),
            cases=tuple(Case(case, case, "", *self.case_places[case]) for case in self.cases),
            participants=tuple(Participant(person, person, roles) for person, roles in self.people.items()),
            coders=tuple(
                Coder(coder, coder, CoderKind.AGREED if coder == self.agreed else CoderKind.PERSON)
                for coder in self.coders
            ),
            tree=CodeTree(self.codes),
        )

    # --- sources

    def _add_source(
        self,
        name: str,
        frame: Frame,
        sources: list[PlainSource],
        codings: list[PlainCoding],
        blocks: list[SourceFacts],
    ) -> None:
        random = self.random
        kind = "interview" if self.talk else random.choice((*KINDS, *SPEECH, *SPEECH, "observation"))
        wave = random.choice(self.waves if self.talk else [*self.waves, *self.waves, *self.waves, None])
        few = (1,) if self.talk else tuple(n for n in (0, 1, 1, 1, 2, 3) if n <= len(self.cases))
        cases = tuple(random.sample(self.cases, random.choice(few)))
        site = random.choice([*self.sites, None]) if not cases or self.chance(0.2) else None
        text, speakers = self._text(kind)
        lead = self.people_coding[0] if self.tidy else random.choice([*self.people_coding, None, None])
        source = Source(
            name, name, SourceKind(kind), "v", wave_id=wave, case_ids=cases, site_id=site, lead_coder_id=lead
        )
        own = sorted(
            (
                self._coding(name, wave, cases, text, number)
                for number in range(random.randint(0, 3 if self.tidy else 5))
            ),
            key=lambda row: (row.start, row.end, row.code_id, row.id),
        )
        statuses = [self._status(name, coder) for coder in self.coders]
        words = countable_words(source, text.turns, speakers, unpack_words(pack_words(text.letters)), frame.index)
        said = self._said(name)
        blocks.append(source_facts(source, words, own, statuses, frame, said=said))
        sources.append(
            PlainSource(
                id=name,
                kind=kind,
                wave=wave,
                cases=cases,
                site=None if cases else site,
                lead=lead,
                done={
                    one.coder_id: one.changed_at.timestamp()
                    for one in statuses
                    if one.state is CodingState.DONE and one.changed_at
                },
                words=tuple(text.words),
                put={one.question_id: one.put for one in said.asked},
                topics={one.code_id: one.asked for one in said.topics},
            )
        )
        codings.extend(
            PlainCoding(
                id=row.id,
                source=name,
                start=row.start,
                end=row.end,
                code=row.code_id,
                coder=row.coder_id,
                rating=None if row.rating is None else int(row.rating),
                about=row.about_time or row.about_wave_id,
                about_case=row.about_case_id,
                star=bool(row.star),
            )
            for row in own
        )

    def _status(self, source: str, coder: str) -> CodingStatus:
        tidy = self.tidy and coder != self.agreed
        state = CodingState.DONE if tidy else self.random.choice((*CodingState, *[CodingState.DONE] * 3))
        late = self.random.choice((0, 0, 0.5, 30) if self.tidy else (-30, 0, 0, 30))
        moment = dt.datetime.fromtimestamp(BEGAN + late, dt.UTC)
        return CodingStatus(f"{source}{coder}", source, coder, state, moment)

    def _coding(self, source: str, wave: str | None, cases: tuple[str, ...], text: Text, number: int) -> CodingRow:
        random = self.random
        here = [row for row in self._made if row.source_id == source] if number else []
        if not number:
            self._made: list[CodingRow] = []
        if here and self.chance(0.25):
            start, end = here[-1].start, here[-1].end
        else:
            edges = text.edges if self.chance(0.8) else range(len(text.letters) + 1)
            first, second = random.choice(edges), random.choice(edges)
            start, end = min(first, second), max(first, second)
        code = random.choice(self.codes)
        scale = self.scales[code.scale_id] if code.scale_id else None
        about_wave = about_time = None
        if self.chance(0.2):
            about_wave = random.choice([wave, *self.waves])
        elif self.chance(0.1):
            about_time = random.choice(tuple(AboutTime)).value
        row = CodingRow(
            id=f"{source}-{random.randint(0, 9)}{number}",
            source_id=source,
            code_id=code.id,
            coder_id=random.choice(self.coders),
            start=start,
            end=end,
            rating=random.choice([*scale.steps, None]) if scale else None,
            about_wave_id=about_wave,
            about_time=about_time,
            about_case_id=random.choice([None, *cases]) if len(cases) > 1 else None,
            star=int(self.chance(0.2)),
        )
        self._made.append(row)
        return row

    # --- texts

    def _text(self, kind: str) -> tuple[Text, dict[int, Speaker]]:
        text = Text()
        if kind in SPEECH and self.chance(0.95 if self.talk else 0.8):
            return text, self._turns(text)
        if kind == "questionnaire" and self.chance(0.7):
            return text, self._answers(text)
        for _ in range(self.random.randint(0, 12)):
            self._piece(text, None, counts=True, marks_count=kind not in SPEECH)
        return text, {}

    def _turns(self, text: Text) -> dict[int, Speaker]:
        random = self.random
        people = random.sample(sorted(self.people), random.randint(1, min(3, len(self.people))))
        speakers = {
            number: Speaker(f"sp{number}", "", number, label, person, is_interviewer=label == "I")
            for number, (label, person) in enumerate([("I", None), ("R", None), *((f"IP {p}", p) for p in people)])
        }
        if self.chance(0.3):
            text.write("Dato: 3. maj")
        for _ in range(random.randint(1, 6)):
            number = random.choice([*speakers, *range(2, len(speakers)), None])
            start = len(text.letters)
            text.write(f"{speakers[number].label}:" if number is not None else "?:")
            said = len(text.letters)
            speaker = speakers[number] if number is not None else None
            for _ in range(random.randint(0, 5)):
                asks = speaker is not None and speaker.is_interviewer
                self._piece(text, speaker.participant_id if speaker else None, counts=not asks, marks_count=False)
            text.turns.append(Turn(start, said, len(text.letters), number))
            if self.chance(0.1):
                text.write("uden for alle ture")
        return speakers

    def _answers(self, text: Text) -> dict[int, Speaker]:
        """Open answers: the words of respondents count, questions and labels do not, and nobody is a person by them."""
        random = self.random
        speakers = {n: Speaker(f"sp{n}", "", n, f"V{n}", respondent_id=f"r{n}") for n in range(random.randint(1, 3))}
        for _ in range(random.randint(1, 5)):
            if self.chance(0.3):
                text.write("Hvad er bedst?")
            number = random.choice([*speakers])
            start = len(text.letters)
            text.write(f"{speakers[number].label}:")
            said = len(text.letters)
            for _ in range(random.randint(0, 4)):
                self._piece(text, None, counts=True, marks_count=True)
            text.turns.append(Turn(start, said, len(text.letters), number))
        return speakers

    def _piece(self, text: Text, person: str | None, *, counts: bool, marks_count: bool) -> None:
        random = self.random
        if self.chance(0.15):
            mark = random.choice(MARKS)
            if marks_count:
                mark = "[latter]"
                text.letters += "["
                text.write("latter", person, counts=counts)
                text.letters = text.letters[:-1] + "] "
                return
            text.write(mark)
        elif self.chance(0.1):
            text.write(random.choice(NO_WORDS))
        else:
            text.write(random.choice(WORDS), person, counts=counts)


def make_world(seed: int, size: int = 6) -> World:
    """A random study."""
    return Maker(seed, size).make()


def make_filter(world: World, seed: int) -> Filter:
    """A random filter over a world, of a few fields, now and then with something unknown."""
    maker = Maker(seed, 0)
    frame = world.facts.frame
    fields: dict[str, list[str]] = {
        "codes": [code.id for code in frame.tree.ordered],
        "cases": [one.id for one in frame.cases],
        "sites": [one.id for one in frame.sites],
        "waves": [one.id for one in frame.waves],
        "kinds": list(KINDS),
        "roles": list(ROLES),
        "participants": [one.id for one in frame.participants],
        "coders": [*(one.id for one in frame.coders), "lead"],
        "sources": [block.source.id for block in world.facts.sources],
    }
    wanted = maker.some(list(fields), 3)
    return Filter(**{name: tuple(maker.some([*fields[name], "unknown"], 3)) for name in wanted})
