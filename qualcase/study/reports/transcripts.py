"""Transcripts with their codings as comments: for co-authors who read in Word and never open the program."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.orders import ReportKind
from qualcase.coding.tables import Column, Table
from qualcase.coding.transcripts import TranscriptDocument
from qualcase.errors import UserError
from qualcase.progress import silent
from qualcase.study.reports.file_names import keep_beside
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.transcript_parts import TranscriptMaker
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.sources import Source
    from qualcase.coding.tables import CellValue
    from qualcase.progress import Progress
    from qualcase.study.study import Study

_LEGEND, _LINES = "legend", "lines"


def chosen_sources(study: Study, order: ReportOrder) -> tuple[Source, ...]:
    """The sources that an order names, else all that its filter lets through.

    Raises:
        UserError: There are none.
    """
    if order.source_ids:
        found = tuple(study.sources.get(one) for one in order.source_ids)
    else:
        named = {"cases": order.case_ids, "sites": order.site_ids, "waves": order.wave_ids}
        chosen = replace(order.filter, **{name: ids for name, ids in named.items() if ids})
        # What a source is coded with does not say whether it is wanted; that is for its comments.
        chosen = replace(chosen, codes=(), coders=())
        found = tuple(study.sources.get(one) for one in study.passing(chosen))
    if not found:
        raise UserError("No source is let through. Choose others, or take something out of the filter.")
    return found


def write(study: Study, order: ReportOrder, path: Path, progress: Progress = silent) -> tuple[Path, ...]:
    """Write the documents: one for each source, or with `order.together` one for all. Gives back their paths."""
    from qualcase.exchange.writing.word_comments import write_transcripts

    sources = chosen_sources(study, order)
    groups = [list(sources)] if order.together or len(sources) == 1 else [[one] for one in sources]
    paths = _paths(path, [study.reports.outgoing(order).file_name(group[0].name) for group in groups])
    for done, (group, target) in enumerate(zip(groups, paths, strict=True)):
        progress(done, len(groups))
        if target != path:
            keep_beside(target)  # co-authors comment in such files; nobody was asked about this name
        write_transcripts(_document(study, order, group), target)
    progress(len(groups), len(groups))
    return tuple(paths)


def _paths(path: Path, names: Sequence[str]) -> list[Path]:
    """Where each document goes: the path itself for one, else with the source's name behind that of the path."""
    if len(names) == 1:
        return [path]
    taken: set[str] = set()
    paths = []
    for name in names:
        plain = "".join(sign if sign.isalnum() or sign in " _-." else "_" for sign in name).strip(" .") or "_"
        free, number = plain, 2
        while free.casefold() in taken:
            free, number = f"{plain} ({number})", number + 1
        taken.add(free.casefold())
        paths.append(path.with_name(f"{path.stem}-{free}{path.suffix}"))
    return paths


def _document(study: Study, order: ReportOrder, sources: Sequence[Source]) -> TranscriptDocument:
    from qualcase.study.reports.making import about_lines

    maker = TranscriptMaker(study, order)
    outgoing = study.reports.outgoing(order)
    several = len(sources) > 1
    transcripts = [maker.transcript(one) for one in sources]
    own = say(mark("Transcripts with comments")) if several else transcripts[0].title
    title = outgoing.text(order.title) or own
    of_one = () if several else transcripts[0].about
    if not several:
        transcripts = [replace(transcripts[0], about=())]
    about = [f"{label}: {outgoing.text(words)}" for label, words in about_lines(study, order) if words]
    return TranscriptDocument(
        title=title,
        header=" · ".join((outgoing.text(study.info().title), title)),
        language=sources[0].language,
        transcripts=transcripts,
        about=of_one,
        subtitle=tuple(about),
        legend=maker.legend(transcripts) if _wants(order, _LEGEND) else None,
        line_numbers=_wants(order, _LINES),
        several=several,
        template=order.template,
    )


def _wants(order: ReportOrder, part: str) -> bool:
    return not order.parts or part in order.parts


def tables(study: Study, order: ReportOrder, progress: Progress = silent) -> Sequence[Table]:
    """The comments as a table, a row a coding."""
    sources = chosen_sources(study, order)
    columns = [
        Column(say(mark("Source")), 28),
        Column(say(mark("Line")), 8, say(mark("Of the text, counted from 1."))),
        Column(say(mark("Speaker")), 14),
        Column(say(mark("Time")), 10, say(mark("Into the recording, where the transcript tells it."))),
        Column(say(mark("Passage")), 70),
        Column(say(mark("Code")), 30),
        Column(say(mark("Rating")), 9),
        Column(say(mark("Note")), 40),
        Column(say(mark("Memo")), 40),
        Column(say(mark("Coder")), 14),
        Column(say(mark("Date")), 16),
        Column(say(mark("Start")), 9, say(mark("Place in the text, in characters from its beginning."))),
        Column(say(mark("End")), 9),
        Column(say(mark("Id")), 34),
    ]
    title = order.title or say(mark("Transcripts with comments"))
    return (Table(title, columns, _rows(study, order, sources, progress), study.describe(order.filter)),)


def _rows(
    study: Study, order: ReportOrder, sources: Sequence[Source], progress: Progress
) -> Iterator[tuple[CellValue, ...]]:
    maker = TranscriptMaker(study, order)
    for done, source in enumerate(sources):
        progress(done, len(sources))
        lines = maker.lines(source)
        for row in maker.rows(source):
            one = row.coding
            yield (
                source.name,
                lines.number(one.start),
                lines.speaker(one.start),
                lines.time(one.start),
                one.quote,
                row.path,
                one.rating,
                one.note or None,
                row.memo or None,
                row.coder,
                say_moment(one.made_at) if one.made_at else None,
                one.start,
                one.end,
                one.id,
            )
    progress(len(sources), len(sources))


KIND = Kind(
    ReportKind.TRANSCRIPTS,
    Message(mark("Transcripts with comments")),
    Message(
        mark(
            "Read sources in Word with their codings as comments, and take what co-authors comment back in as codings."
        )
    ),
    tables=tables,
    files={".docx": write},
    parts=(
        ("rating", Message(mark("Ratings"))),
        ("note", Message(mark("Notes"))),
        ("memo", Message(mark("Memos"))),
        (_LEGEND, Message(mark("Legend of codes"))),
        (_LINES, Message(mark("Line numbers"))),
    ),
    takes=frozenset({"case_ids", "site_ids", "code_ids", "source_ids", "wave_ids", "parts", "template", "together"}),
)
