"""The sentences of the command-line library, brought into our catalogues so that help and refusals speak one language.

click asks gettext's global catalogue for them, which is not ours; here its modules are told to ask us.
"""

from __future__ import annotations

from importlib import import_module

from qualcase.words import mark, say

TEXTS = (
    mark("Usage:"),
    mark("Options"),
    mark("Commands"),
    mark("Positional arguments"),
    mark("Show this message and exit."),
    mark("Show the version and exit."),
    mark("%(prog)s, version %(version)s"),
    mark("default: {default}"),
    mark("required"),
    mark("Error: {message}"),
    mark("Try '{command} {option}' for help."),
    mark("Invalid value: {message}"),
    mark("Invalid value for {param_hint}: {message}"),
    mark("Missing argument"),
    mark("Missing option"),
    mark("Missing parameter"),
    mark("Missing command."),
    mark("No such option {name!r}."),
    mark("No such option: {name}"),
    mark("No such command {name!r}."),
    mark("Did you mean {possibility}?"),
    mark("(Did you mean one of: {possibilities}?)"),
    mark("Option {name!r} does not take a value."),
    mark("{value!r} is not a valid {number_type}."),
    mark("{value} is not in the range {range}."),
    mark("{name} {filename!r} is a file."),
    mark("{name} {filename!r} is a directory."),
    mark("Got unexpected extra argument ({args})"),
    mark("Got unexpected extra arguments ({args})"),
    mark("Option {name!r} requires an argument."),
    mark("{value!r} is not one of {choices}."),
    mark("file"),
    mark("directory"),
    mark("path"),
)
"""What click says in the situations that our commands can bring about."""

_MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")


def translate_click() -> None:
    """Let click's own sentences be worded by our catalogues. May be called again."""
    for name in _MODULES:
        module = import_module(f"click.{name}")
        for asked, worded in (("_", _worded), ("gettext", _worded), ("ngettext", _counted)):
            if hasattr(module, asked):
                setattr(module, asked, worded)


def _worded(text: str) -> str:
    return say(text)


def _counted(one: str, many: str, count: int) -> str:
    # click puts the values in itself, so only the right form is wanted here.
    return say(one if count == 1 else many)
