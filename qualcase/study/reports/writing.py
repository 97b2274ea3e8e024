"""Reports into files: the suffix says as what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qualcase.coding.charts import PictureFormat
from qualcase.errors import UserError
from qualcase.study.exports import check_suffix
from qualcase.study.reports.file_names import keep_beside
from qualcase.study.reports.kinds import kind_of
from qualcase.study.reports.making import about_lines
from qualcase.study.reports.sealing import sealed_as
from qualcase.words import current_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.charts import Chart, Renderer
    from qualcase.coding.orders import ReportOrder
    from qualcase.progress import Progress
    from qualcase.study.reports.outgoing import Outgoing
    from qualcase.study.study import Study


def write_order(
    study: Study, order: ReportOrder, path: Path, outgoing: Outgoing, progress: Progress
) -> tuple[Path, ...]:
    """Write what an order asks for; gives back the files."""
    kind = kind_of(order.kind)
    suffix = check_suffix(path, kind.suffixes)
    if kind.files and suffix in kind.files:
        return kind.files[suffix](study, order, path, progress) or (path,)
    if suffix in (".svg", ".png"):
        return _write_pictures(study.reports.charts(order), study.reports.renderer, path, PictureFormat(suffix[1:]))
    if suffix == ".docx":
        from qualcase.exchange.writing.word import write_report

        voice = _OneVoice(progress)
        document = study.reports.document(order, voice.maker)
        template = Path(order.template) if order.template else None
        sealed = sealed_as(study, order)
        write_report(document, path, voice.writer, study.reports.renderer, template=template, sealed=sealed)
        return (path,)
    from qualcase.study.exports import separator_of, write_tables

    about = [(outgoing.text(label), outgoing.text(words)) for label, words in about_lines(study, order)]
    separator = separator_of(order.language or current_language())
    made = study.reports.tables(order, progress)
    write_tables([made[kind.in_csv]] if suffix == ".csv" else made, path, about, separator=separator)
    return (path,)


class _OneVoice:
    """Lets the maker of a report say how far it is, who knows how much there is; else the writer."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._maker_speaks = False

    def maker(self, done: int, total: int, what: str = "") -> None:
        self._maker_speaks = True
        self._progress(done, total, what)

    def writer(self, done: int, total: int, what: str = "") -> None:
        if not self._maker_speaks:
            self._progress(done, total, what)


def _write_pictures(
    charts: Sequence[Chart], renderer: Renderer | None, path: Path, picture: PictureFormat
) -> tuple[Path, ...]:
    """One file a chart; the chart's name is added where there are several, and what stands there is kept."""
    from qualcase.exchange.writing.files import writing_to

    if renderer is None:
        raise UserError("Pictures are drawn by the window’s part of the program, which is not there.")
    written = []
    for chart in charts:
        target = path if len(charts) == 1 else path.with_name(f"{path.stem}-{chart.name}{path.suffix}")
        drawn = renderer.draw(chart, picture, with_caption=True)
        if target != path and target.exists() and target.read_bytes() != drawn.data:
            keep_beside(target)  # somebody may have worked on it, and was not asked about this name
        with writing_to(target) as beside:
            beside.write_bytes(drawn.data)
        written.append(target)
    return tuple(written)
