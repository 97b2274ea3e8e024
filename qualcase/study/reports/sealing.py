"""What a report in Word carries of how it was made, so that it can be made again without being asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from qualcase.coding.kept_orders import keep_order

if TYPE_CHECKING:
    from qualcase.coding.orders import ReportOrder
    from qualcase.exchange.writing.report_prints import Sealed
    from qualcase.study.study import Study


def sealed_as(study: Study, order: ReportOrder) -> Sealed:
    """The order, the day and the study of a report, for its document."""
    from qualcase.exchange.writing.report_prints import Sealed

    return Sealed(as_kept(order), today().isoformat(), study.info().id)


def as_kept(order: ReportOrder) -> dict[str, object]:
    """The order without the path of its template, which may tell a name; the document has its styles."""
    return keep_order(replace(order, template=""))


def today() -> date:
    """The day here, by which a report is dated."""
    return datetime.now(UTC).astimezone().date()
