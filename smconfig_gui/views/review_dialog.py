"""The review: what will be written, old beside new, before anything is sent."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from smconfig_gui.model.axdr import Data, encode
from smconfig_gui.model.cosem import Attribute
from smconfig_gui.model.object_names import object_name
from smconfig_gui.model.planned import Change, Plan, PlannedWrite
from smconfig_gui.views.dialogs import PADDING, Sheet, shown
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Banner
from smconfig_gui.views.fields.labels import (
    ColouredLabel,
    Line,
    column_header,
    label,
    monospace,
    muted,
    note,
    strong,
    surface,
    wrapped,
)
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.hex_view import HexView
from smconfig_gui.views.icons import icon
from smconfig_gui.views.texts import stamp, translate
from smconfig_gui.views.theme import current_tokens, set_font

WIDTH = 672
ROW_HEIGHT = 40
CONFIRMED_DIGITS = 4
VALUE_WIDTH = 120
_UNBROKEN = 48
_OPEN = "review_bytes_open"


class _Rows(QWidget):
    """Setting, on the meter, arrow, new; dangerous rows say so. All of it is to be read: what is long takes lines."""

    def __init__(self, changes: Sequence[Change], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(PADDING, 0, PADDING, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        for column, stretch in ((1, 8), (2, 3), (4, 3)):
            self._grid.setColumnStretch(column, stretch)
        texts = [(translate(each.label), translate(each.old), translate(each.new)) for each in changes]
        is_short = [self._fits(old, new) for _, old, new in texts]
        if any(is_short):
            for column, text in ((1, self.tr("Setting")), (2, self.tr("On the meter")), (4, self.tr("New"))):
                self._grid.addWidget(column_header(text), 0, column)
            self._grid.setRowMinimumHeight(0, 32)
        for change, (name, old, new), fits in zip(changes, texts, is_short, strict=True):
            row = self._grid.rowCount()
            self._grid.addWidget(Line(), row, 0, 1, 6)
            self._add_name(row + 1, name, is_dangerous=change.is_dangerous)
            (self._add_beside if fits else self._add_below)(row + 1, old, new)

    def _fits(self, *values: str) -> bool:
        """Whether old and new have room beside each other."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return all(QFontMetrics(font).horizontalAdvance(value) <= VALUE_WIDTH for value in values)

    def _add_name(self, row: int, name: str, *, is_dangerous: bool) -> None:
        self._grid.setRowMinimumHeight(row, ROW_HEIGHT)
        mark = IconMark("triangle-alert", "bad") if is_dangerous else IconMark("pencil")
        self._grid.addWidget(mark, row, 0)
        self._grid.addWidget(wrapped(label(name)), row, 1)
        if is_dangerous:
            word = ColouredLabel(self.tr("Dangerous"), "bad")
            set_font(word, weight=QFont.Weight.DemiBold)
            self._grid.addWidget(word, row, 5)

    def _add_beside(self, row: int, old: str, new: str) -> None:
        for column, widget in ((2, muted(old)), (3, IconMark("arrow-right")), (4, strong(new))):
            self._grid.addWidget(widget, row, column)

    def _add_below(self, row: int, old: str, new: str) -> None:
        """Put old above new, each with its word, over the whole width."""
        lines = QGridLayout()
        lines.setContentsMargins(0, 0, 0, 10)
        lines.setHorizontalSpacing(12)
        lines.setVerticalSpacing(4)
        lines.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for number, (word, value) in enumerate(
            ((self.tr("On the meter"), muted(_breakable(old))), (self.tr("New"), strong(_breakable(new))))
        ):
            lines.addWidget(note(word), number, 0, top)
            lines.addWidget(wrapped(value), number, 1)
        self._grid.addLayout(lines, row + 1, 1, 1, 5)


