"""What a report in Word carries of how it was made, so that it can be made again without being asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from qualcase.coding.kept_orders import keep_order
from qualcase.words import current_language

if TYPE_CHECKING:
    from qualcase.coding.orders import ReportOrder
    from qualcase.exchange.writing.report_prints import Sealed
    from qualcase.study.study import Study


def sealed_as(study: Study, order: ReportOrder) -> Sealed:
    """The order, the day and the study of a report, for its document."""
    from qualcase.exchange.writing.report_prints import Sealed

    return Sealed(as_kept(study, order), today().isoformat(), study.info().id)


def as_kept(study: Study, order: ReportOrder) -> dict[str, object]:
    """The order as a document may tell it: what somebody typed is without names where they are out.

    The path of the template is left out, for it may tell a name; the document has its styles. The language is named,
    since whoever makes the report again may have the program in another one.
    """
    outgoing = study.reports.outgoing(order)
    title, citation = outgoing.text(order.title), outgoing.text(order.citation)
    language = order.language or current_language()
    return keep_order(replace(order, title=title, citation=citation, template="", language=language))


def today() -> date:
    """The day here, by which a report is dated."""
    return datetime.now(UTC).astimezone().date()
