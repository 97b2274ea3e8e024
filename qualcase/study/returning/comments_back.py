"""Comments that co-authors set in Word become codings: what a document brings, as a list to approve.

Nothing is written here; `comments_taking` writes what was approved, as one action.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from qualcase.coding.code_words import CodeWords
from qualcase.coding.comments_back import Author, BackPlan, FoundSource
from qualcase.errors import UserError
from qualcase.progress import silent
from qualcase.study.core import Part
from qualcase.study.returning.comment_places import Places
from qualcase.study.returning.comment_rows import Rows
from qualcase.study.returning.comment_sources import matched_parts
from qualcase.study.returning.comments_known import Known, told_apart
from qualcase.study.returning.comments_known import Part as KnownPart
from qualcase.study.returning.comments_taking import take
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from qualcase.coding.comments import CommentedDocument, DocumentComment
    from qualcase.coding.comments_back import BackRow, TakenBack
    from qualcase.coding.people import Coder
    from qualcase.coding.transcripts import ExportedTranscript
    from qualcase.progress import Progress
    from qualcase.study.core import Core
    from qualcase.study.returning.comment_sources import MatchedPart

_SAME_NAME = 90.0
"""From this likeness (of 100) on, a name may be that of a coder."""


class CommentsBack(Part):
    """`study.comments_back`."""

    def __init__(self, core: Core) -> None:
        """Share the core."""
        super().__init__(core)

    def prepare(
        self, path: Path, source_id: str | None = None, *, coder: str = "", progress: Progress = silent
    ) -> BackPlan:
        """Read a document and propose what its comments become; nothing is written.

        Args:
            path: A Word or OpenDocument text: a transcript that we wrote, or any that a source of the study came from.
            source_id: Which source it is; else that is told by what we kept in it, or by its words.
            coder: Under whom everything is coded; else each author under their own name.
            progress: Told the comments that are done.

        Raises:
            FileRefusedError: It is neither, or is damaged.
            UserError: It holds no comments, or is of no source of the study.
        """
        from qualcase.exchange.reading.comments import read_comments

        document = read_comments(path)
        now = self._core.now
        source = now.source_by_id[source_id] if source_id else None
        parts = matched_parts(self._core, document, source)
        if not parts:
            raise UserError(
                "“{name}” is like no source of the study. Say which one it is of, or import it first.", name=path.name
            )
        if not document.comments and not any(one.kept for one in parts):
            raise UserError("“{name}” holds no comments.", name=path.name)
        return self._plan(document, parts, coder, progress)

    def take(self, plan: BackPlan) -> TakenBack:
        """Write what was approved, as one action.

        Raises:
            UserError: The text of a source was changed since the plan was made; nothing is written then.
        """
        return take(self._core, plan)

    def _plan(
        self, document: CommentedDocument, parts: Sequence[MatchedPart], coder: str, progress: Progress
    ) -> BackPlan:
        now = self._core.now
        merged = [(one.path, one.code_id) for one in self._core.read(lambda reading: reading.merges.all())]
        codes = CodeWords(now.frame.tree, now.scales, merged)
        authors = _authors(document, now.frame.people_coding, coder)
        rows: list[BackRow] = []
        plan = BackPlan(document.path, (), authors, (), notes=(*document.notes, *_told(parts)))
        left = list(document.comments)
        for number, part in enumerate(parts):
            inside = [one for one in left if part.start <= one.start and one.end <= part.end]
            left = [one for one in left if not (part.start <= one.start and one.end <= part.end)]
            words = document.text[part.start : part.end]
            known = self._known(part, inside, words)
            plan = self._with_our_authors(plan, known, part)
            found, gone = self._rows(part, words, known, codes)
            rows += found
            source = FoundSource(part.source.id, part.source.version_id, part.share, part.edited)
            plan = replace(
                plan,
                sources=(*plan.sources, source),
                unchanged=plan.unchanged + len(known.unchanged) - gone,
                gone=plan.gone + gone,
                names_taken_out=plan.names_taken_out or part.only_names,
            )
            progress(number + 1, len(parts))
        outside = Rows(self._core, codes, parts[0].source if len(parts) == 1 else None, None)
        rows += [row for one in left for row in outside.outside(one)]
        return replace(plan, rows=tuple(replace(one, number=place) for place, one in enumerate(rows, 1)))

    def _with_our_authors(self, plan: BackPlan, known: Known, part: MatchedPart) -> BackPlan:
        """The plan in which whoever our own comments name is the coder of their codings, whatever stands there.

        With names taken out that is *Coder 1*, who is nobody else's name.
        """
        if part.kept is None:
            return plan
        coders = {
            one.id: one.coder_id for one in self._core.read(lambda reading: reading.codings.of_source(part.source.id))
        }
        people = {one.id: one.name for one in self._core.now.frame.people_coding}
        meant: dict[str, set[str]] = {}
        for comment, record in (*known.unchanged, *known.changed):
            if record.coding_id in coders:
                meant.setdefault(comment.author, set()).add(coders[record.coding_id])
        for author in plan.authors:
            ids = meant.get(author.name, set()) & people.keys()
            if author.coder_id is None and len(ids) == 1:
                coder_id = next(iter(ids))
                plan = plan.with_author(author.name, coder_id, people[coder_id])
        return plan

    def _rows(self, part: MatchedPart, words: str, known: Known, codes: CodeWords) -> tuple[list[BackRow], int]:
        """The rows of a part, and how many comments are those of codings that were removed in the study since."""
        held = self._core.texts.of([part.source])[0]
        places = Places(words, held.text, held.turns, only_names=part.only_names)
        made = Rows(self._core, codes, part.source, places, offset=part.start, text=held.text)
        unchanged = [made.unchanged(comment, record) for comment, record in known.unchanged]
        found = [row for rows in unchanged for row in rows or ()]
        found += [row for comment, record in known.changed for row in made.changed(comment, record)]
        found += [row for comment in known.new for row in made.new(comment)]
        found.sort(key=lambda row: (row.start, row.end))
        found += [row for record in known.deleted for row in made.deleted(record)]
        return found, sum(rows is None for rows in unchanged)

    def _known(self, part: MatchedPart, inside: Sequence[DocumentComment], words: str) -> Known:
        if part.kept is None:
            return Known((), (), tuple(inside), ())
        base = words if not part.edited else self._text_with(part.kept)
        return told_apart(inside, KnownPart(part.kept, part.start, words, base))

    def _text_with(self, kept: ExportedTranscript) -> str | None:
        """The words as we wrote them, where no names were taken out and the study still has the text."""
        if kept.part_hash != kept.text_hash:
            return None
        return self._core.read(lambda reading: reading.texts_of([kept.text_hash])).get(kept.text_hash)


def _authors(document: CommentedDocument, coders: Sequence[Coder], coder: str) -> tuple[Author, ...]:
    """Who commented, each under the coder of that name or nearly so, else under a new one."""
    names = [one.author for one in document.comments]
    names += [reply.author for one in document.comments for reply in one.replies]
    return tuple(map(partial(_author, coders=coders, coder=coder), dict.fromkeys(names)))


def _author(name: str, coders: Sequence[Coder], coder: str) -> Author:
    from rapidfuzz import fuzz

    wanted = " ".join((coder or name).split()) or "?"
    same = next((one for one in coders if one.name.casefold() == wanted.casefold()), None)
    if same is not None:
        return Author(name, same.id, same.name, sure=True)
    if coder:
        return Author(name, None, wanted, sure=True)
    best = max(coders, key=lambda one: fuzz.ratio(one.name.casefold(), wanted.casefold()), default=None)
    if best is not None and fuzz.ratio(best.name.casefold(), wanted.casefold()) >= _SAME_NAME:
        return Author(name, best.id, best.name, sure=False)
    return Author(name, None, wanted, sure=False)


def _told(parts: Iterable[MatchedPart]) -> tuple[Message, ...]:
    """What is to be known of the sources that were found."""
    found = []
    for one in parts:
        values = {"source": one.source.name}
        if one.kept is not None and one.edited:
            found.append(Message(mark("The words of “{source}” were edited in the document."), values=values))
        elif one.kept is None and one.edited:
            found.append(
                Message(mark("The document reads otherwise than “{source}” does; look at each place."), values=values)
            )
    return tuple(found)
