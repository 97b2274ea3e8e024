from pathlib import Path

import pytest
from hypothesis import given

from qualcase.text.normalise import normalise
from qualcase.text.turns import Recognised, recognise_turns
from qualcase.text.wordcount import WORD
from tests.text.strategies import texts


def spoken(text: str) -> list[tuple[str, str]]:
    found = recognise_turns(text)
    return [(found.labels[turn.speaker or 0].text, text[turn.said : turn.end]) for turn in found.turns]


def names(text: str) -> list[str]:
    return [label.text for label in recognise_turns(text).labels]


def test_turns_run_from_label_to_label() -> None:
    text = "Interview i Fjordby\n\nI: Hej\nIP: Hej hej [latter]\n\nog mere \u2028\n\nI:Hvad så?\nIP1:  Jo"
    found = recognise_turns(text)
    assert [tuple(turn) for turn in found.turns] == [
        (21, 24, 27, 0, None),
        (28, 32, 57, 1, None),
        (61, 63, 71, 0, None),
        (72, 78, 80, 2, None),
    ]
    assert spoken(text)[1] == ("IP", "Hej hej [latter]\n\nog mere")
    assert [(label.text, label.number, label.turns, label.words) for label in found.labels] == [
        ("I", 0, 2, 3),
        ("IP", 1, 1, 4),
        ("IP1", 2, 1, 1),
    ]


@pytest.mark.parametrize(
    ("label", "interviewer", "generic", "role"),
    [
        ("I", True, False, None), ("Int", True, False, None), ("Interviewer", True, False, None),
        ("i", True, False, None),
        ("Intervjuer", True, False, None), ("Spørger", True, False, None), ("Interviewer 2", True, False, None),
        ("INTERVIEWER", True, False, None),
        ("Moderator", True, False, None), ("IP", False, True, None), ("IP1", False, True, None),
        ("ip 2", False, True, None),
        ("R", False, True, None), ("R1", False, True, None), ("Respondent", False, True, None),
        ("Informant 3", False, True, None),
        ("Deltager 2", False, True, None), ("Speaker 1", False, True, None), ("Kvinde 1", False, True, None),
        ("Leder", False, True, "manager"), ("Leder (K3)", False, True, "manager"),
        ("Medarbejder", False, True, "employee"),
        ("Frivillig", False, True, "volunteer"), ("Frivillig B", False, True, "volunteer"),
        ("Borger 1", False, True, "citizen"),
        ("Bruger", False, True, "citizen"), ("Kommunal leder", False, True, "manager"),
        ("Afdelingsleder", False, True, "manager"),
        ("Anne-Marie", False, False, None), ("Anne (frivillig)", False, False, "volunteer"),
        ("BIRTHE", False, False, None),
        ("Anne B.", False, False, None), ("Åse Ødegård", False, False, None), ("Bo og Ida", False, False, None),
        ("P07", False, True, None), ("BSR01", False, False, None), ("Unknown Speaker", False, True, None),
        ("Navn", False, False, None), ("NAVN", False, False, None),
    ],
)  # fmt: skip
def test_what_a_label_tells(label: str, interviewer: bool, generic: bool, role: str | None) -> None:  # noqa: FBT001
    text = f"{label}: Det går godt.\nInformanten: Ja.\n{label}: Nå."
    found = recognise_turns(text)
    seen = found.labels[0]
    assert (seen.text, seen.is_interviewer, seen.generic, seen.role) == (label, interviewer, generic, role)
    assert (seen.turns, seen.words) == (2, 4)


@pytest.mark.parametrize(
    "line",
    [
        "Dato: 3. oktober 2015", "Sted: Rådhuset", "Note: husk båndet", "Deltagere: Anne, Bo",
        "Kl. 10:30 begyndte det",
        "Kl: halv ti", "Spørgsmål: Hvordan gik det?", "Spørgsmål 2: Hvem?", "http://eksempel.dk/side",
        "https://eksempel.dk",
        "Han sagde: det går ikke", "Men altså: det gik", "Altså: nej", "Jeg tænkte: nu", "Og så: ingenting",
        "Forhold 1:25",
        "Der var to ting, som vi så: dem", "Det er meget vigtigt at sige: nej", "10:30 kom vi", "Varighed: 1:02",
        "Transskriberet af: en student", "E-mail: a@b.dk", "Formål: at forstå", "Bemærk: ikke færdig",
        "kommunen: den gør det",
        "– Anne: sagde hun", "Tema 1: Rammer", "Pkt. 3: Budget", "Prosjekt: Nabolag", "Location: town hall",
        "Oppsummering: bra",
    ],
)  # fmt: skip
def test_lines_with_a_colon_that_are_no_turn(line: str) -> None:
    assert recognise_turns(line).turns == ()
    assert recognise_turns(f"{line}\n\n{line}\n").turns == ()
    told = spoken(f"I: Hej\nIP: Dav\n{line}\nI: Ja")
    assert told == [("I", "Hej"), ("IP", f"Dav\n{line}"), ("I", "Ja")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bare en tekst\nuden etiketter.",
        "Leder: Vi søger en ny.",
        "Anne: sagde hun en gang.",
        "Samskabelse: at gøre noget sammen.\nForankring: at det bliver.\nKapacitet: at kunne.\nEjerskab: at ville.",
        "Stærke sider: mange\nog flere\nog\nog\nSvage Sider: få\nog\nog\nog\nog\nog\nog\nog\nStærke sider: ja",
        "[1] Første note\n[2] Anden note",
        "Navn\tAlder\nAnne\t45\nBo\t50",
        "Fjordby 10:30\nog så",
        "Velkomst  10:00\nved formanden\nFrokost  12:00\ni salen\nKaffe  14:30\n",
    ],
)
def test_texts_without_turns(text: str) -> None:
    assert recognise_turns(text) == Recognised()


