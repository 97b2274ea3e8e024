"""A codebook that uses every field, and comparison of codebooks without regard to ids."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.codebook import Code, Example, Scale
from qualcase.coding.codebook_file import CodebookFile

if TYPE_CHECKING:
    from qualcase.coding.codebook import Wordings

SCALE = Scale(
    "s1",
    "fremmer",
    {"da": "Retning", "en": "Direction"},
    -2,
    2,
    {-2: {"da": "hæmmer stærkt"}, 2: {"da": "fremmer stærkt"}},
)


def both(danish: str, english: str) -> Wordings:
    """A text in two languages."""
    return {"da": danish, "en": english}


def full_book() -> CodebookFile:
    """Two top codes, one of them with a code below."""
    anchoring = Code(
        id="c1",
        name="Forankring",
        names=both("Forankring", "Anchoring"),
        key="F",
        colour="#258D48",
        short=both("Hvor fast det sidder.", "How firmly it sits."),
        full=both(
            'Aftaler: faste, løse og ingen.\n\n- også mundtlige\n- "hånd på hjertet"', "Agreements # of all kinds"
        ),
        use_when=both("No", "yes"),
        not_when={"da": "= når det ikke er"},
        examples=(
            Example("good", both("“Nu står det i aftalen.”", "“Now it is in the agreement.”")),
            Example("good", {"da": "Endnu et 🙂"}),
            Example("border", {"da": "Måske"}),
            Example("not", {"da": "Nej"}),
        ),
        scale_id="s1",
        inductive=True,
        origin="Rapporten, s. 12",
    )
    below = Code(
        "c2", "Ud/ind", "c1", 0, both("Ud/ind", "Out/in"), "FU", "#258D48", short={"da": "Kort"}, scale_id=None
    )
    other = Code("c3", "Synlighed", None, 1, both("Synlighed", "Visibility"), colour="#9E4F98")
    return CodebookFile(
        name="proeve",
        languages=("da", "en"),
        title=both("Prøvekodebog", "Trial codebook"),
        description=both("Til prøve.", "For trial."),
        origin="Ingen steder",
        scales=(SCALE,),
        codes=(anchoring, below, other),
    )


def without_ids(book: CodebookFile) -> CodebookFile:
    """The codebook with keys and paths in place of ids."""
    keys = {scale.id: scale.key for scale in book.scales}
    codes = [
        replace(
            code,
            id=book.tree.path(code.id),
            parent_id=book.tree.path(code.parent_id) if code.parent_id else None,
            scale_id=keys[code.scale_id] if code.scale_id else None,
        )
        for code in book.codes
    ]
    return replace(book, scales=tuple(replace(scale, id=scale.key) for scale in book.scales), codes=tuple(codes))
