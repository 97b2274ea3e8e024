"""The sheets that lie over the window for a moment; each is made when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.coding.changes import Action as PastAction
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.overlay import Overlay


class Sheets:
    """Only one sheet at a time."""

    def __init__(self, below: QWidget, tokens: Tokens) -> None:
        self._below = below
        self._tokens = tokens
        self._shown: Overlay | None = None

    @property
    def shown(self) -> Overlay | None:
        """The sheet that lies over the window now."""
        return self._shown if self._shown is not None and not self._shown.isHidden() else None

    def ask_for_action(self, actions: Sequence[Action], session: Session | None = None) -> None:
        """The command palette; with a study, ids of excerpts lead to them."""
        from qualcase.ui.window.command_palette import CommandPalette
        from qualcase.ui.window.excerpt_by_id import go_to_excerpt

        palette = CommandPalette(self._below, self._tokens)
        self._replace(palette)
        palette.ask(actions, lambda typed: go_to_excerpt(session, typed))

    def tell_keys(self, actions: Sequence[Action]) -> None:
        """The keys of this screen."""
        from qualcase.ui.window.key_help import KeyHelp

        page = KeyHelp(self._below)
        self._replace(page)
        page.tell(actions)

    def tell_history(self, past: Sequence[PastAction], coders: Mapping[str, str]) -> None:
        """What was done."""
        from qualcase.ui.window.history import HistoryList

        page = HistoryList(self._below, self._tokens)
        self._replace(page)
        page.tell(past, coders)

    def write_memo(self, session: Session, things: Sequence[Thing]) -> None:
        """The memo on the first of these things, the others a step away."""
        from qualcase.ui.memobox.sheet import MemoPage

        page = MemoPage(self._below, session)
        self._replace(page)
        page.ask(things)

    def put_away(self) -> None:
        """Take the sheet away that lies there."""
        if self._shown is not None:
            self._shown.put_away()
            self._shown.deleteLater()
            self._shown = None

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours, from the next sheet on."""
        self._tokens = tokens

    def _replace(self, sheet: Overlay) -> None:
        self.put_away()
        self._shown = sheet
