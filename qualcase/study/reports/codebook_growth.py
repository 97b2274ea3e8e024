"""How a codebook grew: what each frozen version changed, and which codes went into others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qualcase.coding.report import Cell, Grid, GridColumn, Heading, Look, Paragraph
from qualcase.study.codebook_words import say_change, say_field
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.coding.codebook_history import CodebookVersion, CodeMerge
    from qualcase.coding.report import Block
    from qualcase.study.codebook_states import CodebookComparison
    from qualcase.study.study import Study


def growth(study: Study, until: CodebookVersion | None) -> Iterator[Block]:
    """The history up to a version, or up to now; nothing where there is none."""
    versions = [one for one in study.codebook.versions.all() if until is None or one.number <= until.number]
    merged = _merged(study, until)
    if versions:
        yield Grid(_columns(), tuple(_rows(study, versions, until)), row_headings=1)
    if merged:
        yield Heading(2, say(mark("Codes that went into others")))
        for one in merged:
            yield Paragraph(_merge_words(study, one))


def _columns() -> tuple[GridColumn, ...]:
    return (
        GridColumn(say(mark("Version")), 12),
        GridColumn(say(mark("Frozen")), 24),
        GridColumn(say(mark("What changed since the one before")), 64),
    )


def _rows(study: Study, versions: list[CodebookVersion], until: CodebookVersion | None) -> Iterator[tuple[Cell, ...]]:
    first, coders = versions[0], {one.id: one.name for one in study.frame().coders}

    def frozen(version: CodebookVersion) -> Cell:
        told = [say_moment(version.made_at) if version.made_at else "", coders.get(version.coder_id or "", "")]
        quiet = Paragraph(", ".join(one for one in told if one), Look.QUIET)
        return Cell((*([Paragraph(version.note)] if version.note else []), quiet))

    many = Message("{n} code", "{n} codes", len(study.codebook.versions.state(first.number).tree))
    yield Cell.of(str(first.number)), frozen(first), Cell.of(str(many))
    for before, now in pairwise(versions):
        yield (
            Cell.of(str(now.number)),
            frozen(now),
            _changed(study.codebook.versions.compare(before.number, now.number)),
        )
    if until is None:
        since = study.codebook.versions.compare(versions[-1].number)
        if not since.is_same:
            yield Cell.of(say(mark("now"))), Cell.of(say(mark("not frozen"))), _changed(since)


def _changed(found: CodebookComparison) -> Cell:
    """What differs, a line each."""
    lines = [
        *_listed(mark("New: {codes}"), [say_change(one) for one in found.added]),
        *_listed(mark("Gone: {codes}"), [say_change(one) for one in found.removed]),
        *_listed(mark("Renamed: {codes}"), [say_change(one) for one in found.renamed]),
        *_listed(mark("Moved: {codes}"), [say_change(one) for one in found.moved if not one.renamed]),
    ]
    for one in found.changed:
        fields = dict.fromkeys(say_field(change.field, change.language) for change in one.fields)
        lines.append(say(mark("Changed: {code} ({fields})"), code=one.now, fields=", ".join(fields)))
    return Cell(tuple(map(Paragraph, lines or [say(mark("Nothing"))])))


def _listed(template: str, codes: list[str]) -> list[str]:
    return [say(template, codes="; ".join(codes))] if codes else []


def _merged(study: Study, until: CodebookVersion | None) -> list[CodeMerge]:
    """Merges up to a version's time, earliest first."""
    tree, limit = study.frame().tree, until.made_at if until else None
    every = [merge for code in tree.ordered for merge in study.codebook.merges(code.id)]
    kept = [one for one in every if limit is None or one.made_at is None or one.made_at <= limit]
    return sorted(kept, key=lambda one: (one.made_at is not None, one.made_at.isoformat() if one.made_at else ""))


def _merge_words(study: Study, one: CodeMerge) -> str:
    coders = {coder.id: coder.name for coder in study.frame().coders}
    went = say(
        mark("{path} went into {into}: {passages}"),
        path=one.path,
        into=one.into_path,
        passages=Message("{n} passage", "{n} passages", one.codings),
    )
    told = [say_moment(one.made_at) if one.made_at else "", coders.get(one.coder_id or "", "")]
    when = ", ".join(part for part in told if part)
    return f"{went} ({when})" if when else went
