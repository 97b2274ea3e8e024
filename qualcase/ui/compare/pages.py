"""The pages that lie over Compare. They are imported when first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.ui.base.place import Page
from qualcase.ui.compare.state import CompareState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qualcase.ui.base.pages import OverPage
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens


def page_makers(session: Session) -> Mapping[Page, Callable[[Tokens], OverPage]]:
    """How each page over Compare is made."""

    def years(tokens: Tokens) -> OverPage:
        from qualcase.ui.years.page import YearsPage

        return YearsPage(session, tokens, lambda: CompareState(session.settings, session.study.info().id).asked)

    def side(tokens: Tokens) -> OverPage:
        from qualcase.ui.sidebyside.page import SidePage

        return SidePage(session, tokens, lambda: CompareState(session.settings, session.study.info().id).asked)

    def joint(tokens: Tokens) -> OverPage:
        from qualcase.ui.joint.page import JointPage

        return JointPage(session, tokens)

    return {Page.SIDE: side, Page.YEARS: years, Page.JOINT: joint}
