import contextlib
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.files import read_file
from qualcase.exchange.reading.subtitles import read_subtitles
from qualcase.text.normalise import normalise
from qualcase.text.turns import recognise_turns


def clock(seconds: float, sign: str = ".") -> str:
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{sign}{round(seconds % 1 * 1000):03}"


def vtt(*cues: str, head: str = "WEBVTT", step: float = 3) -> str:
    """Cues that follow each other without a pause."""
    shown = [f"{clock(n * step)} --> {clock((n + 1) * step)}\n{text}\n" for n, text in enumerate(cues)]
    return "\n".join([head, "", *shown])


def srt(*cues: str, step: float = 3) -> str:
    shown = [
        f"{n + 1}\n{clock(n * step, ',')} --> {clock((n + 1) * step, ',')}\n{text}\n" for n, text in enumerate(cues)
    ]
    return "\n".join(shown)


def text(source: str | bytes) -> str:
    return read_subtitles(source if isinstance(source, bytes) else source.encode(), "fil.vtt").text


def notes(source: str | bytes) -> list[str]:
    data = source if isinstance(source, bytes) else source.encode()
    return [str(note) for note in read_subtitles(data, "fil.vtt").notes]


def test_cues_of_one_speaker_become_one_turn() -> None:
    source = vtt("<v Magda>Hej med</v>", "<v Magda>dig</v>", "<v.loud Bo>Dav.", "og mere", "<v Magda>Nå.</v>")
    assert text(source) == "[00:00:00] Magda: Hej med dig\n[00:00:06] Bo: Dav. og mere\n[00:00:12] Magda: Nå."
    found = recognise_turns(text(source))
    assert [turn.seconds for turn in found.turns] == [0, 6, 12]
    assert [(label.text, label.turns, label.words) for label in found.labels] == [("Magda", 2, 4), ("Bo", 1, 3)]


def test_names_before_a_colon() -> None:
    source = srt("Magda: Hej, hvad", "siger du:\nikke noget?", "Bo: Kl. er 10:30.", "Magda: Nå.", "Bo: Ja.", step=1.5)
    expected = [
        "[00:00:00] Magda: Hej, hvad siger du: ikke noget?",
        "[00:00:03] Bo: Kl. er 10:30.",
        "[00:00:04] Magda: Nå.",
        "[00:00:06] Bo: Ja.",
    ]
    assert text(source).split("\n") == expected
    assert text(source.replace("\n", "\r\n").encode("utf-8-sig")).split("\n") == expected
    assert text(source.replace("\n", "\r").encode("utf-16")).split("\n") == expected


def test_names_in_brackets() -> None:
    source = vtt(
        "[SPEAKER_00]: Hej", "[latter] du", "[Musik] la", "[Musik] la la", "[Bo] Dav", "[Bo] Ja", "- [Ida] Nej"
    )
    assert text(source).split("\n") == [
        "[00:00:00] SPEAKER_00: Hej [latter] du [Musik] la [Musik] la la",
        "[00:00:12] Bo: Dav Ja",
        "[00:00:18] Ida: Nej",
    ]


def test_several_speakers_in_a_cue() -> None:
    assert text(vtt("<v Bo>Ja</v> <v Ida>Nej</v>\nikke", "<v Ida>slut</v>")) == (
        "[00:00:00] Bo: Ja\n[00:00:00] Ida: Nej ikke slut"
    )
    assert text(vtt("I: Ja?\nIP: Nej.")) == "[00:00:00] I: Ja?\n[00:00:00] IP: Nej."
    assert text(vtt("- I: Ja?\n- IP: Nej.")) == "[00:00:00] I: Ja?\n[00:00:00] IP: Nej."


def test_a_name_on_a_line_of_its_own() -> None:
    assert text(vtt("Magda:", "Hej", "Bo:\nDav")) == "[00:00:03] Magda: Hej\n[00:00:06] Bo: Dav"


def test_a_common_word_is_no_name() -> None:
    source = vtt("I: Hvad gør kommunen?", "IP: Ikke noget.", "Kommunen: den venter.", "I: Nå.")
    assert text(source).split("\n")[1] == "[00:00:03] IP: Ikke noget. Kommunen: den venter."


