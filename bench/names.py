"""Finding what may tell who somebody is, in 40 texts of 60 kB and the fields beside them."""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bench.study_maker import make_text
from qualcase.coding.bundle import Placing
from qualcase.coding.sources import SourceKind
from qualcase.study import Study

SOURCES = 40
_NAMES = ("Karen", "Bodil", "Egon", "Samira", "Vesterlund", "Bakkeskolen", "Niels Henrik", "Minestrimlen")


def _with_names(seed: int) -> str:
    """A transcript with a name in every seventh word or so, and a number now and then."""
    chance = random.Random(seed)
    words = make_text(seed).split(" ")
    for place in range(0, len(words), 7):
        words[place] = f"{words[place]} {chance.choice(_NAMES)}{chance.choice(('', 's'))}"
        if chance.random() < 0.02:
            words[place] += f" 22 33 44 {chance.randrange(10, 99)}"
    return " ".join(words)


def run(repeats: int = 3) -> list[tuple[str, float, str]]:
    """Milliseconds to look through 2.4 MB of text."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(SOURCES):
            (folder / f"K{number:02d} samtale.txt").write_text(_with_names(number), encoding="utf-8")
        with Study.create(folder / "names.qualcase", waves=["2015"]) as study:
            given = Placing(wave="2015", kind=SourceKind.INTERVIEW)
            study.sources.bring_in(study.sources.prepare(sorted(folder.glob("*.txt")), given=given))
            for person in ("Karen Holm", "Bodil Juul", "Samira Dam"):
                study.participants.add(person, (), "")
            times = []
            for _ in range(repeats):
                begin = time.perf_counter()
                found = study.pseudonyms.find()
                times.append((time.perf_counter() - begin) * 1000)
    note = f"{found.characters / 1e6:.1f} MB, {len(found.hits)} hits; target 10,000 ms"
    return [("names: candidates in all texts", statistics.median(times), note)]


if __name__ == "__main__":
    for entry in run(int(sys.argv[1]) if len(sys.argv) > 1 else 3):
        print(*entry, sep="\t")
