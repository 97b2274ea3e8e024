"""Text for pages of HTML: nothing that comes from outside can become markup, script or a style."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

from qualcase.exchange.writing.xml_text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def escaped(text: str) -> str:
    """Text for the inside of an element or of an attribute in double quotes."""
    return html.escape(clean(text), quote=True)


def attributes(given: Mapping[str, str | bool | None]) -> str:
    """Attributes with a blank before each; empty ones and None are left out, True stands by its name alone."""
    found = []
    for name, value in given.items():
        if value is True:
            found.append(f" {name}")
        elif value:
            found.append(f' {name}="{escaped(str(value))}"')
    return "".join(found)


def element(name: str, inner: str, /, **given: str | bool | None) -> str:
    """An element around markup. `class_` and the like lose their last sign, `data_n` becomes `data-n`."""
    named = {key.rstrip("_").replace("_", "-"): value for key, value in given.items()}
    return f"<{name}{attributes(named)}>{inner}</{name}>"


def words(name: str, text: str, /, **given: str | bool | None) -> str:
    """An element around plain words."""
    return element(name, escaped(text), **given)


def data_block(identity: str, value: Any) -> str:
    """Data for the page's script, in an element that is never run; nothing in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in ("<", ">", "&", "\u2028", "\u2029"):
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f'<script type="application/json" id="{identity}">{text}</script>'


def language(code: str) -> str | None:
    """A language for the attribute `lang`, None where it is none."""
    return code if _LANGUAGE.fullmatch(code) else None


def colour_class(colour: str) -> str:
    """The name of the class that holds a colour, empty where it is none."""
    return f"k{colour[1:].upper()}" if _COLOUR.fullmatch(colour) else ""


def colour_rules(colours: set[str]) -> str:
    """The classes of all colours, since the page allows no styles in its elements."""
    known = sorted(one.upper() for one in colours if colour_class(one))
    return "".join(f".{colour_class(one)}{{--code:{one}}}\n" for one in dict.fromkeys(known))
