"""Word families by the base forms that the program really works with: what belongs together, and what must not."""

from __future__ import annotations

import pytest

from qualcase.language.lemmas import lemmas
from qualcase.text.families import bases, same_family

TOGETHER = {
    "da": """
        forankring forankret, forankring forankrede, forankring forankre, forankringen forankrer, ledelse lede,
        ledelsen ledede, frivillighed frivillige, synlighed synlige, åbenhed åben, bygning bygge, løsning løse,
        visning viser, åbning åbne, retningslinjer retningslinje, oplevelse oplever, forventning forvente,
        følelser følte, forståelse forstår, medlemskab medlemmer, partnerskab partner, organisering organisation,
        organisation organiserede, koordinering koordinere, kommunikation kommunikerer, motivation motiveret,
        ændringer ændrede, styring styre, styrelse styrer, dækning dække, mening mener, undervisning undervise,
        træning træner, kørsel køre, advarsel advarer, ansættelse ansatte, begyndelse begyndte, støtter støtte,
        ordning ordne, ejerskab ejere, tryghed tryg, beslutning beslutte, afgrænsning afgrænse, afklaring afklare,
        fordeling fordeler, bevilling bevillinger, uddannelse uddannet, samling samle, integration integrere,
        afslutning afsluttede, Kommunerne kommunens, gik gået, børnene barn, medborgerskab medborgere,
        frivilligcentret frivilligcentrene
    """,
    "nb": """
        forankring forankret, forankring forankra, synlighet synlige, frivillighet frivillig, ledelse lede,
        organisasjon organisere, organisering organisasjonen, bygning bygge, medlemskap medlem, opplevelse opplever,
        forventning forvente, samling samle, løsning løse, trygghet trygg, endring endre, avtalene avtale
    """,
    "en": """
        anchoring anchored, organization organize, leadership leader, involvement involve, expectation expect,
        openness open, management manage, communication communicate, visibility visible, volunteering volunteers,
        decision decisions, happiness happy, agreement agree, participation participate, women woman
    """,
}
APART = {
    "da": """
        leder led, ledelse led, landskab land, selskab sel, stilling stille, værelse være, løsning løsne,
        forankring anker, tal tale, virksomhed virksom, afdeling dele, synlig syn, venlig ven, ting tinge,
        retning rette, interesse interessere, redskab red, bestyrelse bestilling, regning regn, regnskab regne,
        visning visne, visning visse, mødet mod, kommune kommunikation, station stå, roller rolig, rolle ro,
        grænse gren, træning træ, mulighed mulig, sætning sætte, barsel bare, får far, usynlig synlig
    """,
    "nb": """
        landskap land, stilling stille, leder ledd, værelse være, venn vennlig, løsning løsne, ting tinge,
        virksomhet virksom
    """,
    "en": """
        thing the, king kin, department depart, station state, business busy, ring re, moment mo, evening even,
        hardship hard, apartment apart, nation nate, during dure
    """,
}


def pairs(listed: dict[str, str]) -> list[tuple[str, str, str]]:
    return [
        (language, *pair.split())  # type: ignore[misc]
        for language, text in listed.items()
        for pair in text.split(",")
    ]


def joined(language: str, one: str, other: str) -> bool:
    base = lemmas([one, other], language)
    return same_family(base[one], base[other], language)


@pytest.mark.parametrize(("language", "one", "other"), pairs(TOGETHER))
def test_they_belong_together(language: str, one: str, other: str) -> None:
    assert joined(language, one, other)


@pytest.mark.parametrize(("language", "one", "other"), pairs(APART))
def test_they_are_apart(language: str, one: str, other: str) -> None:
    assert not joined(language, one, other)


def test_a_word_is_always_of_its_own_family() -> None:
    assert "forankring" in bases("forankring", "da")
    assert bases("forankring", "xx") == {"forankring"}
    assert bases("", "da") == {""}
