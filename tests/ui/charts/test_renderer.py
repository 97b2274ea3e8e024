"""Every chart as SVG and PNG: size, density, words, readable type, nothing cut, nothing told by colour alone."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from qualcase.coding.charts import ChartKind, PictureFormat
from qualcase.coding.ladders import Ladders
from qualcase.coding.qca_charts import Calibrated, Plot
from qualcase.errors import UserError
from qualcase.study.reports.narrowing import narrow_groups, narrow_matrix
from qualcase.ui.charts.renderer import ChartRenderer
from qualcase.ui.theme import fonts
from qualcase.words import use_language
from tests.ui.charts import made
from tests.ui.charts.looking import grey

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from qualcase.coding.charts import Drawn

ROOT = Path(__file__).resolve().parents[3]
WIDTHS = (160.0, 80.0)
SMALLEST = 7.0
"""Points."""
MM = 25.4


@pytest.fixture(scope="module")
def drawn(qapp: QApplication) -> dict[tuple[ChartKind, float, PictureFormat], Drawn]:
    """Every kind at both widths in both forms, drawn once."""
    renderer = ChartRenderer()
    return {
        (kind, width, form): renderer.draw(made.chart(kind), form, width=width)
        for kind in ChartKind
        for width in WIDTHS
        for form in PictureFormat
    }


def words_of(one: Drawn) -> str:
    return " ".join(ET.fromstring(one.data).itertext())  # noqa: S314 - written by us


def test_every_kind_has_a_drawing() -> None:
    assert set(made.MAKERS) == set(ChartKind)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", ChartKind)
def test_a_png_is_no_wider_than_asked_and_has_three_hundred_dots_to_the_inch(
    drawn: dict[tuple[ChartKind, float, PictureFormat], Drawn], kind: ChartKind, width: float
) -> None:
    one = drawn[kind, width, PictureFormat.PNG]
    image = QImage.fromData(one.data)
    assert 20 < one.width <= width + 0.05
    assert image.width() == pytest.approx(one.width / MM * 300, abs=2)
    assert image.height() == pytest.approx(one.height / MM * 300, abs=2)
    assert round(image.dotsPerMeterX() * 0.0254) == round(image.dotsPerMeterY() * 0.0254) == 300
    assert image.text("Title") == "Ærlige billeder & <tegn>"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", ChartKind)
def test_nothing_is_cut_at_the_edges(
    drawn: dict[tuple[ChartKind, float, PictureFormat], Drawn], kind: ChartKind, width: float
) -> None:
    """Ink keeps off the edge of the paper, and there is some."""
    pixels = grey(drawn[kind, width, PictureFormat.PNG])
    edge = np.concatenate((pixels[:4].ravel(), pixels[-4:].ravel(), pixels[:, :4].ravel(), pixels[:, -4:].ravel()))
    assert edge.min() == 255
    assert pixels.min() < 100


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", ChartKind)
def test_type_is_seven_points_or_larger_on_paper(
    drawn: dict[tuple[ChartKind, float, PictureFormat], Drawn], kind: ChartKind, width: float
) -> None:
    one = drawn[kind, width, PictureFormat.SVG]
    root = ET.fromstring(one.data)  # noqa: S314 - written by us
    wide = float(root.attrib["width"].removesuffix("mm"))
    assert wide == pytest.approx(one.width, abs=0.01)
    millimetres = wide / float(root.attrib["viewBox"].split()[2])
    sizes = [float(text.attrib["font-size"]) for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert sizes
    assert min(sizes) * millimetres / MM * 72 >= SMALLEST - 0.01


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", ChartKind)
def test_an_svg_opens_and_shows_the_same_as_the_png(
    drawn: dict[tuple[ChartKind, float, PictureFormat], Drawn], kind: ChartKind, width: float
) -> None:
    """It holds words, no pixels; painted small, it has its ink where the PNG has it."""
    one, other = drawn[kind, width, PictureFormat.SVG], drawn[kind, width, PictureFormat.PNG]
    assert (one.width, one.height) == pytest.approx((other.width, other.height))
    assert b"<image" not in one.data
    renderer = QSvgRenderer(QByteArray(one.data))
    assert renderer.isValid()
    small = 100, max(8, round(100 * one.height / one.width))
    image = QImage(small[0] * 4, small[1] * 4, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        renderer.render(painter)
    told = [_coarse(each, small) for each in (image, QImage.fromData(other.data))]
    assert np.corrcoef(told[0], told[1])[0, 1] > 0.8


def _coarse(image: QImage, size: tuple[int, int]) -> np.ndarray:
    from PySide6.QtCore import Qt

    smooth = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(*size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    small = small.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(small.constBits(), dtype=np.uint8).reshape(small.height(), small.bytesPerLine())
    return pixels[:, : small.width()].astype(float).ravel()


def test_words_of_an_svg_can_be_searched_and_fit_with_any_face(
    drawn: dict[tuple[ChartKind, float, PictureFormat], Drawn],
) -> None:
    one = drawn[ChartKind.PROFILE, 160.0, PictureFormat.SVG]
    root = ET.fromstring(one.data)  # noqa: S314 - written by us
    assert root.attrib["role"] == "img"
    space = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{space}title") == "Ærlige billeder & <tegn>"
    assert root.findtext(f"{space}desc") == "Tallene i ord: 1, 2, 3."
    texts = {text.text: text for text in root.iter(f"{space}text")}
    assert "K07" in texts
    assert "Kode 2" in texts
    assert texts["K07"].attrib["font-family"] in QFontDatabase.families()
    assert "sans-serif" in "".join(root.itertext())
    assert 10 < float(texts["K07"].attrib["textLength"]) < 40


def test_title_caption_and_check_are_part_of_a_picture_by_itself(qapp: QApplication) -> None:
    renderer, chart = ChartRenderer(), made.chart(ChartKind.GROUPS)
    bare = words_of(renderer.draw(chart, PictureFormat.SVG))
    whole = renderer.draw(chart, PictureFormat.SVG, width=80, with_caption=True)
    said = words_of(whole)
    assert whole.width <= 80.05
    for words in ("En tabeltekst,", "hovedkoderne", "Kodere"):
        assert words in said
        assert words not in bare.replace("Tallene i ord", "")


def test_signs_that_no_picture_can_hold_are_left_out(qapp: QApplication) -> None:
    del qapp
    chart = replace(
        made.chart(ChartKind.GROUPS), title="K01\x0b \x01og \ufffeK02", alt="for\x1b hvem", caption="\x08ja"
    )
    drawn = ChartRenderer().draw(chart, PictureFormat.SVG, with_caption=True)
    told = "".join(ET.fromstring(drawn.data).itertext())  # noqa: S314 - our own
    assert "K01 og K02" in told
    assert "for hvem" in told


def test_what_is_too_large_for_pixels_is_refused_and_can_be_an_svg(qapp: QApplication) -> None:
    chart = made.chart(ChartKind.RATINGS, replace(made.ladders(), lines=made.ladders().lines * 200))
    with pytest.raises(UserError, match="Save it as SVG"):
        ChartRenderer().draw(chart, PictureFormat.PNG)
    assert ChartRenderer().draw(chart, PictureFormat.SVG).height > 10_000


def test_the_size_of_type_on_the_screen_changes_nothing(qapp: QApplication) -> None:
    chart, before = made.chart(ChartKind.LIKENESS), qapp.font()
    one = ChartRenderer().draw(chart, PictureFormat.PNG)
    larger = qapp.font()
    larger.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(larger)
    try:
        assert ChartRenderer().draw(chart, PictureFormat.PNG).data == one.data
    finally:
        qapp.setFont(before)


def test_charts_are_drawn_from_any_thread_all_at_once(qapp: QApplication) -> None:
    expected = {kind: ChartRenderer().draw(made.chart(kind), PictureFormat.SVG).data for kind in ChartKind}
    found: dict[ChartKind, bytes] = {}

    def work(kind: ChartKind) -> None:
        found[kind] = ChartRenderer().draw(made.chart(kind), PictureFormat.SVG).data

    threads = [threading.Thread(target=work, args=(kind,)) for kind in ChartKind]
    for one in threads:
        one.start()
    for one in threads:
        one.join(60)
    assert found == expected


def test_words_are_in_the_language_in_use_whatever_the_window_speaks(qapp: QApplication) -> None:
    """The window of these tests speaks English."""
    use_language("da")
    said = words_of(ChartRenderer().draw(made.chart(ChartKind.SATURATION), PictureFormat.SVG))
    assert "Nye koder" in said
    assert "New codes" not in said


def test_without_any_typeface_nothing_is_drawn_blank(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    fonts.paper_face.cache_clear()
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: [])
    try:
        with pytest.raises(UserError, match="typeface"):
            ChartRenderer().draw(made.chart(ChartKind.RATINGS), PictureFormat.SVG)
    finally:
        fonts.paper_face.cache_clear()


# --- without a window


@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_a_fresh_process_without_a_display_writes_pictures(built_demo: Path, tmp_path: Path, suffix: str) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from qualcase.app.main import WindowServices\n"
        "from qualcase.coding.orders import ReportKind, ReportOrder\n"
        "from qualcase.study import Study\n"
        "from qualcase.words import use_language\n"
        "use_language('da')\n"
        "with Study.open(Path(sys.argv[1]), read_only=True) as study:\n"
        "    study.reports.renderer = WindowServices().renderer()\n"
        "    order = ReportOrder(ReportKind.PATTERNS, parts=('likeness', 'saturation'))\n"
        "    for one in study.reports.write(order, Path(sys.argv[2])):\n"
        "        print(one.name)\n"
    )
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    ran = subprocess.run(
        [sys.executable, "-c", script, str(built_demo), str(tmp_path / f"billede.{suffix}")],
        env={**kept, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split() == [f"billede-likeness.{suffix}", f"billede-saturation.{suffix}"]
    data = (tmp_path / f"billede-saturation.{suffix}").read_bytes()
    if suffix == "svg":
        assert "Nye koder" in data.decode()
    else:
        assert round(QImage.fromData(data).dotsPerMeterX() * 0.0254) == 300


# --- little to draw


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (ChartKind.MATRIX, made.matrix(1, 1)),
        (ChartKind.MATRIX, narrow_matrix(made.matrix(2, 2), rows=[], columns=[])),
        (ChartKind.PROFILE, made.profiles(1, 1)),
        (ChartKind.LIKENESS, made.likeness(2)),
        (ChartKind.TOGETHER, made.together(1)),
        (ChartKind.GROUPS, narrow_groups(made.groups(1), 0)),
        (ChartKind.SATURATION, replace(made.saturation(), waves=())),
        (ChartKind.QCA_PLOT, Plot("A", "Y", ())),
        (ChartKind.CALIBRATION, Calibrated("A", (("K01", 3.0),))),
        (ChartKind.ANSWERS, replace(made.answers(), variables=())),
        (ChartKind.RATINGS, Ladders((), (), ())),
        (ChartKind.TIMELINE, replace(made.timeline(), marks=(), waves=())),
    ],
)
@pytest.mark.parametrize("form", PictureFormat)
def test_little_or_nothing_is_a_picture_too(
    qapp: QApplication, kind: ChartKind, content: object, form: PictureFormat
) -> None:
    """What there is may be drawn in half a column; nothing breaks where there is nothing."""
    one = ChartRenderer().draw(made.chart(kind, content), form, width=80, with_caption=True)
    assert 0 < one.width <= 80.05
    assert one.height > 5
    assert one.data
