"""What is remembered of labels for the next files: this one asks, this one has a role. Never who somebody is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.ids import new_id
from qualcase.coding.label_rules import LabelRule
from qualcase.errors import UnknownNameError, UserError
from qualcase.study.core import Part
from qualcase.text.labels import Sure, meaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.bundle import IncomingSource, SpeakerSeen
    from qualcase.store.writing import Writing

_LONGEST_SHORTHAND = 4
"""A label in capitals of so few letters is shorthand (`BGL`), a longer one may be a name."""


class Labels(Part):
    """`study.labels`."""

    def all(self) -> tuple[LabelRule, ...]:
        """Everything that is remembered, by label."""
        return tuple(self._core.read(lambda reading: reading.label_rules.all()))

    def to_remember(self, incoming: Iterable[IncomingSource]) -> tuple[LabelRule, ...]:
        """What bringing these files in would remember, so that it can be said before. Nothing is written."""
        return tuple(rule for rule in rules_of_changes(incoming) if rule.is_interviewer or rule.role)

    def remember(self, label: str, *, is_interviewer: bool = False, role: str | None = None) -> LabelRule:
        """Remember that a label is the interviewer, or that it has a role.

        Raises:
            UserError: the label is empty, nothing or both are said of it, or a name or a label that anybody may have is
                to have a role.
        """
        tidy = " ".join(label.split())
        if not tidy:
            raise UserError("A name cannot be empty. Write a name.")
        if is_interviewer == bool(role):
            raise UserError("Say either that “{label}” is the interviewer, or which role it has.", label=tidy)
        if role and not can_have_role(tidy):
            raise UserError(
                "A role is remembered only of labels that stand for one, such as L or BGL, not of names and not of "
                "labels that anybody may have. Give “{label}” its role in each source.",
                label=tidy,
            )
        return self._core.act(
            "label.remember", lambda writing: put_rule(writing, tidy, is_interviewer, role), label=tidy
        )

    def forget(self, label: str) -> LabelRule:
        """Forget what is remembered of a label. Raises UnknownNameError."""
        from qualcase.exchange.reading.known import same_name

        rules = self.all()
        found = next((rule for rule in rules if same_name(rule.label, label)), None)
        if found is None:
            known = [rule.label for rule in rules]
            if not known:
                raise UserError("Nothing is remembered of any label.")
            raise UnknownNameError(
                "Nothing is remembered of “{name}”. What is remembered: {nearest}.", nearest=known, name=label
            )
        self._core.act("label.forget", lambda writing: writing.label_rules.delete([found.id]), label=found.label)
        return found


def can_have_role(label: str) -> bool:
    """Whether a role may be remembered of a label: not of names, not of labels that anybody may have (`IP`)."""
    told = meaning(label)
    if told is None or told.is_interviewer:
        return True
    if told.sure is Sure.KNOWN:
        return False
    shorthand = label.isupper() and sum(letter.isalpha() for letter in label) <= _LONGEST_SHORTHAND
    return told.sure is Sure.ROLE or shorthand


def put_rule(writing: Writing, label: str, is_interviewer: bool, role: str | None) -> LabelRule:  # noqa: FBT001
    """Write what is remembered of a label, over what was remembered of it before."""
    from qualcase.exchange.reading.known import same_name

    held = next((rule for rule in writing.label_rules.all() if same_name(rule.label, label)), None)
    if held is None:
        made = LabelRule(new_id(), label, is_interviewer, role)
        writing.label_rules.insert(made)
        return made
    new = replace(held, is_interviewer=is_interviewer, role=role)
    writing.label_rules.update(new)
    return new


def remember_changes(writing: Writing, incoming: Iterable[IncomingSource]) -> None:
    """Remember what a person changed of labels before the files came in, where all files agree on it.

    A label that was taken for the interviewer's by what was remembered, and is not, is forgotten.
    """
    from qualcase.exchange.reading.known import name_key

    for rule in rules_of_changes(incoming):
        if rule.is_interviewer or rule.role:
            put_rule(writing, rule.label, rule.is_interviewer, rule.role)
        else:
            _forget(writing, name_key(rule.label))


def rules_of_changes(incoming: Iterable[IncomingSource]) -> tuple[LabelRule, ...]:
    """What would be remembered of labels if these files came in; a rule that says nothing means: forget the label."""
    from qualcase.exchange.reading.known import name_key

    changed: dict[str, list[SpeakerSeen]] = {}
    for one in incoming:
        for before, now in _changed(one.prepared, one.speakers):
            if now.is_interviewer or before.is_interviewer or (now.role and can_have_role(now.label)):
                changed.setdefault(name_key(now.label), []).append(now)
    rules = []
    for seen in changed.values():
        if len({(one.is_interviewer, one.role) for one in seen}) > 1:
            continue
        label, asks, role = seen[0].label, seen[0].is_interviewer, seen[0].role
        rules.append(LabelRule("", label, asks, role if role and not asks and can_have_role(label) else None))
    return tuple(rules)


def _changed(before: Sequence[SpeakerSeen], now: Sequence[SpeakerSeen]) -> list[tuple[SpeakerSeen, SpeakerSeen]]:
    """The speakers of which something was changed that may be remembered, as they were and as they are."""
    if [one.label for one in before] != [one.label for one in now]:
        return []
    pairs = zip(before, now, strict=True)
    return [(old, new) for old, new in pairs if (old.is_interviewer, old.role) != (new.is_interviewer, new.role)]


def _forget(writing: Writing, key: str) -> None:
    from qualcase.exchange.reading.known import name_key

    writing.label_rules.delete([rule.id for rule in writing.label_rules.all() if name_key(rule.label) == key])
