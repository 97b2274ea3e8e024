"""Kinds of reports that are as plain as can be, for tests of what all kinds share."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING

from qualcase.coding.charts import Chart, ChartKind, Drawn
from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Heading, Paragraph, Quote
from qualcase.coding.tables import Column, Table
from qualcase.errors import UserError
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.out_warnings import filter_of
from qualcase.words import Message, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pytest

    from qualcase.coding.charts import PictureFormat
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Report
    from qualcase.progress import Progress
    from qualcase.study import Study


def _blocks(study: Study, order: ReportOrder) -> Iterator[Block]:
    code = ""
    for one in study.each_excerpt(filter_of(order)):
        if one.code != code:
            code = one.code
            yield Heading(1, code)
        if not order.parts or "origin" in order.parts:
            yield Paragraph(say("Note: {note}", note=one.note))
        yield Quote(one.text, f"{one.case}, {one.participant}, {one.coder}")


def _document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    progress(0, 1)
    if not study.passing(filter_of(order)):
        raise UserError("There is nothing here. Widen the filter.")
    return make_report(study, order, _blocks(study, order), title="Coded excerpts")


def _tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    progress(0, 1)
    rows = ((one.code, one.text, one.participant) for one in study.each_excerpt(filter_of(order)))
    return [Table("Excerpts", [Column("Code"), Column("Text", 40), Column("Participant")], rows)]


def _charts(study: Study, order: ReportOrder) -> Sequence[Chart]:
    del order
    return [
        Chart(ChartKind.PROFILE, f"profile-{case.name}", case.name, (), alt=case.name)  # type: ignore[arg-type]
        for case in study.cases.all()
    ]


KIND = Kind(
    ReportKind.EXCERPTS,
    Message("Coded excerpts"),
    Message("Passages under their codes."),
    document=_document,
    tables=_tables,
    charts=_charts,
    parts=(("origin", Message("where it is from")), ("counts", Message("how many"))),
    takes=frozenset({"by", "parts", "case_ids", "citation", "template"}),
)


class Drawing:
    """Draws nothing much."""

    def draw(self, chart: Chart, picture: PictureFormat, *, width: float = 160.0, with_caption: bool = False) -> Drawn:
        del width, with_caption
        words = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><text>{chart.title}</text></svg>'
        return Drawn(words.encode(), picture, 160, 90)


@contextmanager
def plainly(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The kind of excerpts is the plain one as long as this lasts."""
    name = "qualcase.study.reports.excerpts"
    module = ModuleType(name)
    module.__spec__ = ModuleSpec(name, None)
    module.KIND = KIND  # type: ignore[attr-defined]
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, name, module)
        yield
