"""What is proposed of one comment: a row for each thing that it says."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from qualcase.coding.code_words import Meant, Said, tidy_name
from qualcase.coding.comments_back import BackRow, CodeFit, Deed, Fit
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from qualcase.coding.code_words import CodeWords
    from qualcase.coding.codings import Coding
    from qualcase.coding.comments import DocumentComment, Reply
    from qualcase.coding.sources import Source
    from qualcase.coding.transcripts import ExportedComment
    from qualcase.coding.tree import CodeTree
    from qualcase.study.core import Core
    from qualcase.study.returning.comment_places import Found, Places

_GOOD = 80.0
"""From this likeness (of 100) on, an edited passage is taken unless somebody says otherwise."""

_SAYS_NOTHING = Said("", Meant(None, CodeFit.UNKNOWN))


class Rows:
    """Makes the rows of one source."""

    def __init__(
        self,
        core: Core,
        codes: CodeWords,
        source: Source | None,
        places: Places | None,
        *,
        offset: int = 0,
        text: str = "",
    ) -> None:
        """`offset` is where the source begins in the document, `text` its present text."""
        self._core, self._codes, self._source, self._places = core, codes, source, places
        self._offset, self._text = offset, text

    # --- comments that we did not write

    def new(self, comment: DocumentComment) -> list[BackRow]:
        """A comment that somebody set."""
        if self._places is None:
            return self.outside(comment)
        found = self._places.find(comment.start - self._offset, comment.end - self._offset)
        said = self._codes.said(comment.text) if comment.text.strip() else (_SAYS_NOTHING,)
        return [self._row(comment, found, one, first=not place) for place, one in enumerate(said)]

    def outside(self, comment: DocumentComment) -> list[BackRow]:
        """A comment that lies around no words of a source: on the title, or on the legend."""
        if not comment.text.strip():
            return []
        remark = Message(mark("It lies outside the words of a source."))
        return [
            BackRow(
                0,
                Deed.NOTHING if self._in_memos(comment.text) else Deed.MEMO,
                taken=False,
                author=comment.author,
                comment=comment.text,
                said=_with_replies(comment.text, comment.replies),
                words=comment.quote,
                made_at=comment.made_at,
                source_id=self._source.id if self._source else None,
                remarks=(remark,),
                resolved=comment.resolved,
            )
        ]

    def _row(self, comment: DocumentComment, found: Found, said: Said, *, first: bool) -> BackRow:
        deed = self._deed(said, found)
        remarks = [*self._remarks_on_place(found), *self._remarks_on_code(said)]
        if comment.resolved:
            remarks.append(Message(mark("It is marked as resolved in the document.")))
        code_id = said.meant.code_id
        retired = code_id is not None and self._tree[code_id].retired
        sure_code = said.meant.fit is CodeFit.EXACT and not retired
        sure_place = found.fit is Fit.EXACT or found.whole_turn or (found.fit is Fit.EDITED and found.likeness >= _GOOD)
        # A reply stands with the first thing that the comment says, so that it is kept once.
        replies = comment.replies if first else ()
        memo = deed is Deed.MEMO
        if memo and self._in_memos(said.words):
            deed = Deed.NOTHING
        return BackRow(
            0,
            deed,
            taken=deed is Deed.MEMO or (deed is Deed.CODE and sure_code and sure_place),
            author=comment.author,
            comment=comment.text,
            said=_with_replies(said.words, replies) if memo else said.words,
            words=comment.quote,
            made_at=comment.made_at,
            source_id=self._source.id if self._source else None,
            start=found.start,
            end=found.end,
            quote=self._text[found.start : found.end],
            fit=found.fit,
            likeness=found.likeness,
            code_id=code_id,
            code_fit=said.meant.fit,
            nearest=said.meant.nearest,
            new_name=tidy_name(said.words.partition(":")[0]) if said.may_be_name else "",
            rating=said.rating,
            note=_with_replies(said.note, replies),
            there_by=self._coded_by(found, code_id),
            remarks=tuple(remarks),
            resolved=comment.resolved,
        )

    def _deed(self, said: Said, found: Found) -> Deed:
        if not said.words:
            return Deed.CODE
        if found.fit is Fit.NOWHERE:
            return Deed.CODE if said.meant.code_id else Deed.MEMO
        if said.meant.code_id:
            return Deed.CODE
        return Deed.NEW_CODE if said.may_be_name else Deed.MEMO

    def _remarks_on_place(self, found: Found) -> list[Message]:
        if found.whole_turn:
            return [Message(mark("It stands at a point; the whole turn is proposed."))]
        says = {
            Fit.EDITED: mark("Words of the passage are others in the study."),
            Fit.LIKELY: mark("The passage stands there, or somewhere like it: look at the place."),
            Fit.NOWHERE: mark("Its words are nowhere in the text of the study."),
        }
        return [Message(says[found.fit])] if found.fit in says else []

    def _remarks_on_code(self, said: Said) -> list[Message]:
        if not said.words:
            return [Message(mark("The comment says nothing; choose a code for its passage."))]
        code_id = said.meant.code_id
        if code_id is not None and self._tree[code_id].retired:
            return [Message(mark("The code “{code}” is retired."), values={"code": self._tree[code_id].name})]
        if said.meant.fit is CodeFit.LIKELY:
            return [Message(mark("No code is called so; this one comes nearest."))]
        if len(said.meant.nearest) > 1 and code_id is None:
            names = ", ".join(self._tree.path(one) for one in said.meant.nearest)
            return [Message(mark("It may mean one of these: {codes}."), values={"codes": names})]
        return []

    # --- comments that we wrote

    def unchanged(self, comment: DocumentComment, record: ExportedComment) -> list[BackRow] | None:
        """One of ours as it went out: its replies go into the note. None where its coding was removed since."""
        coding = self._codings.get(record.coding_id)
        if coding is None:
            return None
        return self._notes(coding, comment, "", comment.replies)

    def changed(self, comment: DocumentComment, record: ExportedComment) -> list[BackRow]:
        """One of ours with other words: another code, or another note."""
        coding = self._codings.get(record.coding_id)
        said = self._codes.said(comment.text) if comment.text.strip() else ()
        if coding is None or not said:
            return self.new(comment)
        same = next((one for one in said if one.meant.code_id == coding.code_id), None)
        if same is not None:
            rows = self._notes(coding, comment, same.note, comment.replies)
            if same.rating is not None and same.rating != coding.rating:
                rows.append(self._rated(coding, comment, same))
            return rows + [row for one in said if one is not same for row in self._also(comment, one)]
        first, *more = said
        rows = [self._recoded(coding, comment, first)]
        return rows + [row for one in more for row in self._also(comment, one)]

    def deleted(self, record: ExportedComment) -> list[BackRow]:
        """One of ours that is no longer there."""
        coding = self._codings.get(record.coding_id)
        if coding is None:
            return []
        remark = Message(mark("Its comment was deleted in the document."))
        return [self._about(coding, Deed.REMOVE, taken=False, said="", note="", remarks=(remark,))]

    def _also(self, comment: DocumentComment, said: Said) -> list[BackRow]:
        assert self._places is not None  # noqa: S101 - only parts that were found have comments of ours
        found = self._places.find(comment.start - self._offset, comment.end - self._offset)
        return [self._row(comment, found, said, first=False)]

    def _recoded(self, coding: Coding, comment: DocumentComment, said: Said) -> BackRow:
        remark = Message(
            mark("The comment said “{code}” when it went out."), values={"code": self._tree[coding.code_id].name}
        )
        return self._about(
            coding,
            Deed.RECODE,
            taken=False,
            said=said.words,
            note=_with_replies(said.note, comment.replies),
            remarks=(remark, *self._remarks_on_code(said)),
            comment=comment,
            code=said,
        )

    def _rated(self, coding: Coding, comment: DocumentComment, said: Said) -> BackRow:
        remark = Message(mark("The comment has another rating than the coding."))
        plain = replace(said, note="")
        return self._about(
            coding, Deed.RECODE, taken=False, said=said.words, note="", remarks=(remark,), comment=comment, code=plain
        )

    def _notes(self, coding: Coding, comment: DocumentComment, note: str, replies: tuple[Reply, ...]) -> list[BackRow]:
        """What was written below one of ours, unless its note has it."""
        rows = []
        held = " ".join(coding.note.split())
        memo = " ".join(self._memos.get(coding.id, "").split())
        wanted = [line for line in note.split("\n") if line.strip() and " ".join(line.split()) not in f"{held}\n{memo}"]
        if wanted:
            rows.append(("\n".join(wanted), comment.author))
        rows += [
            (f"{one.author}: {one.text}", one.author)
            for one in replies
            if one.text.strip() and " ".join(one.text.split()) not in held
        ]
        return [
            self._about(
                coding, Deed.NOTE, taken=True, said=words, note=words, remarks=(), comment=comment, author=author
            )
            for words, author in rows
        ]

    def _about(
        self,
        coding: Coding,
        deed: Deed,
        *,
        taken: bool,
        said: str,
        note: str,
        remarks: tuple[Message, ...],
        comment: DocumentComment | None = None,
        code: Said | None = None,
        author: str = "",
    ) -> BackRow:
        """A row on a coding that is there."""
        meant = code.meant if code else None
        return BackRow(
            0,
            deed,
            taken=taken,
            author=author or (comment.author if comment else ""),
            comment=comment.text if comment else "",
            said=said,
            words=comment.quote if comment else coding.quote,
            made_at=comment.made_at if comment else None,
            source_id=coding.source_id,
            start=coding.start,
            end=coding.end,
            quote=coding.quote,
            fit=Fit.EXACT,
            likeness=100.0,
            code_id=meant.code_id if meant else coding.code_id,
            code_fit=meant.fit if meant else CodeFit.EXACT,
            nearest=meant.nearest if meant else (),
            rating=code.rating if code else None,
            note=note,
            coding_id=coding.id,
            remarks=remarks,
            resolved=bool(comment and comment.resolved),
        )

    # --- what the study has

    @property
    def _tree(self) -> CodeTree:
        return self._core.now.frame.tree

    @cached_property
    def _codings(self) -> dict[str, Coding]:
        """The codings of the source that have a place, by id."""
        source = self._source
        if source is None:
            return {}
        found = self._core.read(lambda reading: reading.codings.of_source(source.id))
        return {one.id: one for one in found if one.lost is None}

    @cached_property
    def _memos(self) -> dict[str, str]:
        """The memos on the source and its codings, by id."""
        memos = self._core.read(lambda reading: reading.memos.all())
        own = self._source.id if self._source else ""
        found: dict[str, str] = {}
        for one in memos:
            if one.target_id in self._codings or one.target_id == own:
                found[one.target_id] = f"{found.get(one.target_id, '')}\n{one.text}"
        return found

    def _in_memos(self, words: str) -> bool:
        """Whether a memo on the source says so already: the comment was taken before."""
        held = self._memos.get(self._source.id if self._source else "", "")
        return " ".join(words.split()) in " ".join(held.split())

    @cached_property
    def _coders_by_place(self) -> dict[tuple[int, int, str], set[str]]:
        found: dict[tuple[int, int, str], set[str]] = {}
        for one in self._codings.values():
            found.setdefault((one.start, one.end, one.code_id), set()).add(one.coder_id)
        return found

    def _coded_by(self, found: Found, code_id: str | None) -> frozenset[str]:
        return frozenset(self._coders_by_place.get((found.start, found.end, code_id or ""), ()))


def _with_replies(words: str, replies: tuple[Reply, ...]) -> str:
    """Words with what others answered below them."""
    answers = [f"{one.author}: {one.text}" for one in replies if one.text.strip()]
    return "\n".join(part for part in (words, *answers) if part)
