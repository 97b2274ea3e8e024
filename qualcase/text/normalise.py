"""The one form in which every text is kept, and the hash by which it is found.

A text is normalised once, when it comes in; after that its positions never change.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85]")
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def normalise(raw: str) -> str:
    r"""The text as it is kept: NFC, line ends as LF, nothing in it that cannot be seen, stored or counted.

    CR LF, CR, vertical tab, form feed and NEL end a line. BOMs, lone surrogates and control characters except LF and
    tab are dropped. NBSP, soft hyphens, joiners, bidi marks, U+2028 and U+2029 stay as they are; the last two end no
    line. Normalising twice changes nothing.
    """
    text = raw
    if not text.isascii() and _SURROGATES.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    text = _LINE_ENDS.sub("\n", _DROPPED.sub("", text))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def text_hash(text: str) -> str:
    """SHA-256 of the text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
