"""The codebook as the table of MacQueen et al. (1998), nested as its tree; as it is now, or as it was frozen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qualcase.coding.codebook import wording
from qualcase.coding.codebook_history import DEFINITION, EXAMPLE_KINDS
from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Cell, Grid, GridColumn, Heading, Look, Paragraph, Turned
from qualcase.errors import UserError
from qualcase.study.codebook_words import say_field
from qualcase.study.codebook_words import say_kind as say_example
from qualcase.study.matrix_table import capitalised
from qualcase.study.reports.asking import check_order, has, selected
from qualcase.study.reports.codebook_growth import growth
from qualcase.study.reports.defining import codebook_language, uses_of
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.quoting import LINES, quote_of
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_moment, say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.codebook import Code, Scale
    from qualcase.coding.codebook_history import CodebookVersion
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Quote, Report
    from qualcase.coding.tables import Table
    from qualcase.progress import Progress
    from qualcase.study.codebook_states import CodebookState
    from qualcase.study.study import Study

CODES, EXAMPLES, USES, SCALES, HISTORY = "codes", "examples", "uses", "scales", "history"
_SHARES = {"name": 17, "short": 17, "full": 26, "use_when": 18, "not_when": 18, "examples": 28}
_INDENT = "\u2003"


def make_document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    """The table of codes on a sheet on its side, the rating scales, and how the codebook grew."""
    del progress  # the writer tells how far it is
    asked = _asked(study, order)
    more = [(say(mark("Codes")), say_number(len(asked.codes)))]
    if asked.version:
        more.insert(0, (say(mark("Version")), version_words(asked.version)))
    return make_report(
        study, order, _blocks(asked), title=say(mark("Codebook")), more=more, landscape=True, contents=False
    )


def make_tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    """The sheets of the codebook that is exported, of the codes that were asked for: read in again they give them back.

    They differ in what a report is for: passages are counted as far as the selection lets them through, names may be
    out, and a .csv file is a list for people, where the one that is exported has field names for programs.
    """
    from qualcase.exchange.codebooks.csv_file import codebook_tables
    from qualcase.study.codebook_files import as_file

    asked = _asked(study, order)
    progress(1, 1)
    if asked.version:
        book = replace(study.codebook.versions.as_file(asked.version.number), codes=asked.codes)
    else:
        book = as_file(study.info(), asked.state.languages, asked.state.scales, asked.codes)
    counted = say(mark("How many passages are coded with the code itself, of those that the selection lets through"))
    return codebook_tables(book, asked.uses, counted=counted, with_scales=has(order, SCALES))


@dataclass(frozen=True)
class _Asked:
    """An order that was looked through, with the state of the codebook that it is of."""

    study: Study
    order: ReportOrder
    version: CodebookVersion | None
    """None for the codebook as it is now."""
    state: CodebookState
    codes: tuple[Code, ...]
    """Those that were asked for, with what lies below them and above."""
    language: str
    uses: dict[str, int] | None
    """Passages by code; None of a frozen version, whose passages nobody counted."""


def _asked(study: Study, order: ReportOrder) -> _Asked:
    check_order(study, order, KIND)
    version = _version(study, order.subject_id)
    state = study.codebook.versions.state(version.number if version else None)
    if not len(state.tree):
        raise UserError("The codebook has no codes yet. Add or import some first.")
    chosen = [one for one in selected(study, order).codes if one in state.tree]
    wanted = {
        each
        for one in chosen
        for each in (*state.tree.with_subcodes(one), *(above.id for above in state.tree.ancestors(one)))
    }
    codes = tuple(one for one in state.tree.ordered if not wanted or one.id in wanted)
    counts = version is None and has(order, USES)
    uses = uses_of(study, study.figures().counted(selected(study, order))) if counts else None
    return _Asked(study, order, version, state, codes, codebook_language(state.languages), uses)


def _version(study: Study, subject: str) -> CodebookVersion | None:
    """A frozen version by its id or its number; None for the codebook as it is. Raises UserError."""
    if not subject:
        return None
    every = study.codebook.versions.all()
    found = next((one for one in every if subject in (one.id, str(one.number))), None)
    if found is None:
        known = ", ".join(str(one.number) for one in every) or "–"
        raise UserError("The codebook has no version {number}. Those there are: {known}.", number=subject, known=known)
    return found


def version_words(version: CodebookVersion) -> str:
    """A version as one line: its number, when it was frozen, and what was noted."""
    moment = say_moment(version.made_at) if version.made_at else ""
    return ", ".join(one for one in (str(version.number), moment, version.note) if one)


def _blocks(asked: _Asked) -> Iterator[Block]:
    if has(asked.order, CODES):
        yield Heading(1, say(mark("Codes")))
        yield _codes(asked)
    used = {code.scale_id for code in asked.codes}
    scales = [one for one in asked.state.scales if one.id in used]
    if has(asked.order, SCALES) and scales:
        yield Heading(1, say(mark("Rating scales")))
        for scale in scales:
            yield Heading(2, wording(scale.name, asked.language) or scale.key)
            yield _scale(asked, scale)
    if has(asked.order, HISTORY):
        told = tuple(growth(asked.study, asked.version))
        if told or HISTORY in asked.order.parts:
            yield Turned(landscape=False)
            yield Heading(1, say(mark("How the codebook grew")))
            yield from told or (
                Paragraph(say(mark("No version was frozen, and no code went into another.")), Look.QUIET),
            )


def _codes(asked: _Asked) -> Grid:
    names = [say(mark("Code")), *map(say_field, DEFINITION)]
    fields = ["name", *DEFINITION]
    if has(asked.order, EXAMPLES):
        names.append(say(mark("Examples")))
        fields.append("examples")
    excerpts = _pinned(asked) if has(asked.order, EXAMPLES) else {}
    rows = tuple(_row(asked, code, excerpts) for code in asked.codes)
    columns = tuple(GridColumn(name, _SHARES[field]) for name, field in zip(names, fields, strict=True))
    return Grid(columns, rows, row_headings=1)


def _row(asked: _Asked, code: Code, excerpts: dict[str, Excerpt]) -> tuple[Cell, ...]:
    depth = asked.state.tree.depth(code.id)
    name = Paragraph(f"{_INDENT * depth}{code.name_in(asked.language)}")
    told = tuple(Paragraph(f"{_INDENT * depth}{one}", Look.QUIET) for one in _more(asked, code))
    texts = (wording(getattr(code, field), asked.language) for field in DEFINITION)
    cells = (Cell((name, *told), bold=depth == 0), *map(Cell.of, texts))
    return (*cells, Cell(tuple(_examples(asked, code, excerpts)))) if has(asked.order, EXAMPLES) else cells


def _more(asked: _Asked, code: Code) -> Iterator[str]:
    """What else is to be known of a code: its scale, where it comes from, whether it is in use, how often."""
    scale = next((one for one in asked.state.scales if one.id == code.scale_id), None)
    if scale:
        yield say(mark("Rated: {scale}"), scale=wording(scale.name, asked.language) or scale.key)
    if code.inductive:
        yield say(mark("inductive: found in the material"))
    if code.retired:
        yield say(mark("no longer used for new passages"))
    if asked.uses is not None:
        yield str(Message("{n} passage", "{n} passages", asked.uses.get(code.id, 0)))


def _pinned(asked: _Asked) -> dict[str, Excerpt]:
    """The passages that are pinned to codes and still there."""
    ids = [coding for code in asked.codes for _, coding in asked.state.pins.get(code.id, ())]
    return {one.id: one for one in asked.study.excerpts_of(ids)}


def _examples(asked: _Asked, code: Code, excerpts: dict[str, Excerpt]) -> Iterator[Paragraph | Quote]:
    """Examples by kind: pinned passages as they read now, then those that somebody wrote."""
    for kind in EXAMPLE_KINDS:
        pinned = [excerpts[one] for of, one in asked.state.pins.get(code.id, ()) if of == kind and one in excerpts]
        texts = [wording(one.text, asked.language) for one in code.examples if one.kind == kind]
        found: list[Paragraph | Quote] = [quote_of(asked.study, asked.order, one) for one in pinned]
        found += [Paragraph(text) for text in texts if text]
        if found:
            yield Paragraph(f"{capitalised(say_example(kind))}:", Look.QUIET)
            yield from found


def _scale(asked: _Asked, scale: Scale) -> Grid:
    columns = (GridColumn(say(mark("Rating")), 10), GridColumn(say(mark("Means")), 90))
    rows = tuple(
        (
            Cell.of((f"{step:+d}" if scale.has_neutral and step else str(step)).replace("-", "−")),
            Cell.of(wording(scale.labels.get(step, {}), asked.language)),
        )
        for step in scale.steps
    )
    return Grid(columns, rows, row_headings=1)


KIND = Kind(
    ReportKind.CODEBOOK,
    Message("Codebook"),
    Message("Say what each code means, when it is used and when not, with examples, for readers and other coders."),
    document=make_document,
    tables=make_tables,
    parts=(
        (CODES, Message("The codes with their definitions")),
        (EXAMPLES, Message("Examples")),
        (USES, Message("How many passages each code has")),
        (SCALES, Message("The rating scales")),
        (HISTORY, Message("How the codebook grew")),
        *LINES,
    ),
    takes=frozenset({"code_ids", "subject_id", "parts", "citation", "template"}),
)