def test_dashes_and_arrows_begin_another_speaker() -> None:
    source = vtt("- Hej.\n- Dav med dig", "– siger jeg.", "– Nå.", "-ja", "5-6 stykker")
    assert text(source).split("\n") == [
        "[00:00:00] Hej.",
        "[00:00:00] Dav med dig – siger jeg.",
        "[00:00:06] Nå.",
        "[00:00:09] ja 5-6 stykker",
    ]
    assert text(vtt("&gt;&gt; Hej", "du", ">> Dav")) == "[00:00:00] Hej du\n[00:00:06] Dav"
    named = vtt("Bo: Hej", "- altså dav", ">> IDA: Ja", ">> og hvem er jeg?", "Bo: Nå.")
    assert text(named).split("\n") == [
        "[00:00:00] Bo: Hej - altså dav",
        "[00:00:06] IDA: Ja",
        "[00:00:09] og hvem er jeg?",
        "[00:00:12] Bo: Nå.",
    ]
    assert notes(named) == ["In one place somebody begins who is not named; the words stand with the turn before."]
    assert notes(vtt(">> Hej", ">> Dav")) == []


def test_without_names_paragraphs_end_at_pauses() -> None:
    source = (
        "WEBVTT\n\n00:01.000 --> 00:02.500\nen\n\n00:04.499 --> 00:05.000\nto\n\n00:07.000 --> 00:09.000\ntre\n\n"
        "00:06.000 --> 00:07.500\nfire\n\n1:02:03.900 --> 1:02:05.000\nfem\n\n100:00:00.000 --> 100:00:01.000\nseks"
    )
    assert text(source) == "[00:00:01] en to\n[00:00:07] tre fire\n[01:02:03] fem\nseks"


def test_without_names_long_paragraphs_end_with_a_sentence() -> None:
    cues = [("ord " * 11).strip() + ("." if n % 2 else "") for n in range(14)]
    assert [line.count(" ") for line in text(vtt(*cues)).split("\n")] == [66, 66, 22]
    endless = [("ord " * 11).strip()] * 28
    assert [line.count(" ") for line in text(vtt(*endless)).split("\n")] == [154, 154]


def test_tags_and_entities() -> None:
    source = vtt(
        "<i>Hej</i> <c.gul>med</c> <00:00:01.000><b>dig</b> &amp; &lt;mig&gt;&nbsp;&lrm;", r"{\an8}3 < 5 og 7 > 5"
    )
    assert text(source) == "[00:00:00] Hej med dig & <mig>\u00a0\u200e 3 < 5 og 7 > 5"
    assert text(vtt("<v M&amp;M: Holm>Hej</v>", "<v Bo>Dav</v>")) == "[00:00:00] M&M Holm: Hej\n[00:00:03] Bo: Dav"


def test_rolling_captions_give_each_line_once() -> None:
    times = "<00:00:01.000><c> du</c>"
    rolling = vtt(" \nhej<00:00:00.500><c> med</c>", "hej med\n ", f"hej med\nder{times}", "der du\n ", "der du\nja")
    assert text(rolling) == "[00:00:00] hej med der du ja"
    assert text(srt("A b", "A b\nc d", "c d\ne f", "e f")) == "[00:00:00] A b c d e f"
    assert text(srt("Ja.", "Ja.", "Ja.", "Nej.")) == "[00:00:00] Ja. Ja. Ja. Nej."


def test_what_is_no_speech_is_left_out() -> None:
    head = (
        "WEBVTT - Interview K03\nKind: captions\nLanguage: da\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:bund\n\n"
        "NOTE\noptaget på rådhuset\n3. maj"
    )
    source = vtt("Hej", "dav", head=head).replace("\n00:00:03", "\nNOTE Confidence: 0.9\n\nb7/12-0\n00:00:03")
    source = source.replace("06.000", "06.000 align:start position:0%")
    assert text(source) == "[00:00:00] Hej dav"
    assert notes(source) == ["3 notes in the file were left out; the first is: - Interview K03"]
    assert notes(vtt("Hej", head="WEBVTT\n\nNOTE " + "ord " * 100)) == [
        "One note in the file was left out: " + ("ord " * 50).strip() + " …"
    ]


