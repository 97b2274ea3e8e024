"""The pages of the Summaries room: what they are called and where they come from. Imported when first wanted."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.pages import is_there
from qualcase.ui.base.place import Page
from qualcase.ui.summaries.state import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qualcase.ui.base.pages import RoomPage
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class _Home(NamedTuple):
    module: str
    page: str
    """A class that is made with session and tokens, as `RoomPage` says."""


_HOMES = {
    Page.GRID: _Home("qualcase.ui.summaries.grid_page", "GridPage"),
    Page.CHANGES: _Home("qualcase.ui.changes.page", "ChangesPage"),
    Page.CLAIMS: _Home("qualcase.ui.claims.page", "ClaimsPage"),
    Page.RATINGS: _Home("qualcase.ui.ratings.page", "RatingsPage"),
    Page.QCA: _Home("qualcase.ui.qca.page", "QcaPage"),
    Page.PATTERNS: _Home("qualcase.ui.patterns.page", "PatternsPage"),
    Page.DRIFT: _Home("qualcase.ui.drift.page", "DriftPage"),
}


def pages_there() -> tuple[Page, ...]:
    """The pages that are built, in the order of their tabs."""
    return tuple(page for page in PAGES if is_there(_HOMES[page].module))


def page_makers(session: Session) -> Mapping[Page, Callable[[Tokens], RoomPage]]:
    """How each page is made."""

    def maker(home: _Home) -> Callable[[Tokens], RoomPage]:
        def make(tokens: Tokens) -> RoomPage:
            made: RoomPage = getattr(import_module(home.module), home.page)(session, tokens)
            return made

        return make

    return {page: maker(_HOMES[page]) for page in pages_there()}


def page_title(page: Page) -> str:
    """What the tab of a page says."""
    return {
        Page.GRID: translate("SummariesScreen", "Summaries"),
        Page.CHANGES: translate("SummariesScreen", "Changes"),
        Page.CLAIMS: translate("SummariesScreen", "Claims"),
        Page.RATINGS: translate("SummariesScreen", "Ratings"),
        Page.QCA: translate("SummariesScreen", "QCA"),
        Page.PATTERNS: translate("SummariesScreen", "Patterns"),
        Page.DRIFT: translate("SummariesScreen", "Drift"),
    }[page]
