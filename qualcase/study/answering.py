"""From the rows of a questionnaire to what is written: respondents, values of variables, sources of open answers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from qualcase.coding.ids import new_id
from qualcase.coding.questionnaires import ColumnUse, OpenAs
from qualcase.coding.respondents import Respondent
from qualcase.coding.values import FOREIGN, canonical, kind_of_values, parse_day
from qualcase.coding.variables import Variable, VariableKind, VariableOf, VariableValue
from qualcase.errors import UserError, WrongCell, WrongValuesError
from qualcase.study.answers import AnswerSource, OpenAnswer, make_source
from qualcase.study.importing import unique_name
from qualcase.study.names import Names
from qualcase.study.targets import Finder, finder_of, wave_finder
from qualcase.text.roles import role_of
from qualcase.words import Message, mark
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from qualcase.coding.questionnaires import AnswerRow, QuestionColumn, Questionnaire
    from qualcase.study.core import Core

_LONGEST_NAME = 80
_MOST_NAMED = 5


@dataclass
class AnswerPlan:
    """What an import of a questionnaire is going to write."""

    respondents: list[Respondent] = field(default_factory=list)
    variables: list[Variable] = field(default_factory=list)
    """New ones, and held ones that take more choices now."""
    held: frozenset[str] = frozenset()
    """Ids of the variables that were there before."""
    values: list[VariableValue] = field(default_factory=list)
    sources: list[AnswerSource] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)
    wrong: list[WrongCell] = field(default_factory=list)


def plan_answers(
    core: Core, questionnaire: Questionnaire, wave: str | None, role: str | None, open_as: OpenAs
) -> AnswerPlan:
    """Everything that bringing the questionnaire in is going to write.

    Raises:
        WrongValuesError: Some cells cannot be taken.
        UserError: No wave is known, or two columns are for what only one can be for.
    """
    _check_uses(questionnaire)
    plan = AnswerPlan()
    _Rows(core, questionnaire, wave, role, plan).read()
    _add_closed(core, questionnaire, plan)
    if plan.wrong:
        raise WrongValuesError(sorted(plan.wrong, key=lambda one: one.place))
    _add_open(core, questionnaire, open_as, plan)
    return plan


def _check_uses(questionnaire: Questionnaire) -> None:
    for use in ColumnUse:
        named = [one.heading for one in questionnaire.columns if one.use is use]
        if use.is_single and len(named) > 1:
            raise UserError(
                "Only one column can be for “{use}”, not {columns}. Say what the others are for.",
                use=use.value,
                columns=", ".join(named),
            )
    if not questionnaire.rows:
        raise UserError("“{name}” holds no answers.", name=questionnaire.name)


class _Rows:
    """Makes a respondent of each row."""

    def __init__(
        self, core: Core, questionnaire: Questionnaire, wave: str | None, role: str | None, plan: AnswerPlan
    ) -> None:
        self._questionnaire = questionnaire
        self._plan = plan
        self._waves = wave_finder(core)
        self._wave_id = _wave_of_all(core, questionnaire, wave)
        self._role = (role_of(role) or role) if role else questionnaire.role
        self._cases = finder_of(core, VariableOf.CASE)
        self._sites = finder_of(core, VariableOf.SITE)
        self._people = finder_of(core, VariableOf.PARTICIPANT)
        self._taken = {(one.wave_id, one.name.casefold()) for one in core.read(lambda read: read.respondents.all())}
        self._strangers: list[str] = []

    def read(self) -> None:
        """Add the respondents to the plan, one for each row."""
        for number, row in enumerate(self._questionnaire.rows, 1):
            self._plan.respondents.append(self._respondent(row, number))
        if self._strangers:
            names = ", ".join(self._strangers[:_MOST_NAMED]) + (", …" if len(self._strangers) > _MOST_NAMED else "")
            said = Message(
                "{n} respondent names nobody among the participants: {names}.",
                "{n} respondents name nobody among the participants: {names}.",
                len(self._strangers),
                {"names": names},
            )
            self._plan.notes.append(said)

    def _cell(self, row: AnswerRow, use: ColumnUse) -> str:
        place = self._questionnaire.place_of(use)
        return "" if place is None else row.cells[place]

    def _refuse(self, row: AnswerRow, use: ColumnUse, template: str, **values: str) -> None:
        place = self._questionnaire.place_of(use)
        heading = use.value if place is None else self._questionnaire.columns[place].heading
        self._plan.wrong.append(_wrong(row, heading, Message(template, values=values)))

    def _respondent(self, row: AnswerRow, number: int) -> Respondent:
        wave_id = self._wave(row)
        name = " ".join(self._cell(row, ColumnUse.KEY).split()) or f"{self._questionnaire.name} {number}"
        if (wave_id, name.casefold()) in self._taken:
            twice = mark("There is already a respondent “{value}” in this wave. Give each a key of its own.")
            self._refuse(row, ColumnUse.KEY, twice, value=name)
        self._taken.add((wave_id, name.casefold()))
        role = self._cell(row, ColumnUse.ROLE)
        return Respondent(
            new_id(),
            name,
            wave_id,
            self._found(row, ColumnUse.CASE, self._cases, mark("There is no case called “{value}”.")),
            self._found(row, ColumnUse.SITE, self._sites, mark("There is no site called “{value}”.")),
            (role_of(role) or role) if role else self._role,
            self._participant(row),
            self._date(row),
        )

    def _wave(self, row: AnswerRow) -> str:
        named = self._cell(row, ColumnUse.WAVE)
        wave_id = self._waves.find(named) if named else self._wave_id
        if wave_id is None:
            template = (
                mark("There is no wave called “{value}”.") if named else mark("An answer belongs to a wave. Say which.")
            )
            self._refuse(row, ColumnUse.WAVE, template, value=named)
        return wave_id or ""

    def _found(self, row: AnswerRow, use: ColumnUse, finder: Finder, template: str) -> str | None:
        name = self._cell(row, use)
        found = finder.find(name) if name else None
        if name and found is None:
            self._refuse(row, use, template, value=name)
        return found

    def _participant(self, row: AnswerRow) -> str | None:
        name = self._cell(row, ColumnUse.PARTICIPANT)
        found = self._people.find(name) if name else None
        if name and found is None:
            self._strangers.append(name)
        return found

    def _date(self, row: AnswerRow) -> dt.date | None:
        text = self._cell(row, ColumnUse.DATE)
        day = parse_day(text) if text else None
        if text and day is None:
            self._refuse(row, ColumnUse.DATE, mark("“{value}” is no date. Write it like 2015-09-01."), value=text)
        return day


def _wave_of_all(core: Core, questionnaire: Questionnaire, wave: str | None) -> str | None:
    """The wave of answers that name none: the one that was told, else the one of the file's name."""
    from qualcase.exchange.reading.placing import KnownNames, propose_placing

    names = Names(core)
    if wave:
        return names.waves.find(wave).id
    known = KnownNames(waves=tuple(one.name for one in core.now.frame.waves))
    if not known.waves:
        raise UserError("An answer belongs to a wave, and the study has none yet. Add it first.")
    proposed = propose_placing(questionnaire.path, known).wave
    if proposed:
        return names.waves.find(proposed).id
    if questionnaire.place_of(ColumnUse.WAVE) is None:
        raise UserError("Nothing tells the wave of the answers. Say which: {waves}.", waves=", ".join(known.waves))
    return None


