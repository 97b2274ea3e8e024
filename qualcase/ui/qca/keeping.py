"""Keeping an analysis under a name, opening it again, and keeping it no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.ui.qca.state import Plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.analyses import Analysis
    from qualcase.coding.qca_settings import QcaSettings
    from qualcase.ui.base.session import Session
    from qualcase.ui.qca.page import QcaPage


class Keeping:
    """Writes through the session."""

    def __init__(self, session: Session, page: QcaPage) -> None:
        """Of one page."""
        self._session, self._page = session, page

    def can_keep(self) -> bool:
        """Whether there is something to keep, and the study can be written."""
        return self._page.state.plan.settings is not None and not self._session.study.read_only

    def keep_as(self, name: str) -> None:
        """Keep the plan under a name."""
        settings, study = self._page.state.plan.settings, self._session.study
        coder = self._session.who_is_here()
        if settings is not None:
            self._page.state.name = " ".join(name.split())
            self._session.write(lambda: study.qca.save(name, settings, coder()))

    def open(self, analysis_id: str) -> None:
        """Show a kept analysis; without one start anew."""
        page, study = self._page, self._session.study
        if not analysis_id:
            page.plan(Plan())
            return
        name = next((one.name for one in study.qca.all() if one.id == analysis_id), "")

        def show(settings: QcaSettings) -> None:
            page.plan(Plan.of(settings))
            page.state.name = name
            if page.asked is not None:
                page.setup.show_asked(page.asked, study.frame(), name)

        self._session.read(lambda: study.qca.get(analysis_id), show)

    def begin(self) -> None:
        """Where nothing is set up, show the first analysis that is kept."""
        state = self._page.state

        def show(kept: Sequence[Analysis]) -> None:
            if kept and state.plan == Plan():
                self.open(kept[0].id)

        if state.plan == Plan():
            self._session.read(self._session.study.qca.all, show)

    def remove(self) -> None:
        """Keep the analysis that is shown no longer."""
        study, chosen = self._session.study, str(self._page.setup.kept.value() or "")
        if chosen and not study.read_only:
            self._page.state.name = ""
            self._session.write(lambda: study.qca.remove(chosen))
