"""Operations on codings: code, change, remove, one or many at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from qualcase.coding.codings import Coding
from qualcase.coding.ids import new_id
from qualcase.coding.memos import MemoTarget
from qualcase.coding.people import CodingState
from qualcase.errors import UserError
from qualcase.study.code_history import settle_pins
from qualcase.study.core import Part
from qualcase.study.review_queue import check_in_use
from qualcase.study.sources import put_state, take_lead

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.codings import AboutTime
    from qualcase.coding.people import Coder
    from qualcase.coding.sources import Source
    from qualcase.store.writing import Writing


@dataclass(frozen=True)
class NewCoding:
    """A coding to be added; ids are those of the study, positions code points."""

    source_id: str
    start: int
    end: int
    code_id: str
    coder_id: str
    rating: int | None = None
    note: str = ""
    star: bool = False
    about_wave_id: str | None = None
    about_time: AboutTime | None = None
    about_case_id: str | None = None


class Codings(Part):
    """`study.codings`."""

    def of_source(self, source_id: str, coder_ids: Iterable[str] | None = None) -> tuple[Coding, ...]:
        """The codings of a source in the order of the text, of all coders or of some.

        Those whose passage is lost have no place in the text: `study.versions.lost` lists them.
        """
        found = self._core.read(lambda reading: reading.codings.of_source(source_id))
        wanted = None if coder_ids is None else set(coder_ids)
        return tuple(one for one in found if one.lost is None and (wanted is None or one.coder_id in wanted))

    def get(self, coding_id: str) -> Coding:
        """One coding. Raises KeyError."""
        found = self._core.read(lambda reading: reading.codings.get(coding_id))
        if found is None:
            raise KeyError(coding_id)
        return found

    def add(self, source_id: str, start: int, end: int, code_id: str, coder_id: str, **fields: Any) -> Coding:
        """Code a passage. The same passage with the same code by the same coder is not doubled: it is given back.

        Raises:
            UserError: The span is empty or outside the text, the rating is not on the code's scale, or the code is
                retired.
        """
        return self.add_many([NewCoding(source_id, start, end, code_id, coder_id, **fields)])[0]

    def add_many(
        self, wanted: Sequence[NewCoding], *, imported: bool = False, coders: Sequence[Coder] = ()
    ) -> tuple[Coding, ...]:
        """Code many passages as one action.

        Args:
            wanted: What to code.
            imported: They come from elsewhere: who codes becomes lead coder of sources that have none.
            coders: Coders that the study does not have yet and that come with the codings.
        """
        if not imported:
            check_in_use(self._core.now.frame.tree[one] for one in dict.fromkeys(one.code_id for one in wanted))

        def work(writing: Writing) -> tuple[Coding, ...]:
            writing.coders.insert(coders)
            added = self._insert(writing, wanted)
            if imported:
                for source_id, coder_id in dict.fromkeys((one.source_id, one.coder_id) for one in wanted):
                    take_lead(writing, source_id, coder_id)
            return tuple(added)

        if len(wanted) == 1 and not imported:
            one, now = wanted[0], self._core.now
            label = {"code": now.frame.tree[one.code_id].name, "source": now.source_by_id[one.source_id].name}
            return self._core.act("coding.add", work, one.coder_id, **label)
        coder_id = wanted[0].coder_id if wanted else None
        return self._core.act("coding.add_many", work, coder_id, n=len(wanted))

    def _insert(self, writing: Writing, wanted: Sequence[NewCoding]) -> list[Coding]:
        now = self._core.now
        by_source: dict[str, list[int]] = {}
        for number, one in enumerate(wanted):
            by_source.setdefault(one.source_id, []).append(number)
        codings: list[Coding | None] = [None] * len(wanted)
        fresh: list[Coding] = []
        for source_id, numbers in by_source.items():
            source = now.source_by_id[source_id]
            text = _text_of(writing, source)
            held = {_same(one): one for one in _held(writing, source_id, [wanted[number] for number in numbers])}
            for number in numbers:
                coding = self._coding(wanted[number], text, source)
                if _same(coding) not in held:
                    held[_same(coding)] = coding
                    fresh.append(coding)
                codings[number] = held[_same(coding)]
        writing.codings.insert(fresh)
        for source_id, coder_id in dict.fromkeys((one.source_id, one.coder_id) for one in fresh):
            _begin(writing, source_id, coder_id)
        return [coding for coding in codings if coding is not None]

    def _coding(self, one: NewCoding, text: str, source: Source) -> Coding:
        if not 0 <= one.start < one.end <= len(text):
            raise UserError(
                "The span {start}:{end} is not inside “{source}”, which has {length} characters.",
                start=one.start,
                end=one.end,
                source=source.name,
                length=len(text),
            )
        self._check_rating(one.code_id, one.rating)
        _check_about(one.about_case_id, source)
        return Coding(
            id=new_id(),
            source_id=one.source_id,
            start=one.start,
            end=one.end,
            code_id=one.code_id,
            coder_id=one.coder_id,
            quote=text[one.start : one.end],
            rating=one.rating,
            note=one.note,
            star=one.star,
            about_wave_id=one.about_wave_id,
            about_time=one.about_time,
            about_case_id=one.about_case_id,
            made_at=datetime.now(UTC),
            under=self._core.now.frame.tree[one.code_id].revision,
        )

    def _check_rating(self, code_id: str, rating: int | None) -> None:
        if rating is None:
            return
        now = self._core.now
        code = now.frame.tree[code_id]
        scale = now.scale_by_id.get(code.scale_id or "")
        if scale is None:
            raise UserError("“{code}” has no rating scale. Give it one in the codebook first.", code=code.name)
        if rating not in scale.steps:
            raise UserError(
                "{rating} is not on the scale of “{code}”, which goes from {low} to {high}.",
                rating=rating,
                code=code.name,
                low=scale.low,
                high=scale.high,
            )

    def set(self, coding_id: str, **fields: Any) -> Coding:
        """Change rating, note, star, what it is about, or code and span of a coding.

        A coding whose passage was lost is placed anew by giving it a span.
        """
        coding = self.get(coding_id)
        now = self._core.now
        source = now.source_by_id[coding.source_id]
        for one, other in (("about_time", "about_wave_id"), ("about_wave_id", "about_time")):
            if fields.get(one) is not None:
                fields.setdefault(other, None)
        recoded = fields.get("code_id", coding.code_id) != coding.code_id
        if recoded:
            target = now.frame.tree[fields["code_id"]]
            check_in_use([target])
            fields["under"] = target.revision
        new = replace(coding, **fields)
        self._check_rating(new.code_id, new.rating)
        _check_about(new.about_case_id, source)

        def work(writing: Writing) -> Coding:
            checked = new
            if (new.start, new.end) != (coding.start, coding.end):
                text = _text_of(writing, source)
                if not 0 <= new.start < new.end <= len(text):
                    raise UserError("The passage would lie outside the text.")
                checked = replace(new, quote=text[new.start : new.end], lost=None)
            there = writing.codings.at(source.id, new.start, new.end) if checked.lost is None else ()
            if _same(new) != _same(coding) and _same(new) in map(_same, there):
                raise UserError(
                    "This passage is already coded with “{code}”. Remove one of the two codings instead.",
                    code=now.frame.tree[new.code_id].name,
                )
            writing.codings.update(checked)
            if recoded:
                settle_pins(writing, coding.id, [checked.code_id])
            return checked

        label = {"code": now.frame.tree[new.code_id].name, "source": source.name}
        kinds = {"about" if name.startswith("about") else name for name in fields}
        field = {"field": kinds.pop()} if len(kinds) == 1 else {}
        return self._core.act("coding.set", work, coding.coder_id, **label, **field)

    def remove(self, coding_ids: Sequence[str]) -> None:
        """Take codings out, with their memos; undo brings them back."""
        if not coding_ids:
            return
        first = self.get(coding_ids[0])
        now = self._core.now
        label = {"code": now.frame.tree[first.code_id].name, "source": now.source_by_id[first.source_id].name}

        def work(writing: Writing) -> None:
            gone = set(coding_ids)
            memos = (memo for memo in writing.memos.all() if memo.target is MemoTarget.CODING)
            writing.memos.delete([memo.id for memo in memos if memo.target_id in gone])
            writing.codings.delete(coding_ids)

        self._core.act("coding.remove", work, first.coder_id, **label)


def _same(coding: Coding) -> tuple[int, int, str, str]:
    return coding.start, coding.end, coding.code_id, coding.coder_id


def _check_about(case_id: str | None, source: Source) -> None:
    if case_id and case_id not in source.case_ids:
        raise UserError("“{source}” does not belong to the case that the passage is to be about.", source=source.name)


def _held(writing: Writing, source_id: str, wanted: Sequence[NewCoding]) -> tuple[Coding, ...]:
    """The codings that the wanted ones could double: looked up by place for one, else all of the source."""
    if len(wanted) == 1:
        return writing.codings.at(source_id, wanted[0].start, wanted[0].end)
    return writing.codings.of_source(source_id)


def _text_of(writing: Writing, source: Source) -> str:
    return writing.text_of_version(source.version_id)


def _begin(writing: Writing, source_id: str, coder_id: str) -> None:
    """Who codes in a source for the first time has begun it."""
    if not any(one.coder_id == coder_id for one in writing.statuses.of_source(source_id)):
        put_state(writing, source_id, coder_id, CodingState.BEGUN)
