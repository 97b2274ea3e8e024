"""What a person says of hits, as a new table of names: approved, rejected, undecided again. Nothing is written here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.ids import new_id
from qualcase.coding.pseudonyms import NameDecision, Pseudonym, PseudonymTable, Verdict, form_key
from qualcase.errors import UserError
from qualcase.study.proposals import ALIKE, check_replacement, free_replacement
from qualcase.text.identifiers import IdentifierKind
from qualcase.text.namefinder import forms_of
from qualcase.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.pseudonyms import NameHit


def approved(
    table: PseudonymTable,
    hits: Sequence[NameHit],
    *,
    everywhere: bool = False,
    replacement: str = "",
    also_forms: Iterable[str] = (),
) -> tuple[PseudonymTable, tuple[Pseudonym, ...]]:
    """The table in which hits are to be replaced, and the names that they are of; see `Pseudonyms.approve`.

    Raises:
        UserError: several people have the name and no replacement was given, or the replacement cannot be.
    """
    made: list[Pseudonym] = []
    said: list[NameDecision] = []
    for group in _groups(hits, together=bool(replacement)):
        pseudonym = _pseudonym(table, group, replacement)
        table = table.with_pseudonym(pseudonym)
        said += _decisions(group, Verdict.APPROVED, pseudonym.id, everywhere=everywhere)
        made.append(pseudonym)
    extra = [normalise(form).strip() for form in also_forms if form.strip()]
    if extra:
        base = made[-1] if made else _of_forms(table, extra, replacement)
        base = replace(base, forms=tuple(dict.fromkeys((*base.forms, *extra))))
        check_replacement(base.replacement, base.forms)
        table = table.with_pseudonym(base)
        said += [NameDecision(Verdict.APPROVED, form, base.id) for form in extra]
        made = [*made[:-1], base]
    return table.decided(said), tuple(made)


def rejected(table: PseudonymTable, hits: Sequence[NameHit], *, everywhere: bool = False) -> PseudonymTable:
    """The table in which hits tell nothing about anybody."""
    return table.decided(_decisions(hits, Verdict.REJECTED, None, everywhere=everywhere))


def reopened(table: PseudonymTable, hits: Sequence[NameHit], *, everywhere: bool = False) -> PseudonymTable:
    """The table in which nobody has said anything of these very hits, or of their forms wherever they stand.

    A name of which nothing is left to be replaced, and nothing was, leaves the table.
    """
    keys = {form_key(hit.form) for hit in hits} if everywhere else set()
    spots = {(hit.place, hit.state, hit.start, hit.end) for hit in hits}
    older = {(hit.place, hit.form, hit.state) for hit in hits}

    def is_meant(one: NameDecision) -> bool:
        if one.place is None:
            return form_key(one.form) in keys
        if (one.place, one.state, one.start, one.end) in spots:
            return True
        return any(one.place == place and one.form == form and one.state != state for place, form, state in older)

    kept = tuple(one for one in table.decisions if not is_meant(one))
    used = {one.pseudonym_id for one in kept}
    put = {form_key(span.original) for placed in table.placed for span in placed.spans}
    names = tuple(one for one in table.pseudonyms if one.id in used or any(form_key(form) in put for form in one.forms))
    return replace(table, decisions=kept, pseudonyms=names)


def with_replacement(table: PseudonymTable, pseudonym_id: str, replacement: str) -> PseudonymTable:
    """The table in which other words stand for a name; what was replaced already stays as it is.

    Raises:
        UserError: the replacement cannot be.
    """
    held = table.by_id[pseudonym_id]
    return table.with_pseudonym(replace(held, replacement=check_replacement(replacement, held.forms)))


def judged(hits: Iterable[NameHit], table: PseudonymTable) -> tuple[NameHit, ...]:
    """Hits of an earlier search with what a table says of them now; the texts must be as they were."""
    return tuple(_judged(hit, table) for hit in hits)


def proposed(hit: NameHit, table: PseudonymTable) -> str:
    """What approving a hit would put in its place: the table's words, else a proposal that no other name has."""
    if hit.pseudonym_id in table.by_id or not hit.replacement or hit.about or hit.kind in ALIKE:
        return hit.replacement
    return free_replacement(hit.replacement, table)


def _judged(hit: NameHit, table: PseudonymTable) -> NameHit:
    own = table.once.get(hit.place, ())
    decision = next((one for one in own if (one.state, one.start, one.end) == (hit.state, hit.start, hit.end)), None)
    if decision is None and any(one.form == hit.form and one.state != hit.state for one in own):
        return hit  # judged in an earlier state of the text: only a search can tell
    decision = decision or table.everywhere.get(form_key(hit.form))
    held = table.by_id.get((decision and decision.pseudonym_id) or "") or table.by_form.get(form_key(hit.form))
    return replace(
        hit,
        verdict=decision.verdict if decision else None,
        pseudonym_id=held.id if held else None,
        replacement=held.replacement if held else hit.replacement,
    )


def _groups(hits: Sequence[NameHit], *, together: bool) -> list[list[NameHit]]:
    """Hits that are one name."""
    if together:
        return [list(hits)] if hits else []
    found: dict[object, list[NameHit]] = {}
    for hit in hits:
        found.setdefault(hit.pseudonym_id or hit.about or form_key(hit.form), []).append(hit)
    return list(found.values())


def _pseudonym(table: PseudonymTable, group: Sequence[NameHit], replacement: str) -> Pseudonym:
    first = group[0]
    put = replacement or first.replacement
    if not put:
        raise UserError(
            "“{form}” is a name that several people have. Say what is to stand in its place.", form=first.form
        )
    held = table.by_id.get(first.pseudonym_id or "") or next(
        (one for one in table.pseudonyms if first.about and one.participant_id == first.about), None
    )
    if held is None and replacement:
        held = next((one for one in table.pseudonyms if one.replacement == replacement), None)
    forms = dict.fromkeys((*(held.forms if held else ()), *(hit.form for hit in group)))
    name = held.name if held else max(forms, key=len)
    if held is None and not replacement and first.about is None and first.kind not in ALIKE:
        put = free_replacement(put, table)  # several names may be judged at once, and each was proposed alone
    tidy = check_replacement(put, forms)
    return Pseudonym(held.id if held else new_id(), name, first.kind, tuple(forms), tidy, first.about)


def _of_forms(table: PseudonymTable, forms: Sequence[str], replacement: str) -> Pseudonym:
    held = next((one for one in table.pseudonyms if one.replacement == replacement), None)
    if held is not None:
        return held
    if not replacement:
        raise UserError("Say what is to stand in the place of “{form}”.", form=forms[0])
    tidy = check_replacement(replacement, forms)
    kind = IdentifierKind.PERSON if forms_of(forms[0]) else IdentifierKind.NAME
    return Pseudonym(new_id(), forms[0], kind, tuple(forms), tidy)


def _decisions(
    hits: Iterable[NameHit], verdict: Verdict, pseudonym_id: str | None, *, everywhere: bool
) -> list[NameDecision]:
    if everywhere:
        return [NameDecision(verdict, form, pseudonym_id) for form in dict.fromkeys(hit.form for hit in hits)]
    return [NameDecision(verdict, hit.form, pseudonym_id, hit.place, hit.state, hit.start, hit.end) for hit in hits]
