"""How columns and rows are arranged, as it is asked for on the command line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import option
from qualcase.coding.arranging import Arrangement, GroupBy, Order
from qualcase.coding.comparison import Dimension
from qualcase.errors import UserError
from qualcase.words import mark

if TYPE_CHECKING:
    from qualcase.coding.comparison import AxisValue, Comparison
    from qualcase.coding.views import ViewSettings
    from qualcase.study import Study


def arranging_options() -> list[Any]:
    """Order and groups of the columns, and of rows that are no codes."""
    orders = click.Choice([one.value for one in Order])
    groups = click.Choice([one.value for one in GroupBy])
    return [
        option("--order", type=orders, default="study", show_default=True, help=mark("The order of the columns.")),
        option(
            "--order-by",
            metavar="ROW",
            default="",
            help=mark("The row whose figures decide the order; else all rows taken together."),
        ),
        option(
            "--by-hand",
            metavar="A,B,C",
            default="",
            help=mark("Columns in this order, the others behind."),
        ),
        option("--group", type=groups, default="site", show_default=True, help=mark("What cases are grouped by.")),
        option(
            "--row-order",
            type=orders,
            default="study",
            show_default=True,
            help=mark("The order of rows that are no codes."),
        ),
        option(
            "--row-order-by",
            metavar="COLUMN",
            default="",
            help=mark("The column whose figures decide the order of the rows; else all columns taken together."),
        ),
        option("--rows-by-hand", metavar="A,B,C", default="", help=mark("Rows in this order, the others behind.")),
        option(
            "--row-group", type=groups, default="site", show_default=True, help=mark("What cases in rows stand by.")
        ),
    ]


def is_arranged(options: dict[str, Any]) -> bool:
    """Whether another arrangement than that of the study is asked for."""
    sides = (("order", "by_hand", "group"), ("row_order", "rows_by_hand", "row_group"))
    return any(options[order] != "study" or options[hand] or options[group] != "site" for order, hand, group in sides)


def with_arrangements(study: Study, settings: ViewSettings, shown: Comparison, options: dict[str, Any]) -> ViewSettings:
    """The settings with both sides arranged as typed. Raises UserError for what is not there."""
    hand, row_hand = (options[name] for name in ("by_hand", "rows_by_hand"))
    columns = Arrangement(
        Order.HAND if hand else Order(options["order"]),
        GroupBy(options["group"]),
        _line(study, options["order_by"], shown, 0),
        hand=_by_hand(hand, shown.columns),
    )
    rows = Arrangement(
        Order.HAND if row_hand else Order(options["row_order"]),
        GroupBy(options["row_group"]),
        _line(study, options["row_order_by"], shown, 1),
        hand=_by_hand(row_hand, shown.rows),
        rows=True,
    )
    if shown.dimensions[0] is Dimension.CODE and not rows.is_plain:
        raise UserError("Codes in rows stand as in their tree. Let rows be something else, or leave their order out.")
    return replace(settings, column_arrangement=columns, row_arrangement=rows)


def _line(study: Study, name: str, shown: Comparison, place: int) -> str:
    """The id of the row (0) or column (1) whose figures decide; empty for all together."""
    if not name:
        return ""
    if shown.dimensions[place] is Dimension.CODE:
        return study.names.code(name).id
    return one_of(name, {value.name: value.id for value in (shown.columns if place else shown.rows)})


def _by_hand(text: str, values: tuple[AxisValue, ...]) -> tuple[str, ...]:
    known = {value.name: value.id for value in values}
    return tuple(one_of(one.strip(), known) for one in text.split(",") if one.strip())


def one_of(name: str, known: dict[str, str]) -> str:
    """The id of a name. Raises UserError with the names there are."""
    if name not in known:
        raise UserError("There is no “{name}” here. Choose one of: {names}.", name=name, names=", ".join(known))
    return known[name]
