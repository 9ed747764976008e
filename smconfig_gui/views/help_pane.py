"""Help beside the panel: what it shows and does, and what to mind; stays open and follows the panel."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QKeyEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from smconfig_gui.resource_files import resource_text
from smconfig_gui.views import error_catalogue
from smconfig_gui.views.fields.buttons import tool_button
from smconfig_gui.views.fields.labels import section, surface
from smconfig_gui.views.language import ENGLISH, current_language
from smconfig_gui.views.theme import HEADING, SECTION, current_tokens, scaled_font

WIDTH, LEAST_WIDTH = 340, 260
RIGHT_MARGIN = 12


def help_text(page: str) -> str:
    """Return a page in the language of the window, in English where that is missing; empty when there is none."""
    if page == error_catalogue.PAGE:
        return error_catalogue.catalogue_page()
    for folder in (current_language(), ENGLISH):
        try:
            return resource_text("help", folder, f"{page}.md")
        except FileNotFoundError:
            continue
    return ""


class HelpPane(QWidget):
    """A heading, a page that scrolls, and a button to close it; Escape closes it as well."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, QPalette.ColorRole.Window)
        self.setMinimumWidth(LEAST_WIDTH)
        self._page = ""
        self._heading = section()
        close = tool_button("help.close", self.tr("Close the help"), "x")
        close.clicked.connect(self.closed)
        self._text = QTextBrowser()
        self._text.setObjectName("help.text")
        self._text.setAccessibleName(self.tr("Help"))
        self._text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._text.setOpenLinks(False)
        self._text.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self._text.viewport().setAutoFillBackground(True)
        self._text.document().setDocumentMargin(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 4)
        head.addWidget(self._heading, 1)
        head.addWidget(close)
        body = QHBoxLayout()
        body.setContentsMargins(16, 0, 2, 8)
        body.addWidget(self._text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(body, 1)

    def show_page(self, page: str) -> None:
        """Show the page of a panel."""
        if page == self._page:
            return
        self._page = page
        text = help_text(page) or self.tr("There is no help for this panel.")
        title, body = _split(text)
        self._heading.setText(title)
        self.setAccessibleName(title)
        document = self._text.document()
        document.setDefaultFont(scaled_font())
        document.setMarkdown(body, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        _dress(document)
        self._text.moveCursor(QTextCursor.MoveOperation.Start)

    def text(self) -> str:
        """Return what is shown, without marks."""
        return self._text.toPlainText()

    def repaint_page(self) -> None:
        """Take the colours of another theme."""
        page, self._page = self._page, ""
        if page:
            self.show_page(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _split(text: str) -> tuple[str, str]:
    """Return the first heading and what follows it."""
    match = re.match(r"#\s+(.+)\n", text)
    return (match[1].strip(), text[match.end() :]) if match else ("", text)


def _dress(document: QTextDocument) -> None:
    """Give headings, paragraphs and tables the sizes and lines of the window."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        form = block.blockFormat()
        level = form.headingLevel()
        form.setTopMargin(14 if level else 4)
        form.setBottomMargin(4)
        form.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(form)
        if level:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            letters = cursor.charFormat()
            letters.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
            letters.setFont(scaled_font(HEADING if level == 1 else SECTION, QFont.Weight.DemiBold))
            cursor.setCharFormat(letters)
        block = block.next()
    around = document.rootFrame().frameFormat()
    around.setRightMargin(RIGHT_MARGIN)
    document.rootFrame().setFrameFormat(around)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            style = frame.format()
            style.setBorder(1)
            style.setBorderBrush(QBrush(QColor(current_tokens().hairline)))
            style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            style.setBorderCollapse(True)
            style.setCellPadding(5)
            style.setCellSpacing(0)
            style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            frame.setFormat(style)
