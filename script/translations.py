"""Catalogues of the program's words: `update` gathers them from the code, `compile` makes what the program loads.

    .venv/bin/python script/translations.py update     # after words were added or changed in the code
    .venv/bin/python script/translations.py compile    # after a catalogue was translated
    .venv/bin/python script/translations.py check      # what is missing or crooked; exit status 1 if anything is

Words of Qt-free code stand in `qualcase/words/locale/*/LC_MESSAGES/qualcase.po` (gettext), words of the window in
`qualcase/ui/translations/qualcase_*.ts` (Qt Linguist). Both are compiled into the repository, so that an installation
needs no tools for it.
"""

from __future__ import annotations

import ast
import io
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "qualcase" / "words" / "locale"
WINDOW = ROOT / "qualcase" / "ui" / "translations"
LANGUAGES = ("da", "nb")
"""Translated whole; English is what the code says, and has catalogues for plurals alone."""
CALLS = frozenset(
    {"mark", "say", "Message", "UserError", "UnknownNameError", "AmbiguousNameError", "FileRefusedError"}
    | {"StudyLockedError", "StudyFileError", "UndoRefusedError", "refuse"}
)
"""Names of the calls whose first argument is a template, and whose second may be its plural."""
_EDITING = ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All")
QT_OWN = {
    "nb": {
        "QLineEdit": _EDITING,
        "QWidgetTextControl": _EDITING,
        "QPlatformTheme": ("OK", "Save", "Open", "&Yes", "&No", "Close", "Cancel", "Discard", "Help", "Apply", "Reset"),
        "QFileDialog": (
            *(
                "Look in:",
                "File &name:",
                "Files of type:",
                "Directory:",
                "&Choose",
                "&Open",
                "&Save",
                "Open",
                "Save As",
            ),
            *("Back", "Forward", "Parent Directory", "Create New Folder", "List View", "Detail View", "My Computer"),
            *("&Delete", "&Rename", "New Folder", "Show &hidden files", "Find Directory"),
            "%1 already exists.\nDo you want to replace it?",
            "%1\nFile not found.\nPlease verify the correct file name was given.",
        ),
        "QFileSystemModel": ("Name", "Size", "Kind", "Type", "Date Modified"),
    }
}
"""Qt's own texts where Qt itself does not speak the language: field menus, buttons, the choosing of files."""
PLACES = re.compile(r"\{[^{}]*\}|%\(\w+\)s|%L?n|%\d")
"""What a text leaves room for: `{name}`, `%(name)s` and Qt's count."""


class WindowText(NamedTuple):
    """A text of the window: Qt knows it by its context, its words and a comment; `counted` when it has plurals."""

    context: str
    source: str
    comment: str
    counted: bool


def templates(source: str) -> Iterator[tuple[str, str | None]]:
    """Template and plural of every message in a module."""
    paired: set[ast.expr] = set()
    for node in ast.walk(ast.parse(source)):  # from the outside in, so a pair comes before what stands in it
        if isinstance(node, ast.Tuple):
            # One and many, kept for later: (mark("One file."), mark("{n} files."))
            pair = [_text(one) or _marked(one) for one in node.elts]
            if len(pair) == 2 and pair[0] and pair[1] and "{n}" in pair[1]:
                paired.update(node.elts)
                yield pair[0], pair[1]
        elif isinstance(node, ast.Call) and node.args and node not in paired and _called(node) in CALLS:
            first = _text(node.args[0])
            plural = _text(node.args[1]) if len(node.args) > 1 and _called(node) not in ("refuse", "say") else None
            if _called(node) == "Message" and len(node.args) > 1 and _marked(node.args[0]) and _marked(node.args[1]):
                first, plural = _marked(node.args[0]), _marked(node.args[1])
                paired.update(node.args[:2])
            plural = plural or next((_text(one.value) for one in node.keywords if one.arg == "plural"), None)
            if first:
                yield first, plural


