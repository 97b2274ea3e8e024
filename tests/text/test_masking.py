"""What is hidden of a passage that is judged blind, and what is not."""

from __future__ import annotations

import pytest

from qualcase.text.candidates import make_finder
from qualcase.text.identifiers import IdentifierKind, Reason
from qualcase.text.masking import MASK, Masker
from qualcase.text.namefinder import KnownName, forms_of

KNOWN = [
    *(KnownName(one, IdentifierKind.PERSON, Reason.PARTICIPANT, "p") for one in forms_of("Anna Holm")),
    KnownName("Nordby", IdentifierKind.PLACE, Reason.SITE),
    KnownName("Læsevenner", IdentifierKind.PLACE, Reason.SITE),
]


@pytest.fixture
def masker() -> Masker:
    """One that knows some names and ordinary words."""
    return Masker(make_finder(["vi gik hen og talte om det, og de sagde noget om maj og om nøglen. Anna kom."], KNOWN))


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("så kom Anna Holm forbi", "så kom ▮ forbi"),
        ("det er Annas nøgle", "det er ▮s nøgle"),
        ("vi bor i Nordby, ikke", "vi bor i ▮, ikke"),
        ("hos Læsevenner er der kaffe", "hos ▮ er der kaffe"),
        ("siden 2015 har vi", "siden ▮ har vi"),
        ("i sæsonen 2015/16 var", "i sæsonen ▮ var"),
        ("det var i ’15, tror jeg", "det var i ▮, tror jeg"),
        ("tilbage i tyve femten var", "tilbage i ▮ var"),
        ("den 3. marts kom de", "den ▮ kom de"),
        ("det var i marts 2017 og", "det var i ▮ og"),
        ("mødet 12/3 blev", "mødet ▮ blev"),
        ("som IP1 sagde om K03", "som ▮ sagde om ▮"),
        ("ring på 40 12 34 56 nu", "ring på ▮ nu"),
        ("skriv til anna@holm.dk eller @annaholm", "skriv til ▮ eller ▮"),
        ("se www.nordby.dk/frivillig i dag", "se ▮ i dag"),
    ],
)
def test_what_tells_who_where_or_when_is_hidden(masker: Masker, words: str, shown: str) -> None:
    assert masker.mask(words) == shown


@pytest.mark.parametrize(
    "words",
    [
        "Vi gik hen og talte om det.",
        "der var fem med, og 12 kopper",
        "det koster 400.000 kroner",
        "det må vi i maj",
        "1½ time og 20 %",
    ],
)
def test_other_words_stay(masker: Masker, words: str) -> None:
    assert masker.mask(words) == words


def test_a_mask_tells_neither_length_nor_number(masker: Masker) -> None:
    shown = {masker.mask(f"jeg talte med {who} om det") for who in ("Anna", "Anna Holm", "Anna, Anna Holm")}
    assert shown == {f"jeg talte med {MASK} om det"}
