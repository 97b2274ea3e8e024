"""What endings, languages and outcomes are called in the workspace of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.recipes import Outcome

if TYPE_CHECKING:
    from qualcase.coding.recipes import Ran

translate = QCoreApplication.translate


def suffix_title(suffix: str) -> str:
    """What a file with an ending is: *Word (.docx)*."""
    words = {
        ".docx": translate("Reports", "Word"),
        ".xlsx": translate("Reports", "Excel"),
        ".csv": translate("Reports", "Table for other programs"),
        ".svg": translate("Reports", "Pictures for print"),
        ".png": translate("Reports", "Pictures"),
        ".html": translate("Reports", "Page for a browser"),
    }
    return f"{words[suffix]} ({suffix})" if suffix in words else suffix


def button_words(suffix: str) -> str:
    """What the button says that writes such a file."""
    named = "csv" if suffix == ".csv" else suffix_title(suffix).partition(" (")[0]
    if suffix not in (".docx", ".xlsx"):  # names of programs are names, the others are words in a sentence
        named = named[:1].lower() + named[1:]
    return translate("Reports", "Write {file}…").format(file=named)


def language_title(language: str) -> str:
    """A language in its own words."""
    return {"da": "Dansk", "nb": "Norsk", "en": "English"}[language]


def outcome_words(ran: Ran) -> str:
    """What became of a recipe, in a line."""
    name = ran.recipe.name
    files = ", ".join(one.name for one in ran.files)
    if ran.outcome is Outcome.BESIDE:
        said = translate("Reports", "{name}: {kept} was changed since and stays. The new one is {files}.")
        return said.format(name=name, kept=ran.kept.name if ran.kept else "", files=files)
    said = {
        Outcome.WRITTEN: translate("Reports", "{name}: wrote {files}."),
        Outcome.RENEWED: translate("Reports", "{name}: renewed {files}."),
        Outcome.FAILED: translate("Reports", "{name}: {why}"),
        Outcome.HELD: translate("Reports", "{name}: not written. {why}"),
    }[ran.outcome]
    line = said.format(name=name, files=files, why=ran.why or "")
    if ran.gone:
        gone = translate("Reports", "What is gone from the study was left out.")
        line = f"{line} {gone}"
    return line
