"""A page for a meeting in Chromium, from a file, as its readers open it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.meeting import (
    Address,
    Behind,
    Facets,
    Matrix,
    MatrixCell,
    MatrixColumn,
    MatrixPart,
    MatrixRow,
    MeetingPage,
    Passage,
    PassageCode,
    PassageColumn,
    PassageGroup,
    Place,
    Section,
)
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.exchange.writing.html import write_page
from qualcase.study import Study
from qualcase.study.reports.meeting_labels import labels
from tests.exchange.writing.browser import browsing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.exchange.writing.browser import Browser

SHOWN = "document.querySelector('.behind:target')"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("profile")) as found:
        found.size(1280, 900)
        yield found


@pytest.fixture
def page(study: Study, tmp_path: Path) -> Path:
    path = tmp_path / "page with blank.html"
    study.reports.write(ReportOrder(ReportKind.MEETING), path)
    return path


def row(name: str) -> str:
    return f"[...document.querySelectorAll('.matrix tbody tr')].find((one) => one.cells[0].textContent === '{name}')"


def test_it_opens_without_a_network_and_without_a_complaint(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert browser.asked_for() == [page.as_uri()]
    assert browser.complaints() == []
    assert browser.value("getComputedStyle(document.getElementById('tools')).display") == "flex"


def test_a_cell_opens_its_excerpts_and_back_closes_them(browser: Browser, page: Path, study: Study) -> None:
    browser.open(page)
    browser.value(f"{row('Forankring')}.cells[1].firstElementChild.classList.add('chosen')")
    browser.click(".chosen")
    texts = f"[...{SHOWN}.querySelectorAll('.column')].map((c) => [...c.querySelectorAll('blockquote')].map((b) => b.innerText))"
    shown = study.compare()
    at = [one.name for one in shown.rows].index("Forankring")
    assert browser.value(texts) == [[one.text for one in split] for split in study.cell_excerpts(shown, at, 0)]
    assert browser.value(f"{SHOWN}.querySelector('.of').textContent") == "Forankring"
    browser.back()
    browser.until(f"!{SHOWN}")
    assert browser.value("location.protocol") == "file:"
    assert browser.value("document.activeElement.classList.contains('chosen')")


def test_keys_go_from_cell_to_cell_open_read_on_and_close(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.value("document.querySelector('.matrix .cell').focus()")
    browser.press("ArrowDown")
    browser.press("End")
    assert browser.value(
        "document.activeElement === document.querySelector('.matrix tbody tr:nth-child(2)').lastElementChild.firstElementChild"
    )
    browser.value("document.querySelector('.matrix a.cell').focus()")
    browser.press("Enter")
    browser.until(SHOWN)
    first = browser.value("location.hash")
    browser.press("j")
    assert browser.value(f"{SHOWN}.contains(document.activeElement) && document.activeElement.matches('article')")
    browser.press("c")
    browser.until(f"{SHOWN}.querySelector('details').open")
    browser.press("ArrowRight")
    browser.until(f"{SHOWN} && location.hash !== '{first}'")
    browser.press("Escape")
    browser.until(f"!{SHOWN}")
    assert browser.value("document.activeElement.matches('a.cell')")


def test_search_finds_what_the_study_holds_and_marks_it(browser: Browser, page: Path, study: Study) -> None:
    browser.open(page)
    browser.press("/")
    browser.type("SKREVET ned")
    wanted = [one.text for one in study.excerpts() if "skrevet" in one.text and "ned" in one.text]
    texts = "[...document.querySelectorAll('#found blockquote')].map((one) => one.innerText)"
    assert sorted(browser.value(texts)) == sorted(wanted)
    assert browser.value("document.getElementById('found-title').textContent") == f"{len(wanted)} excerpts found"
    assert set(browser.value("[...document.querySelectorAll('#found mark')].map((one) => one.textContent)")) == {
        "skrevet",
        "ned",
    }
    browser.press("Escape")
    browser.until(f"!{SHOWN}")
    browser.type('"ned i foråret"')
    assert browser.value(texts) == ["skrevet ned i foråret"]


def test_search_narrows_by_code_with_what_stands_below_it(browser: Browser, page: Path, study: Study) -> None:
    browser.open(page)
    at = browser.value(
        "JSON.parse(document.getElementById('data').textContent).code.findIndex((one) => one[1] === 'Roller')"
    )
    choose = f"(() => {{ const f = document.getElementById('code'); f.value = {at}; f.dispatchEvent(new Event('change')); }})()"
    browser.value(choose)
    texts = "[...document.querySelectorAll('#found blockquote')].map((one) => one.innerText)"
    assert sorted(browser.value(texts)) == sorted(one.text for one in study.excerpts() if one.code.startswith("Roller"))


def test_it_can_be_read_without_its_script(browser: Browser, page: Path) -> None:
    browser.open(page, script=False)
    assert browser.value("document.getElementById('tools').getBoundingClientRect().height") == 0
    assert browser.value("document.querySelector('main article blockquote').getBoundingClientRect().height") > 0
    href = browser.value("document.querySelector('.matrix a.cell').getAttribute('href')")
    browser.open(page, href, script=False)
    assert browser.value(f"'#' + {SHOWN}.id") == href
    link = browser.value(f"{SHOWN}.querySelector('li a').getAttribute('href')")
    browser.open(page, link, script=False)
    assert browser.value("document.querySelector('article:target blockquote').getBoundingClientRect().height") > 0


def test_light_and_size_are_switched(browser: Browser, page: Path) -> None:
    browser.open(page)
    before = browser.value("getComputedStyle(document.body).backgroundColor")
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    first = browser.value(size)
    browser.click("#light")
    assert browser.value("getComputedStyle(document.body).backgroundColor") != before
    browser.press("p")
    assert browser.value(size) >= 1.6 * first
    browser.press("p")
    assert browser.value(size) == first
    browser.click("#light")


def test_nothing_runs_over_the_edge_of_a_small_screen(browser: Browser, page: Path) -> None:
    browser.size(360, 700)
    try:
        browser.open(page)
        assert browser.value("document.documentElement.scrollWidth") <= 360
    finally:
        browser.size(1280, 900)


def test_five_thousand_excerpts_open_and_are_searched_quickly(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    write_page(large(5000), path)
    assert path.stat().st_size < 12_000_000
    begin = time.perf_counter()
    browser.open(path)
    opened = time.perf_counter() - begin
    assert browser.complaints() == []
    spent = """(() => {
        const field = document.getElementById('search'), begin = performance.now();
        field.value = 'nummer 4711'; field.dispatchEvent(new Event('input'));
        return performance.now() - begin;
    })()"""
    assert browser.value(spent) < 3000
    assert browser.value("document.querySelectorAll('#found article').length") == 1
    # Quiet machines need less than a second; this is a bound for busy ones.
    assert opened < 15


def large(number: int) -> MeetingPage:
    """A page of 50 codes and 20 cases with so many passages."""
    text = "Altså, vi havde jo ikke nogen aftale den gang, og det gik alligevel på en eller anden måde. " * 4
    passages = tuple(
        Passage(
            Address(f"K{n % 20:02}-17-{n}"),
            f"K{n % 20:02}-17-{n}",
            f"{text}nummer {n}",
            f"K{n % 20:02}, 2017, interview",
        )
        for n in range(number)
    )
    codes = []
    for code in range(50):
        own = [n for n in range(number) if n % 50 == code]
        groups = tuple(
            PassageGroup(f"K{case:02}", (PassageColumn("2017", tuple(n for n in own if n % 20 == case)),))
            for case in range(20)
        )
        codes.append(PassageCode(Address(f"c{code}"), 0, f"Kode {code}", f"Kode {code}", Address("#3072C1"), groups))
    behind = tuple(
        Behind(
            Address(f"b{code * 20 + case}"),
            f"Kode {code}",
            (PassageColumn("2017", tuple(range(code * 20 + case, number, 250))),),
        )
        for code in range(50)
        for case in range(20)
    )
    rows = tuple(
        MatrixRow(f"Kode {code}", f"Kode {code}", 0, Address("#3072C1"), tuple(
            MatrixCell((MatrixPart("2", "2017: 2 of 3", 4),), behind=Address(f"b{code * 20 + case}")) for case in range(20)
        ))
        for code in range(50)
    )  # fmt: skip
    matrix = Matrix("Code", ("2017",), tuple(MatrixColumn(f"K{case:02}") for case in range(20)), rows, "", (), ())
    return MeetingPage(
        "Stor", (("Study", "Stor"),), Address("da"),
        (Section(Address("matrix"), "Sammenligning", matrix=matrix), Section(Address("passages"), "Uddrag", codes=tuple(codes))),
        passages,
        tuple(Place(n % 50, n % 20, 0, 0) for n in range(number)),
        Facets(tuple((0, f"Kode {code}") for code in range(50)), tuple(f"K{case:02}" for case in range(20)), ("2017",), ("frivillig",)),
        behind,
        labels(),
    )  # fmt: skip
