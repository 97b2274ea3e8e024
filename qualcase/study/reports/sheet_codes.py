"""Coded passages as a sheet that is edited and read back: a row a passage and coder, its codes in a column."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from qualcase.coding.sheet_back import Role, SheetKind, trace
from qualcase.coding.tables import Column
from qualcase.errors import UserError
from qualcase.study.ordering import group_order
from qualcase.study.reports.sheet_shape import BackRow, SheetColumn, head, returning_table
from qualcase.study.wording import say_kind, say_role
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.tables import Table
    from qualcase.study.study import Study

BETWEEN = "; "
"""Stands between the codes of a passage."""


def title() -> str:
    """What the sheet is called."""
    return say(mark("Passages and codes"))


def codes_sheet(study: Study, order: ReportOrder) -> Table:
    """The sheet; its rows are a stream. Raises UserError where no passage is coded."""
    chosen = order.filter
    chosen = replace(
        chosen,
        codes=order.code_ids or chosen.codes,
        cases=order.case_ids or chosen.cases,
        sites=order.site_ids or chosen.sites,
        waves=order.wave_ids or chosen.waves,
        sources=order.source_ids or chosen.sources,
    )
    ordered = group_order(study, chosen, ("source",))
    if not ordered:
        raise UserError("No passage is coded in what the filter lets through. Choose other material.")
    tree = study.frame().tree
    salt = study.info().id
    return returning_table(
        study,
        SheetKind.CODES,
        _columns(),
        _rows(study.each_of(ordered), salt),
        title=title(),
        caption=say(mark("Each coded passage with its codes. Codes may be added, taken away or changed.")),
        memory_codes=[(one.id, tree.path(one.id)) for one in tree.ordered],
    )


def _columns() -> list[SheetColumn]:
    codes = say(mark("Paths of the codes, with ; between them"))
    return [
        head("text", Role.NAME, say(mark("Text")), 80, say(mark("The passage"))),
        SheetColumn("codes", Role.EDIT, Column(say(mark("Codes")), 40, codes, edited=True)),
        head("source", Role.NAME, say(mark("Source")), 28, say(mark("Name of the source"))),
        head("case", Role.OURS, say(mark("Case")), 10, say(mark("The case that the passage belongs to"))),
        head("site", Role.OURS, say(mark("Site")), 16, say(mark("The site of the case, or of the source"))),
        head("wave", Role.OURS, say(mark("Wave")), 8, say(mark("The wave in which it was told or written"))),
        head("kind", Role.OURS, say(mark("Kind")), 16, say(mark("Kind of source"))),
        head("participant", Role.OURS, say(mark("Participant")), 20, say(mark("Who says most of it"))),
        head("role", Role.OURS, say(mark("Role")), 14, say(mark("Role of the participant in the case and wave"))),
        head("coder", Role.OURS, say(mark("Coder")), 14, say(mark("Who coded it, and whose codes are changed"))),
    ]


def _rows(excerpts: Iterable[Excerpt], salt: str) -> Iterator[BackRow]:
    """A row a passage and coder; excerpts come in the order of the texts."""
    for _, same_place in groupby(excerpts, key=lambda one: (one.source_id, one.start, one.end)):
        by_coder: dict[str, list[Excerpt]] = {}
        for one in same_place:
            by_coder.setdefault(one.coder, []).append(one)
        for ones in by_coder.values():
            yield _row(ones, salt)


def _row(ones: Sequence[Excerpt], salt: str) -> BackRow:
    one = ones[0]
    row_id = "p." + "_".join(f"{two.id}-{code_trace(salt, two.code_id)}" for two in ones)
    case = one.case or ", ".join(one.cases) or None
    who = (one.participant, say_role(one.role) or None, one.coder)
    cells = (one.text, said_codes(two.code for two in ones), one.source, case, one.site, one.wave, say_kind(one.kind))
    return BackRow(row_id, (*cells, *who), (kept_codes(two.code_id for two in ones),))


def kept_codes(code_ids: Iterable[str]) -> str:
    """Codes as they are held against what comes back."""
    return " ".join(sorted(set(code_ids)))


def said_codes(paths: Iterable[str]) -> str:
    """Paths of codes in one cell; a `;` of a name is written with a backslash before it."""
    return BETWEEN.join(path.replace(";", "\\;") for path in dict.fromkeys(paths))


def split_codes(cell: str) -> list[str]:
    """The paths that a cell holds: `;` or a line's end stands between them."""
    found = [""]
    letters = iter(cell)
    for letter in letters:
        if letter == "\\":
            following = next(letters, "")
            found[-1] += following if following == ";" else f"\\{following}"
        elif letter in ";\n":
            found.append("")
        else:
            found[-1] += letter
    return [one.strip() for one in found if one.strip()]


def code_trace(salt: str, code_id: str) -> str:
    """The short hash of a code's id."""
    return trace(salt, code_id)


def codings_of(row_id: str) -> list[tuple[str, str]]:
    """Ids of the codings that a row was made of, with the traces of their codes of then."""
    kind, _, rest = row_id.partition(".")
    pairs = (one.partition("-") for one in rest.split("_")) if kind == "p" else ()
    return [(coding_id, code) for coding_id, _, code in pairs if coding_id]
