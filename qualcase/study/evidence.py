"""What summaries rest on: taken down when they are written, held against the study as it is later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.summaries import (
    EvidenceChange,
    RestsOn,
    Summary,
    SummaryState,
    What,
    aspects_changed,
    coded_as,
    what_became,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from qualcase.coding.codings import Coding
    from qualcase.coding.summaries import SummaryCell
    from qualcase.store.reading import CodingRow, Reading


def take_down(reading: Reading, cited: Sequence[str], in_cell: Collection[str]) -> tuple[RestsOn, ...]:
    """The codings that are cited, in this order, and the others in the cell, as they are now; without those gone."""
    return take_down_many(reading, [(cited, in_cell)])[0]


def take_down_many(
    reading: Reading, wanted: Sequence[tuple[Sequence[str], Collection[str]]]
) -> list[tuple[RestsOn, ...]]:
    """The same for several cells, with everything read once: (cited, in the cell) of each."""
    hashes = reading.present_texts()
    every = dict.fromkeys(one for cited, in_cell in wanted for one in (*cited, *in_cell))
    codings = {one.id: one for one in reading.codings.many(list(every))}
    found = []
    for cited, in_cell in wanted:
        named, lying = set(cited), set(in_cell)
        held = (codings[one] for one in dict.fromkeys((*cited, *in_cell)) if one in codings)
        found.append(
            tuple(as_now(one, hashes[one.source_id], cited=one.id in named, in_cell=one.id in lying) for one in held)
        )
    return found


def as_now(coding: Coding, text_hash: str, *, cited: bool, in_cell: bool) -> RestsOn:
    """A coding as it is now."""
    return RestsOn(coding.id, cited, in_cell, text_hash, coding.start, coding.end, coded_as(coding))


def states(
    reading: Reading, summaries: Sequence[Summary], behind: Mapping[SummaryCell, Collection[str]]
) -> tuple[SummaryState, ...]:
    """Each summary with what became of the codings behind it.

    Looks at ids and places alone first; words are read only for what these leave open.
    """
    hashes = reading.present_texts()
    rows = {row[0]: row for row in reading.coding_columns()}
    lying = {one.cell: set(behind.get(one.cell, ())) for one in summaries}
    open_, new = {}, {}
    for one in summaries:
        known = {then.coding_id for then in one.rests_on}
        twins = _Twins((two for two in behind.get(one.cell, ()) if two not in known), rows, hashes)
        here = lying[one.cell]
        open_[one.id] = [
            then
            for then in one.rests_on
            if not _is_as_it_was(then, rows, hashes, here) and not _has_twin(then, rows, hashes, here, twins)
        ]
        new[one.id] = twins.left
    ids = {then.coding_id for thens in open_.values() for then in thens} | {two for ids in new.values() for two in ids}
    codings = {one.id: one for one in reading.codings.many(sorted(ids))}
    texts = reading.texts_of({then.text_hash for thens in open_.values() for then in thens if then.text_hash})
    return tuple(
        SummaryState(
            one,
            (
                *_changed(open_[one.id], codings, hashes, texts, lying[one.cell]),
                *(_added(codings[two]) for two in new[one.id] if two in codings),
            ),
        )
        for one in summaries
    )


def words_of(then: RestsOn, texts: Mapping[str, str]) -> str | None:
    """The words that a coding had; None where they are gone for good."""
    text = texts.get(then.text_hash or "")
    return None if text is None else text[then.start : then.end]


class _Twins:
    """Codings that came into a cell, by what they say of which words."""

    def __init__(self, coding_ids: Iterable[str], rows: Mapping[str, CodingRow], hashes: Mapping[str, str]) -> None:
        self.left = [one for one in coding_ids if one in rows]
        self._by_place = {_place(rows[one], hashes): one for one in reversed(self.left)}

    def take(self, place: tuple[object, ...]) -> bool:
        """Whether there is one that says the same of these words; it is taken then."""
        found = self._by_place.pop(place, None)
        if found is not None:
            self.left.remove(found)
        return found is not None


def _place(row: CodingRow, hashes: Mapping[str, str]) -> tuple[object, ...]:
    """Text, span, code, rating, and what it speaks about."""
    return hashes[row[1]], row[4], row[5], row[2], *row[6:10]


def _has_twin(
    then: RestsOn,
    rows: Mapping[str, CodingRow],
    hashes: Mapping[str, str],
    in_cell: Collection[str],
    twins: _Twins,
) -> bool:
    """Whether a coding counts no more because one of another coder does that says the very same of the same words.

    So it is where the agreed layer of a source was settled, or another coder leads.
    """
    row = rows.get(then.coding_id)
    was = (then.text_hash, then.start, then.end, *then.coded)
    gone = then.in_cell and then.coding_id not in in_cell
    return gone and row is not None and _place(row, hashes) == was and twins.take(was)


def _is_as_it_was(
    then: RestsOn, rows: Mapping[str, CodingRow], hashes: Mapping[str, str], in_cell: Collection[str]
) -> bool:
    row = rows.get(then.coding_id)
    return (
        row is not None
        and hashes[row[1]] == then.text_hash
        and (row[4], row[5], row[2], *row[6:10]) == (then.start, then.end, *then.coded)
        and (then.coding_id in in_cell) == then.in_cell
    )


def _changed(
    thens: Iterable[RestsOn],
    codings: Mapping[str, Coding],
    hashes: Mapping[str, str],
    texts: Mapping[str, str],
    in_cell: Collection[str],
) -> Iterable[EvidenceChange]:
    for then in thens:
        now = codings.get(then.coding_id)
        before = words_of(then, texts)
        aspects = aspects_changed(then, now, hashes[now.source_id], before) if now else ()
        what = what_became(then, now, aspects, in_cell=then.coding_id in in_cell)
        if what:
            yield EvidenceChange(
                then.coding_id,
                what,
                then.cited,
                aspects if what in (What.CHANGED, What.MOVED) else (),
                before or "",
                now.quote if now else "",
                then.coded,
                coded_as(now) if now else None,
            )


def _added(coding: Coding) -> EvidenceChange:
    return EvidenceChange(coding.id, What.ADDED, cited=False, after=coding.quote, now=coded_as(coding))
