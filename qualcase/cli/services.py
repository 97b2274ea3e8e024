"""What the command line needs of the window without knowing it: handed over by the application."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.charts import Renderer


class Services(Protocol):
    """The window's side of the program."""

    def has_display(self) -> bool:
        """Whether a window can be shown."""

    def open_window(self, study: Path | None) -> int:
        """Show the window, on a study if one is given; returns the exit status when it is closed."""

    def self_test(self, study: Path | None) -> Mapping[str, Any]:
        """Show the window, visit every workspace; milliseconds to each first paint and memory in megabytes."""

    def draw_screens(self, study: Path, folder: Path) -> Sequence[Path]:
        """Draw the main screens to PNG files in a folder."""

    def renderer(self) -> Renderer:
        """Who draws charts; may be asked for where there is no display."""