@pytest.mark.parametrize(
    "source",
    [
        "1\n0:0:1,5 --> 0:0:2\nHej\n\n2\n00:00:02:500 --> 00:00:03:000\ndav",
        "00:00:01 --> 00:00:02\nHej\n\n\n\ndav",
        "1\n00:00:01,000 --> 00:00:02,000\nHej\n\n2\ndav",
        "1\n00:00:01,000 --> 00:00:02,000\n\nHej\n\ndav",
        "WEBVTT\n\n00:01,000 -> 00:02,000\nHej\n00:02,000 -> 00:03,000\ndav",
        "\n\ufeff\nWEBVTT\n00:00:01.000 --> 00:00:02.0001\nHej\n\n00:00:02.000 --> 00:00:01.000\ndav",
    ],
)
def test_files_that_are_a_little_off(source: str) -> None:
    assert text(source).replace("00:00:02:500 --&gt; ", "").startswith("[00:00:01] Hej")
    assert text(source).endswith("dav")


def test_words_without_a_readable_time_are_not_lost() -> None:
    source = srt("Hej", "med", "dig").replace("00:00:03,000 -->", "kl. tre -->", 1)
    assert text(source) == "[00:00:00] Hej kl. tre --> 00:00:06,000 med\n[00:00:06] dig"
    assert text(vtt("a --> b")) == "[00:00:00] a --> b"


def test_what_holds_no_cues() -> None:
    with pytest.raises(FileRefusedError, match=r"fil\.vtt holds no subtitles with times"):
        text("I: Hej\nIP: Dav")
    assert text("WEBVTT") == text("\n ") == ""


def test_other_encodings() -> None:
    assert text(srt("I: Blåbærgrød på lørdag", "IP: Ja").encode("cp1252")) == (
        "[00:00:00] I: Blåbærgrød på lørdag\n[00:00:03] IP: Ja"
    )
    assert notes(srt("på").encode("cp1252")) == ["Its letters were read as Windows-1252 (Western Europe)."]


WORDS = st.lists(
    st.sampled_from([
        "så", "blåbær", "a\u030aben", "e\u0301t", "😀", "👩‍👩‍👧‍👦", "ord", "[latter]", "–", "sagde:", "kl.", "&", "<3",
        "\u00a0ja",
    ]),
    min_size=1,
    max_size=12,
).map(" ".join)  # fmt: skip
TURNS = st.lists(st.tuples(st.sampled_from(["Magda", "Bo", "Anne-Marie B."]), WORDS), min_size=1, max_size=8)


@given(TURNS, st.integers(1, 5), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.sampled_from(["\n", "\r\n"]))
def test_what_is_said_comes_out_word_by_word(
    turns: list[tuple[str, str]], size: int, encoding: str, line_end: str
) -> None:
    """Turns cut into cues are turns again, their words with a blank between them."""
    voices: list[str] = []
    labels: list[str] = []
    expected: list[tuple[str, str]] = []
    for name, said in turns:
        words = said.split(" ")
        parts = [" ".join(words[at : at + size]) for at in range(0, len(words), size)]
        safe = [part.replace("&", "&amp;").replace("<", "&lt;") for part in parts]
        voices += [f"<v {name}>{part}</v>" for part in safe]
        labels += [f"{name}: {parts[0]}", *parts[1:]]
        if expected and expected[-1][0] == name:
            expected[-1] = (name, f"{expected[-1][1]} {said}")
        else:
            expected.append((name, said))
    for source in (vtt(*voices), srt(*labels)):
        read = text(source.replace("\n", line_end).encode(encoding))
        assert [line.partition("] ")[2] for line in read.split("\n")] == [f"{name}: {said}" for name, said in expected]


