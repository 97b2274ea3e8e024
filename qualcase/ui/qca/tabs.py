"""The tables of the page."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Tab(StrEnum):
    """In the order in which an analysis is read."""

    MEMBERS = "members"
    TRUTH = "truth"
    NECESSITY = "necessity"
    SOLUTIONS = "solutions"
    PLOT = "plot"


def tab_title(tab: Tab) -> str:
    """What a tab says."""
    return {
        Tab.MEMBERS: translate("Qca", "Memberships"),
        Tab.TRUTH: translate("Qca", "Truth table"),
        Tab.NECESSITY: translate("Qca", "Necessity"),
        Tab.SOLUTIONS: translate("Qca", "Paths"),
        Tab.PLOT: translate("Qca", "Plot"),
    }[tab]