def _wrong(row: AnswerRow, heading: str, why: Message) -> WrongCell:
    from qualcase.exchange.reading.variable_table import line_of

    return WrongCell(line_of(row.line), heading, why, row.line)


# --- closed answers


def _add_closed(core: Core, questionnaire: Questionnaire, plan: AnswerPlan) -> None:
    held = core.read(lambda reading: reading.variables.all())
    by_name = {one.name.casefold(): one for one in held if one.of is VariableOf.RESPONDENT}
    plan.held = frozenset(one.id for one in held)
    position = max((one.position for one in by_name.values()), default=-1) + 1
    for place, column in enumerate(questionnaire.columns):
        if column.use is not ColumnUse.CLOSED:
            continue
        cells = [row.cells[place] for row in questionnaire.rows]
        before = by_name.get(column.heading.casefold())
        language = questionnaire.language
        if before is None:
            variable = _variable(column, cells, language, core.now.info.language)
            variable = replace(variable, position=position)
            position += 1
        else:
            variable = _widened(before, column, cells)
        if variable != before:
            plan.variables.append(variable)
        _add_values(questionnaire, place, variable, plan)


def _variable(column: QuestionColumn, cells: Sequence[str], numbers: str | None, language: str) -> Variable:
    """A new variable of the kind that fits the answers: those that are allowed, else those that were given."""
    made = Variable(new_id(), column.heading, VariableOf.RESPONDENT, note=_note(column, language))
    if not column.answers:
        kind = kind_of_values(cells, numbers, choices=True)
        return replace(made, kind=kind, choices=_distinct(cells) if kind is VariableKind.CHOICE else ())
    kind = kind_of_values(column.answers, FOREIGN)
    if kind in (VariableKind.YES_NO, VariableKind.NUMBER):
        made = replace(made, kind=kind)
        choices = tuple(canonical(made, one, FOREIGN) for one in column.answers)
        return replace(made, choices=choices if kind is VariableKind.NUMBER else ())
    return replace(made, kind=VariableKind.CHOICE, choices=column.answers)


