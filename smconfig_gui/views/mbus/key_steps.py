"""How far the user key of a device came: three steps under each other, joined by a line."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.model.mbus import EncryptionKeyStatus
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.views.fields.labels import ColouredLabel, note, wrapped
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.texts import translate

STEP_HEIGHT = 20
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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._mark = IconMark("circle")
        self._text = ColouredLabel(text)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)

    def show_state(self, text: str, icon_name: str, colour: str, word: str) -> None:
        """Show the step as done, waited for or not begun."""
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

    def show_status(self, status: EncryptionKeyStatus, since: str = "") -> None:
        """Show how far the key came, and since when it waits."""
        done = _DONE[status]
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
