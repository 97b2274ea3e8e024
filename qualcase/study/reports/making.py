"""What all reports share: who made them of what, their title, language and header."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase import __version__
from qualcase.coding.report import Report
from qualcase.words import mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block
    from qualcase.study.study import Study


def about_lines(study: Study, order: ReportOrder) -> list[tuple[str, str]]:
    """What a reader must know of any report: study, selection, date, program; label and what is to be known."""
    return [
        (say(mark("Study")), study.info().title),
        (say(mark("Selection")), study.describe(order.filter)),
        (say(mark("Date")), say_date(datetime.now(UTC).astimezone().date())),
        (say(mark("Made with")), f"qualcase {__version__}"),
    ]


def make_report(
    study: Study,
    order: ReportOrder,
    blocks: Iterable[Block],
    *,
    title: str,
    more: Sequence[tuple[str, str]] = (),
    landscape: bool = False,
    contents: bool = True,
) -> Report:
    """A report with title, the lines under it (`more` after those of every report), header and language."""
    about = [*about_lines(study, order), *more]
    return Report(
        title=order.title or title,
        subtitle=tuple(f"{name}: {value}" for name, value in about),
        header=" · ".join((study.info().title, order.title or title, about[2][1])),
        language=study.info().language,
        contents_title=say(mark("Contents")) if contents else "",
        blocks=blocks,
        landscape=landscape,
    )