def test_named_speakers_bear_each_other_out() -> None:
    assert names("Anne: Hej\nBo: Dav\nAnne: Ja") == ["Anne", "Bo"]
    assert names("Anne: Hej\nBo: Dav") == ["Anne", "Bo"]
    assert names("I: Hej\nOle: Dav") == ["I", "Ole"]


def test_a_common_word_is_no_name() -> None:
    text = "I: Hvad gør kommunen?\nIP: Ikke noget.\nKommunen: den venter.\nI: Nå.\nSekretær: Telefon til dig.\nI: Tak."
    assert names(text) == ["I", "IP", "Sekretær"]


def test_the_head_of_a_transcript_is_in_no_turn() -> None:
    head = (
        "Interview med leder\nDato: 3. oktober 2015\nSted: Rådhuset\nInterviewer: Hanne Holm\nInformant: Leder, K3\n"
        "Leder: Ida Dahl\n\n"
    )
    assert spoken(head + "I: Tak for sidst\nLeder: Selv tak") == [("I", "Tak for sidst"), ("Leder", "Selv tak")]
    long = head + "Interviewer: Tak for sidst\nInformant: Selv tak"
    assert spoken(long) == [("Interviewer", "Tak for sidst"), ("Informant", "Selv tak")]
    again = "Leder: Ida Dahl\nBorger: Bo\n\nLeder: Ja.\nBorger: Nej.\n"
    assert spoken(again)[0] == ("Leder", "Ida Dahl")
    tight = "Dato: 3. oktober\nI: Hvordan går det?\nIP: Godt"
    assert spoken(tight) == [("I", "Hvordan går det?"), ("IP", "Godt")]


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("**Anne:** hej\n**Bo**: dav\n**Anne:** nå", [("Anne", "hej"), ("Bo", "dav"), ("Anne", "nå")]),
        ("I:\nHej der\n\nIP:\nDav", [("I", "Hej der"), ("IP", "Dav")]),
        ("I:\nIP:\n", [("I", ""), ("IP", "")]),
        ("I:\tHej\nIP:\tDav", [("I", "Hej"), ("IP", "Dav")]),
        ("I\tHej\nIP\tDav\nI\tNå", [("I", "Hej"), ("IP", "Dav"), ("I", "Nå")]),
        ("  I : Hej\n\u00a0IP: Dav", [("I", "Hej"), ("IP", "Dav")]),
        ("IP 1: Hej\nIP1: Dav\nip1: Nå", [("IP 1", "Hej"), ("IP 1", "Dav"), ("IP 1", "Nå")]),
        (
            "[id1] Hej du\n[id2] Dav\n[id1] Ja\n[id2] Nej",
            [("id1", "Hej du"), ("id2", "Dav"), ("id1", "Ja"), ("id2", "Nej")],
        ),
        ("I: Hej 😀\u2028I: ikke ny linje\nIP: 👩‍👩‍👧‍👦", [("I", "Hej 😀\u2028I: ikke ny linje"), ("IP", "👩‍👩‍👧‍👦")]),
    ],
)
def test_layouts(text: str, turns: list[tuple[str, str]]) -> None:
    assert spoken(text) == turns


def test_time_stamps() -> None:
    text = "[00:00:12] I: Hej\n(00:20) IP: Dav\nI (00:01:02): Nå\nIP: [00:01:30] Ja\n#00:02:00-5# I: Nej\nIP: Så"
    found = recognise_turns(text)
    assert [turn.seconds for turn in found.turns] == [12, 20, 62, 90, 120.5, None]
    assert [text[turn.start] for turn in found.turns] == ["[", "(", "I", "I", "#", "I"]
    assert [label.words for label in found.labels] == [3, 3]


def test_names_of_any_form_behind_times() -> None:
    text = (
        "[00:00:01] Holm, Magda (Fjordby Kommune): Hej\n[00:00:04] magda: Dav\n[00:00:05] så sagde hun: nej\n"
        "[00:00:07] Holm, Magda (Fjordby Kommune): Ja\n[00:00:09] magda: Nå"
    )
    assert [label[0] for label in spoken(text)] == ["Holm, Magda (Fjordby Kommune)", "magda"] * 2
    assert recognise_turns("magda: Hej\nmagda: Dav\nbo: Ja\nbo: Nå") == Recognised()
    assert (
        recognise_turns("[00:01] Det var: en\n[00:02] Det var: to\n[00:03] Note: ja\n[00:04] Note: nej") == Recognised()
    )


