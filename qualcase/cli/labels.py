"""`label`: list, set, forget what is remembered of speakers' labels."""

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
    writing,
)
from qualcase.words import mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.label_rules import LabelRule

_label = click.argument("label", metavar="LABEL")


@click.group(
    "label",
    cls=TranslatedGroup,
    help=mark("What is remembered of speakers’ labels for the next files: list, set, forget."),
)
def label_() -> None:
    """Labels."""


@label_.command("list", help=mark("List the labels of which something is remembered."))
@study_argument
@json_option
def label_list(study: Path, *, as_json: bool) -> None:
    """List the labels."""
    with reading(study) as held:
        rules = held.labels.all()
    if as_json:
        emit([_shape(rule) for rule in rules])
        return
    from qualcase.coding.tables import Column, Table
    from qualcase.study.wording import say_role

    columns = [Column(say(mark("Label"))), Column(say(mark("Means")))]
    means = [say(mark("interviewer")) if rule.is_interviewer else say_role(rule.role) for rule in rules]
    rows = [(rule.label, meant) for rule, meant in zip(rules, means, strict=True)]
    emit_table(Table("", columns, rows))


@label_.command("set", help=mark("Remember that a label is the interviewer, or which role it has."))
@study_argument
@_label
@option("--interviewer", "is_interviewer", is_flag=True, help=mark("The label is whoever asks."))
@option("--role", metavar="ROLE", help=mark("The role: volunteer, employee, manager, citizen, or any other word."))
@json_option
def label_set(study: Path, label: str, *, as_json: bool, **given: Any) -> None:
    """Remember something of a label."""
    with writing(study) as held:
        rule = held.labels.remember(label, **given)
    report(_shape(rule), say(mark("Remembered the label {label}."), label=rule.label), as_json=as_json)


@label_.command("forget", help=mark("Forget what is remembered of a label."))
@study_argument
@_label
@json_option
def label_forget(study: Path, label: str, *, as_json: bool) -> None:
    """Forget a label."""
    with writing(study) as held:
        rule = held.labels.forget(label)
    report(_shape(rule), say(mark("Forgot the label {label}."), label=rule.label), as_json=as_json)


def _shape(rule: LabelRule) -> dict[str, Any]:
    return {"id": rule.id, "label": rule.label, "interviewer": rule.is_interviewer, "role": rule.role}
