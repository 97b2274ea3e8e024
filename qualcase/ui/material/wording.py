"""Words that several parts of the workspace Material use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from qualcase.coding.agreed import LayerState
from qualcase.coding.people import CodingState

translate = QCoreApplication.translate


def state_name(state: CodingState) -> str:
    """How far a coder is."""
    return {
        CodingState.NOT_BEGUN: translate("Material", "Not begun"),
        CodingState.BEGUN: translate("Material", "Begun"),
        CodingState.DONE: translate("Material", "Done"),
    }[state]


def layer_name(state: LayerState) -> str:
    """How far the agreed layer of a source is."""
    return {
        LayerState.NONE: translate("Material", "None"),
        LayerState.IN_WORK: translate("Material", "In work"),
        LayerState.SETTLED: translate("Material", "Settled"),
    }[state]