def window_texts(source: str) -> Iterator[WindowText]:
    """The texts that a module of the window has Qt translate: `translate(context, words, comment, count)`.

    Qt's own tool for this (lupdate) overlooks counts in Python, so the code is read here.
    """
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for node in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        texts = [_text(one) for one in node.args[:3]]
        if _called(node) == "translate" and len(texts) > 1 and texts[0] and texts[1]:
            counted = len(node.args) > 3 or any(one.arg == "n" for one in node.keywords)
            yield WindowText(texts[0], texts[1], (texts[2] if len(texts) > 2 else None) or "", counted)


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _marked(node: ast.expr) -> str | None:
    return _text(node.args[0]) if isinstance(node, ast.Call) and node.args and _called(node) == "mark" else None


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def gather() -> Catalog:
    """The catalogue of all messages in the code, untranslated."""
    plurals: dict[str, str] = {}
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "qualcase").rglob("*.py")):
        for template, plural in templates(path.read_text(encoding="utf-8")):
            found.setdefault(template, []).append(path.relative_to(ROOT).as_posix())
            if plural:
                plurals.setdefault(template, plural)
    catalogue = Catalog(project="qualcase", header_comment="# The words of qualcase.", fuzzy=False)
    for template, paths in found.items():
        known = (template, plurals[template]) if template in plurals else template
        catalogue.add(known, locations=[(path, 0) for path in dict.fromkeys(paths)])
    return catalogue


def gather_window(language: str) -> tuple[WindowText, ...]:
    """The texts that the window's catalogue of a language holds, by context and then as they come in the code."""
    found: dict[tuple[str, str, str], WindowText] = {}
    for path in sorted((ROOT / "qualcase" / "ui").rglob("*.py")):
        for text in window_texts(path.read_text(encoding="utf-8")):
            if text.counted or text[:3] not in found:
                found[text[:3]] = text
    texts = [text for text in found.values() if text.counted or language != "en"]
    texts += [WindowText(context, one, "", False) for context, own in QT_OWN.get(language, {}).items() for one in own]
    return tuple(sorted(texts, key=lambda text: text.context))


def po_path(language: str) -> Path:
    """The gettext catalogue of a language."""
    return LOCALE / language / "LC_MESSAGES" / "qualcase.po"


def read_catalogue(language: str) -> Catalog:
    """The catalogue of a language as it is translated so far."""
    path = po_path(language)
    if not path.exists():
        return Catalog(locale=language, project="qualcase", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def as_po(catalogue: Catalog) -> bytes:
    """A catalogue in a form that does not change by itself: no dates, no line numbers."""
    buffer = io.BytesIO()
    write_po(
        buffer, catalogue, width=110, sort_output=True, omit_header=False, include_lineno=False, ignore_obsolete=True
    )
    lines = buffer.getvalue().decode().splitlines(keepends=True)
    dated = (
        '"Project-Id-Version',
        '"Report-Msgid',
        '"POT-Creation-Date',
        '"PO-Revision-Date',
        '"Generated-By',
        '"Last-Translator',
        '"Language-Team',
        "# FIRST",
    )
    return "".join(line for line in lines if not line.startswith(dated)).encode()


def update() -> None:
    """Bring all catalogues up to what the code says."""
    fresh = gather()
    for language in LANGUAGES:
        catalogue = read_catalogue(language)
        catalogue.update(fresh, no_fuzzy_matching=True)
        catalogue.header_comment = "# Words of qualcase outside the window."
        path = po_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_po(catalogue))
    WINDOW.mkdir(parents=True, exist_ok=True)
    for language in (*LANGUAGES, "en"):
        path = WINDOW / f"qualcase_{language}.ts"
        path.write_bytes(as_ts(gather_window(language), read_window(path), language))


