"""The joint display: questionnaires beside codes of the same case and role, and which code belongs beside which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import Measure
from qualcase.coding.filters import Filter
from qualcase.coding.ids import new_id
from qualcase.coding.joint import JointTie
from qualcase.coding.variables import VariableOf
from qualcase.errors import UserError
from qualcase.study.core import Part
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.joint import JointDisplay, WhoAnswered
    from qualcase.coding.variables import Variable
    from qualcase.store.writing import Writing
    from qualcase.study.comparing import Comparing
    from qualcase.study.core import Core


class Joint(Part):
    """`study.joint`."""

    def __init__(self, core: Core, figures: Callable[[], Comparing]) -> None:
        """Share the core; `figures` are made with the first comparison."""
        super().__init__(core)
        self._figures = figures

    # --- which code belongs beside which variable

    def ties(self) -> tuple[JointTie, ...]:
        """Every tie: by variable in their order, then by code in the order of the codebook."""
        variables = {one.id: number for number, one in enumerate(self.variables())}
        codes = {code.id: number for number, code in enumerate(self._core.now.frame.tree.ordered)}
        held = self._core.read(lambda reading: reading.joint_ties.all())
        return tuple(sorted(held, key=lambda one: (variables[one.variable_id], codes[one.code_id])))

    def variables(self) -> tuple[Variable, ...]:
        """The closed questions: variables of respondents, in their order."""
        held = self._core.read(lambda reading: reading.variables.all())
        return tuple(one for one in held if one.of is VariableOf.RESPONDENT)

    def variable(self, text: str) -> Variable:
        """A closed question by name, a beginning that fits nothing else, or id. Raises UserError."""
        held, folded = self.variables(), text.casefold()
        found = [one for one in held if one.id == text or one.name.casefold() == folded]
        found = found or [one for one in held if one.name.casefold().startswith(folded)]
        if len(found) == 1:
            return found[0]
        names = ", ".join(sorted((one.name for one in found or held), key=sort_key))
        if found:
            raise UserError("“{name}” may be any of these: {names}. Write more of it.", name=text, names=names)
        raise UserError(
            "No question of a questionnaire is called “{name}”. There are: {names}.", name=text, names=names or "–"
        )

    def tie(self, variable_id: str, code_id: str) -> JointTie:
        """Let a code stand beside a question; one that stands there already stays as it is.

        Raises:
            UserError: The variable is none of respondents.
            KeyError: There is no such variable or code.
        """
        variable = self._core.read(lambda reading: reading.variables.get(variable_id))
        if variable is None:
            raise KeyError(variable_id)
        if variable.of is not VariableOf.RESPONDENT:
            raise UserError("“{name}” is no question of a questionnaire. Choose another.", name=variable.name)
        code = self._core.now.frame.tree[code_id]
        held = next((one for one in self.ties() if (one.variable_id, one.code_id) == (variable_id, code_id)), None)
        if held is not None:
            return held
        made = JointTie(new_id(), variable_id, code_id)
        self._core.act("joint.tie", lambda writing: writing.joint_ties.insert(made), name=variable.name, code=code.name)
        return made

    def untie(self, tie_id: str) -> None:
        """Let a code stand beside a question no more. Raises KeyError."""
        held = next((one for one in self.ties() if one.id == tie_id), None)
        if held is None:
            raise KeyError(tie_id)
        name = next(one.name for one in self.variables() if one.id == held.variable_id)
        code = self._core.now.frame.tree[held.code_id].name
        self._core.act("joint.untie", lambda writing: writing.joint_ties.delete(tie_id), name=name, code=code)

    def bring_in(self, path: Path) -> tuple[JointTie, ...]:
        """Read ties from a .csv or .xlsx file with the columns `variable` and `code`, as one action; the new ones.

        Raises:
            FileRefusedError: The file cannot be read, or lacks columns.
            UserError: It names a question or a code that is not there; nothing is changed.
        """
        from qualcase.exchange.reading.tables import read_rows
        from qualcase.study.names import Names

        names, columns = Names(self._core), ("variable", "code")
        places = [
            (self.variable(row["variable"]).id, names.code(row["code"]).id) for row in read_rows(path, columns, columns)
        ]
        held = {(one.variable_id, one.code_id) for one in self.ties()}
        new = tuple(JointTie(new_id(), *place) for place in dict.fromkeys(places) if place not in held)

        def work(writing: Writing) -> None:
            writing.joint_ties.insert(new)

        if new:
            self._core.act("joint.import", work, n=len(new))
        return new

    # --- what is shown

    def display(
        self,
        chosen: Filter | None = None,
        variable_ids: Sequence[str] | None = None,
        *,
        measure: Measure = Measure.PERSONS,
        with_subcodes: bool = True,
        change: tuple[str, str] | None = None,
    ) -> JointDisplay:
        """Questions beside the codes that are tied to them.

        Args:
            chosen: Cases, sites, waves and roles narrow respondents and passages; the other fields the passages alone.
                Its codes are left out of account, since the ties say which codes are meant.
            variable_ids: The questions; all that anybody who passes was asked, if none are named.
            measure: What is counted of the codes.
            with_subcodes: Whether a code stands for all below it, too.
            change: Ids of the two waves between which change is marked, and the same persons are followed; the first
                and the last else.
        """
        from qualcase.study.joint_display import Wanted, display

        wanted = Wanted(measure, change, with_subcodes=with_subcodes)
        return display(self._core, self._figures(), chosen or Filter(), variable_ids, wanted)

    def passages(self, shown: JointDisplay, code_id: str) -> tuple[tuple[Excerpt, ...], ...]:
        """The passages of a code of a display, and those beside them, for each wave, strongest first."""
        from qualcase.study.excerpts import make_excerpts
        from qualcase.study.joint_display import strongest_first

        row = shown.code_rows.get(code_id)
        if row is None:
            return tuple(() for _ in shown.waves)
        figures = self._figures()
        behind = figures.behind_cell(shown.codes, row, 0, shown.code_filter)
        stacked = figures.stacked()
        return tuple(tuple(strongest_first(make_excerpts(self._core, stacked, ids))) for ids in behind)

    def coded_answers(self, shown: JointDisplay, code_id: str) -> tuple[tuple[Excerpt, ...], ...]:
        """The open answers that are coded with a code of a display, for each wave."""
        from qualcase.study.excerpts import make_excerpts

        stacked = self._figures().stacked()
        held = shown.answers.get(code_id, ())
        return tuple(tuple(make_excerpts(self._core, stacked, one.coding_ids)) for one in held)

    def who(self, chosen: Filter, variable_id: str, wave_id: str, bar: int | None) -> tuple[WhoAnswered, ...]:
        """The respondents behind a bar of a question in a wave, by name; without a bar those who did not answer.

        Raises:
            KeyError: There is no such variable.
        """
        from qualcase.study.joint_display import who_answered

        return who_answered(self._core, chosen, variable_id, wave_id, bar)

    def take_out(self, path: Path, shown: JointDisplay) -> None:
        """Write a display as a table to a .docx, .xlsx or .csv file. Raises UserError for any other ending."""
        from qualcase.study.joint_table import write_joint

        write_joint(self._core, path, shown)
