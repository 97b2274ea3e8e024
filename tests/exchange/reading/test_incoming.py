import multiprocessing
import os
import pickle
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from qualcase.coding.bundle import IncomingSource, Placing, SpeakerSeen
from qualcase.coding.sources import SourceKind
from qualcase.errors import Cancelled
from qualcase.exchange.archives import damaged
from qualcase.exchange.reading import files
from qualcase.exchange.reading import incoming as module
from qualcase.exchange.reading.incoming import prepare, recognised_again, settled, source_name, unused_rows
from qualcase.exchange.reading.known import KnownNames
from qualcase.exchange.reading.materials import Materials
from qualcase.progress import silent
from tests.exchange.reading.packages import docx, p

NOBODY = KnownNames()
STUDY = KnownNames((("K03", ""), ("K07", "Havegruppen")), ("Fjordby",), ("2015", "2017"))


def put(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_txt", ".txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def one(found: tuple[IncomingSource, ...]) -> IncomingSource:
    assert len(found) == 1
    return found[0]


def test_a_transcript_comes_in_with_turns_and_its_place(tmp_path: Path) -> None:
    path = tmp_path / "k3_2015_interview_frivillig.docx"
    path.write_bytes(docx(p("I: Hej") + p("IP: Dav [latter] du")))
    source = one(prepare([path], STUDY, None, silent))
    assert (source.name, source.refused, source.path) == ("k3_2015_interview_frivillig", None, path)
    assert source.placing == Placing(("K03",), wave="2015", kind=SourceKind.INTERVIEW, role="volunteer")
    assert [turn.speaker for turn in source.turns] == [0, 1]
    assert source.speakers == (
        SpeakerSeen("I", is_interviewer=True, turns=1, words=1),
        SpeakerSeen("IP", generic=True, role="volunteer", turns=1, words=2),
    )
    assert source.read is not None
    assert source.read.text == "I: Hej\nIP: Dav [latter] du"
    assert source.read.original == path.read_bytes()


def test_what_is_no_speech_has_turns_only_when_asked(tmp_path: Path) -> None:
    put(tmp_path, K03_observation_txt="I: Hej\nIP: Dav", K03_politik_txt="I: Hej\nIP: Ja", K03_txt="I: Hej\nIP: Nej")
    found = prepare([tmp_path], STUDY, None, silent)
    assert [(source.name, source.placing.kind, len(source.turns)) for source in found] == [
        ("K03", None, 2),
        ("K03_observation", SourceKind.OBSERVATION, 0),
        ("K03_politik", SourceKind.DOCUMENT, 0),
    ]
    assert [len(source.turns) for source in prepare([tmp_path], STUDY, None, silent, all_turns=True)] == [2, 2, 2]


def test_turns_follow_a_corrected_kind(tmp_path: Path) -> None:
    put(tmp_path, K03_observation_txt="I: Hej\nIP: Dav")
    source = one(prepare([tmp_path], STUDY, None, silent))
    speech = settled(replace(source, placing=replace(source.placing, kind=SourceKind.INTERVIEW)))
    assert (len(speech.turns), [seen.label for seen in speech.speakers]) == (2, ["I", "IP"])
    back = settled(replace(speech, placing=replace(source.placing, kind=SourceKind.DOCUMENT)))
    assert (back.turns, back.speakers) == ((), ())
    asked = one(prepare([tmp_path], STUDY, None, silent, all_turns=True))
    assert settled(asked) is asked


def test_the_table_wins_over_names_and_what_is_given_over_the_table(tmp_path: Path) -> None:
    put(tmp_path, K03_2015_interview_txt="I: Hej\nIP: Dav")
    table = {
        "K03_2015_interview.txt": Placing(
            cases=("havegruppen",), wave="2017", participants=(SpeakerSeen("IP", participant="Ida", role="manager"),)
        ),
        "andet.txt": Placing(),
    }
    found = prepare([tmp_path], STUDY, Materials(table), silent)
    source = one(found)
    assert (source.placing.cases, source.placing.wave, source.placing.kind) == (("K07",), "2017", SourceKind.INTERVIEW)
    assert (source.speakers[1].participant, source.speakers[1].role) == ("Ida", "manager")
    assert unused_rows(found, Materials(table)) == ("andet.txt",)
    given = Placing(cases=("K20",), kind=SourceKind.DOCUMENT)
    source = one(prepare([tmp_path], STUDY, Materials(table), silent, given=given))
    assert (source.placing.cases, source.placing.wave, source.placing.kind) == (("K20",), "2017", SourceKind.DOCUMENT)
    assert source.turns == ()


def test_a_row_with_a_site_and_no_case_means_the_site(tmp_path: Path) -> None:
    put(tmp_path, K03_politik_txt="Politik")
    source = one(prepare([tmp_path], STUDY, Materials({"K03_politik.txt": Placing(site="Fjordby")}), silent))
    assert (source.placing.cases, source.placing.site) == ((), "Fjordby")


def test_one_case_however_it_is_written(tmp_path: Path) -> None:
    put(tmp_path, K03_txt="en", k3_2017_txt="to", K_3_txt="tre", C12_txt="fire")
    cases = {source.name: source.placing.cases for source in prepare([tmp_path], NOBODY, None, silent)}
    assert cases == {"C12": ("C12",), "K_3": (), "K03": ("K03",), "k3_2017": ("K03",)}


def test_the_same_text_twice_is_noticed(tmp_path: Path) -> None:
    put(tmp_path, a_txt="Hej med dig", b_txt="\ufeffHej med dig", c__a_txt="Hej med dig", d_txt="Andet")
    (tmp_path / "e.docx").write_bytes(docx(p("Hej med dig")))
    found = prepare([tmp_path], NOBODY, None, silent)
    assert [(source.name, source.same_text_as) for source in found] == [
        ("a", None),
        ("b", "a"),
        ("a", "a"),
        ("d", None),
        ("e", "a"),
    ]


def test_a_bad_file_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, a_txt="Hej", K03__b_txt="Hej igen", tom_txt="")
    (tmp_path / "lyd.mp3").write_bytes(b"ID3")
    (tmp_path / "brudt.docx").write_bytes(b"PK\x03\x04")

    def read(path: Path) -> object:
        if path.name == "b.txt":
            raise KeyError(path)
        return real(path)

    real = files.read_file
    monkeypatch.setattr(module, "read_file", read)
    found = {source.path.name: source for source in prepare([tmp_path, tmp_path / "væk.txt"], NOBODY, None, silent)}
    assert {name: str(source.refused) if source.refused else "" for name, source in found.items()} == {
        "a.txt": "",
        "b.txt": "b.txt could not be read because of a fault in the program. Save it as .txt and bring it in again.",
        "brudt.docx": str(damaged("brudt.docx")),
        "lyd.mp3": "lyd.mp3 is not a text that can be read. Save it as .docx or .txt and bring it in again.",
        "tom.txt": "tom.txt is empty. Get it again from where it came from.",
        "væk.txt": "væk.txt is not there. Check the name and the folder.",
    }
    assert found["b.txt"].placing.cases == ("K03",)
    assert found["b.txt"].read is None