def _widened(held: Variable, column: QuestionColumn, cells: Sequence[str]) -> Variable:
    """A variable that is there, with the choices that this questionnaire has besides."""
    if held.kind is not VariableKind.CHOICE:
        return held
    folded = {" ".join(one.split()).casefold() for one in held.choices}
    more = [one for one in column.answers or _distinct(cells) if " ".join(one.split()).casefold() not in folded]
    return replace(held, choices=(*held.choices, *more)) if more else held


def _distinct(cells: Sequence[str]) -> tuple[str, ...]:
    """Every answer that was given, once, in order."""
    first = {" ".join(cell.split()).casefold(): cell for cell in reversed(cells) if cell}
    return tuple(sorted(first.values(), key=sort_key))


def _note(column: QuestionColumn, language: str) -> str:
    """What was asked, and what the ends of a scale mean."""
    lines = [_wording(column.question, language)]
    lines += [f"{answer} = {_wording(label, language)}" for answer, label in column.labels.items()]
    return "\n".join(line for line in lines if line)


def _wording(wordings: object, language: str) -> str:
    held: dict[str, str] = dict(wordings) if isinstance(wordings, dict) else {}
    return held.get(language) or next(iter(held.values()), "")


def _add_values(questionnaire: Questionnaire, place: int, variable: Variable, plan: AnswerPlan) -> None:
    column = questionnaire.columns[place]
    language = FOREIGN if column.answers and variable.kind is VariableKind.NUMBER else questionnaire.language
    for row, respondent in zip(questionnaire.rows, plan.respondents, strict=True):
        try:
            text = canonical(variable, row.cells[place], language)
        except UserError as error:
            plan.wrong.append(_wrong(row, column.heading, error.message))
        else:
            if text:
                plan.values.append(VariableValue(new_id(), variable.id, respondent.id, text))


# --- open answers


def _add_open(core: Core, questionnaire: Questionnaire, open_as: OpenAs, plan: AnswerPlan) -> None:
    language = core.now.info.language
    answers = [
        (column, OpenAnswer(_wording(column.question, language) or column.heading, respondent, row.cells[place]))
        for place, column in enumerate(questionnaire.columns)
        if column.use is ColumnUse.OPEN
        for row, respondent in zip(questionnaire.rows, plan.respondents, strict=True)
        if row.cells[place]
    ]
    waves = {wave.id: wave.name for wave in core.now.frame.waves}
    several = len({one.wave_id for one in plan.respondents}) > 1
    groups: dict[tuple[str, str], list[OpenAnswer]] = {}
    for column, one in answers:
        told = one.respondent.name if open_as is OpenAs.RESPONDENT else column.heading
        name = f"{questionnaire.name} {told}"[:_LONGEST_NAME].strip()
        wave_id = one.respondent.wave_id
        groups.setdefault((f"{name} {waves[wave_id]}" if several else name, wave_id), []).append(one)
    names = {source.name.casefold() for source in core.now.sources}
    sites = {case.id: case.site_id for case in core.now.frame.cases}

    def site_of(respondent: Respondent) -> str | None:
        return respondent.site_id or sites.get(respondent.case_id or "")

    plan.sources = [
        make_source(unique_name(name, names), found, questionnaire, site_of, language)
        for (name, _), found in groups.items()
    ]