class _Bytes(QWidget):
    """Object, old and new of every write; closed at first, its state is kept in the window."""

    def __init__(self, writes: Sequence[PlannedWrite], window: QWidget | None) -> None:
        super().__init__()
        self._window = window
        surface(self, QPalette.ColorRole.AlternateBase)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Line())
        head = QHBoxLayout()
        head.setContentsMargins(PADDING - 8, 2, PADDING, 2)
        head.setSpacing(4)
        self.toggle = button("review.bytes", self.tr("Bytes"), role="flat", icon_name="chevron-right")
        self.toggle.setCheckable(True)
        set_font(self.toggle, weight=QFont.Weight.DemiBold)
        head.addWidget(self.toggle)
        head.addWidget(note(self._summary(writes)))
        head.addStretch(1)
        layout.addLayout(head)
        self._content = QWidget()
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(PADDING, 0, PADDING, 8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, 96)
        self._grid.setColumnStretch(1, 1)
        for write in writes:
            self._add(write)
        layout.addWidget(self._content)
        layout.addWidget(Line())
        self.toggle.toggled.connect(self._show)
        is_open = bool(window.property(_OPEN)) if window is not None else False
        self.toggle.setChecked(is_open)
        self._show(is_open)

    def _add(self, write: PlannedWrite) -> None:
        kind = self.tr("attribute {number}") if isinstance(write.target, Attribute) else self.tr("method {number}")
        if self._grid.count():
            self._grid.setRowMinimumHeight(self._grid.rowCount(), 8)
        name, member = translate(object_name(write.object_name)), kind.format(number=write.target.index)
        where = f"{write.target.obis}  ·  {name}  ·  {member}"
        self._row(self.tr("Object"), monospace(where))
        if write.is_masked:
            self._row(self.tr("New"), muted(self.tr("masked: it holds a key")))
            return
        old, new = _encoded(write.old), encode(write.new)
        if old is not None:
            self._row(self.tr("On the meter"), HexView(old, new))
        self._row(self.tr("New"), HexView(new, old))

    def _row(self, text: str, widget: QWidget) -> None:
        row = self._grid.rowCount()
        name = note(text)
        name.setFixedHeight(24)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(widget, row, 1)

    def _summary(self, writes: Sequence[PlannedWrite]) -> str:
        if len(writes) == 1:
            return self.tr("1 write")
        return self.tr("{count} writes").format(count=len(writes))

    def _show(self, is_open: bool) -> None:
        self.toggle.setIcon(icon("chevron-down" if is_open else "chevron-right"))
        self._content.setVisible(is_open)
        if self._window is not None:
            self._window.setProperty(_OPEN, is_open)


class _Confirmation(QWidget):
    """What is dangerous and what comes of it, and the last four characters of the identifier to be typed."""

    def __init__(self, plans: Sequence[Plan], identifier: str, read_at: str) -> None:
        super().__init__()
        self._wanted = identifier[-CONFIRMED_DIGITS:]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING, 16, PADDING, 4)
        layout.setSpacing(16)
        banner = Banner("review.danger", "bad", "triangle-alert")
        banner.show_lines(*self._consequences(plans))
        layout.addWidget(banner)
        if read_at:
            asked = self.tr("Type the last four characters of the identifier that this meter reported at {time}.")
            layout.addWidget(label(asked.format(time=read_at)))
        else:
            layout.addWidget(label(self.tr("Type the last four characters of the identifier of this meter.")))
        self.digits = QLineEdit()
        self.digits.setObjectName("review.digits")
        self.digits.setAccessibleName(self.tr("Last four characters of the identifier"))
        self.digits.setMaxLength(CONFIRMED_DIGITS)
        self.digits.setFixedWidth(80)
        self._mark = IconMark("circle-check", "ok")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(muted(identifier[:-CONFIRMED_DIGITS], ratio=1.08))
        row.addWidget(_Digits(self._wanted))
        row.addSpacing(8)
        row.addWidget(self.digits)
        row.addWidget(self._mark)
        row.addStretch(1)
        layout.addLayout(row)
        self.digits.textChanged.connect(self._check)
        self._check()

    @property
    def is_confirmed(self) -> bool:
        """Whether the characters agree."""
        return len(self._wanted) == CONFIRMED_DIGITS and self.digits.text() == self._wanted

    def _consequences(self, plans: Sequence[Plan]) -> tuple[str, str]:
        """Return the consequence that weighs most, else what is dangerous by name, and what else is to be known."""
        dangers = list(dict.fromkeys(translate(danger) for plan in plans for danger in plan.dangers))
        if not dangers:
            names = [translate(change.label) for plan in plans for change in plan.changes if change.is_dangerous]
            dangers = [self.tr("Dangerous: {settings}").format(settings=", ".join(names))]
        broken = self.tr(
            "If the link drops while writing, the meter holds the old or the new value; this program then reads which."
        )
        return dangers[0], " ".join((*dangers[1:], broken))

    def _check(self) -> None:
        policy = self._mark.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._mark.setSizePolicy(policy)
        self._mark.setVisible(self.is_confirmed)


class _Digits(QWidget):
    """The four characters, set apart."""

    def __init__(self, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 6, 3)
        digits = strong(text)
        set_font(digits, 1.08, QFont.Weight.DemiBold)
        row.addWidget(digits)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_tokens().hairline))
        painter.drawRoundedRect(self.rect(), 4, 4)


