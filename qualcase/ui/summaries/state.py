"""What the Summaries room remembers. Free of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.ui.base.place import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.settings import Settings

PAGES = (Page.GRID, Page.CHANGES, Page.CLAIMS, Page.RATINGS, Page.QCA, Page.PATTERNS, Page.DRIFT)
"""The pages of the room in the order of their tabs."""
_KEY = "summaries.page"


class LastPage:
    """The page on which somebody was last, kept by study."""

    def __init__(self, settings: Settings, study_id: str) -> None:
        self._settings, self._study_id = settings, study_id

    def get(self, there: Sequence[Page]) -> Page | None:
        """The page that was shown last, as far as it is there; else the first; None where none is there."""
        kept = self._kept().get(self._study_id)
        return next((page for page in there if page == kept), next(iter(there), None))

    def keep(self, page: Page) -> None:
        """Remember a page."""
        kept = self._kept()
        if kept.get(self._study_id) != page:
            self._settings.set(_KEY, {**kept, self._study_id: page.value})

    def _kept(self) -> dict[str, str]:
        kept = self._settings.get(_KEY)
        return {key: value for key, value in kept.items() if isinstance(value, str)} if isinstance(kept, dict) else {}
