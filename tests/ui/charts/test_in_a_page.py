"""Charts as the window draws them, within a page for a meeting: whole, without a complaint of the page's own policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.study import Study
from qualcase.ui.charts.renderer import ChartRenderer
from tests.exchange.writing.browser import browsing

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def test_drawn_charts_stand_in_the_page(qapp: QApplication, built_demo: Path, tmp_path: Path) -> None:
    del qapp  # has to be there before anything is drawn
    path = tmp_path / "page.html"
    with Study.open(built_demo, read_only=True) as study:
        study.reports.renderer = ChartRenderer()
        one = study.cases.all()[0]
        study.reports.write(ReportOrder(ReportKind.MEETING, case_ids=(one.id,)), path)
    with browsing(tmp_path / "profile") as browser:
        browser.open(path)
        assert browser.complaints() == []
        assert browser.asked_for() == [path.as_uri()]
        drawn = "[...document.querySelectorAll('figure svg')].map((one) => one.getBoundingClientRect().height)"
        heights = browser.value(drawn)
        assert len(heights) > 3
        assert min(heights) > 20
        words = browser.value(
            "[...document.querySelectorAll('#cases svg text')].map((one) => one.textContent).join(' ')"
        )
        assert one.name in words