@given(st.text(st.characters(exclude_characters="<&>{", exclude_categories=["Cs", "Cc"]), max_size=40))
def test_any_words_are_kept(words: str) -> None:
    plain = unicodedata.normalize("NFC", normalise(words)).split()
    read = text(vtt(f"<v Bo>{words}</v>"))
    assert normalise(read).replace("[00:00:00] Bo:", "").split() == plain


@given(st.lists(st.sampled_from(
    ["WEBVTT", "\n", "\n\n", "NOTE", "STYLE", "00:00:01.000", " --> ", "00:02,0", "<v ", "Bo", ">", "</v>", "Ja: ", "1",
     "-", ">>", "ord", "\r", "\x00"]
), max_size=30).map("".join))  # fmt: skip
def test_any_file_is_read_or_refused(source: str) -> None:
    with contextlib.suppress(FileRefusedError):
        assert isinstance(text(source), str)


@pytest.mark.parametrize(
    "source",
    [
        vtt(*["ord"] * 1_000_000, step=1),
        "WEBVTT\n\n" + "00:00:00.000 --> 00:00:01.000\n" * 1_000_000,
        vtt(*["<v A>ja</v>"] * 30_000, step=1),
        vtt("<" * 2_000_000),
        vtt("<v " * 700_000),
        vtt("A: " * 700_000),
        vtt("\n".join(["Ja"] * 300_000)),
        "WEBVTT\n\n" + "NOTE x\n\n" * 60_000,
        "1:" * 1_000_000 + " --> ",
        ("0" * 300 + " --> \n") * 5_000,
    ],
    ids=range(10),
)
def test_no_file_takes_long(source: str) -> None:
    before = time.process_time()
    with contextlib.suppress(FileRefusedError):
        text(source)
    # Two seconds alone, twice that beside other work; time that grows with the square would be an hour.
    assert time.process_time() - before < 15


REAL = {
    "srt_gb2312.srt": "[00:00:27] 宇宙守护神 保护我们远离邪恶 他能徒手抓住子弹 拦住疾速的火车 轻轻一跳就能飞跃高楼",
    "webvttpy_captions_with_bom.vtt": "[00:00:00] Caption text #1 Caption text #2 Caption text #3 Caption text #4",
    "webvttpy_cue_tags.vtt": "[00:00:16] When the moon hits your eye Like a big-a pizza pie That's amore",
    "webvttpy_metadata_headers_multiline.vtt": "[00:00:00] Caption text #1 Caption text #2",
    "webvttpy_missing_timeframe.srt": (
        "[00:00:00] Caption text #1 Caption text #2\n[00:00:11] Caption text #3 Caption text #4 Caption text #5"
    ),
    "webvttpy_sample.srt": (
        "[00:00:00] Caption text #1 Caption text #2 Caption text #3 Caption text #4 Caption text #5"
    ),
    "webvttpy_youtube_dl.vtt": "[00:04:46] yeah what this will happen is I'm telling",
}


@pytest.mark.parametrize("name", REAL)
def test_real_files(shared: Path, name: str) -> None:
    assert read_file(shared / "real" / "transcripts" / name).text == REAL[name]


@pytest.mark.parametrize("ending", ["srt", "vtt"])
def test_a_real_recording_in_whole(shared: Path, ending: str) -> None:
    path = shared / "real" / "transcripts" / f"hitsave_goodboy.{ending}"
    lines = path.read_text("utf-8").split("\n")
    words = " ".join(one for one in lines if "-->" not in one and not one.isdecimal() and one != "WEBVTT").split()
    read = read_file(path).text.split("\n")
    assert [word for line in read for word in line.partition("] ")[2].split()] == words
    assert all(line.count(" ") < 200 for line in read)
    assert read[0].startswith("[00:00:43] Hello everyone and welcome")


def test_a_real_meeting(shared: Path) -> None:
    labels = recognise_turns(read_file(shared / "real" / "transcripts" / "zoom_sample.vtt").text).labels
    assert [(label.text, label.turns) for label in labels] == [("Instructor", 4), ("Student 1", 2), ("Student 2", 2)]
