"""What all reports share: who made them of what, their title, language and header."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase import __version__
from qualcase.coding.report import Report
from qualcase.study.describe import measure_part
from qualcase.study.reports.asking import settings_of, waves_of
from qualcase.study.reports.kinds import kind_of
from qualcase.study.wording import say_made_by
from qualcase.words import mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block
    from qualcase.study.study import Study


def about_lines(study: Study, order: ReportOrder) -> list[tuple[str, str]]:
    """What a reader must know of any report, label and what is to be known.

    Study, selection, whose codings count, waves and measure where they are asked for, date and program.
    """
    kind, settings = kind_of(order.kind), settings_of(study, order)
    selection, coders = study.describe_apart(settings.filter)
    lines = [
        (say(mark("Study")), study.info().title),
        (say(mark("Selection")), selection),
        (say(mark("Codings")), coders),
    ]
    if order.wave_ids:
        lines.append((say(mark("Waves")), ", ".join(wave.name for wave in waves_of(study, order))))
    if order.made_by:
        lines.append((say(mark("Made by")), ", ".join(say_made_by(one) for one in order.made_by)))
    if kind.measured:
        lines.append((say(mark("Measure")), measure_part(settings.measure)))
    return [*lines, (say(mark("Date")), today()), (say(mark("Made with")), f"qualcase {__version__}")]


def today() -> str:
    """The date that stands in reports."""
    return say_date(datetime.now(UTC).astimezone().date())


def make_report(
    study: Study,
    order: ReportOrder,
    blocks: Iterable[Block],
    *,
    title: str,
    more: Sequence[tuple[str, str]] = (),
    landscape: bool = False,
    contents: bool = True,
    contents_depth: int = 3,
) -> Report:
    """A report with title, the lines under it (`more` after those of every report), header and language."""
    about = [*about_lines(study, order), *more]
    return Report(
        title=order.title or title,
        subtitle=tuple(f"{name}: {value}" for name, value in about),
        header=" · ".join((study.info().title, order.title or title, today())),
        language=study.info().language,
        contents_title=say(mark("Contents")) if contents else "",
        blocks=blocks,
        landscape=landscape,
        contents_depth=contents_depth,
    )
