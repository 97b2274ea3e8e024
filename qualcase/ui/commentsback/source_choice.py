"""Which source a document is of: as it tells, or as somebody says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate
_WIDTH = 264


class SourceChoice(Choice):
    """All sources of the study."""

    def __init__(self, session: Session, then: Callable[[str | None], object]) -> None:
        """`then` gets the id of the source that was chosen, None for as the document tells."""
        super().__init__()
        self._session = session
        self.setAccessibleName(translate("CommentsBack", "Source that the document is of"))
        self.setMinimumWidth(_WIDTH)
        self.activated.connect(lambda _: then(self.source_id))

    @property
    def source_id(self) -> str | None:
        """The source that was chosen."""
        value = self.value()
        return value if isinstance(value, str) else None

    def show_sources(self, chosen: str | None) -> None:
        """Offer the sources of the study, this one chosen."""
        told = (translate("CommentsBack", "Source: as the document tells"), None)
        self.offer([told, *((one.name, one.id) for one in self._session.study.sources.all())], chosen)
