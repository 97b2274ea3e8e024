"""Pages over Material that a place names and that need nothing of the board. Imported when first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.ui.base.place import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qualcase.ui.base.pages import OverPage
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens


def page_makers(session: Session, changed: Callable[[], object]) -> Mapping[Page, Callable[[Tokens], OverPage]]:
    """How each of them is made; `changed` is told when what can be done on one became something else."""

    def guide(tokens: Tokens) -> OverPage:
        from qualcase.ui.guide.page import GuidePage

        page = GuidePage(session, tokens)
        page.actions_changed.connect(changed)
        return page

    def sheet(tokens: Tokens) -> OverPage:
        from qualcase.ui.sheetback.page import SheetBackPage

        page = SheetBackPage(session, tokens)
        page.actions_changed.connect(changed)
        return page

    return {Page.GUIDE: guide, Page.SHEET_BACK: sheet}
