"""The comments of a Word or OpenDocument text, each with the words that it lies around, by place in its text.

The text is the one that the document would come in with, so a place in it means the same as a place in a source. To
find the places, the ends of comments and bookmarks are put into the document as words of their own and the whole is
read as any document is: then they stand where a reader of the printed page would see them, in tables, text boxes and
notes too. Where that changes how the rest reads (a mark in an otherwise empty cell), both readings are compared.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.comments import CommentedDocument, DocumentComment, DocumentPart, Reply
from qualcase.coding.transcripts import ExportedComment, ExportedTranscript
from qualcase.errors import FileRefusedError
from qualcase.exchange.archives import damaged, open_archive, parse_part
from qualcase.exchange.reading.blocks import without_marks
from qualcase.exchange.reading.docx import Package, body_text
from qualcase.exchange.reading.docx_body import Body, NoteParts
from qualcase.exchange.reading.docx_marks import Ends, marked, unmarked
from qualcase.exchange.reading.docx_tags import KINDS, attribute
from qualcase.exchange.reading.extracted import notes_of
from qualcase.exchange.reading.files import bytes_of, shown_name
from qualcase.exchange.writing.kept_namespace import KEPT_NAMESPACE
from qualcase.text.differing import difference
from qualcase.text.edits import OffsetMap
from qualcase.text.normalise import normalise
from qualcase.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from lxml.etree import _Element

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_MOST_KEPT = 20_000_000
"""Bytes of what we keep in a document: 200,000 comments."""
_MOST_LOST, _SHOWN_OF_LOST = 5, 60
"""Of so many comments without a place so many characters are told."""
_TOLD = ("deleted", "inserted", "hidden", "boxes", "notes", "embedded")
"""What of the document's oddities matters to whoever looks at comments."""


class _Threads(NamedTuple):
    """What the part of extended comments says, by the id of a comment's last paragraph."""

    parents: Mapping[str, str]
    done: frozenset[str]


class _Written(NamedTuple):
    """A comment as its part has it."""

    number: str
    author: str
    text: str
    made_at: datetime | None
    paragraph: str


def read_comments(path: Path) -> CommentedDocument:
    """Read a document's comments.

    Raises:
        FileRefusedError: It is no Word or OpenDocument text, is damaged or could do harm.
    """
    name = shown_name(path)
    ending = path.suffix.casefold()
    if ending not in (".docx", ".docm", ".odt"):
        raise FileRefusedError(
            "{name} is no Word document (.docx). Save it as .docx in the program in which the comments were set.",
            name=name,
        )
    if ending == ".odt":
        return _read_odt(path, name)
    with open_archive(bytes_of(path, name), name) as archive:
        package = Package(archive, name)
        try:
            return _read(package, path)
        except RecursionError as error:
            raise damaged(name) from error


def _read(package: Package, path: Path) -> CommentedDocument:
    counted: Counter[str] = Counter()
    text = _kept(without_marks(body_text(package, counted, lambda root: root))[0])
    written = _written(package)
    kept = _kept_in(package)
    ends = Ends({}, {})
    if written or kept:
        ends = _placed(body_text(package, Counter(), marked), text)
    comments = _comments(written, ends, _threads(package), text)
    notes = (*_told(counted), *_lost(written, comments))
    return CommentedDocument(path, text, comments, _parts(kept, ends, text), notes)


def _read_odt(path: Path, name: str) -> CommentedDocument:
    from qualcase.exchange.reading.odt import odt_text
    from qualcase.exchange.reading.odt_comments import OdtComments

    data = bytes_of(path, name)
    counted: Counter[str] = Counter()
    text = _kept(without_marks(odt_text(data, name, counted, lambda root: root)[0])[0])
    found = OdtComments()
    ends = _placed(odt_text(data, name, Counter(), found.marked)[0], text)
    written = [
        _Written(one.name, one.author, _kept(one.text).strip(), _moment(one.date), one.name) for one in found.comments
    ]
    comments = _comments(written, ends, _Threads(found.parents, frozenset(found.resolved)), text)
    return CommentedDocument(path, text, comments, (), (*_told(counted), *_lost(written, comments)))


def _told(counted: Counter[str]) -> tuple[Message, ...]:
    return notes_of({what: number for what, number in counted.items() if what in _TOLD})


def _lost(written: Sequence[_Written], comments: Sequence[DocumentComment]) -> Iterator[Message]:
    """That comments stand nowhere: on words that somebody deleted, or of which the document has lost the place."""
    count = len(written) - sum(1 + len(one.replies) for one in comments)
    if count > 0:
        placed = Counter(text for one in comments for text in (one.text, *(reply.text for reply in one.replies)))
        lost = Counter(one.text for one in written) - placed
        said = "; ".join(" ".join(text.split())[:_SHOWN_OF_LOST] for text in [*lost][:_MOST_LOST])
        yield Message(
            "{n} comment stands on deleted words, or nowhere, and is not read: {words}",
            "{n} comments stand on deleted words, or nowhere, and are not read: {words}",
            count,
            {"words": said},
        )


def _kept(raw: str) -> str:
    return normalise(raw.replace("\u00ad", ""))


def _placed(with_marks: str, text: str) -> Ends:
    """Where the ends of comments and bookmarks lie in the text."""
    raw, ends = unmarked(without_marks(with_marks)[0])
    if raw == text:
        return ends
    places = sorted({place for one in (*ends.comments.values(), *ends.bookmarks.values()) for place in one})
    found: dict[int, int] = {}
    last = reached = 0
    pieces = []
    for place in places:
        pieces.append(_kept(raw[last:place]))
        reached += len(pieces[-1])
        found[place], last = reached, place
    pieces.append(_kept(raw[last:]))
    made = "".join(pieces)
    moved = OffsetMap(difference(made, text) if made != text else ())
    return Ends(_moved(ends.comments, found, moved), _moved(ends.bookmarks, found, moved))


