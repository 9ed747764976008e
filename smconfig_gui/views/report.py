"""A report of runs to be printed and signed: before and after, result, who, and the head of the audit chain."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from smconfig_gui import __version__
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.views.history_model import run_title
from smconfig_gui.views.run_html import Ink, facts_html, heading_html, moment_text, run_html, style
from smconfig_gui.views.texts import translate

if TYPE_CHECKING:
    from smconfig_gui.store.chain import ChainHead
    from smconfig_gui.store.history import StoredRun

MOST_RUNS = 200
_DPI, _POINTS, _MARGIN_MM, _FOOTER_POINTS = 300, 9.0, 18.0, 24.0

_TITLE = QT_TRANSLATE_NOOP("report", "Report of work on a smart meter")
_MADE = QT_TRANSLATE_NOOP("report", "Made {moment} with smconfig {version} by {operator}.")
_CHAIN = QT_TRANSLATE_NOOP("report", "Audit chain at that moment: record {sequence}, {hash}")
_PAGE = QT_TRANSLATE_NOOP("report", "Page {number} of {count}")
_DONE_BY = QT_TRANSLATE_NOOP("report", "Carried out by")
_CHECKED_BY = QT_TRANSLATE_NOOP("report", "Checked by")
_NAME = QT_TRANSLATE_NOOP("report", "Name")
_DATE = QT_TRANSLATE_NOOP("report", "Date")
_SIGNATURE = QT_TRANSLATE_NOOP("report", "Signature")


@dataclass(frozen=True, slots=True)
class Report:
    """Runs with what is known around them; `firmware` by the number of the run."""

    runs: "Sequence[StoredRun]"
    head: "ChainHead"
    operator: str
    firmware: Mapping[int, str]
    made_at: datetime


def report_html(report: Report) -> str:
    """Return the whole report as one document that needs nothing else."""
    bodies = "<hr>".join(_run(report, stored) for stored in report.runs)
    title = translate(_TITLE)
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{escape(title)}</title>"
        f"<style>body {{ font-family: sans-serif; font-size: 10pt; max-width: 46em; margin: 2em auto; }}{style(Ink())}"
        f"</style></head><body>{_head(report)}{bodies}{_signatures()}</body></html>"
    )


async def report_pdf(report: Report) -> bytes:
    """Return the report as A4 pages, a run beginning on a page of its own; the window gets its turn between runs."""
    documents = []
    for number, stored in enumerate(report.runs):
        is_first, is_last = number == 0, number == len(report.runs) - 1
        body = f"{_head(report) if is_first else ''}{_run(report, stored)}{_signatures() if is_last else ''}"
        documents.append(_document(body))
        await asyncio.sleep(0)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(translate(_TITLE))
    writer.setCreator(f"smconfig {__version__}")
    writer.setResolution(_DPI)
    writer.setPageLayout(_layout())
    await _Printer(writer, report.head).print(documents)
    return bytes(buffer.data().data())


class _Printer:
    """Draws documents page by page with a footer."""

    def __init__(self, writer: QPdfWriter, head: "ChainHead") -> None:
        self._writer = writer
        self._head = head
        self._scale = _DPI / 72.0
        page = _layout().paintRect(QPageLayout.Unit.Point)
        self._size = QSizeF(page.width(), page.height() - _FOOTER_POINTS)

    async def print(self, documents: Sequence[QTextDocument]) -> None:
        """Draw all of them."""
        for document in documents:
            document.setPageSize(self._size)
        count = sum(document.pageCount() for document in documents)
        painter = QPainter(self._writer)
        painter.scale(self._scale, self._scale)
        number = 0
        for document in documents:
            for page in range(document.pageCount()):
                if number:
                    self._writer.newPage()
                number += 1
                self._draw(painter, document, page)
                self._draw_footer(painter, _PAGE.with_(number=number, count=count))
            await asyncio.sleep(0)
        painter.end()

    def _draw(self, painter: QPainter, document: QTextDocument, page: int) -> None:
        area = QRectF(0, page * self._size.height(), self._size.width(), self._size.height())
        painter.save()
        painter.translate(0, -area.top())
        document.drawContents(painter, area)
        painter.restore()

    def _draw_footer(self, painter: QPainter, page: Text) -> None:
        font = QFont(QApplication.font())
        font.setPixelSize(7)
        painter.setFont(font)
        painter.setPen(QColor(Ink().tokens.muted))
        line = QRectF(0, self._size.height() + 8, self._size.width(), _FOOTER_POINTS - 8)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, f"{self._head.sequence} · {self._head.hash[:32]}")
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, translate(page))


def _layout() -> QPageLayout:
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def _document(body: str) -> QTextDocument:
    document = QTextDocument()
    font = QFont(QApplication.font())
    font.setPixelSize(round(_POINTS))  # one unit of the page is one point
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(style(Ink()))
    document.setHtml(f"<body>{body}</body>")
    return document


def _head(report: Report) -> str:
    made = _MADE.with_(
        moment=moment_text(report.made_at.isoformat()), version=__version__, operator=report.operator or "–"
    )
    chain = _CHAIN.with_(sequence=report.head.sequence, hash=report.head.hash)
    return (
        f"<h1 style='font-size: x-large'>{escape(translate(_TITLE))}</h1><p>{escape(translate(made))}</p>"
        f"<p class='muted'><small>{escape(translate(chain))}</small></p>"
    )


def _run(report: Report, stored: "StoredRun") -> str:
    run = stored.run
    firmware = report.firmware.get(stored.sequence)
    heading = f"<h2 style='font-size: large'>{heading_html(run, run_title(run))}</h2>"
    return heading + facts_html(run, stored.sequence, firmware) + run_html(run, Ink(), is_intact=stored.is_intact)


def _signatures() -> str:
    places = (escape(translate(name)) for name in (_NAME, _DATE, _SIGNATURE))
    names = "".join(f"<td width='26%'><br><br><hr><small>{name}</small></td>" for name in places)
    rows = (f"<tr><td><br><br>{escape(translate(who))}</td>{names}</tr>" for who in (_DONE_BY, _CHECKED_BY))
    return f"<p>&nbsp;</p><table width='100%'>{''.join(rows)}</table>"