def test_label_and_time_on_a_line_of_their_own() -> None:
    head = "SPEAKERS\nAnne Holm, BSR01\n\n"
    text = (
        head + "Anne Holm  00:00\nHvordan går det?\n\nBSR01  00:13  \nGodt: det går.\nJa.\n\nAnne Holm  1:02:03\nNå.\n"
    )
    found = recognise_turns(text)
    assert spoken(text) == [("Anne Holm", "Hvordan går det?"), ("BSR01", "Godt: det går.\nJa."), ("Anne Holm", "Nå.")]
    assert [turn.seconds for turn in found.turns] == [0, 13, 3723]


def test_label_and_time_with_one_blank_between() -> None:
    text = "BSR01 0:13\nGodt, kl. 10:30.\n\nAnne Holm 1:02\nNå.\nBSR01 1:02:03\nJa."
    assert spoken(text) == [("BSR01", "Godt, kl. 10:30."), ("Anne Holm", "Nå."), ("BSR01", "Ja.")]
    assert [turn.seconds for turn in recognise_turns(text).turns] == [13, 62, 3723]
    for agenda in ("Kaffe 10:00\nFrokost 12:00\nKaffe 14:30", "Bo 3:10\nIda 2:05\nBo 4:20", "Bo 0:10\nIda 0:20"):
        assert recognise_turns(agenda) == Recognised()


def test_a_letter_for_moderator_or_man() -> None:
    assert [label.is_interviewer for label in recognise_turns("M: Velkommen\nIP1: Tak\nIP2: Tak").labels] == [
        True,
        False,
        False,
    ]
    man = recognise_turns("I: Hej\nM: Dav\nK: Dav").labels
    assert [(label.is_interviewer, label.generic) for label in man] == [(True, False), (False, True), (False, True)]


def test_no_marks_in_the_words() -> None:
    text = "I: Hvad [uklart 00:12:03] så?\nIP: (griner) Det (pause) går (2.5) godt [latter]"
    assert [label.words for label in recognise_turns(text).labels] == [2, 3]


@given(texts)
def test_turns_are_in_order_and_inside_the_text(raw: str) -> None:
    text = normalise(raw)
    found = recognise_turns(text)
    last = 0
    for turn in found.turns:
        assert last <= turn.start < turn.said <= turn.end <= len(text)
        assert turn.start == 0 or text[text.rfind("\n", 0, turn.start) + 1 : turn.start].strip() == ""
        assert turn.said == turn.end or not text[turn.end - 1].isspace()
        last = turn.end
    assert [label.number for label in found.labels] == list(range(len(found.labels)))
    assert {turn.speaker for turn in found.turns} == set(range(len(found.labels)))
    for label in found.labels:
        said = [text[turn.said : turn.end] for turn in found.turns if turn.speaker == label.number]
        assert label.turns == len(said)
        assert label.words <= sum(len(WORD.findall(part)) for part in said)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text",
    [
        "A" * 300_000, "[ " * 150_000, "(0:" * 90_000, "A b c\n" * 20_000, " \t" * 150_000, "\n" * 300_000,
        "Aa " * 90_000,
        "**A" * 90_000, "[0:00" * 60_000, "[00:00 " * 60_000, "[00:00:00] " * 30_000, ("A" * 69 + "\n") * 4_000,
        (" " * 90 + "\n") * 3_000, "I:" * 100_000, "I: \n" * 20_000,
        "".join(f"Ab{n}c: x\n" for n in range(20_000)), "((" * 100_000, "1:" * 100_000,
        "A " * 30 + "\t" * 90_000,
    ],
)  # fmt: skip
def test_no_text_takes_long(text: str) -> None:
    recognise_turns(text)


def test_real_transcripts(shared: Path) -> None:
    folder = shared / "real" / "transcripts"
    expected = {
        "*_BSR01_*.txt": (83, [42, 41]),
        "*_BSR03_*.txt": (92, [46, 46]),
        "qualcoder_transcript.txt": (7, [3, 2, 2]),
        "hitsave_goodboy.txt": (0, []),
        "hitsave_lantana_otter.md": (59, [29, 30]),
        "hitsave_5speakers.md": (213, [61, 29, 45, 33, 44, 1]),
    }
    for name, (turns, labels) in expected.items():
        (path,) = folder.glob(name)
        found = recognise_turns(normalise(path.read_text("utf-8")))
        assert (len(found.turns), [label.turns for label in found.labels]) == (turns, labels), name


def test_the_seeds_are_documents(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        assert recognise_turns(normalise(path.read_text("utf-8"))) == Recognised(), path.name
