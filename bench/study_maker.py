"""Makes the study that is measured: 40 sources of 60 kB, 60 codes, 20,000 codings, times a factor; always the same."""

from __future__ import annotations

import atexit
import random
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from qualcase.coding.bundle import IncomingSource, Placing, ReadText, SpeakerSeen
from qualcase.coding.people import CodingState
from qualcase.coding.sources import SourceKind, Turn
from qualcase.study import Study
from qualcase.study.new_codings import NewCoding
from qualcase.text.normalise import text_hash
from qualcase.text.turns import recognise_turns

if TYPE_CHECKING:
    from qualcase.coding.codebook import Code

SOURCES, SIZE, CODES, CODINGS = 40, 60_000, 60, 20_000
"""Sources, characters each, codes, and codings at factor 1."""
WAVES = ("2015", "2017")
CASES = 20
_WORDS = [
    "vi",
    "har",
    "en",
    "aftale",
    "med",
    "kommunen",
    "og",
    "de",
    "frivillige",
    "kommer",
    "hver",
    "onsdag",
    "men",
    "det",
    "er",
    "svært",
    "at",
    "få",
    "alle",
    "med",
    "når",
    "lederen",
    "ikke",
    "har",
    "tid",
    "til",
    "at",
    "tale",
    "om",
    "roller",
    "grænser",
    "forankring",
    "synlighed",
    "så",
    "nu",
    "står",
    "der",
    "på",
    "tavlen",
    "hvem",
    "som",
    "gør",
    "hvad",
    "ikke",
    "sandt",
]


def make_text(seed: int, size: int = SIZE) -> str:
    """A transcript of about `size` characters: an interviewer asks, two informants answer at length."""
    chance = random.Random(seed)
    lines: list[str] = []
    length = 0
    while length < size:
        lines.append(f"I: {_sentence(chance, 8)}?")
        speaker = chance.choice(("IP1", "IP2"))
        lines.append(f"{speaker}: " + " ".join(f"{_sentence(chance, 13)}." for _ in range(4)))
        length += len(lines[-1]) + len(lines[-2]) + 2
    return "\n".join(lines)[:size]


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize()


def make_study(path: Path, factor: int = 1, codes: int = CODES) -> None:
    """Write the study to a new file; made once in a run, then copied."""
    shutil.copyfile(_ready(factor, codes), path)


@cache
def _ready(factor: int, codes: int) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="qualcase-bench"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "study.qualcase"
    _make(path, factor, codes)
    return path


def _make(path: Path, factor: int, how_many: int) -> None:
    """Every source is marked done by its coder."""
    with Study.create(path, title=f"Bench {factor}×", waves=WAVES) as study:
        sources = study.sources.bring_in([incoming(number) for number in range(SOURCES * factor)]).added
        codes = make_codes(study, how_many)
        coder = study.coders.ensure("Anna")
        chance = random.Random(factor)
        for source in sources:
            text = study.sources.text(source.id).text
            new = [make_coding(chance, source.id, text, codes, coder.id) for _ in range(CODINGS // SOURCES)]
            study.codings.add_many(new, imported=True)
        study.sources.set_states([(source.id, coder.id, CodingState.DONE) for source in sources])


def incoming(number: int, size: int = SIZE) -> IncomingSource:
    """A transcript on its way in."""
    text = make_text(number, size)
    found = recognise_turns(text)
    name = f"K{number % CASES + 1:02d}_{WAVES[number // CASES % 2]}_interview_{number}"
    placing = Placing(
        cases=(f"K{number % CASES + 1:02d}",),
        site=f"Sted {number % 5}",
        wave=WAVES[number // CASES % 2],
        kind=SourceKind.INTERVIEW,
    )
    speakers = tuple(
        SpeakerSeen(one.text, one.is_interviewer, one.generic, role="volunteer" if number % 3 else "manager")
        for one in found.labels
    )
    read = ReadText(text, text_hash(text), text.encode(), text_hash(text))
    turns = tuple(Turn._make(turn) for turn in found.turns)
    return IncomingSource(Path(f"{name}.txt"), name, placing, read, turns, speakers)


def make_codes(study: Study, how_many: int = CODES) -> list[Code]:
    """A codebook of codes with five sub-codes each, in all so many (a multiple of 6)."""
    codes = []
    for top in range(how_many // 6):
        parent = study.codebook.add(f"Kode {top + 1}")
        codes.append(parent)
        codes += [study.codebook.add(f"Underkode {below + 1}", parent.id) for below in range(5)]
    return codes


def make_coding(chance: random.Random, source_id: str, text: str, codes: list[Code], coder_id: str) -> NewCoding:
    """A passage of whole words, under a code by chance."""
    start = text.find(" ", chance.randrange(len(text) - 600)) + 1
    end = text.find(" ", start + chance.randrange(40, 400))
    return NewCoding(source_id, start, end if end > start else start + 40, chance.choice(codes).id, coder_id)


def make_docx_folder(folder: Path, factor: int = 1) -> None:
    """Write the texts of the study as Word files that name case and wave, as people name them."""
    import docx

    folder.mkdir(parents=True, exist_ok=True)
    for number in range(SOURCES * factor):
        document = docx.Document()
        for line in make_text(number).split("\n"):
            document.add_paragraph(line)
        document.save(str(folder / f"K{number % CASES + 1:02d}_{WAVES[number // CASES % 2]}_interview_{number}.docx"))
