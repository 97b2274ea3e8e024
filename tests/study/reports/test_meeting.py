"""A page for a meeting: it holds together, leads to the passages of the study, and nothing in it can do harm."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.change_sheet import ChangeCell, Heading
from qualcase.coding.charts import Chart, ChartKind, Drawn, PictureFormat
from qualcase.coding.claims import Side, Verdict
from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from qualcase.coding.summaries import SummaryCell
from qualcase.coding.tree import split_path
from qualcase.coding.views import ViewSettings
from qualcase.errors import UserError
from qualcase.study.reports.kinds import Kind
from qualcase.words import Message
from tests.study.making import case, code, code_quote, coded, source, wave
from tests.study.reports.pages import Page, sums, written

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.comparison import Comparison
    from qualcase.study import Study

HOSTILE = "</script><img src=x onerror=\"alert(1)\"> & 'x' \u202eשלום\u202c 👩‍👩‍👧 ]]> <!--"


@pytest.fixture
def page(study: Study, tmp_path: Path) -> Page:
    return written(study, tmp_path / "page.html")


def test_every_link_leads_somewhere_and_no_address_is_taken_twice(page: Page) -> None:
    ids = [one.get("id") for one in page.all("//*[@id]")]
    assert len(ids) == len(set(ids))
    links = [one.get("href", "") for one in page.all("//a")]
    assert links
    assert {link for link in links if link.removeprefix("#") not in ids} == set()


def test_nothing_is_fetched_and_nothing_else_can_run(page: Page) -> None:
    assert not re.search(r"(?i)\b(https?:|//[a-z])", page.markup.partition("<script")[0])
    assert not page.all("//@src | //link | //iframe | //object | //embed | //form | //@style")
    assert not [one for one in page.all("//*") for name in one.attrib if name.startswith("on")]
    (policy,) = page.all("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(one.split(maxsplit=1) for one in str(policy).split("; "))
    assert rules["default-src"] == "'none'"
    assert [rules["script-src"]] == sums(page, "script")
    assert [rules["style-src"]] == sums(page, "style")
    head = page.markup.index("Content-Security-Policy")
    assert head < page.markup.index("<style") < page.markup.index("<script")


def test_every_cell_leads_to_the_excerpts_of_the_study(study: Study, page: Page) -> None:
    assert leads_to_the_studys_excerpts(study, page, Filter()) > 5


def test_a_filter_and_chosen_cases_hold_for_every_cell(study: Study, tmp_path: Path) -> None:
    one = case(study, "K01")
    page = written(study, tmp_path / "p.html", case_ids=(one.id,), filter=Filter(kinds=("interview",)))
    narrowed = Filter(kinds=("interview",), cases=(one.id,))
    assert leads_to_the_studys_excerpts(study, page, narrowed)
    assert sorted(page.texts("//article//blockquote")) == sorted(one.text for one in study.excerpts(narrowed))


def test_another_crossing_leads_to_its_own_excerpts_and_the_cases_keep_theirs(study: Study, tmp_path: Path) -> None:
    first, last = (one.id for one in study.waves.all())
    one, forankring = case(study, "K01"), code(study, "Forankring")
    study.summaries.set(SummaryCell(forankring.id, last, first, one.id), "Fra mundtligt til skrevet")
    asked = ViewSettings(columns=Dimension.KIND, measure=Measure.CODINGS)
    page = written(study, tmp_path / "p.html", comparison=asked)
    shown = study.compare(columns=Dimension.KIND, measure=Measure.CODINGS)
    assert page.texts("//table[contains(@class, 'matrix')]/thead/tr[last()]/th")[-1] == "document"
    assert matches(study, page, shown, Filter())
    (to,) = page.all("//section[@id='cases']//table[caption='What changed']//a/@href")
    by_case = study.compare()
    at = [r.id for r in by_case.rows].index(forankring.id), [c.id for c in by_case.columns].index(one.id)
    expected = [[each.text for each in split] for split in study.cell_excerpts(by_case, *at)]
    assert page.passages_behind(str(to).removeprefix("#")) == expected


def test_a_saved_view_is_shown_as_it_was_asked(study: Study, tmp_path: Path) -> None:
    one = case(study, "K02")
    view = study.views.save("Kun K02", ViewSettings(filter=Filter(cases=(one.id,))))
    page = written(study, tmp_path / "p.html", subject_id=view.id)
    assert leads_to_the_studys_excerpts(study, page, Filter(cases=(one.id,)))
    assert len(page.all("//article")) == len(study.excerpts(Filter(cases=(one.id,))))


def leads_to_the_studys_excerpts(study: Study, page: Page, chosen: Filter) -> int:
    """Hold each cell of the page against the study; gives back how many have passages."""
    shown = study.compare(chosen)
    rows = page.all("//table[contains(@class, 'matrix')]/tbody/tr")
    assert [one.xpath("th/@title")[0] for one in rows] == [" / ".join(split_path(one.name)) for one in shown.rows]
    for row, line in enumerate(rows):
        for column, cell in enumerate(line.xpath("td/*")):
            assert_says(cell.get("title"), shown, row, column)
    return matches(study, page, shown, chosen)


def matches(study: Study, page: Page, shown: Comparison, chosen: Filter) -> int:
    """The same for a comparison that was asked for in another way."""
    rows = page.all("//table[contains(@class, 'matrix')]/tbody/tr")
    assert len(rows) == len(shown.rows)
    found = 0
    for row, line in enumerate(rows):
        cells = line.xpath("td/*")
        assert len(cells) == len(shown.columns)
        for column, cell in enumerate(cells):
            expected = [[one.text for one in split] for split in study.cell_excerpts(shown, row, column, chosen)]
            if cell.tag == "a":
                found += 1
                assert page.passages_behind(cell.get("href").removeprefix("#")) == expected
            else:
                assert not any(expected)
    return found


def assert_says(said: str, shown: Comparison, row: int, column: int) -> None:
    for split, wave_ in enumerate(shown.splits):
        value = shown.values[row, column, split]
        if value > 0:
            assert f"{wave_.name}: {value:.0f} of {shown.bases[row, column, split]:.0f} persons" in said


def test_what_search_narrows_by_is_that_of_each_excerpt(study: Study, page: Page) -> None:
    data, excerpts = page.data(), {one.text: one for one in study.excerpts()}
    articles = page.all("//article")
    assert len(articles) == len(data["places"]) == len(study.excerpts())
    for article in articles:
        at_code, at_case, at_wave, at_who = data["places"][int(article.get("data-n"))]
        excerpt = excerpts[article.xpath("blockquote")[0].text_content()]
        depth, name = data["code"][at_code]
        assert name == split_path(excerpt.code)[-1]
        assert depth == len(study.codebook.tree.ancestors(excerpt.code_id))
        assert data["case"][at_case] in (excerpt.case, ", ".join(excerpt.cases), excerpt.site)
        assert data["wave"][at_wave] == excerpt.wave
        assert data["who"][at_who] in (excerpt.role, "observation note", "document", "without a role")


def test_every_excerpt_stands_once_with_where_it_comes_from(study: Study, page: Page) -> None:
    assert sorted(page.texts("//main//article/blockquote")) == sorted(one.text for one in study.excerpts())
    for one in study.excerpts():
        (cite,) = page.texts(f"//article[blockquote[contains(., '{one.text[:12]}')]]//cite")[:1]
        assert cite
    assert "Note: naboerne igen" in page.texts("//article//span[@class='remark']")


def test_what_is_said_around_an_excerpt_goes_with_it_by_choice(study: Study, tmp_path: Path) -> None:
    page = written(study, tmp_path / "p.html")
    (around,) = page.all("//article[blockquote='Det er ikke skrevet ned']/details")
    assert [one.text_content() for one in around.xpath("p")] == ["IP2: Og jeg har nøglen.\nIP1:", "."]
    without = written(study, tmp_path / "q.html", parts=("matrix", "excerpts"))
    assert not without.all("//article/details")


def test_the_waves_stand_side_by_side_by_choice_and_say_why_one_is_empty(study: Study, tmp_path: Path) -> None:
    page = written(study, tmp_path / "p.html", parts=("side-by-side",))
    group = page.all("//section[h3='Roller']//div[@class='group'][h4='K01 Læsevenner']")[0]
    assert [one.text_content() for one in group.xpath(".//h6")] == ["2015", "2017"]
    earlier, later = group.xpath("div/div")
    assert len(earlier.xpath("article")) == 2
    assert later.text_content() == "2017not mentioned"
    below = written(study, tmp_path / "q.html", parts=("excerpts",))
    assert not below.all("//main//h6")


def test_languages_are_told_of_the_page_and_of_each_excerpt(study: Study, page: Page) -> None:
    assert page.tree.get("lang") == "en"
    assert {one.get("lang") for one in page.all("//article/blockquote")} == {"da"}
    assert all(one.get("dir") == "auto" for one in page.all("//article/blockquote"))


def test_words_from_outside_are_words_and_nothing_else(study: Study, tmp_path: Path) -> None:
    study.codebook.set(code(study, "Forankring").id, name=HOSTILE)
    study.cases.set(case(study, "K01").id, title=HOSTILE)
    study.codings.set(coded(study, "K01 start", "kommunen var med fra starten").id, note=HOSTILE)
    study.claims.add(HOSTILE)
    page = written(study, tmp_path / "p.html", title=HOSTILE)
    assert page.tree.findtext(".//title") == HOSTILE
    assert page.texts("//h1") == [HOSTILE]
    assert HOSTILE in page.texts("//section[@id='claims']/h3")
    assert f"Note: {HOSTILE}" in page.texts("//article//span")
    assert HOSTILE in [name for _, name in page.data()["code"]]
    assert not page.all("//img")
    assert len(page.all("//script")) == 2


def test_control_signs_do_not_stand_in_the_page(study: Study, tmp_path: Path) -> None:
    study.claims.add("før\x0befter")
    markup = written(study, tmp_path / "p.html").markup
    assert not re.search("[\x00-\x08\x0b-\x1f\ud800-\udfff]", markup)


def test_it_says_what_it_is_of(study: Study, tmp_path: Path) -> None:
    page = written(study, tmp_path / "p.html", filter=Filter(sites=(study.sites.all()[0].id,)), title="Møde i marts")
    about = dict(zip(page.texts("//dl[@class='about']//dt"), page.texts("//dl[@class='about']//dd"), strict=True))
    assert page.texts("//h1") == ["Møde i marts"]
    assert about["Study"] == "Prøve"
    assert "Nordby" in about["Selection"]
    assert about["Excerpts"] == str(len(page.all("//article")))
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", about["Date"])
    assert "Filter" in page.texts("//section[@id='matrix']//details//dt")


def test_what_is_not_there_has_no_title(study: Study, page: Page) -> None:
    assert page.texts("//nav//a") == ["Comparison", "Cases over the waves", "Charts", "Excerpts", "Codebook"]
    assert not study.claims.all()
    assert not study.change_sheet.all()
    assert [one.text_content() for one in page.all("//main//h2")] == page.texts("//nav//a")


def test_without_excerpts_no_word_of_a_text_is_in_the_file(study: Study, tmp_path: Path) -> None:
    page = written(study, tmp_path / "p.html", parts=("matrix", "cases", "codebook"))
    assert not [one for one in study.excerpts() if one.text in page.markup]
    assert not page.all("//table[contains(@class, 'matrix')]//a")
    assert not page.all("//input")


def test_nothing_to_show_is_said_and_leaves_the_file_that_was_there(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "p.html"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(UserError, match="nothing to show"):
        written(study, path, parts=("claims",))
    assert path.read_text(encoding="utf-8") == "before"


def test_what_the_filter_leaves_out_cannot_be_asked_for(study: Study, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="leaves out every case"):
        written(
            study, tmp_path / "p.html", case_ids=(case(study, "K01").id,), filter=Filter(cases=(case(study, "K02").id,))
        )


def test_accepted_changes_lead_to_their_passages(study: Study, tmp_path: Path) -> None:
    waves = [one.id for one in study.waves.all()]
    cell = ChangeCell(code(study, "Forankring").id, case(study, "K01").id, waves[0], waves[1])
    study.change_sheet.accept([(Heading.INCREASES, cell)], "Nu er det skrevet ned.")
    page = written(study, tmp_path / "p.html")
    (row,) = page.all("//section[@id='changes']//tbody/tr")
    assert row[3].text_content() == "Nu er det skrevet ned."
    to = row.xpath("th/a/@href")[0].removeprefix("#")
    shown = study.compare()
    at = [one.id for one in shown.rows].index(cell.code_id), [one.id for one in shown.columns].index(cell.case_id)
    assert page.passages_behind(to) == [[one.text for one in split] for split in study.cell_excerpts(shown, *at)]


def test_claims_lead_to_what_speaks_for_and_against_them(study: Study, tmp_path: Path) -> None:
    claim = study.claims.add("Aftaler holder", expectation="Alle steder")
    study.claims.put(claim.id, [coded(study, "K02 gruppe", "Det er ikke skrevet ned").id], Side.AGAINST)
    study.claims.put(claim.id, [coded(study, "K01 start", "kommunen var med fra starten").id], Side.FOR)
    study.claims.observe(claim.id, case(study, "K02").id, Verdict.FAILS, "intet på skrift")
    page = written(study, tmp_path / "p.html")
    (section,) = page.all("//section[@id='claims']")
    assert "Expected: Alle steder" in section.text_content()
    assert [one.text_content() for one in section.xpath(".//tbody/tr/*")] == ["K02", "–", "fails", "intet på skrift"]
    (to,) = section.xpath(".//p/a/@href")
    assert page.passages_behind(str(to).removeprefix("#")) == [
        ["kommunen var med fra starten"],
        ["Det er ikke skrevet ned"],
    ]


def test_cases_tell_what_changed_and_how_they_are_rated(study: Study, tmp_path: Path) -> None:
    from qualcase.coding.case_ratings import RatedCell
    from qualcase.study.case_ratings import Judged

    first, last = (one.id for one in study.waves.all())
    one, forankring = case(study, "K01"), code(study, "Forankring")
    study.summaries.set(SummaryCell(forankring.id, last, first, one.id), "Fra mundtligt til skrevet")
    anchor = coded(study, "K01 start", "kommunen var med fra starten").id
    cell = RatedCell(one.id, forankring.id, last)
    study.case_ratings.set_many([Judged(cell, 0.67, "aftalen", (anchor,), study.coders.all()[0].id)])
    page = written(study, tmp_path / "p.html")
    text = page.by_id("cases").text_content()
    assert "Fra mundtligt til skrevet" in text
    (row,) = page.all("//section[@id='cases']//table[caption='Case ratings']/tbody/tr")
    assert [cell.text_content() for cell in row] == ["Forankring", "2017", ".67", "Mette", "aftalen"]
    assert page.passages_behind(row.xpath("th/a/@href")[0].removeprefix("#")) == [["kommunen var med fra starten"]]


def test_codes_lead_to_their_own_passages(study: Study, page: Page) -> None:
    (link,) = page.all("//section[@id='codebook']//h3[.='Roller']/following-sibling::dl[1]//a")
    section = page.by_id(link.get("href").removeprefix("#"))
    own = [one for one in study.excerpts() if one.code == "Roller"]
    assert link.text_content() == f"{len(own)} passages"
    assert len(section.xpath(".//article")) == len(own)


class _Draws:
    """Draws one shape."""

    def draw(self, chart: Chart, picture: PictureFormat, *, width: float = 160.0, with_caption: bool = False) -> Drawn:
        shapes = '<script>x()</script><path d="M0 0"/>'
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="9mm" height="5mm">{shapes}</svg>'
        return Drawn(svg.encode(), picture, width, 50)


@pytest.mark.parametrize("renderer", [None, _Draws()])
def test_charts_are_drawn_in_the_page_or_stand_as_their_words(
    study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renderer: _Draws | None
) -> None:
    def charts(study: Study, order: ReportOrder) -> Sequence[Chart]:
        assert order.filter.cases == (case(study, "K01").id,)
        return [
            Chart(
                ChartKind.MATRIX, "p", "Profil", study.compare(), "billedtekst", (("Figure", "personer"),), "K01 har 3"
            )
        ]

    some = Kind(ReportKind.PATTERNS, Message("p"), Message("p"), charts=charts)
    monkeypatch.setattr("qualcase.study.reports.meeting.charts.kinds", lambda: (some,))
    monkeypatch.setattr("qualcase.study.reporting.kind_of", lambda _: some)
    study.reports.renderer = renderer
    from qualcase.progress import silent
    from qualcase.study.reports.meeting.kind import write_meeting

    path = tmp_path / "p.html"
    write_meeting(study, ReportOrder(ReportKind.MEETING, case_ids=(case(study, "K01").id,)), path, silent)
    from lxml import html

    markup = path.read_text(encoding="utf-8")
    page = Page(markup, html.document_fromstring(markup))
    (figure,) = page.all("//section[@id='charts']/figure")
    assert "K01 har 3" in figure.text_content()
    assert "billedtekst" in figure.text_content()
    assert len(figure.xpath(".//*[local-name()='path']")) == (1 if renderer else 0)
    assert not figure.xpath(".//script")


def test_words_are_changed_on_the_way_out_and_addresses_are_not(
    study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qualcase.study.reports.outgoing import Outgoing

    def put(_: Outgoing, words: str) -> str:
        return words.replace("biblioteket", "STED").replace("b1", "c9")

    monkeypatch.setattr(Outgoing, "text", put)
    monkeypatch.setattr(Outgoing, "passage", lambda self, text: (put(self, text), ()))
    page = written(study, tmp_path / "p.html", names=NamesOut.REPLACED)
    assert "biblioteket" not in page.markup
    assert "STED" in page.markup
    ids = {one.get("id") for one in page.all("//*[@id]")}
    assert all(one.get("href").removeprefix("#") in ids for one in page.all("//a"))


def test_a_study_without_waves_has_one_figure_a_cell(tmp_path: Path) -> None:
    from qualcase.study import Study as AnyStudy
    from tests.study.making import codebook, incoming

    with AnyStudy.create(tmp_path / "s.qualcase", title="Én runde") as study:
        study.codebook.bring_in_file(codebook())
        study.cases.add("K01", "Læsevenner")
        from qualcase.coding.bundle import Placing
        from qualcase.coding.sources import SourceKind

        text = "I: Nå?\nAnna: Vi har en aftale.\n"
        placing = Placing(("K01",), None, None, SourceKind.INTERVIEW)
        study.sources.bring_in([incoming(study, tmp_path, "a.txt", text, placing)])
        name = study.sources.all()[0].name
        code_quote(study, name, "en aftale", "Roller")
        page = written(study, tmp_path / "p.html")
        (cell,) = page.all("//tr[th='Roller']/td/a")
        assert cell.text_content() == "1 ◥"
        assert page.passages_behind(cell.get("href").removeprefix("#")) == [["en aftale"]]
        assert source(study, name).wave_id is None


def test_chosen_waves_are_the_only_ones(study: Study, tmp_path: Path) -> None:
    page = written(study, tmp_path / "p.html", wave_ids=(wave(study, "2017").id,))
    assert {one.wave for one in study.excerpts(Filter(waves=(wave(study, "2017").id,)))} == {"2017"}
    assert page.data()["wave"] == ["2017"]
    assert leads_to_the_studys_excerpts(study, page, Filter(waves=(wave(study, "2017").id,)))
