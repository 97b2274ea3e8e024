"""The catalogues of the program's words: whole, with the same places as the code, compiled, and in the chosen terms."""

from __future__ import annotations

import ast
import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QTranslator

from qualcase.words import Message, say

if TYPE_CHECKING:
    from collections.abc import Callable

    Ask = Callable[..., str]

ROOT = Path(__file__).resolve().parents[1]
WINDOW = ROOT / "qualcase" / "ui" / "translations"


def load_script() -> Any:
    """The script that gathers and compiles the words; it lies outside the package."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "script" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


script = load_script()


def window_words(language: str) -> Ask:
    """Translate as the window does in a language; `%n` is still in its place."""
    translator = QTranslator()
    assert translator.load(f"qualcase_{language}", str(WINDOW))

    def ask(context: str, source: str, count: int = -1) -> str:
        return translator.translate(context, source, "", count) or ""

    return ask


def test_everything_is_translated() -> None:
    assert script.missing() == []


def test_translations_leave_room_for_the_same_values() -> None:
    assert script.crooked() == []


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{n} of {all}", "{all} i alt"),
        ("%n source(s)", "kilder"),
        ("{name!r} is a file.", "{name} er en fil."),
        ("%(prog)s {version}", "{prog} {version}"),
    ],
)
def test_a_lost_place_is_seen(source: str, said: str) -> None:
    assert script.PLACES.findall(source) != script.PLACES.findall(said)


@pytest.mark.parametrize("language", script.LANGUAGES)
def test_the_compiled_catalogue_is_that_of_the_translations(language: str) -> None:
    assert script.po_path(language).with_suffix(".mo").read_bytes() == script.as_mo(language)


@pytest.mark.parametrize("language", [*script.LANGUAGES, "en"])
def test_the_compiled_window_is_that_of_the_translations(language: str, tmp_path: Path) -> None:
    path = WINDOW / f"qualcase_{language}.ts"
    script.compile_window(path, tmp_path / "fresh.qm")
    assert path.with_suffix(".qm").read_bytes() == (tmp_path / "fresh.qm").read_bytes()


@pytest.mark.parametrize("language", [*script.LANGUAGES, "en"])
def test_the_window_finds_every_text(language: str) -> None:
    ask = window_words(language)
    texts = script.gather_window(language)
    assert texts
    unfound = [text for text in texts if not ask(text.context, text.source, 2 if text.counted else -1)]
    assert unfound == []


def test_no_text_of_the_window_hides_from_the_script() -> None:
    """A context or a text that is not written out where `translate` is called would be gathered by nobody."""
    hidden = []
    for path in sorted((ROOT / "qualcase" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func)
            if called.removeprefix("QCoreApplication.") == "translate":
                written = [isinstance(one, ast.Constant) and isinstance(one.value, str) for one in node.args[:2]]
                if written != [True, True]:
                    hidden.append(f"{path.name}:{node.lineno}")
            elif called.endswith(".tr") or called in ("QT_TRANSLATE_NOOP", "QT_TR_NOOP"):
                hidden.append(f"{path.name}:{node.lineno}")
    assert hidden == []


def test_english_counts_have_one_and_many() -> None:
    held = script.read_window(WINDOW / "qualcase_en.ts")
    assert {text for text in script.gather_window("da") if text.counted} == held.keys()
    ask = window_words("en")
    assert ask("Material", "%n source(s)", 1) == "%n source"
    assert ask("Material", "%n source(s)", 2) == "%n sources"
    assert not [forms for forms in held.values() if any("(s)" in form for form in forms)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('mark("One")', [("One", None)]),
        ('UserError("One", name=x)', [("One", None)]),
        ('Message("One", "{n} many", count)', [("One", "{n} many")]),
        ('Message(mark("One"), mark("{n} many"), count)', [("One", "{n} many")]),
        ('Message(mark("One"), {}, count)', [("One", None)]),
        ('Message("One", plural="{n} many", count=2)', [("One", "{n} many")]),
        ('said = (mark("One"), mark("{n} many"))', [("One", "{n} many")]),
        ('said = {"key": ("One", "{n} many")}', [("One", "{n} many")]),
        ('said = (mark("One"), mark("Two"))', [("One", None), ("Two", None)]),
        ('say("One", "da")', [("One", None)]),
        ("mark(name)", []),
    ],
)
def test_messages_are_found_in_every_shape(source: str, expected: list[tuple[str, str | None]]) -> None:
    assert list(script.templates(source)) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('translate("Room", "Words")', [("Room", "Words", "", False)]),
        ('QCoreApplication.translate("Room", "Words")', [("Room", "Words", "", False)]),
        ('translate("Room", "%n file(s)", "", count)', [("Room", "%n file(s)", "", True)]),
        ('translate("Room", "%n file(s)", None, len(files))', [("Room", "%n file(s)", "", True)]),
        ('translate("Room", "%n file(s)", n=2)', [("Room", "%n file(s)", "", True)]),
        ('translate("Room", "Words", "a button")', [("Room", "Words", "a button", False)]),
        ('translate("Room", "Words " "go on")', [("Room", "Words go on", "", False)]),
        ("painter.translate(0, -offset)", []),
    ],
)
def test_texts_of_the_window_are_found_in_every_shape(source: str, expected: list[tuple[str, ...]]) -> None:
    assert list(script.window_texts(source)) == expected


@pytest.mark.parametrize(
    ("language", "template", "said"),
    [
        ("da", "wave", "runde"),
        ("da", "participant", "informant"),
        ("da", "role", "informanttype"),
        ("da", "codings", "kodede passager"),
        ("da", "rating", "retning"),
        ("da", "silent", "tavs"),
        ("da", "not mentioned", "ikke nævnt"),
        ("da", "not observed", "ikke observeret"),
        ("nb", "codings", "kodede passasjer"),
        ("nb", "interview", "intervju"),
        ("nb", "silent", "taus"),
    ],
)
def test_the_terms_of_the_field(language: str, template: str, said: str) -> None:
    assert say(template, language) == said


def test_messages_are_counted_in_danish() -> None:
    one, many = "Imported {n} source", "Imported {n} sources"
    assert say(Message(one, many, 1), "da") == "Importeret 1 kilde"
    assert say(Message(one, many, 3), "da") == "Importeret 3 kilder"


@pytest.mark.parametrize(
    ("language", "context", "source", "said"),
    [
        ("da", "Rooms", "Material", "Materiale"),
        ("da", "Rooms", "Code", "Kodning"),
        ("da", "Rooms", "Codebook", "Kodebog"),
        ("da", "Rooms", "Compare", "Sammenlign"),
        ("da", "FilterBar", "Informant types", "Informanttyper"),
        ("da", "FilterBar", "Coded by", "Kodet af"),
        ("da", "Actions", "History", "Historik"),
        ("da", "CompareScreen", "Side by side", "Side om side"),
        ("nb", "Rooms", "Compare", "Sammenlign"),
        ("nb", "Actions", "Undo", "Angre"),
    ],
)
def test_the_terms_of_the_window(language: str, context: str, source: str, said: str) -> None:
    assert window_words(language)(context, source) == said


def test_windows_are_counted_in_danish() -> None:
    ask = window_words("da")
    assert ask("Material", "%n coded passage(s)", 1) == "%n kodet passage"
    assert ask("Material", "%n coded passage(s)", 5) == "%n kodede passager"
