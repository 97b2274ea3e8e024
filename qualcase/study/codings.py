"""Operations on codings: code, change, remove, one or many at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from qualcase.coding.codings import Coding, is_made_by
from qualcase.coding.memos import MemoTarget
from qualcase.errors import UserError
from qualcase.study.code_history import settle_pins
from qualcase.study.core import Part
from qualcase.study.following import leave_codings
from qualcase.study.joining import same
from qualcase.study.new_codings import NewCoding, Span, check_about, check_rating, insert_codings, text_of
from qualcase.study.reshaping import Reshaped, fitting, reshape, split
from qualcase.study.review_queue import check_in_use
from qualcase.study.states import take_lead

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.codebook import Code
    from qualcase.coding.people import Coder
    from qualcase.store.writing import Writing

_SHORT, _LONG = 40, 240
"""Characters between which a passage reads well as an example."""


class Codings(Part):
    """`study.codings`."""

    def of_source(self, source_id: str, coder_ids: Iterable[str] | None = None) -> tuple[Coding, ...]:
        """The codings of a source in the order of the text, of all coders or of some.

        Those whose passage is lost have no place in the text: `study.versions.lost` lists them.
        """
        found = self._core.read(lambda reading: reading.codings.of_source(source_id))
        wanted = None if coder_ids is None else set(coder_ids)
        return tuple(one for one in found if one.lost is None and (wanted is None or one.coder_id in wanted))

    def examples(self, code_id: str, most: int = 2) -> tuple[Coding, ...]:
        """Codings that show a code well: those with a star first, then those with a note, of a length easily read.

        A passage that several coders have, or the agreed layer too, stands for itself once.
        """
        found = self._core.read(lambda reading: reading.codings.of_codes([code_id]))
        best = sorted((one for one in found if one.lost is None), key=lambda one: (not one.star, not one.note))
        there = {(one.source_id, one.start, one.end): one for one in reversed(best)}.values()
        return tuple(sorted(there, key=lambda one: (not one.star, not one.note, _reads_badly(one)))[:most])

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
            added = insert_codings(self._core, writing, wanted)
            if imported:
                for source_id, coder_id in dict.fromkeys((one.source_id, one.coder_id) for one in wanted):
                    take_lead(writing, source_id, coder_id)
            return tuple(added)

        coder_id = wanted[0].coder_id if wanted else None
        if any(one.is_agreed and one.id == coder_id for one in coders):
            coder_id = self._core.person_id  # the layer is nobody, and comes with these codings
        key, values = self._label(wanted, imported=imported)
        return self._core.act(key, work, coder_id, **values)

    def add_spans(self, spans: Iterable[Span], code_id: str, coder_id: str, *, made_by: str = "") -> tuple[Coding, ...]:
        """Code many passages with one code, as one action whose label says how many are new.

        What the coder has coded there with this code already is given back as it is.

        Raises:
            UserError: A span is empty or outside its text; nothing is coded then.
        """
        wanted = [NewCoding(*span, code_id, coder_id, made_by=made_by) for span in dict.fromkeys(spans)]
        code = self._core.now.frame.tree[code_id].name
        new = len(self._not_there(wanted))
        work = partial(insert_codings, self._core, wanted=wanted)
        return tuple(self._core.act("coding.add_spans", work, coder_id, n=new, code=code))

    def check_quotes(self, passages: Iterable[tuple[str, int, int, str]]) -> None:
        """Whether passages (source, start, end, words) stand in the texts as they are now.

        Raises:
            UserError: One does not, since its text was changed.
        """
        now = self._core.now
        texts: dict[str, str] = {}
        for source_id, start, end, quote in passages:
            source = now.source_by_id[source_id]
            if source_id not in texts:
                texts[source_id] = self._core.read(lambda reading, one=source: text_of(reading, one))  # type: ignore[misc]
            if texts[source_id][start:end] != quote:
                raise UserError(
                    "The text of “{source}” was changed meanwhile. Nothing was coded; begin again.", source=source.name
                )

    def only_made_by(self, coding_ids: Sequence[str], made_by: Sequence[str]) -> Sequence[str]:
        """Those of the codings that were made in one of these ways; all of them where no way is named."""
        if not made_by:
            return coding_ids
        ways = self.ways()
        return [one for one in coding_ids if one in ways and is_made_by(ways[one], made_by)]

    def ways(self) -> dict[str, str]:
        """How each coding was made, by its id; an empty text where a person coded it by hand."""
        return self._core.read(lambda reading: reading.codings.ways())

    def _not_there(self, wanted: Sequence[NewCoding]) -> set[tuple[str, int, int, str, str]]:
        """The places, codes and coders of those that are not in the study yet."""
        new = {(one.source_id, one.start, one.end, one.code_id, one.coder_id) for one in wanted}
        sources = {one.source_id for one in wanted}
        rows = self._core.read(lambda reading: list(reading.coding_columns(sources)))
        return new - {(row[1], row[4], row[5], row[2], row[3]) for row in rows}

    def add_codes(
        self, source_id: str, start: int, end: int, code_ids: Sequence[str], coder_id: str
    ) -> tuple[Coding, ...]:
        """Code one passage with several codes as one action; what is there already is given back."""
        return self.add_many([NewCoding(source_id, start, end, one, coder_id) for one in dict.fromkeys(code_ids)])

    def add_new_code(self, wanted: NewCoding, code: Code, *, in_vivo: bool = False) -> Coding:
        """Take a new code (from `study.codebook.make`) into the codebook and code a passage with it, as one action.

        Args:
            wanted: The passage; its `code_id` is the new code's.
            code: The code.
            in_vivo: The name of the code is the words of the passage.
        """

        def work(writing: Writing) -> Coding:
            writing.codes.insert(code)
            return insert_codings(self._core, writing, [wanted])[0]

        label = {"code": code.name, "source": self._core.now.source_by_id[wanted.source_id].name}
        return self._core.act("coding.in_vivo" if in_vivo else "coding.add_new", work, wanted.coder_id, **label)

    def _label(self, wanted: Sequence[NewCoding], *, imported: bool) -> tuple[str, dict[str, Any]]:
        """What adding these is called in the history."""
        if not imported and len({(one.source_id, one.start, one.end, one.coder_id) for one in wanted}) == 1:
            one, now = wanted[0], self._core.now
            names = {"code": now.frame.tree[one.code_id].name, "source": now.source_by_id[one.source_id].name}
            return ("coding.add", names) if len(wanted) == 1 else ("coding.add_codes", {"n": len(wanted)})
        return "coding.add_many", {"n": len(self._not_there(wanted))}

    def set(self, coding_id: str, **fields: Any) -> Coding:
        """Change rating, note, paraphrase (`condensed`), star, what it is about, or code and span of a coding.

        A coding whose passage was lost is placed anew by giving it a span.
        """
        coding = self.get(coding_id)
        now = self._core.now
        source = now.source_by_id[coding.source_id]
        new = self._changed(coding, fields)

        def work(writing: Writing) -> Coding:
            checked = new
            if (new.start, new.end) != (coding.start, coding.end):
                text = text_of(writing, source)
                if not 0 <= new.start < new.end <= len(text):
                    raise UserError("The passage would lie outside the text.")
                checked = replace(new, quote=text[new.start : new.end], lost=None)
            there = writing.codings.at(source.id, new.start, new.end) if checked.lost is None else ()
            if same(new) != same(coding) and same(new) in map(same, there):
                raise UserError(
                    "This passage is already coded with “{code}”. Remove one of the two codings instead.",
                    code=now.frame.tree[new.code_id].name,
                )
            writing.codings.update(checked)
            if checked.code_id != coding.code_id:
                settle_pins(writing, coding.id, [checked.code_id])
            return checked

        label = {"code": now.frame.tree[new.code_id].name, "source": source.name}
        kinds = {"about" if name.startswith("about") else name for name in fields}
        field = {"field": next(iter(kinds))} if len(kinds) == 1 else {}
        anybody = kinds == {"condensed"}  # whoever condenses is named, not who coded
        who = (self._core.person_id if anybody else None) or coding.coder_id
        return self._core.act("coding.set", work, who, **label, **field)

    def reshape(self, coding_id: str, start: int, end: int, **fields: Any) -> Reshaped:
        """Extend, shrink or move a coding: give it another span (code points), and other fields if any are named.

        Where the same coder has coded that passage with the same code, the two become one.

        Raises:
            KeyError: There is no such coding.
            UserError: The span is empty or lies outside the text.
        """
        coding = self.get(coding_id)
        return self._reshape(coding, start=start, end=end, **fields)

    def recode(self, coding_id: str, code_id: str, **fields: Any) -> Reshaped:
        """Give a coding another code, and other fields if any are named.

        A rating goes with it where both codes have the same scale. Where the passage has that code already, the two
        become one.

        Raises:
            KeyError: There is no such coding.
            UserError: A field does not fit, as in `set`.
        """
        coding = self.get(coding_id)
        return self._reshape(coding, **fitting(self._core, coding, code_id, fields))

    def split(self, coding_id: str, at: int) -> tuple[Reshaped, Reshaped]:
        """Make two codings of one at a position inside it (code points of the text).

        Both keep code, rating and what they speak about; note, paraphrase, star and memos stay with the first.

        Raises:
            KeyError: There is no such coding.
            UserError: One side would have no words.
        """
        return split(self._core, self.get(coding_id), at)

    def _reshape(self, coding: Coding, **fields: Any) -> Reshaped:
        new = self._changed(coding, fields)
        if new == coding:
            return Reshaped(coding)
        return reshape(self._core, coding, new)

    def _changed(self, coding: Coding, fields: dict[str, Any]) -> Coding:
        """The coding with these fields. Raises UserError where they do not fit."""
        if fields.get("code_id", coding.code_id) != coding.code_id:
            target = self._core.now.frame.tree[fields["code_id"]]
            check_in_use([target])
            fields = {**fields, "under": target.revision}
        for one, other in (("about_time", "about_wave_id"), ("about_wave_id", "about_time")):
            if fields.get(one) is not None:
                fields.setdefault(other, None)
        new = replace(coding, **fields)
        check_rating(self._core, new.code_id, new.rating)
        check_about(new.about_case_id, self._core.now.source_by_id[coding.source_id])
        return new

    def remove(self, coding_ids: Sequence[str]) -> None:
        """Take codings out, with their memos; undo brings them back."""
        if not coding_ids:
            return
        first = self.get(coding_ids[0])
        now = self._core.now
        label = {"code": now.frame.tree[first.code_id].name, "source": now.source_by_id[first.source_id].name}

        def work(writing: Writing) -> None:
            take_out(writing, coding_ids)

        self._core.act("coding.remove", work, first.coder_id, **label)


def take_out(writing: Writing, coding_ids: Sequence[str]) -> None:
    """Take codings out within an action, with their memos; their excerpts in collections stay as passages."""
    gone = set(coding_ids)
    memos = (memo for memo in writing.memos.all() if memo.target is MemoTarget.CODING)
    writing.memos.delete([memo.id for memo in memos if memo.target_id in gone])
    leave_codings(writing, coding_ids)
    writing.codings.delete(coding_ids)


def _reads_badly(coding: Coding) -> int:
    """How far a passage is from a length at which it can stand as an example, in characters."""
    length = coding.end - coding.start
    return max(_SHORT - length, length - _LONG, 0)
