"""Claims as a table: a line for each claim, and below it one for each case, passage and cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.tables import Column, Table
from qualcase.study.claim_words import expected_words, match_words, side_words, verdict_words
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from qualcase.coding.claims import Claim
    from qualcase.coding.codings import Coding
    from qualcase.study.core import Core

_COLUMNS = {
    "number": 8, "what": 14, "side": 12, "case": 10, "code": 36, "waves": 14, "expected": 14, "observed": 14,
    "source": 30, "text": 80, "note": 50,
}  # fmt: skip


def claim_table(core: Core, claims: Iterable[Claim], codings: Iterable[Coding], wanted: Collection[str]) -> Table:
    """Everything that is said in those claims (ids) that are wanted."""
    there = {one.id: one for one in codings}
    numbered = [(number, one) for number, one in enumerate(claims, 1) if one.id in wanted]
    rows = [row for number, one in numbered for row in _rows(core, number, one, there)]
    return Table("claims", tuple(Column(name, width) for name, width in _COLUMNS.items()), rows)


def _rows(core: Core, number: int, claim: Claim, codings: dict[str, Coding]) -> Iterator[tuple[str | int, ...]]:
    now = core.now
    tree = now.frame.tree
    told = "; ".join(part for part in (match_words(claim, now.names), claim.note) if part)
    yield _row(number, say(mark("claim")), text=claim.text, note=told)
    if claim.expectation:
        yield _row(number, say(mark("expectation")), text=claim.expectation, note=expected_words(claim))
    for said in sorted(claim.cases, key=lambda one: now.frame.index[one.case_id]):
        yield _row(
            number,
            say(mark("case")),
            case=now.names[said.case_id],
            expected=verdict_words(said.expected),
            observed=verdict_words(said.observed),
            text=said.reason,
        )
    for one in claim.evidence:
        coding = codings.get(one.coding_id)
        if coding is None:
            continue
        source = now.source_by_id[coding.source_id].name
        yield _row(
            number,
            say(mark("passage")),
            side=side_words(one.side),
            code=tree.path(coding.code_id),
            source=source,
            text=coding.quote,
            note=one.note,
        )
    for cell in claim.cells:
        waves = " → ".join(now.names[one] for one in (cell.from_wave_id, cell.wave_id) if one)
        yield _row(
            number,
            say(mark("cell")),
            side=side_words(cell.side),
            case=now.names[cell.case_id],
            code=tree.path(cell.code_id),
            waves=waves,
            note=cell.note,
        )


def _row(number: int, what: str, **fields: str) -> tuple[str | int, ...]:
    return (number, what, *(fields.get(name, "") for name in list(_COLUMNS)[2:]))
