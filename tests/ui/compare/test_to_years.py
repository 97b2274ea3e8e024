from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension
from qualcase.study import Study
from qualcase.ui.compare.to_years import years_place
from tests.ui.compare.test_screen import ready  # noqa: F401 - a fixture

if TYPE_CHECKING:
    from pathlib import Path


def test_a_column_leads_to_its_case_its_site_or_nowhere(ready: Path) -> None:  # noqa: F811
    with Study.open(ready, read_only=True) as study:
        frame, shown = study.frame(), study.compare()
        case = shown.columns[0]
        site_id = frame.sites[0].id
        assert years_place(case, frame, of_site=False) == (case.id, None)
        assert years_place(case, frame, of_site=True) == (None, site_id)
        site = study.compare(columns=Dimension.SITE).columns[0]
        assert years_place(site, frame, of_site=False) == (None, site_id)
        role = study.compare(columns=Dimension.ROLE).columns[0]
        assert years_place(role, frame, of_site=False) is None
        assert years_place(None, frame, of_site=True) is None