def test_progress_tells_and_stops(tmp_path: Path) -> None:
    put(tmp_path, a_txt="Hej", b_txt="Hej igen")
    seen: list[tuple[int, int, str]] = []
    prepare([tmp_path], NOBODY, None, lambda done, total, what="": seen.append((done, total, what)))
    assert seen == [(0, 2, "a.txt"), (1, 2, "b.txt"), (2, 2, "")]

    def stop(done: int, total: int, what: str = "") -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        prepare([tmp_path], NOBODY, None, stop)


def test_names_of_sources() -> None:
    for name, expected in (
        ("K03.docx", "K03"),
        ("a.b.txt", "a.b"),
        ("a\u030aben.TXT", "åben"),
        (".txt", ".txt"),
        ("x .txt", "x"),
        (os.fsdecode(b"\xe5ben.txt"), "ben"),
    ):
        assert source_name(Path(name)) == expected


def test_it_can_be_done_in_another_process(tmp_path: Path) -> None:
    put(tmp_path, K03_2015_txt="I: Hej\nIP: Dav", tom_txt="")
    table = {"tom.txt": Placing(cases=("K07",))}
    here = prepare([tmp_path], STUDY, Materials(table), silent)
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        there = pool.submit(prepare, [tmp_path], STUDY, Materials(table), silent).result(60)
    assert there == here
    assert pickle.loads(pickle.dumps(here)) == here  # noqa: S301 - our own values


