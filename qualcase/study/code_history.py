"""What a code remembers of itself when it is defined anew, merged or removed. Works within an action."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.codebook_history import DEFINITION, CodeMerge, Revision, Why
from qualcase.coding.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qualcase.coding.codebook import Code, Wordings
    from qualcase.store.writing import Writing

ELSEWHERE = -1
"""The revision of a coding that came from another code and waits to be looked at: below every revision."""


def definition_of(code: Code) -> dict[str, Wordings]:
    """The fields that say what a code means; empty ones are left out."""
    held: dict[str, Wordings] = {name: dict(getattr(code, name)) for name in DEFINITION}
    return {name: texts for name, texts in held.items() if any(texts.values())}


def means_otherwise(before: Mapping[str, Wordings], now: Mapping[str, Wordings]) -> bool:
    """Whether a definition says something else than before.

    A first definition, a wording in one more language and other blank space say nothing else: nothing was coded by
    other words.
    """
    old = {name: _tidy(before.get(name, {})) for name in DEFINITION}
    if not any(old.values()):
        return False
    for name, texts in old.items():
        new = _tidy(now.get(name, {}))
        if bool(texts) != bool(new) or any(new.get(language) != text for language, text in texts.items()):
            return True
    return False


def _tidy(texts: Wordings) -> dict[str, str]:
    tidied = {language: " ".join(text.split()) for language, text in texts.items()}
    return {language: text for language, text in tidied.items() if text}


def redefined(writing: Writing, old: Code, new: Code, coder_id: str | None = None) -> Code:
    """The changed code as it is to be written: where it means something else, what was coded before is to be looked at.

    Several changes with no passage coded between them are one; one that is taken back leaves nothing.
    """
    before, now = definition_of(old), definition_of(new)
    if not means_otherwise(before, now):
        return new
    if writing.codings.is_used_under(old.id, old.revision):
        return next_revision(writing, new, Why.DEFINITION, before=before, coder_id=coder_id)
    last = next((one for one in writing.revisions.of_codes([old.id]) if one.number == old.revision), None)
    if last and last.why is Why.DEFINITION and not means_otherwise(last.before, now):
        writing.revisions.delete(last.id)
        return replace(new, revision=old.revision - 1)
    return new


def next_revision(
    writing: Writing,
    code: Code,
    why: Why,
    *,
    before: Mapping[str, Wordings],
    coder_id: str | None = None,
    targets: Sequence[str] = (),
) -> Code:
    """The code with one revision more, which is noted: all its passages are to be looked through. Writes no code."""
    number = code.revision + 1
    moment = datetime.now(UTC)
    writing.revisions.insert(Revision(new_id(), code.id, number, why, before, tuple(targets), moment, coder_id))
    return replace(code, revision=number)


def forget(writing: Writing, code_ids: Iterable[str]) -> None:
    """Before codes go: take away what they remember."""
    ids = list(code_ids)
    writing.pins.delete([one.id for one in writing.pins.of_codes(ids)])
    writing.merges.delete([one.id for one in writing.merges.of_codes(ids)])
    writing.revisions.delete([one.id for one in writing.revisions.of_codes(ids)])


def hand_over(writing: Writing, code_id: str, into_id: str) -> None:
    """Before a code goes into another one: give that its examples, and the codes that it has taken in itself.

    A passage that the other has as an example already keeps its kind there.
    """
    held = {one.coding_id for one in writing.pins.of_codes([into_id])}
    own = writing.pins.of_codes([code_id])
    writing.pins.delete([one.id for one in own if one.coding_id in held])
    writing.pins.update(replace(one, code_id=into_id) for one in own if one.coding_id not in held)
    writing.merges.update(replace(one, code_id=into_id) for one in writing.merges.of_codes([code_id]))
    writing.revisions.delete([one.id for one in writing.revisions.of_codes([code_id])])


def hand_over_pins(writing: Writing, twins: Mapping[str, str]) -> None:
    """Before codings go because others are the same: those stand as examples in their place. Ids to ids."""
    for pin in writing.pins.of_codings(twins):
        twin = twins[pin.coding_id]
        held = {(one.code_id, one.coding_id) for one in writing.pins.of_codings([twin])}
        if (pin.code_id, twin) not in held:
            writing.pins.update(replace(pin, coding_id=twin))


def log_merge(writing: Writing, paths: tuple[str, str], into_id: str, counts: tuple[int, int], who: str | None) -> None:
    """Note that the code at the first path went into the one at the second, with so many codings and doubles."""
    moment = datetime.now(UTC)
    writing.merges.insert(CodeMerge(new_id(), into_id, *paths, *counts, moment, who))


def settle_pins(writing: Writing, coding_id: str, code_ids: Iterable[str]) -> None:
    """A passage that is coded otherwise now no longer stands as an example of a code that is not among these.

    That it is *not* a code may go on being said.
    """
    stay = set(code_ids)
    pins = writing.pins.of_codings([coding_id])
    writing.pins.delete([one.id for one in pins if one.kind != "not" and one.code_id not in stay])
