"""Draws the pictures of the documentation from the demo study, so that they stay true.

Run it by `.venv/bin/python script/pictures.py`.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

from qualcase.study.demo import build_demo
from qualcase.ui.pictures import draw_screens
from qualcase.words import use_language

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"


def main() -> int:
    """Draw every screen in English, light and dark."""
    use_language("en")
    with tempfile.TemporaryDirectory() as name:
        os.environ["QUALCASE_HOME"] = str(Path(name) / "home")
        study = build_demo(Path(name) / "demo")
        draw_screens(study, IMAGES)
        for picture in draw_screens(study, Path(name) / "dark", dark=True):
            picture.replace(IMAGES / f"{picture.stem}-dark.png")
    for picture in sorted(IMAGES.glob("*.png")):
        print(picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())
