"""What people write beside a passage, held against a codebook."""

from __future__ import annotations

import pytest

from qualcase.coding.code_words import CodeWords
from qualcase.coding.codebook import Code, Scale
from qualcase.coding.comments_back import CodeFit
from qualcase.coding.tree import CodeTree

SCALE = Scale("s", "retning", {"da": "Retning", "en": "Direction"}, -2, 2)
CODES = [
    Code("forankring", "Forankring", scale_id="s"),
    Code("aftaler", "Aftaler og strukturer", "forankring", scale_id="s"),
    Code("roller", "Roller", names={"en": "Roles"}, key="ro"),
    Code("skilte", "Nøgler/skilte", "roller"),
    Code("kolon", "Grænser: ansvar"),
    Code("semikolon", "Ja; nej"),
    Code("tid1", "Tid", "forankring"),
    Code("tid2", "Tid", "roller"),
]
WORDS = CodeWords(CodeTree(CODES), [SCALE], [("Gammelt/Navn", "roller")])


def said(comment: str) -> list[tuple[str | None, int | None, str]]:
    return [(one.meant.code_id, one.rating, one.note) for one in WORDS.said(comment)]


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        ("Forankring", "forankring"),
        ("  #forankring. ", "forankring"),
        ("“Roller”", "roller"),
        ("roles", "roller"),
        ("RO", "roller"),
        ("Forankring / Aftaler og strukturer", "aftaler"),
        ("Forankring > aftaler og strukturer", "aftaler"),
        ("Aftaler og\u00a0strukturer", "aftaler"),
        ("Roller / Nøgler\\/skilte", "skilte"),
        ("Nøgler/skilte", "skilte"),
        ("Grænser: ansvar", "kolon"),
        ("Ja; nej", "semikolon"),
        ("Gammelt / Navn", "roller"),
        ("Kode: Roller", "roller"),
        ("Roller/Tid", "tid2"),
    ],
)
def test_all_that_a_code_may_be_called(comment: str, code: str) -> None:
    (one,) = WORDS.said(comment)
    assert (one.meant.code_id, one.meant.fit, one.note) == (code, CodeFit.EXACT, "")


def test_several_codes() -> None:
    assert said("Roller; Forankring") == [("roller", None, ""), ("forankring", None, "")]
    assert said("Roller\nForankring") == [("roller", None, ""), ("forankring", None, "")]
    assert said("Roller; noget ukendt") == [("roller", None, ""), (None, None, "")]


def test_notes() -> None:
    assert said("Roller: hvem; hvornår?") == [("roller", None, "hvem; hvornår?")]
    assert said("Roller\nHvem?\nOg hvornår: i 2015?") == [("roller", None, "Hvem?\nOg hvornår: i 2015?")]
    assert said("Jeg undrer mig\nRoller") == [("roller", None, "Jeg undrer mig")]


@pytest.mark.parametrize("words", ["Forankring +1", "Forankring (+1)", "Forankring\nRetning: +1 (fremmer)"])
def test_ratings(words: str) -> None:
    assert said(words) == [("forankring", 1, "")]


def test_a_rating_off_the_scale_is_none() -> None:
    assert said("Forankring\nDirection: −2") == [("forankring", -2, "")]
    (one,) = WORDS.said("Forankring +9")
    assert (one.rating, one.meant.fit) == (None, CodeFit.LIKELY)
    assert said("Roller\nRetning: +1") == [("roller", None, "")]


def test_what_our_own_export_writes_is_read() -> None:
    comment = "Forankring / Aftaler og strukturer\nDirection: −2 (hinders strongly)\nEn note\nMemo: Tænk over det"
    assert said(comment) == [("aftaler", -2, "En note\nTænk over det")]


def test_what_is_nearly_a_code_is_only_likely() -> None:
    for words in ("Forankrng", "Forankringen", "strukturer"):
        (one,) = WORDS.said(words)
        assert one.meant.fit is CodeFit.LIKELY, words


def test_a_name_that_two_codes_have_is_offered_not_chosen() -> None:
    (one,) = WORDS.said("Tid")
    assert (one.meant.code_id, one.meant.fit) == (None, CodeFit.UNKNOWN)
    assert one.meant.nearest == ("tid1", "tid2")


def test_what_may_be_a_new_code_and_what_is_prose() -> None:
    (name,) = WORDS.said("Nye ildsjæle")
    assert name.may_be_name
    two = WORDS.said("Nye ildsjæle\nUforudset støtte")
    assert [one.may_be_name for one in two] == [True, True]
    prose = "Det her har jeg tænkt over længe\nog jeg synes, at det bør stå et sted, hvor alle kan se det."
    (one,) = WORDS.said(prose)
    assert not one.may_be_name
    assert one.words == prose


@pytest.mark.parametrize("comment", ["", ";", "::", "\n\n", "/", "#", "+1", "kode:", "\\", "Roller:" * 300])
def test_odd_comments_are_read(comment: str) -> None:
    WORDS.said(comment)
