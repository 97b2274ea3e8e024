"""The forms in which transcripts write who speaks, and what looks like them and is none."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.text.normalise import normalise
from qualcase.text.turns import recognise_turns
from tests.text.strategies import texts

SAID = ("Hvordan går det her?", "Det går fint.", "Hvad så med kommunen?", "Den er med.")


def labels(text: str) -> list[str]:
    return [label.text for label in recognise_turns(text).labels]


def spoken(text: str) -> list[str]:
    return [text[turn.said : turn.end] for turn in recognise_turns(text).turns]


FORMS = {
    "colon": "{who}: {said}\n",
    "no blank": "{who}:{said}\n",
    "blank before the colon": "{who} : {said}\n",
    "label alone": "{who}:\n{said}\n\n",
    "dash": "{upper} - {said}\n",
    "long dash": "{upper} – {said}\n",
    "brackets": "[{who}] {said}\n",
    "brackets alone": "[{who}]\n{said}\n",
    "brackets and colon": "[{who}]: {said}\n",
    "bold": "**{who}** {said}\n",
    "bold and colon": "**{who}:** {said}\n",
    "bold, then colon": "**{who}**: {said}\n",
    "bold alone": "**{who}**\n\n{said}\n\n",
    "bold by lines": "__{who}__ {said}\n",
    "italic": "*{who}:* {said}\n",
    "tab": "{who}\t{said}\n",
    "colon and tab": "{who}:\t{said}\n",
    "alone in capitals": "{upper}\n{said}\n\n",
    "list": "- {who}: {said}\n",
    "bold in a list": "- **{who}:** {said}\n",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(("one", "other"), [("Interviewer", "Birthe Bang"), ("Interviewer", "IP1"), ("I", "IP")])
def test_forms_of_a_label(form: str, one: str, other: str) -> None:
    who = [one, other, one, other]
    text = "".join(form.format(who=name, upper=name.upper(), said=said) for name, said in zip(who, SAID, strict=True))
    assert [label.upper() for label in labels(text)] == [one.upper(), other.upper()]
    assert spoken(text) == list(SAID)


STAMPED = {
    "hashes before": ("#00:01:02-3# {who}: {said}\n", 62.3),
    "brackets before": ("[00:01:02] {who}: {said}\n", 62),
    "brackets after": ("{who} [00:01:02]: {said}\n", 62),
    "round before": ("(01:02) {who}: {said}\n", 62),
    "round after": ("{who} (01:02): {said}\n", 62),
    "bare before": ("00:01:02,300 {who}: {said}\n", 62.3),
    "bare after": ("{who} 00:01:02,300: {said}\n", 62.3),
    "short before": ("01:02 {who}: {said}\n", 62),
    "line above": ("[00:01:02]\n{who}: {said}\n", 62),
    "bare line above": ("00:01:02\n{who}: {said}\n", 62),
    "line below": ("{who}\n1:02\n{said}\n\n", 62),
    "beside the label": ("{who}  1:02\n{said}\n\n", 62),
    "from and to": ("0:1:2.5 --> 0:1:9.12\n{who}\n{said}\n\n", 62.5),
    "bold and time": ("**{who}** [00:01:02] {said}\n", 62),
}


@pytest.mark.parametrize(("form", "seconds"), STAMPED.values(), ids=STAMPED)
def test_time_stamps_beside_a_label(form: str, seconds: float) -> None:
    who = ["Hanne Holm", "Birthe", "Hanne Holm", "Birthe"]
    text = "".join(form.format(who=name, said=said) for name, said in zip(who, SAID, strict=True))
    found = recognise_turns(text)
    assert [label.text for label in found.labels] == ["Hanne Holm", "Birthe"]
    assert spoken(text) == list(SAID)
    assert [turn.seconds for turn in found.turns] == [seconds] * 4
    assert [turn.start for turn in found.turns] == [hit.start() for hit in re.finditer(re.escape(text[:5]), text)] or (
        form.startswith(("{who}", "**{who}"))
    )


def test_a_time_behind_the_label_stays_in_the_text_and_is_no_word() -> None:
    text = "I: 00:01:02,300 Nå?\nIP: [00:01:05] Ja."
    found = recognise_turns(text)
    assert [turn.seconds for turn in found.turns] == [62.3, 65]
    assert spoken(text) == ["00:01:02,300 Nå?", "[00:01:05] Ja."]
    assert [label.words for label in found.labels] == [1, 1]


def test_a_time_at_the_end_of_a_turn_is_when_the_next_begins() -> None:
    found = recognise_turns("I: Nå? #00:00:04-5#\n\nB: Ja. #00:00:09-0#\n\nI: Godt. #00:00:12-0#")
    assert [turn.seconds for turn in found.turns] == [None, 4.5, 9]


@pytest.mark.parametrize(
    ("label", "interviewer", "generic", "role"),
    [
        ("Int.", True, False, None), ("Interviewer 1 (HH)", True, False, None), ("Q", True, False, None),
        ("Speaker 1", False, True, None), ("SPEAKER_00", False, True, None), ("Deltager 2", False, True, None),
        ("IP-1", False, True, None), ("IP1 (mand)", False, True, None), ("IP2?", False, True, None),
        ("?", False, True, None),
        ("IP1+IP2", False, True, None), ("IP1 og IP2", False, True, None), ("Mand/kvinde", False, True, None),
        ("Frivillig, mand, 67", False, True, "volunteer"), ("Kvinde, 45 år", False, True, None),
        ("Leder, K3", False, True, "manager"),
        ("Borger, kvinde, ca. 80", False, True, "citizen"), ("Mand, 67 år, frivillig", False, True, "volunteer"),
        ("Birthe, leder", False, False, "manager"), ("Birthe - leder", False, False, "manager"),
        ("Birthe, leder, Strandengen", False, False, "manager"),
        ("Birthe (leder, Strandengen)", False, False, "manager"), ("Hanne Holm", False, False, None),
        ("Anne-Marie H.", False, False, None), ("Jens P. Møller", False, False, None), ("H.H.", False, False, None),
        ("Dr. Holm", False, False, None), ("Fru Bang", False, False, None), ("Hans-peter", False, False, None),
        ("Bo K", False, False, None), ("Leder (K3)", False, True, "manager"),
    ],
)  # fmt: skip
def test_odd_labels(label: str, interviewer: bool, generic: bool, role: str | None) -> None:  # noqa: FBT001
    text = f"{label}: Det går godt.\nInformant: Ja.\n{label}: Nå."
    seen = recognise_turns(text).labels[0]
    assert (seen.text, seen.is_interviewer, seen.generic, seen.role) == (label, interviewer, generic, role)
    assert (seen.turns, seen.words) == (2, 4)


@pytest.mark.parametrize(
    "line",
    [
        "Aftalen: vi mødes hver tirsdag.", "Aftalen: At vi mødes.", "Kl. 14:30 gik vi.", "Kl. 14:30: Kaffe.",
        "NB: Husk kaffen.", "Obs: Det var sjovt.", "https://fjordby.dk/frivillig: se der", "http://x.dk",
        "www.fjordby.dk: Se der.", "1. Rammer: dem talte vi om.", "a) Rammer: dem.", "2) Økonomi: den også.",
        "• Rammer: dem", "# Baggrund: Rammerne", "## Tema", "Forholdet var 3:2 den dag.", "Tlf.: 12345678",
        "Mail: a@b.dk", "Citat: “Det går”.", "C:\\temp\\fil.txt", "Sagsnr.: 2015/123", "Sted: Rådhuset",
        "Løsningen: flere frivillige.", "Tirsdag - det var koldt.", "Tirsdag - Det var koldt.",
        "Og - det var koldt.", "Anne, Bo: det var dem.", "Det første, kommunen: den kom ikke.",
        "[latter] Ja, ja.", "[Latter] Ja, ja.", "[pause]", "[Pause]", "(Pause): nej", "**Vigtigt** er det.",
        "**Baggrund**", "Baggrund", "BAGGRUND", "Ja.", "Præcis!",
    ],
)  # fmt: skip
def test_what_is_no_label_in_a_transcript(line: str) -> None:
    text = f"I: Hvad er aftalen?\nIP: Den er god, og løsningen også.\n{line}\nI: Nå.\nIP: Ja."
    assert labels(text) == ["I", "IP"]
    assert spoken(text)[1] == f"Den er god, og løsningen også.\n{line}"


@pytest.mark.parametrize(
    "text",
    [
        ("Mål\nFlere frivillige.\n\nIndsats\nEt kursus.\n\nMål\nBedre rammer.\n\nIndsats\n"
        "Vi når et mål med en indsats.\n"),
        "**Mål** Flere\n**Indsats** Et kursus\n**Økonomi** Ingen\n**Ansvar** Kommunen\n",
        "Mandag - gåtur\nTirsdag - kaffe\nOnsdag - fri\nMandag - sang\n\nog en lang tekst.\n" + "Noget andet.\n" * 8,
        "[Figur 1] Kort\n[Figur 2] Skema\n[Figur 3] Tegning\n" + "Noget andet.\n" * 8,
        "- Rammer: dem\n- Økonomi: den\n- Ansvar: det\n",
        "1. Rammer: dem\n2. Økonomi: den\n3. Ansvar: det\n",
        "INDLEDNING\nHer er teksten.\n\nBAGGRUND\nHer er mere.\n\nKONKLUSION\nHer er slut.\n",
        ("VISION\nVi vil mere.\n\nFRIVILLIGE\nDe gør meget.\n\nØKONOMI\nDen er stram.\n\n"
        "Visionen for frivillige og økonomi."),
        "Fjordby Kommune\nByrådet\n\nPolitik for frivillighed\n\nVedtaget 3. marts\n\nFjordby Kommune\nByrådet\n",
        "[Latter] Ja.\n[Pause] Nej.\n[Latter] Jo.\n[Pause] Nå.\n",
        "Se https://a.dk\nSe: http://b.dk\nhttp://c.dk: der\n",
        "I 2015: 12\nI 2017: 14\n",
    ],
)  # fmt: skip
def test_texts_that_are_no_transcripts(text: str) -> None:
    assert recognise_turns(text).turns == ()


NAMES = st.lists(
    st.sampled_from(["I", "IP", "IP2", "Interviewer", "Birthe", "Hanne Holm", "Jens P. Møller", "Leder (K3)", "Åse"]),
    min_size=2,
    max_size=3,
    unique=True,
)  # fmt: skip
WORDS = st.lists(
    st.sampled_from(["Ja", "det", "går", "😀", "e\u0301n", "[latter]", "(pause)", "\u00a0", "kl. 14:30", "\u2028"]),
    min_size=1,
    max_size=8,
).map(lambda words: "Ja " + " ".join(words) + ".")  # fmt: skip


@given(NAMES, st.lists(WORDS, min_size=6, max_size=12), st.sampled_from(sorted(FORMS)))
def test_every_turn_is_found_where_it_was_written(names: list[str], said: list[str], form: str) -> None:
    who = [names[number % len(names)] for number in range(len(said))]
    written = [
        FORMS[form].format(who=name, upper=name.upper(), said=words) for name, words in zip(who, said, strict=True)
    ]
    text = normalise("".join(written))
    found = recognise_turns(text)
    assert spoken(text) == [normalise(words) for words in said]
    assert [found.labels[turn.speaker or 0].text.upper() for turn in found.turns] == [name.upper() for name in who]


@given(texts)
def test_turns_cover_the_text_from_the_first_label_on(raw: str) -> None:
    text = normalise(raw)
    turns = recognise_turns(text).turns
    for before, after in pairwise(turns):
        assert text[before.end : after.start].strip() == ""
    if turns:
        assert text[turns[-1].end :].strip() == ""
