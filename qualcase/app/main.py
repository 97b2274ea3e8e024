"""The entry points: the only place that knows both the command line and the window."""

from __future__ import annotations

import os
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from qualcase.app.display import has_display

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.charts import Chart, Drawn, PictureFormat, Renderer
    from qualcase.progress import Progress
    from qualcase.ui.base.services import Services


class WindowServices:
    """What the command line asks of the window; Qt is loaded with the first request."""

    def has_display(self) -> bool:
        """Whether a window can be shown."""
        return has_display()

    def open_window(self, study: Path | None) -> int:
        """Show the window until it is closed."""
        from qualcase.ui.run import run_window

        return run_window(study, _ui_services())

    def self_test(self, study: Path | None) -> Mapping[str, Any]:
        """Show the window, visit every workspace, and close it; without a display where nobody sees it."""
        if not has_display():
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from qualcase.ui.run import self_test

        return asdict(self_test(study, _ui_services()))

    def draw_screens(self, study: Path, folder: Path) -> Sequence[Path]:
        """Draw the main screens to PNG files."""
        from qualcase.ui.pictures.screens import draw_screens

        return draw_screens(study, folder)

    def renderer(self) -> Renderer:
        """Who draws charts; Qt is loaded with the first of them."""
        return _LateRenderer()


class _LateRenderer:
    """Draws charts, and loads Qt only for that: most of what leaves a study has none."""

    def draw(self, chart: Chart, picture: PictureFormat, *, width: float = 160.0, with_caption: bool = False) -> Drawn:
        """As `coding.charts.Renderer` says."""
        from qualcase.ui.charts.renderer import ChartRenderer

        return ChartRenderer().draw(chart, picture, width=width, with_caption=with_caption)


def _ui_services() -> Services:
    from qualcase.ui.base.services import Services

    return Services(make_demo=_make_demo)


def _make_demo(folder: Path, progress: Progress) -> Path:
    from qualcase.study.demo import build_demo  # only now: the window is painted before the study is loaded

    return build_demo(folder, progress=progress)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; without a command the window opens."""
    if getattr(sys, "frozen", False):  # a packaged program starts itself for its processes: they end here
        from multiprocessing import freeze_support

        freeze_support()
    from qualcase.cli.main import run

    return run(sys.argv[1:] if arguments is None else arguments, WindowServices())


def window() -> int:
    """The window, for start menus: a study's path may be given, as when its file is double-clicked."""
    return main(["open", *sys.argv[1:2]])
