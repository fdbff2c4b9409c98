"""The charts of a Word document: where they stand in the text, and the parts that hold them."""

from weekly_editor.document.block import Chart, Charts
from weekly_editor.document.chart import chart_words
from weekly_editor.document.look import Look
from weekly_editor.report.bilingual import Language
from weekly_editor.writers.docx_chart import render_chart
from weekly_editor.writers.docx_chart_book import chart_workbook
from weekly_editor.writers.docx_text import filled
from weekly_editor.writers.xml_text import quoteattr

_CHART_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_EMU = 635  # in a twip
_EMU_MM = 36_000


class Drawings:
    """The charts of one document in reading order, each a part of its own with a workbook behind it."""

    def __init__(self) -> None:
        self._charts: list[Chart] = []

    def render(self, charts: Charts, width: int, height_mm: float) -> str:
        """Return ``charts`` as a run, side by side across ``width`` twips."""
        each = width * _EMU // max(len(charts.charts), 1)
        frames = "".join(self._frame(chart, each, round(height_mm * _EMU_MM)) for chart in charts.charts)
        return f"<w:r>{frames}</w:r>"

    def relationships(self) -> str:
        """Return the relationships of the document to its charts, one line each."""
        return "".join(
            f'\n  <Relationship Id="rIdChart{number}" Type="{_CHART_TYPE}" Target="charts/chart{number}.xml"/>'
            for number, _ in enumerate(self._charts, start=1)
        )

    def content_types(self) -> str:
        """Return what the package says of the charts, one line each."""
        return "".join(
            f'\n  <Override PartName="/word/charts/chart{number}.xml" ContentType="{_CONTENT_TYPE}"/>'
            for number, _ in enumerate(self._charts, start=1)
        )

    def parts(self, look: Look, language: Language) -> dict[str, str | bytes]:
        """Return every chart, its relationships and its workbook."""
        parts: dict[str, str | bytes] = {}
        for number, chart in enumerate(self._charts, start=1):
            parts[f"word/charts/chart{number}.xml"] = render_chart(chart, look, language)
            parts[f"word/charts/_rels/chart{number}.xml.rels"] = filled("chart_rels.xml", number=number)
            parts[f"word/embeddings/chart{number}.xlsx"] = chart_workbook(chart)
        return parts

    def _frame(self, chart: Chart, width: int, height: int) -> str:
        self._charts.append(chart)
        number = len(self._charts)
        words = quoteattr(f"{chart.title}: {chart_words(chart)}")
        return (
            f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
            f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{number}" name="Chart {number}" descr={words}/>'
            f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_NAMESPACE}">'
            f'<c:chart r:id="rIdChart{number}"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
        )
