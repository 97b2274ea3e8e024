"""What summaries and collections do within an action that removes, joins or moves what they rest on.

A summary keeps what it rests on as it was, so that it can tell what became of it. A collection keeps the passage: where
a coding goes, its excerpt stays as a place in the text, which then moves with the text.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.citing import renumbered
from qualcase.study.evidence import as_now, words_of
from qualcase.study.judgement_ties import hand_over_code, hand_over_coding, part_from_codes
from qualcase.text.edits import OffsetMap

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from qualcase.coding.codings import CodedPlace, Coding
    from qualcase.coding.summaries import RestsOn, Summary
    from qualcase.store.writing import Writing
    from qualcase.text.edits import Script


def leave_codings(writing: Writing, coding_ids: Iterable[str]) -> None:
    """Before codings go: their excerpts in collections stay as passages that are no longer coded."""
    items = writing.collection_items.of_codings(coding_ids)
    codings = {one.id: one for one in writing.codings.many([one.coding_id for one in items if one.coding_id])}
    plain = []
    for item in items:
        one = codings[item.coding_id or ""]
        plain.append(replace(item, coding_id=None, source_id=one.source_id, start=one.start, end=one.end, uncoded=True))
    writing.collection_items.update(plain)


def leave_sources(writing: Writing, source_ids: Iterable[str], coding_ids: Iterable[str]) -> None:
    """Before sources go with their codings: their excerpts leave the collections."""
    items = (*writing.collection_items.of_codings(coding_ids), *writing.collection_items.of_sources(source_ids))
    writing.collection_items.delete([one.id for one in items])


def hand_coding(writing: Writing, from_id: str, to_id: str) -> None:
    """Before one coding goes because another covers the same: excerpts follow it, and so does what cites it."""
    hand_over_coding(writing, from_id, to_id)
    items = writing.collection_items.of_codings([from_id])
    there = {one.collection_id for one in writing.collection_items.of_codings([to_id])}
    writing.collection_items.delete([one.id for one in items if one.collection_id in there])
    writing.collection_items.update(replace(one, coding_id=to_id) for one in items if one.collection_id not in there)
    citing = [
        one
        for one in writing.summaries.resting_on([from_id])
        if any(then.coding_id == from_id and then.cited for then in one.rests_on)
    ]
    held = writing.codings.get(to_id) if citing else None
    if held:
        writing.summaries.update(_citing(one, from_id, held, writing.present_texts()) for one in citing)


def _citing(summary: Summary, from_id: str, held: Coding, hashes: Mapping[str, str]) -> Summary:
    """The summary citing another coding; the one that goes still counts as removed where it lay in the cell."""
    rows = []
    for then in summary.rests_on:
        if then.coding_id == from_id:
            rows += [then._replace(cited=False)] if then.in_cell else []
        else:
            rows.append(then._replace(cited=True) if then.coding_id == held.id else then)
    if all(then.coding_id != held.id for then in rows):
        rows.append(as_now(held, hashes[held.source_id], cited=True, in_cell=False))
    new = replace(summary, rests_on=tuple(rows))
    meant = [held.id if one == from_id else one for one in summary.evidence]
    return replace(new, text=renumbered(summary.text, meant, new.evidence))


def move_passages(writing: Writing, source_id: str, script: Script) -> None:
    """Within the action that changes a text: put the passages of collections that are not coded where they lie now.

    One of which nothing is left stays, with no words, so that nothing leaves an argument unseen.
    """
    items = writing.collection_items.of_sources([source_id])
    if items:
        places = OffsetMap(script)
        spans = [(one, places.span(one.start or 0, one.end or 0)) for one in items]
        writing.collection_items.update(replace(one, start=at.start, end=at.end) for one, at in spans)


# --- codes


def leave_codes(writing: Writing, code_ids: Collection[str]) -> None:
    """Before codes go: what was written under them goes."""
    writing.summaries.delete([one.id for one in writing.summaries.all() if one.code_id in code_ids])
    part_from_codes(writing, code_ids)


def hand_code(writing: Writing, from_id: str, into_id: str) -> None:
    """Before a code goes into another: what was written under it stands under that one, joined where both have words.

    That a passage changed its code by this is no change behind a summary; that others lie beside it now is.
    """
    hand_over_code(writing, from_id, into_id)
    for one in writing.summaries.all():
        rows = tuple(
            then._replace(coded=then.coded._replace(code_id=into_id)) if then.coded.code_id == from_id else then
            for then in one.rests_on
        )
        new = replace(one, rests_on=rows, code_id=into_id if one.code_id == from_id else one.code_id)
        held = writing.summaries.at(new.cell) if new.cell != one.cell else None
        if held:
            writing.summaries.delete(one.id)
            writing.summaries.update(joined_summary(held, new))
        elif new != one:
            writing.summaries.update(new)


def joined_summary(kept: Summary, gone: Summary) -> Summary:
    """One summary of two: the words of both, and all that both rest on."""
    rows = {then.coding_id: then for then in gone.rests_on}
    for then in kept.rests_on:
        other = rows.get(then.coding_id)
        rows[then.coding_id] = then._replace(cited=then.cited or bool(other and other.cited))
    both = replace(kept, rests_on=tuple(rows.values()))
    words = (renumbered(one.text, one.evidence, both.evidence) for one in (kept, gone))
    return replace(both, text="\n\n".join(words))


# --- names, and words that go for good


def keep_names(writing: Writing, source_id: str, before: Iterable[CodedPlace], text_hash: str) -> None:
    """After names were replaced in a text: what rested on the words with the name rests on those without.

    Args:
        writing: The action.
        source_id: The source.
        before: Where its passages lay.
        text_hash: Of the text before.
    """
    were = {one.id: one for one in before}
    are = {one.id: one for one in writing.codings.places(source_id)}
    present = writing.present_texts()[source_id]

    def renewed(then: RestsOn, texts: Mapping[str, str]) -> RestsOn:
        was, is_ = were.get(then.coding_id), are.get(then.coding_id)
        if was is None or is_ is None:
            return then
        same_text = then.text_hash == text_hash
        holds = (then.start, then.end) == (was.start, was.end) if same_text else words_of(then, texts) == was.quote
        return then._replace(text_hash=present, start=is_.start, end=is_.end) if holds else then

    _renew(writing, writing.summaries.resting_on(were), renewed)


def settle(writing: Writing, source_ids: Collection[str] | None = None) -> None:
    """Before earlier texts of sources (of all, if none are named) go for good.

    What rests on words that are as they were then rests on the present text. Of the rest the words of then are gone,
    and it stays known that they were others.
    """
    hashes = writing.present_texts()
    summaries = writing.summaries.all()
    ids = sorted({then.coding_id for one in summaries for then in one.rests_on})
    codings = {one.id: one for one in writing.codings.many(ids)}

    def renewed(then: RestsOn, texts: Mapping[str, str]) -> RestsOn:
        now = codings.get(then.coding_id)
        if now is None:
            return (
                then if source_ids is not None or then.text_hash in hashes.values() else then._replace(text_hash=None)
            )
        present = hashes[now.source_id]
        if then.text_hash == present or (source_ids is not None and now.source_id not in source_ids):
            return then
        if words_of(then, texts) == now.quote and now.lost is None:
            return then._replace(text_hash=present, start=now.start, end=now.end)
        return then._replace(text_hash=None)

    _renew(writing, summaries, renewed)


def _renew(
    writing: Writing, summaries: Iterable[Summary], renewed: Callable[[RestsOn, Mapping[str, str]], RestsOn]
) -> None:
    held = list(summaries)
    texts = writing.texts_of({then.text_hash for one in held for then in one.rests_on if then.text_hash})
    new = [replace(one, rests_on=tuple(renewed(then, texts) for then in one.rests_on)) for one in held]
    writing.summaries.update(after for after, before in zip(new, held, strict=True) if after != before)