def read_window(path: Path) -> dict[WindowText, tuple[str, ...]]:
    """The texts of a window catalogue with their translations: one form, or the forms for one and for many."""
    held: dict[WindowText, tuple[str, ...]] = {}
    if not path.exists():
        return held
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for one in context.iter("message"):
            said = (context.findtext("name") or "", one.findtext("source") or "", one.findtext("comment") or "")
            counted = one.get("numerus") == "yes"
            forms = [form.text or "" for form in one.iter("numerusform")] if counted else [one.findtext("translation")]
            held[WindowText(*said, counted)] = tuple(form or "" for form in forms)
    return held


def as_ts(texts: Iterable[WindowText], held: Mapping[WindowText, tuple[str, ...]], language: str) -> bytes:
    """A window catalogue as Qt Linguist reads it, with the translations that are held already."""
    top = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text in texts:
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(top, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        message = ET.SubElement(contexts[text.context], "message", {"numerus": "yes"} if text.counted else {})
        ET.SubElement(message, "source").text = text.source
        if text.comment:
            ET.SubElement(message, "comment").text = text.comment
        forms = held.get(text, ("", "") if text.counted else ("",))
        translation = ET.SubElement(message, "translation", {} if all(forms) else {"type": "unfinished"})
        if text.counted:
            for form in forms:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ET.indent(top, "    ")
    body = ET.tostring(top, encoding="unicode", short_empty_elements=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'.encode()


def compile_all() -> None:
    """Make what the program loads."""
    for language in LANGUAGES:
        po_path(language).with_suffix(".mo").write_bytes(as_mo(language))
    for path in sorted(WINDOW.glob("*.ts")):
        compile_window(path, path.with_suffix(".qm"))


class _Undated(Catalog):
    """A catalogue whose header says only what loading needs, so that it compiles to the same bytes every day."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """Charset and plurals; no dates, no version of the tool."""
        return [(name, said) for name, said in super().mime_headers if name in ("Content-Type", "Plural-Forms")]


def as_mo(language: str) -> bytes:
    """The gettext catalogue of a language as the program loads it."""
    catalogue = _Undated(locale=language, fuzzy=False)
    for message in read_catalogue(language):
        if message.id:
            catalogue[message.id] = message
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def compile_window(path: Path, target: Path) -> None:
    """Compile one catalogue of the window."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(tool), str(path), "-silent", "-qm", str(target)], check=True)


def missing() -> list[str]:
    """What is not translated yet, one line each."""
    lines = []
    fresh = gather()
    for language in LANGUAGES:
        held = {_forms(one.id)[0]: _forms(one.string) for one in read_catalogue(language) if not one.fuzzy}
        for message in fresh:
            wanted = _forms(message.id)
            done = held.get(wanted[0], ())
            if wanted[0] and not (len(done) == len(wanted) and all(done)):
                lines.append(f"{language}: {wanted[0]}")
    for language in (*LANGUAGES, "en"):
        window = read_window(WINDOW / f"qualcase_{language}.ts")
        open_ = [text for text in gather_window(language) if not all(window.get(text, ("",)))]
        lines += [f"{language}: {text.context}: {text.source}" for text in open_]
    return lines


def crooked() -> list[str]:
    """Translations that do not leave room for the same things as what they translate, one line each."""
    pairs: list[tuple[str, str]] = []
    for language in LANGUAGES:
        for message in read_catalogue(language):
            pairs += zip(_forms(message.id), _forms(message.string), strict=False)
    for path in sorted(WINDOW.glob("*.ts")):
        pairs += [(text.source, form) for text, forms in read_window(path).items() for form in forms]
    return [f"{text} → {said}" for text, said in pairs if text and said and _places(text) != _places(said)]


def _forms(words: str | Sequence[str] | None) -> tuple[str, ...]:
    return (words or "",) if isinstance(words, str) or words is None else tuple(words)


def _places(text: str) -> list[str]:
    return sorted(PLACES.findall(text))


def main() -> int:
    """Do what is asked for."""
    match sys.argv[1:]:
        case ["update"]:
            update()
        case ["compile"]:
            compile_all()
        case ["check"]:
            lines = missing() + crooked()
            print("\n".join(lines) or "Everything is translated.")
            return int(bool(lines))
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
