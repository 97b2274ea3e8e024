"""Pages of HTML, read by a parser that is not ours."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from lxml import html

from qualcase.coding.orders import ReportKind, ReportOrder

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study


class Page(NamedTuple):
    """A page that was written."""

    markup: str
    tree: html.HtmlElement

    def texts(self, path: str) -> list[str]:
        """The words of what an XPath finds."""
        return [one.text_content() for one in self.all(path)]

    def all(self, path: str) -> list[html.HtmlElement]:
        """What an XPath finds."""
        return list(self.tree.xpath(path))

    def by_id(self, identity: str) -> html.HtmlElement:
        """The one element with an id."""
        (found,) = self.tree.xpath("//*[@id=$wanted]", wanted=identity)
        return found

    def data(self) -> dict[str, Any]:
        """What the page's script finds."""
        found: dict[str, Any] = json.loads(self.by_id("data").text or "")
        return found

    def passages_behind(self, identity: str) -> list[list[str]]:
        """The words of the passages that a list leads to, column by column."""
        return [
            [self.words_of(link.get("href", "")) for link in column.xpath(".//li/a")]
            for column in self.by_id(identity).xpath(".//div[@class='column']")
        ]

    def words_of(self, address: str) -> str:
        """The words of the passage at an address."""
        (quote,) = self.by_id(address.removeprefix("#")).xpath(".//blockquote")
        return str(quote.text_content())


def written(study: Study, path: Path, **order: Any) -> Page:
    """The page for an order, written and read again."""
    study.reports.write(ReportOrder(ReportKind.MEETING, **order), path)
    markup = path.read_text(encoding="utf-8")
    return Page(markup, html.document_fromstring(markup))


def sums(page: Page, name: str) -> list[str]:
    """The checksums of scripts or styles, as a policy names them."""
    found = re.findall(rf"<{name}>(.*?)</{name}>", page.markup, re.DOTALL)
    return [f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'" for one in found]