TRANSCRIPTS = {
    "hitsave_5speakers.md": (213, 6),
    "hitsave_goodboy.srt": (0, 0),
    "hitsave_goodboy.txt": (0, 0),
    "hitsave_goodboy.vtt": (0, 0),
    "hitsave_lantana_otter.md": (59, 2),
    "*_BSR01_*.docx": (83, 2),
    "*_BSR01_*.txt": (83, 2),
    "*_BSR03_*.docx": (92, 2),
    "*_BSR03_*.txt": (92, 2),
    "mannheimer_BSR01.pdf": (83, 2),
    "pdpilot_P1.pdf": (94, 2),
    "qualcoder_ID1.docx": (0, 0),
    "qualcoder_ID2.odt": (0, 0),
    "qualcoder_transcript.txt": (7, 3),
    "srt_gb2312.srt": (0, 0),
    "webvttpy_captions_with_bom.vtt": (0, 0),
    "webvttpy_cue_tags.vtt": (0, 0),
    "webvttpy_metadata_headers_multiline.vtt": (0, 0),
    "webvttpy_missing_timeframe.srt": (0, 0),
    "webvttpy_sample.srt": (0, 0),
    "webvttpy_youtube_dl.vtt": (0, 0),
    "zoom_sample.vtt": (8, 3),
}
WORD = {
    "docx2python_strict.docx": "",
    "docx2python_test-docx2python-conversion-google_docs.docx": "",
    "mammoth_empty.docx": "holds no words",
    "msoffcrypto_example_password.docx": "locked with a password",
    "msoffcrypto_plain.doc": "Word's old format",
    "pandoc_comments.docx": "",
    "pandoc_nested_sdt.docx": "",
    "pandoc_notes.docx": "",
    "pandoc_paragraph_insertion_deletion.docx": "",
    "pandoc_tableWithSpans.odt": "",
    "pandoc_textbox_image.docx": "",
    "pandoc_track_changes_move.docx": "",
    "pandoc_unicode.docx": "",
    "pandoc_unicode.odt": "",
    "pandoc_writer.rtf": "",
    "pythondocx_comments-rich-para.docx": "",
}
HOSTILE = {
    "not_a_zip_56bytes.docx": "is not what its ending says",
    "synthetic_50000_paragraphs.docx": "",
    "synthetic_billion_laughs.docx": "can harm the computer",
    "synthetic_corrupt_deflate.docx": "damaged",
    "synthetic_dup_entries.docx": "can harm the computer",
    "synthetic_malformed_xml.docx": "damaged",
    "synthetic_missing_document.docx": "holds no Word document",
    "synthetic_nonbmp_softhyphen_bidi.docx": "",
    "synthetic_path_traversal.docx": "can harm the computer",
    "synthetic_quadratic_entity.docx": "can harm the computer",
    "synthetic_truncated.docx": "damaged",
    "synthetic_xxe_file.docx": "can harm the computer",
    "synthetic_zipbomb_300MB.docx": "can harm the computer",
}


