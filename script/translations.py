"""Catalogues of the program's words: `update` gathers them from the code, `compile` makes what the program loads.

    .venv/bin/python script/translations.py update     # after words were added or changed in the code
    .venv/bin/python script/translations.py compile    # after a catalogue was translated
    .venv/bin/python script/translations.py check      # what is missing; exit status 1 if anything is

Words of Qt-free code stand in `qualcase/words/locale/*/LC_MESSAGES/qualcase.po` (gettext), words of the window in
`qualcase/ui/translations/qualcase_*.ts` (Qt Linguist). Both are compiled into the repository, so that an installation
needs no tools for it.
"""

from __future__ import annotations

import ast
import io
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def templates(source: str) -> Iterator[tuple[int, str, str | None]]:
    """Line, template and plural of every message in a module."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        first = _text(node.args[0])
        if called not in CALLS or not first:
            continue
        plural = _text(node.args[1]) if len(node.args) > 1 and called != "refuse" else None
        plural = plural or next((_text(one.value) for one in node.keywords if one.arg == "plural"), None)
        yield node.lineno, first, plural


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def gather() -> Catalog:
    """The catalogue of all messages in the code, untranslated."""
    catalogue = Catalog(project="qualcase", header_comment="# The words of qualcase.", fuzzy=False)
    for path in sorted((ROOT / "qualcase").rglob("*.py")):
        for _, template, plural in templates(path.read_text(encoding="utf-8")):
            where = [(path.relative_to(ROOT).as_posix(), 0)]
            found = (template, plural) if plural else template
            held = catalogue.get(template)
            if held is None or plural or not held.pluralizable:
                catalogue.add(found, locations=where)
    return catalogue


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
    files = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "qualcase" / "ui").rglob("*.py"))]
    for language in (*LANGUAGES, "en"):
        plural = ["-pluralonly"] if language == "en" else []
        target = (WINDOW / f"qualcase_{language}.ts").relative_to(ROOT)
        command = [_tool("pyside6-lupdate"), *files, "-ts", str(target), "-no-obsolete", "-locations", "none", *plural]
        command += ["-source-language", "en", "-target-language", language, "-silent"]
        subprocess.run(command, cwd=ROOT, check=True)


def compile_all() -> None:
    """Make what the program loads."""
    for language in LANGUAGES:
        with po_path(language).with_suffix(".mo").open("wb") as file:
            write_mo(file, read_catalogue(language))
    for path in sorted(WINDOW.glob("*.ts")):
        subprocess.run(
            [_tool("pyside6-lrelease"), str(path), "-silent", "-qm", str(path.with_suffix(".qm"))], check=True
        )


def missing() -> list[str]:
    """What is not translated yet, one line each."""
    lines = []
    fresh = gather()
    for language in LANGUAGES:
        held = read_catalogue(language)
        for message in fresh:
            found = held.get(message.id[0] if message.pluralizable else message.id) if message.id else None
            strings = found.string if found and isinstance(found.string, tuple) else (found.string if found else "",)
            if message.id and not all(strings):
                lines.append(f"{language}: {message.id}")
        lines += [f"{language}: {text}" for text in untranslated(WINDOW / f"qualcase_{language}.ts")]
    return lines


def untranslated(path: Path) -> list[str]:
    """The texts of a window catalogue that have no translation."""
    if not path.exists():
        return [path.name]
    found = []
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        forms = [one.text for one in message.iter("numerusform")] or [
            translation.text if translation is not None else ""
        ]
        if translation is None or translation.get("type") == "unfinished" or not all(forms):
            found.append(message.findtext("source") or "")
    return found


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def main() -> int:
    """Do what is asked for."""
    match sys.argv[1:]:
        case ["update"]:
            update()
        case ["compile"]:
            compile_all()
        case ["check"]:
            lines = missing()
            print("\n".join(lines) or "Everything is translated.")
            return int(bool(lines))
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
