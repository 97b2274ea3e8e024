"""`variable`: list, add, set, remove, import, export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    emit,
    emit_table,
    json_option,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.fields import (
    file_argument,
    must_change,
    name_argument,
    names_argument,
    new_name_option,
    output_option,
    show_list,
)
from qualcase.cli.shapes import values_shape, variable_shape
from qualcase.coding.variables import GivenValue, VariableKind, VariableOf
from qualcase.errors import UserError
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.variables import Variable
    from qualcase.study import Study

_KINDS = click.Choice([one.value for one in VariableKind])
_OF = click.Choice([one.value for one in VariableOf])
_of_option = option("--of", type=_OF, help=mark("What it is of, where several are called so."))
_kind_option = option("--kind", type=_KINDS, help=mark("Which values it takes: text, number, date, choice, yes_no."))
_choices_option = option(
    "--choice",
    "choices",
    multiple=True,
    metavar="VALUE",
    help=mark("A value that is allowed; repeated for each, in order. For choices, and for numbers on a scale."),
)
_note_option = option("--note", metavar="TEXT", help=mark("What it says exactly: the question, the unit."))


@click.group(
    "variable",
    cls=TranslatedGroup,
    help=mark("Variables of cases, sites, participants, respondents and sources, per wave."),
)
def variable_() -> None:
    """Variables."""


@variable_.command(
    "list",
    help=mark("List the variables, or with --values what is recorded."),
    examples=("variable list study", "variable list study --of case --values"),
)
@study_argument
@option("--of", type=_OF, help=mark("Only variables of this: case, site, participant, respondent, source."))
@option("--values", "with_values", is_flag=True, help=mark("The values, a row for each case (site …)."))
@json_option
def variable_list(study: Path, of: str | None, *, with_values: bool, as_json: bool) -> None:
    """List variables or values."""
    from qualcase.study.value_table import value_table
    from qualcase.study.wording import OF_WORDS, VARIABLE_WORDS

    kinds = [VariableOf(of)] if of else list(VariableOf)
    with reading(study) as held:
        if with_values:
            grids = [grid for grid in map(held.variables.table, kinds) if grid.values or of]
            if as_json:
                emit([shape for grid in grids for shape in values_shape(held, grid)])
            for grid in () if as_json else grids:
                emit_table(value_table(grid))
            return
        shapes = [_shape(held, one) for one in held.variables.all(VariableOf(of) if of else None)]
    if as_json:
        emit(shapes)
        return
    rows = [
        (
            one["name"],
            say(OF_WORDS[VariableOf(one["of"])]),
            say(VARIABLE_WORDS[VariableKind(one["kind"])]),
            ", ".join(one["choices"]),
            one["values"],
            one["note"],
        )
        for one in shapes
    ]
    headings = mark("Variable"), mark("Of"), mark("Kind"), mark("Choices"), mark("Values"), mark("Note")
    show_list(headings, rows)


def _shape(study: Study, variable: Variable) -> dict[str, Any]:
    return variable_shape(variable, study.variables.counts().get(variable.id, 0))


@variable_.command(
    "add",
    help=mark("Add a variable."),
    examples=("variable add study volunteers --of case --kind number",),
)
@study_argument
@name_argument
@option("--of", type=_OF, required=True, help=mark("What it is of: case, site, participant, respondent, source."))
@_kind_option
@_choices_option
@_note_option
@json_option
def variable_add(study: Path, name: str, *, as_json: bool, **fields: Any) -> None:
    """Add a variable."""
    kind = VariableKind(fields["kind"] or (VariableKind.CHOICE if fields["choices"] else VariableKind.TEXT))
    with writing(study) as held:
        of, note = VariableOf(fields["of"]), fields["note"] or ""
        made = held.variables.add(name, of, kind, choices=fields["choices"], note=note)
        shape = _shape(held, made)
    report(shape, say(mark("Variable “{name}” was added."), name=made.name), as_json=as_json)


@variable_.command(
    "set",
    help=mark("Change a variable, or with --for and --value record a value; an empty value takes one away."),
    examples=(
        'variable set study volunteers --for K02 --wave 2015 --value "18"',
        "variable set study volunteers --name hours --kind number",
    ),
)
@study_argument
@name_argument
@_of_option
@new_name_option
@_kind_option
@_choices_option
@_note_option
@option("--for", "target", metavar="NAME", help=mark("The case, site … to record a value of."))
@option("--wave", metavar="WAVE", help=mark("The wave of the value. Respondents and sources have their own."))
@option("--value", metavar="VALUE", help=mark("The value."))
@json_option
def variable_set(study: Path, name: str, *, of: str | None, as_json: bool, **fields: Any) -> None:
    """Change a variable or record a value."""
    must_change(fields)
    target, wave, value = (fields.pop(one) for one in ("target", "wave", "value"))
    if (target is None) != (value is None) or (wave and target is None):
        raise UserError("A value needs both --for and --value.")
    with writing(study) as held:
        one = held.names.variables(VariableOf(of) if of else None).find(name)
        changed = {key: found for key, found in fields.items() if found is not None and found != ()}
        if "new_name" in changed:
            changed["name"] = changed.pop("new_name")
        if "kind" in changed:
            changed["kind"] = VariableKind(changed["kind"])
        if changed:
            one = held.variables.set(one.id, **changed)
        if target is not None:
            wave_id = held.names.waves.find(wave).id if wave else None
            held.variables.set_values([GivenValue(one.id, held.names.target(one.of, target), value, wave_id)])
        shape = _shape(held, one)
    report(shape, say(mark("Changed {name}."), name=shape["name"]), as_json=as_json)


@variable_.command("remove", help=mark("Remove variables with all their values."))
@study_argument
@names_argument
@_of_option
@json_option
def variable_remove(study: Path, names: tuple[str, ...], *, of: str | None, as_json: bool) -> None:
    """Remove variables."""
    with writing(study) as held:
        candidates = held.names.variables(VariableOf(of) if of else None)
        found = [candidates.find(name) for name in names]
        held.variables.remove([one.id for one in found])
    gone = ", ".join(one.name for one in found)
    report([one.id for one in found], say(mark("Removed {name}."), name=gone), as_json=as_json)


@variable_.command(
    "import",
    help=mark(
        "Read variables from a .csv or .xlsx file: columns of, name, wave, variable, value, or one row a case and "
        "wave with one column a variable. Variables that are not there are made."
    ),
    examples=("variable import study variables.csv",),
)
@study_argument
@file_argument
@json_option
def variable_import(study: Path, file: Path, *, as_json: bool) -> None:
    """Import variables."""
    with writing(study) as held:
        done = held.variables.bring_in(file)
        made = [_shape(held, one) for one in done.made]
    if done.made and not as_json:
        names = ", ".join(one.name for one in done.made)
        tell(Message("Variable {names} was added.", "Variables {names} were added.", len(made), {"names": names}))
    said = Message("{n} value is new or different.", "{n} values are new or different.", done.values)
    report({"variables": made, "values": done.values}, said, as_json=as_json)


@variable_.command(
    "export",
    help=mark("Write variables to a .csv or .xlsx file that `import` reads."),
    examples=("variable export study -o variables.xlsx", "variable export study -o cases.csv --of case --wide"),
)
@study_argument
@output_option
@option("--of", type=_OF, help=mark("Only variables of this: case, site, participant, respondent, source."))
@option("--wide", is_flag=True, help=mark("One column a variable; needs --of."))
@json_option
def variable_export(study: Path, output: Path, of: str | None, *, wide: bool, as_json: bool) -> None:
    """Export variables."""
    with reading(study) as held:
        count = held.variables.take_out(output, VariableOf(of) if of else None, wide=wide)
    wrote = Message("Wrote {n} value to {path}.", "Wrote {n} values to {path}.", count, {"path": output})
    report({"file": str(output), "values": count}, wrote, as_json=as_json)