def _moved(
    ends: Mapping[str, tuple[int, int]], found: Mapping[int, int], moved: OffsetMap
) -> dict[str, tuple[int, int]]:
    spans = {}
    for key, (start, end) in ends.items():
        first, last = moved.after(found[start]), moved.before(found[end])
        spans[key] = (min(first, last), last) if start < end else (last, last)
    return spans


def _written(package: Package) -> list[_Written]:
    root = package.first_root("comments")
    found = []
    for one in root if root is not None else ():
        if KINDS.get(one.tag) != "comment":
            continue
        lines = Body(NoteParts(lambda: None, lambda: None), Counter(), dict).lines_in(one)
        paragraphs = [str(p.get(f"{_W14}paraId") or "") for p in one if KINDS.get(p.tag) == "p"]
        found.append(
            _Written(
                one.get(attribute(one, "id")) or "",
                " ".join(normalise(one.get(attribute(one, "author")) or "").split()),
                _kept("\n".join(lines)).strip(),
                _moment(one.get(attribute(one, "date")) or ""),
                paragraphs[-1].upper() if paragraphs else "",
            )
        )
    return found


def _moment(text: str) -> datetime | None:
    """When a comment was set. Word writes the author's own time, whatever zone it names."""
    try:
        return datetime.fromisoformat(text.strip().replace("Z", "")).replace(tzinfo=None)
    except ValueError:
        return None


def _threads(package: Package) -> _Threads:
    try:
        root = package.first_root("commentsExtended")
    except FileRefusedError:
        root = None  # without it replies are comments of their own, which loses nothing
    parents, done = {}, set()
    for one in root if root is not None else ():
        own = str(one.get(f"{_W15}paraId") or "").upper()
        parent = str(one.get(f"{_W15}paraIdParent") or "").upper()
        if own and parent:
            parents[own] = parent
        if own and one.get(f"{_W15}done") in ("1", "true", "on"):
            done.add(own)
    return _Threads(parents, frozenset(done))


def _comments(written: Sequence[_Written], ends: Ends, threads: _Threads, text: str) -> tuple[DocumentComment, ...]:
    """The comments in the order of the document, with their replies."""
    by_paragraph = {one.paragraph: one for one in written if one.paragraph}
    replies: dict[str, list[Reply]] = {}
    roots: list[_Written] = []
    for one in written:
        root = _root_of(one, by_paragraph, threads)
        if root is one:
            roots.append(one)
        else:
            replies.setdefault(root.number, []).append(Reply(one.author, one.text, one.made_at))
    placed = [(ends.comments[one.number], one) for one in roots if one.number in ends.comments]
    placed.sort(key=lambda entry: entry[0])
    starts = [place for place, sign in enumerate(text) if sign == "\n"]
    return tuple(
        DocumentComment(
            number=number,
            author=one.author,
            text=one.text,
            start=start,
            end=end,
            quote=text[start:end],
            made_at=one.made_at,
            paragraph=bisect_left(starts, start) + 1,
            replies=tuple(replies.get(one.number, ())),
            resolved=one.paragraph in threads.done,
        )
        for number, ((start, end), one) in enumerate(placed, 1)
    )


def _root_of(one: _Written, by_paragraph: Mapping[str, _Written], threads: _Threads) -> _Written:
    """The comment that a thread begins with; of a circle, which no program writes, the one with the lowest id."""
    line = [one]
    while True:
        above = by_paragraph.get(threads.parents.get(line[-1].paragraph, ""))
        if above is None:
            return line[-1]
        if above in line:
            return min(line[line.index(above) :], key=lambda each: (len(each.number), each.number))
        line.append(above)


def _kept_in(package: Package) -> list[ExportedTranscript]:
    """What we kept in the document when we wrote it; nothing where it is not there, or not as we write it."""
    found = []
    for part in package.related("customXml"):
        data = package.bytes_of(part)
        if KEPT_NAMESPACE.encode() not in data[:4096] or len(data) > _MOST_KEPT:
            continue
        try:
            root = parse_part(data, part)
            found += [_transcript(one) for one in root if one.tag == f"{{{KEPT_NAMESPACE}}}t"]
        except (FileRefusedError, ValueError):
            continue  # somebody's tool damaged it; the document is then read as any other
    return found


def _transcript(one: _Element) -> ExportedTranscript:
    comments = tuple(
        ExportedComment(
            str(each.get("i") or ""), int(each.get("s") or ""), int(each.get("e") or ""), str(each.get("k") or "")
        )
        for each in one
    )
    source, text, part, mark = (str(one.get(name) or "") for name in ("source", "text", "part", "mark"))
    return ExportedTranscript(source, text, part, mark, comments)


def _parts(kept: Iterable[ExportedTranscript], ends: Ends, text: str) -> tuple[DocumentPart, ...]:
    """The parts that we wrote, without the lines of ours that lie around them and hold the ends of the bookmark."""
    parts = []
    for one in kept:
        found = one.bookmark in ends.bookmarks
        start, end = ends.bookmarks.get(one.bookmark, (0, len(text)))
        if found:
            first, last = text.find("\n", start, end), text.rfind("\n", start, end)
            start, end = (first + 1, last) if 0 <= first < last else (start, end)
        parts.append(DocumentPart(one, start, end, found))
    return tuple(parts)
