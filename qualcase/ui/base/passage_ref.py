"""A passage that somebody has chosen: what a screen gives where it is not coded."""

from __future__ import annotations

from qualcase.coding.collections import PassageRef

__all__ = ["PassageRef"]