def memory() -> int:
    """The most memory that was in use so far, in kB; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)


def timed(path: Path) -> IncomingSource:
    """Bring in one file, which must take neither long nor much memory."""
    used = memory()
    before = time.process_time()
    source = one(prepare([path], NOBODY, None, silent))
    assert time.process_time() - before < 3
    assert memory() - used < 300_000
    return source


@pytest.mark.parametrize("name", TRANSCRIPTS)
def test_real_transcripts(shared: Path, name: str) -> None:
    (path,) = (shared / "real" / "transcripts").glob(name)
    source = timed(path)
    assert source.refused is None
    assert (len(source.turns), len(source.speakers)) == TRANSCRIPTS[name]


def test_other_real_files_are_refused(shared: Path) -> None:
    folder = shared / "real" / "transcripts"
    others = {path.name for path in folder.iterdir() if not any(path.match(name) for name in TRANSCRIPTS)}
    assert others == {"qualcoder_cases456.xlsx", "webvttpy_empty.vtt"}
    for source in prepare([folder / name for name in sorted(others)], NOBODY, None, silent):
        assert source.refused is not None
        assert source.path.name in str(source.refused)


@pytest.mark.parametrize(("folder", "expected"), [("word", WORD), ("hostile", HOSTILE)])
def test_odd_and_hostile_files(shared: Path, folder: str, expected: dict[str, str]) -> None:
    place = shared / "real" / folder
    assert {path.name for path in place.iterdir()} == set(expected)
    for name, sentence in expected.items():
        source = timed(place / name)
        assert (source.refused is None) == (sentence == ""), name
        assert sentence in str(source.refused), name
        assert source.refused is None or str(source.refused).startswith(f"{name} is") or "holds no" in sentence, name


def test_fifty_thousand_paragraphs_and_odd_letters(shared: Path) -> None:
    long = timed(shared / "real" / "hostile" / "synthetic_50000_paragraphs.docx")
    assert [(seen.label, seen.turns, seen.words) for seen in long.speakers] == [
        ("IP1", 25_000, 350_000),
        ("Interviewer", 25_000, 350_000),
    ]
    odd = timed(shared / "real" / "hostile" / "synthetic_nonbmp_softhyphen_bidi.docx")
    assert odd.read is not None
    assert odd.read.text == (
        "Interviewer: Hej 😀👩\u200d👩\u200d👧\u200d👦 𝒜 næste ord\n"
        "blåbærgrød, ikke\u00a0bryd, zero\u200bwidth, é vs é\n"
        "Mixed \u202bשלום עולם\u202c og العربية 123\n"
        "softhyphen-x\ttab\nline2\nline3☺\n"
    )


def test_the_five_texts_that_it_began_with(shared: Path) -> None:
    found = prepare([shared / "seeds"], NOBODY, None, silent)
    lengths = [len(source.read.text) for source in found if source.read]
    assert lengths == [6369, 3985, 85724, 3576, 2493]
    assert all(source.refused is None and source.turns == () for source in found)
    assert {source.placing for source in found} == {Placing(), Placing(kind=SourceKind.DOCUMENT)}


def test_a_label_that_is_none_gives_its_lines_to_the_turn_before(tmp_path: Path) -> None:
    text = "I: Hej\nKortspil: Det regner.\nIP: Ja\nI: Nå?\nKortspil: Stadig.\n"
    put(tmp_path, K01_interview_txt=text)
    source = one(prepare([tmp_path], NOBODY, None, silent))
    assert [seen.label for seen in source.speakers] == ["I", "Kortspil", "IP"]
    said = replace(source, speakers=(replace(source.speakers[0], is_interviewer=False), *source.speakers[1:]))
    again = recognised_again(said, NOBODY, not_labels=["Kortspil"])
    assert [seen.label for seen in again.speakers] == ["I", "IP"]
    assert not again.speakers[0].is_interviewer, "what was said of the others stays"
    assert again.read is not None
    assert again.read.text[again.turns[0].said : again.turns[0].end] == "Hej\nKortspil: Det regner."
    assert settled(again) == again
    once_more = recognised_again(again, NOBODY, not_labels=["IP"])
    assert once_more.not_labels == ("Kortspil", "IP")


def test_turns_are_looked_for_in_a_note_when_a_person_asks(tmp_path: Path) -> None:
    text = "Vi sad i køkkenet.\n\nI: Hej\nIP: Ja [latter]\n"
    put(tmp_path, K01_observation_txt=text)
    source = one(prepare([tmp_path], NOBODY, None, silent))
    assert source.turns == ()
    assert recognised_again(source, NOBODY, not_labels=["I"]) == source, "none are looked for unasked"
    again = recognised_again(source, NOBODY, turns=True)
    assert [seen.label for seen in again.speakers] == ["I", "IP"]
    assert again.turns_asked
    assert settled(again) == again, "it stays a note, and its turns stay"
