"""How far the keys of a device came: the user key in three steps under each other, others in a line each."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.model.journal import Work
from smconfig_gui.model.mbus import EncryptionKeyStatus, ShortId
from smconfig_gui.model.mbus_keys import USER, key_text, pinned, work_text
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.views.fields.labels import ColouredLabel, note, wrapped
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.icons import NORMAL
from smconfig_gui.views.texts import stamp, translate
from smconfig_gui.views.theme import current_tokens

STEP_HEIGHT = 24
_SET, _TRANSFERRED, _USED = 0, 1, 2
_DONE = {
    EncryptionKeyStatus.NO_ENCRYPTION_KEY: (),
    EncryptionKeyStatus.ENCRYPTION_KEY_SET: (_SET,),
    EncryptionKeyStatus.ENCRYPTION_KEY_TRANSFERRED: (_TRANSFERRED,),
    EncryptionKeyStatus.ENCRYPTION_KEY_SET_AND_TRANSFERRED: (_SET, _TRANSFERRED),
    EncryptionKeyStatus.ENCRYPTION_KEY_IN_USE: (_SET, _TRANSFERRED, _USED),
}
_WAITS = QT_TRANSLATE_NOOP("mbus", "Until the next telegram, at most a day.")
_WAITS_SINCE = QT_TRANSLATE_NOOP("mbus", "Since {time}, until the next telegram. At most a day.")
_NOT_SET = QT_TRANSLATE_NOOP("mbus", "The E-meter cannot read it. Send the key again.")
_NOT_SENT = QT_TRANSLATE_NOOP("mbus", "The device may not have it. Check now.")
_NOTES = {
    EncryptionKeyStatus.ENCRYPTION_KEY_SET: _NOT_SENT,
    EncryptionKeyStatus.ENCRYPTION_KEY_TRANSFERRED: _NOT_SET,
    EncryptionKeyStatus.ENCRYPTION_KEY_SET_AND_TRANSFERRED: _WAITS,
}


class _Step(QWidget):
    """One icon and one word."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setFixedHeight(STEP_HEIGHT)
        self.is_reached = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._mark = IconMark("circle")
        self._text = ColouredLabel(text)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)

    def show_state(self, text: str, icon_name: str, colour: str, word: str) -> None:
        """Show the step as done, waited for or not begun."""
        self.is_reached = icon_name != "circle"
        self._mark.set_icon(icon_name, colour)
        self._text.setText(text)
        self._text.set_token(word)
        self.setAccessibleName(text)


class KeySteps(QWidget):
    """Set in the E-meter, transferred to the device, in use."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._words = (self.tr("Set in E-meter"), self.tr("Transferred"), self.tr("In use"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._steps = [_Step(text) for text in self._words]
        for step in self._steps:
            layout.addWidget(step)
        self._note = wrapped(note())
        layout.addSpacing(2)
        layout.addWidget(self._note)

    def show_status(self, status: EncryptionKeyStatus, since: str = "", *, is_proved: bool = True) -> None:
        """Show how far the key came, and since when it waits; "in use" counts only of a key that is not on its way."""
        done = _DONE[status] if is_proved else _DONE[status][:_USED]
        spoken = []
        for number, (step, text) in enumerate(zip(self._steps, self._words, strict=True)):
            is_awaited = number == _USED and done == (_SET, _TRANSFERRED)
            shown = self.tr("Waiting for use") if is_awaited else text
            if number in done:
                step.show_state(shown, "circle-check", "ok", "text")
                spoken.append(shown)
            elif is_awaited:
                step.show_state(shown, "hourglass", "warn", "warn")
                spoken.append(shown)
            else:
                step.show_state(shown, "circle", "muted", "muted")
        told = _NOTES.get(status)
        if told is _WAITS and since:
            told = _WAITS_SINCE.with_(time=since)
        sentence = translate(told) if told is not None else ""
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        self.setAccessibleName(", ".join(spoken) or self.tr("No key"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, tokens = QPainter(self), current_tokens()
        for upper, lower in pairwise(self._steps):
            painter.setPen(QPen(QColor(tokens.ok if lower.is_reached else tokens.border), 2))
            x, gap = upper.x() + NORMAL / 2, (STEP_HEIGHT - NORMAL) / 2
            painter.drawLine(QPointF(x, upper.geometry().bottom() + 1 - gap), QPointF(x, lower.y() + gap))


_IN_USE = EncryptionKeyStatus.ENCRYPTION_KEY_IN_USE
_AWAITED = (
    EncryptionKeyStatus.ENCRYPTION_KEY_SET,
    EncryptionKeyStatus.ENCRYPTION_KEY_TRANSFERRED,
    EncryptionKeyStatus.ENCRYPTION_KEY_SET_AND_TRANSFERRED,
)


class KeyPart(QWidget):
    """The steps of the user key, and every key that was sent and is not known to be in use."""

    def __init__(self, card: str) -> None:
        super().__init__()
        self.is_waiting = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._steps = KeySteps(f"{card}.key")
        self._no_status = wrapped(note(self.tr("This generation does not tell how keys stand.")))
        self._open_work = wrapped(ColouredLabel("", "warn"))
        self._open_work.setObjectName(f"{card}.unfinished")
        for part in (self._steps, self._no_status, self._open_work):
            layout.addWidget(part)

    def show_key(self, status: EncryptionKeyStatus | None, works: Sequence[Work], here: ShortId) -> None:
        """Show how the user key stands, and which keys are on their way, each with its device unless it is here."""
        is_awaited = status in _AWAITED
        self.is_waiting = is_awaited or bool(works)
        user = [work for work in works if work.first.details.get("kind") == USER]
        told = [work for work in works if not (is_awaited and work in user)]  # of the others the steps tell
        self._steps.setVisible(status is not None)
        self._no_status.setVisible(status is None)
        self._open_work.setText("\n".join(self._told(work, here) for work in told))
        self._open_work.setVisible(bool(told))
        if status is not None:
            since = stamp(user[-1].last.at) if user else ""
            self._steps.show_status(status, since, is_proved=not (user and status is _IN_USE))

    def _told(self, work: Work, here: ShortId) -> str:
        """Return which key is on its way to which device: the one that it was sent to, whatever stands here now."""
        words = self.tr("{work}: sent {time}, not known to be in use.")
        whole = work_text(work) if pinned(work) != here else key_text(work)
        return words.format(work=translate(whole), time=stamp(work.last.at))