class ReviewDialog(Sheet):
    """Shows plans; accepted only through its own button, never by Enter."""

    def __init__(self, plans: Sequence[Plan], identifier: str, parent: QWidget | None = None) -> None:
        self._plans = tuple(plans)
        changes = [change for plan in plans for change in plan.changes]
        super().__init__("review", "", WIDTH, parent)
        self._count = len(changes)
        one = self._count == 1
        title = self.tr("Review 1 change") if one else self.tr("Review {count} changes").format(count=self._count)
        self.heading.setText(title)
        self.setWindowTitle(title)
        read_at = stamp(plans[-1].read_at, seconds=True) if plans else ""
        sentence = self.tr("{meter}, read again at {time}. Nothing has been sent yet.")
        self.set_sentence(sentence.format(meter=identifier, time=read_at))
        self._fill(changes, identifier, read_at)
        self._add_footer()
        self._refresh()
        self._fit()

    @property
    def typed(self) -> str | None:
        """What was typed; None where nothing was asked for."""
        return self._confirmation.digits.text() if self._confirmation is not None else None

    @property
    def is_dangerous(self) -> bool:
        """Whether the end of the identifier must be typed."""
        return any(plan.is_dangerous for plan in self._plans)

    def say_changed_meanwhile(self) -> None:
        """Tell that the meter is no longer as it was when the former review was made."""
        self.set_sentence(
            self.tr("The meter was changed since the former review. {sentence}").format(sentence=self.sentence.text())
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._confirmation is not None and self._confirmation.digits.hasFocus():
            (self.apply if self.apply.isEnabled() else self.cancel).setFocus(Qt.FocusReason.TabFocusReason)
            event.accept()
            return
        super().keyPressEvent(event)

    def _fill(self, changes: Sequence[Change], identifier: str, read_at: str) -> None:
        self.body.setContentsMargins(0, 4, 0, 0)
        writes = [write for plan in self._plans for write in plan.writes]
        content = QWidget()
        surface(content)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        remarks = list(dict.fromkeys(translate(remark) for plan in self._plans for remark in plan.remarks))
        if remarks:
            told = Banner("review.remarks", "warn", "triangle-alert")
            told.show_lines(remarks[0], " ".join(remarks[1:]))
            around = QVBoxLayout()
            around.setContentsMargins(PADDING - 8, 4, PADDING - 8, 4)
            around.addWidget(told)
            inner.addLayout(around)
        inner.addWidget(_Rows(changes))
        bytes_view = _Bytes(writes, self.parentWidget())
        inner.addWidget(bytes_view)
        inner.addStretch(1)
        self._area = _Grown(content)
        bytes_view.toggle.toggled.connect(self._fit)
        self.body.addWidget(self._area, 1)
        self._confirmation: _Confirmation | None = None
        if self.is_dangerous:
            self._confirmation = _Confirmation(self._plans, identifier, read_at)
            self._confirmation.digits.textChanged.connect(self._refresh)
            self.body.addWidget(self._confirmation)
            self.body.addSpacing(12)

    def _add_footer(self) -> None:
        one = self._count == 1
        verb = self.tr("Write 1 change") if one else self.tr("Write {count} changes").format(count=self._count)
        copy = button("review.copy", self.tr("Copy"), role="flat", icon_name="copy")
        copy.clicked.connect(self._copy)
        self.apply = button("review.apply", verb, role="danger" if self.is_dangerous else "primary")
        self.apply.clicked.connect(self.accept)
        self.footer.setContentsMargins(PADDING - 9, 0, PADDING, 0)
        self.footer.addWidget(copy)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.apply)
        self.cancel.setDefault(True)
        if self._confirmation is not None:
            self._confirmation.digits.setFocus()

    def _refresh(self) -> None:
        self.apply.setEnabled(self._confirmation is None or self._confirmation.is_confirmed)

    def _fit(self) -> None:
        self._area.updateGeometry()
        layout = self.layout()
        if layout is not None:
            layout.activate()
        parent = self.parentWidget()
        most = parent.height() - 16 if parent is not None else 704
        self.resize(WIDTH, min(self.sizeHint().height(), most))

    def _copy(self) -> None:
        lines = [f"{c.label}: {c.old} -> {c.new}" for plan in self._plans for c in plan.changes]
        QGuiApplication.clipboard().setText("\n".join(lines))


class _Grown(QScrollArea):
    """Grows with its content up to what a small screen has room for, then scrolls."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, min(self._content.sizeHint().height(), 440))

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH, min(self._content.sizeHint().height(), 160))


def _breakable(text: str) -> str:
    """Return a text whose long words may be broken between lines."""
    return " ".join(
        "\u200b".join(word[at : at + _UNBROKEN] for at in range(0, len(word), _UNBROKEN)) for word in text.split(" ")
    )


def _encoded(data: Data | None) -> bytes | None:
    return encode(data) if data is not None else None


async def review(
    plans: Sequence[Plan], identifier: str, parent: QWidget, *, changed_meanwhile: bool = False
) -> tuple[bool, str | None]:
    """Show a review; returns whether it is to be written, and the digits that were typed for it."""
    dialog = ReviewDialog(plans, identifier, parent)
    if changed_meanwhile:
        dialog.say_changed_meanwhile()
    accepted = await shown(dialog)
    return accepted, dialog.typed
