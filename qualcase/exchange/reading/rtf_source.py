r"""The source of Rich Text: made ready for the library that turns it into letters.

The library knows encodings and special characters. It does not know what is hidden or deleted, shows cells with a sign
that text may have too, and drops notes and text boxes; so here these are taken out, marked or put where they belong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qualcase.exchange.reading.blocks import level_sign, roman

if TYPE_CHECKING:
    from collections import Counter

ROW_BEGINS, CELL_ENDS, ROW_ENDS, NOTE_BEGINS, BOX_BEGINS, BOX_ENDS = "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5"
"""Signs that stand in no text."""
_MARKS = {
    sign: f"{{\\uc0\\u{ord(sign)}}}" for sign in (ROW_BEGINS, CELL_ENDS, ROW_ENDS, NOTE_BEGINS, BOX_BEGINS, BOX_ENDS)
}
_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|(?P<letter>\\'[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}]+)",
    re.DOTALL,
)
_LETTER = re.compile(r"[^\W\d_]|\\'|\\u\d")
_CONTROL = re.compile(r"\\(?!u-?\d)[a-zA-Z]+-?\d* ?")
_HIGH = re.compile(r"[\x80-\xff]")
_LEFT_OUT = {
    "pict": "pictures", "shppict": "pictures", "object": "pictures", "do": "pictures", "annotation": "comments",
    "header": "headers", "headerf": "headers", "headerl": "headers", "headerr": "headers",
    "footer": "headers", "footerf": "headers", "footerl": "headers", "footerr": "headers",
    "listtext": "lists", "pntext": "lists", "stylesheet": "", "info": "", "colortbl": "", "filetbl": "",
    "nonshppict": "", "shprslt": "", "fldinst": "", "xe": "", "tc": "", "txe": "", "rxe": "",
}  # fmt: skip
"""Groups that are no text, and as what they are counted. So are those whose first word follows on a star."""
_BODY_LEVEL = 9
_SAID = frozenset({
    "tab", "line", "emdash", "endash", "emspace", "enspace", "qmspace", "bullet", "lquote", "rquote", "ldblquote",
    "rdblquote",
})  # fmt: skip
"""Words that stand for letters."""


class _Group(NamedTuple):
    """What holds in a group; its end brings back what held before."""

    silent: str | None = None
    """In something that is no text; as what it is still to be counted when words are met."""
    hidden: bool = False
    deleted: bool = False
    aside: str = ""
    """Its words are put elsewhere: `note` or `box`."""
    fresh: bool = True
    """Nothing stood in it yet."""
    starred: bool = False


class Source:
    """Goes through the source once; `ready` is what the library is given."""

    def __init__(self, source: str, counted: Counter[str]) -> None:
        self._counted = counted
        self._groups: list[_Group] = []
        self._now = _Group()
        self._out: list[str] = []
        self._outs: list[list[str]] = []
        self._boxes: list[str] = []
        self._notes: list[str] = []
        self._numbers = {"footnote": 0, "endnote": 0}
        self._endnote = False
        self._in_row = False
        self._in_fonts = 0
        self._dropping = ""
        self._level = 0
        """Of the paragraph as a heading; 0 for none."""
        self._go_through(source)
        while len(self._groups) > 1:
            self._close()
        self._put_boxes()
        self.ready = "".join([*self._out, *self._notes, "}"])

    def _go_through(self, source: str) -> None:
        place = 0
        while hit := _TOKEN.match(source, place):
            place = hit.end()
            if hit["word"] == "bin" and hit["number"]:
                place += max(0, int(hit["number"]))
            elif hit["brace"] == "{":
                self._open()
            elif hit["brace"]:
                if len(self._groups) < 2:
                    return
                self._close()
            elif hit["word"]:
                # With a blank after it, so that it ends there even if what follows is left out.
                self._word(hit["word"], hit["number"], f"{hit[0].rstrip(' ')} ")
            elif hit["sign"]:
                self._sign(hit["sign"], hit[0])
            elif hit["letter"] or hit[0].strip("\r\n"):
                self._now = self._now._replace(fresh=False)
                self._say(_HIGH.sub(lambda high: f"\\'{ord(high[0]):02x}", hit[0]))

    # Groups

    def _open(self) -> None:
        self._groups.append(self._now)
        self._now = self._now._replace(fresh=True, starred=False, aside="")
        self._put("{")

    def _close(self) -> None:
        aside = self._now.aside
        if aside:
            inside, self._out = "".join(self._out), self._outs.pop()
            self._now = self._groups.pop()
            if aside == "note":
                self._note(inside)
            elif _LETTER.search(_CONTROL.sub("", inside)):
                self._boxes.append(inside)
                self._counted["boxes"] += 1
            return
        self._put("}")
        self._now = self._groups.pop()
        if len(self._groups) < self._in_fonts:
            self._in_fonts = 0

    def _destination(self, word: str) -> bool:
        """Whether the first word of a group tells that it is no text, or belongs elsewhere."""
        now = self._now
        if word == "footnote" and now.silent is None and not self._outs:
            self._begin_aside("note")
        elif word == "shptxt" and not self._outs:
            self._begin_aside("box")
        elif now.silent is None and (word in _LEFT_OUT or now.starred):
            counted = _LEFT_OUT.get(word, "")
            if counted in ("pictures", "comments", "lists"):
                self._counted[counted] += 1
                counted = ""
            self._put("}")
            self._now = now._replace(silent=counted)
        else:
            return False
        return True

    def _begin_aside(self, kind: str) -> None:
        self._put("}")
        self._now = self._now._replace(aside=kind, silent=None)
        self._outs.append(self._out)
        self._out = []
        self._endnote = False

    def _note(self, inside: str) -> None:
        kind = "endnote" if self._endnote else "footnote"
        self._numbers[kind] += 1
        number = self._numbers[kind]
        marker = f"[{number}]" if kind == "footnote" else f"[{roman(number)}]"
        self._put(marker)
        self._notes.append(f"{_MARKS[NOTE_BEGINS]}{marker} {{{inside}}}")
        self._counted["notes"] += 1

    def _put_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        self._out += [f"{_MARKS[BOX_BEGINS]}{{{inside}}}{_MARKS[BOX_ENDS]}" for inside in boxes]

    # Words and text

    def _word(self, word: str, number: str | None, whole: str) -> None:
        fresh = self._now.fresh
        if fresh and self._destination(word):
            self._now = self._now._replace(fresh=False)
            return
        self._now = self._now._replace(fresh=False)
        if word in ("v", "deleted", "plain"):
            self._hide(word, on=number != "0" and word != "plain")
        elif word in ("intbl", "cell", "row", "nestcell", "nestrow"):
            self._table(word)
        elif word in ("par", "sect", "page"):
            self._end_paragraph()
        elif word == "u":
            if number and abs(int(number)) < 0x10000:
                self._say(whole)
        elif word in _SAID:
            self._say(whole)
        elif word in ("pard", "outlinelevel"):
            self._take_level(word, number)
            self._put(whole)
        elif word != "uc" or number:
            self._put(self._noted(word, number, whole))

    def _take_level(self, word: str, number: str | None) -> None:
        if self._now.silent is None and not self._outs:
            told = int(number or 0) if word == "outlinelevel" else _BODY_LEVEL
            self._level = told + 1 if 0 <= told < _BODY_LEVEL else 0

    def _noted(self, word: str, number: str | None, whole: str) -> str:
        """A word that is handed on as it is, after what it tells was noted."""
        if word == "ftnalt":
            self._endnote = True
        elif word == "revised":
            self._counted["inserted"] += number != "0" and self._now.silent is None
        elif word == "fonttbl":
            self._in_fonts = len(self._groups)
        elif word == "f" and self._in_fonts:
            # The library's pattern for fonts takes very long unless each is ended.
            return f";\n{whole}"
        return whole

    def _hide(self, word: str, *, on: bool) -> None:
        if word != "deleted":
            self._now = self._now._replace(hidden=on)
        if word != "v":
            self._now = self._now._replace(deleted=on)

    def _table(self, word: str) -> None:
        if self._now.silent is not None:
            return
        if self._outs or word.startswith("nest"):
            if word != "intbl":
                self._put("\\tab " if word.endswith("cell") else "\\par ")
        elif word == "row":
            self._put(_MARKS[ROW_ENDS])
            self._in_row = False
        else:
            if not self._in_row:
                self._put(_MARKS[ROW_BEGINS])
                self._in_row = True
            if word == "cell":
                self._put_boxes()
                self._put(_MARKS[CELL_ENDS])

    def _end_paragraph(self) -> None:
        if not self._outs and self._now.silent is None:
            if self._level:
                self._put(f"{{\\uc0\\u{ord(level_sign(self._level))}}}")
            self._put_boxes()
        self._say("\\par ")

    def _sign(self, sign: str, whole: str) -> None:
        if sign == "*":
            self._now = self._now._replace(starred=self._now.fresh)
            return
        self._now = self._now._replace(fresh=False)
        if sign in "\r\n":
            self._end_paragraph()
        elif sign in "\\{}~-":
            self._say(whole)
        elif sign == "_":
            self._say("-")

    def _say(self, words: str) -> None:
        """Put words, unless they are hidden or deleted here."""
        now = self._now
        if now.silent is not None:
            if now.silent and _LETTER.search(_CONTROL.sub("", words)):
                self._counted[now.silent] += 1
                self._now = now._replace(silent="")
                self._groups = [one._replace(silent="") if one.silent else one for one in self._groups]
            return
        dropping = "deleted" if now.deleted else "hidden" if now.hidden else ""
        if not dropping:
            self._put(words)
        elif dropping != self._dropping:
            self._counted[dropping] += 1
        self._dropping = dropping

    def _put(self, piece: str) -> None:
        if self._now.silent is None:
            self._out.append(piece)
