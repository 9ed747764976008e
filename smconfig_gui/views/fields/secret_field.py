"""Entry of a key or password: never shown, never in the clipboard, turned into a secret as soon as it is complete."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smconfig_gui.model.secret import KEY_SIZE_BYTES, Key, Password
from smconfig_gui.views.fields.labels import ColouredLabel, monospace, note
from smconfig_gui.views.theme import SMALL, set_font

HEX, ASCII = 0, 1


class _HiddenEdit(QLineEdit):
    """A password field without undo history, context menu or copying."""

    def __init__(self, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setDragEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and self._is_refused(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_refused(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    @staticmethod
    def _is_refused(event: QKeyEvent) -> bool:
        keys = QKeySequence.StandardKey
        return any(event.matches(key) for key in (keys.Copy, keys.Cut, keys.Undo, keys.Redo))


class KeyField(QWidget):
    """A key of 16 bytes, as hex or ASCII (said, never guessed); shows the check value once it is complete."""

    changed = Signal()

    def __init__(self, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._key: Key | None = None
        self.edit = _HiddenEdit(f"{name}.value", accessible_name, self)
        self.setFocusProxy(self.edit)
        self.form = QComboBox(self)
        self.form.setObjectName(f"{name}.form")
        self.form.setAccessibleName(self.tr("Notation of {key}").format(key=accessible_name))
        self.form.addItems([self.tr("Hex"), self.tr("ASCII")])
        self._state = ColouredLabel("", "muted")
        set_font(self._state, SMALL)
        self._check = monospace()
        self._lay_out()
        self.edit.textChanged.connect(self._read)
        self.form.currentIndexChanged.connect(self._read)
        self._read()

    def key(self) -> Key | None:
        """Return the key, or None while it is not complete."""
        return self._key

    def is_empty(self) -> bool:
        """Whether nothing was entered."""
        return not self.edit.text()

    def clear(self) -> None:
        """Forget what was entered."""
        self.edit.clear()

    def _lay_out(self) -> None:
        entry = QHBoxLayout()
        entry.setSpacing(8)
        entry.addWidget(self.edit, 1)
        entry.addWidget(self.form)
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self._state)
        below.addWidget(self._check)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(entry)
        layout.addLayout(below)

    def _read(self) -> None:
        text = self.edit.text()
        is_hex = self.form.currentIndex() == HEX
        self._key = None
        try:
            self._key = Key.from_hex(text) if is_hex else Key.from_ascii(text)
        except ValueError:
            self._show_incomplete(text, is_hex=is_hex)
        else:
            self._state.set_token("muted")
            self._state.setText(self.tr("16 bytes, check value"))
            self._check.setText(self._key.check_value())
        self.edit.setAccessibleDescription(f"{self._state.text()} {self._check.text()}")
        self.changed.emit()

    def _show_incomplete(self, text: str, *, is_hex: bool) -> None:
        self._check.clear()
        typed = len("".join(text.split())) if is_hex else len(text)
        wrong = is_hex and any(letter not in "0123456789abcdefABCDEF" for letter in "".join(text.split()))
        wrong = wrong or (not is_hex and not text.isascii())
        self._state.set_token("bad" if wrong else "muted")
        if wrong and is_hex:
            self._state.setText(self.tr("Only the digits 0-9 and A-F can stand in a key."))
        elif wrong:
            self._state.setText(self.tr("Only ASCII characters can stand here."))
        elif is_hex:
            self._state.setText(self.tr("{typed} of {all} hex digits").format(typed=typed, all=2 * KEY_SIZE_BYTES))
        else:
            self._state.setText(self.tr("{typed} of {all} characters").format(typed=typed, all=KEY_SIZE_BYTES))


class PasswordField(QWidget):
    """A password of low-level security, ASCII."""

    changed = Signal()

    def __init__(self, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.edit = _HiddenEdit(f"{name}.value", accessible_name, self)
        self.setFocusProxy(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.edit)
        self._state = note()
        layout.addWidget(self._state)
        self.edit.textChanged.connect(self._read)
        self._read()

    def password(self) -> Password | None:
        """Return the password, or None while there is none that can be sent."""
        text = self.edit.text()
        return Password(text.encode("ascii")) if text.isascii() and 1 <= len(text) <= 64 else None

    def clear(self) -> None:
        """Forget what was entered."""
        self.edit.clear()

    def _read(self) -> None:
        text = self.edit.text()
        if text.isascii():
            self._state.setText(self.tr("{typed} ASCII characters, at most 64").format(typed=len(text)))
        else:
            self._state.setText(self.tr("Only ASCII characters can stand here."))
        self.changed.emit()


class PassphraseField(QWidget):
    """A passphrase; hidden like a key, any characters."""

    changed = Signal()

    def __init__(self, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.edit = _HiddenEdit(f"{name}.value", accessible_name, self)
        self.setFocusProxy(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.edit)
        self.edit.textChanged.connect(self.changed)

    def text(self) -> str:
        """Return what was entered."""
        return self.edit.text()

    def clear(self) -> None:
        """Forget what was entered."""
        self.edit.clear()
