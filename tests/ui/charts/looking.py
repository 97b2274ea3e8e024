"""Pictures as numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from qualcase.coding.charts import Drawn


def grey(one: Drawn) -> np.ndarray:
    """The grey levels of a PNG, row by row."""
    image = QImage.fromData(one.data).convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return pixels[:, : image.width()].copy()
