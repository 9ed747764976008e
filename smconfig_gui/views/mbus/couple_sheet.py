"""Which device belongs on a free channel: what stands on its label, checked while it is entered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smconfig_gui.model.mbus import MEDIA, ShortId, medium
from smconfig_gui.model.mbus_coupling import CoupleMbusDeviceByChannelRequest
from smconfig_gui.views.dialogs import Sheet
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.entries import combo, line_edit
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.fields.labels import ColouredLabel, wrapped
from smconfig_gui.views.texts import reason, translate

_USUAL = (3, 7, 4)


class CoupleSheet(Sheet):
    """Asks for the short id of a device; `coupled` gives the request when it can be meant."""

    coupled = Signal(object)

    def __init__(self, channel: int, parent: QWidget) -> None:
        title = self.tr("Couple a device to channel {channel}").format(channel=channel)
        super().__init__("mbus.couple", title, 480, parent)
        self._channel = channel
        self.set_sentence(self.tr("What stands on its label. The E-meter reads this device from then on."))
        form = Form()
        self.number = line_edit("mbus.couple.number", self.tr("Identification number"), hint="12056731")
        self.maker = line_edit("mbus.couple.maker", self.tr("Manufacturer"), hint="LGB")
        self.version = line_edit("mbus.couple.version", self.tr("Version"), "80")
        self.medium = combo("mbus.couple.medium", self.tr("Medium"), self._media())
        self.address = line_edit("mbus.couple.address", self.tr("Address"), hint=self.tr("as it is"))
        for edit, most in ((self.number, 8), (self.maker, 3), (self.version, 3), (self.address, 3)):
            edit.setMaxLength(most)
        for field in (self.number, self.maker, self.version, self.medium, self.address):
            form.add(field.accessibleName(), field)
        self.body.addWidget(form)
        self._reason = wrapped(ColouredLabel("", "bad"))
        self._reason.setObjectName("mbus.couple.reason")
        self.body.addWidget(self._reason)
        self._go = button("mbus.couple.go", self.tr("Review…"), role="primary")
        self._go.clicked.connect(self._accept)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self._go)
        for edit in (self.number, self.maker, self.version, self.address):
            edit.textChanged.connect(self._check)
        self._check()

    def _media(self) -> list[tuple[str, object]]:
        numbers = [*_USUAL, *(number for number in MEDIA if number not in (*_USUAL, 0))]
        return [(translate(medium(number)[0]), number) for number in numbers]

    def _request(self) -> CoupleMbusDeviceByChannelRequest:
        """Return what was entered; raises ValueError with the reason why no device is meant."""
        address = self.address.text().strip()
        return CoupleMbusDeviceByChannelRequest(
            channel=self._channel,
            short_id=ShortId(
                identification_number=self.number.text().strip(),
                manufacturer_identification=self.maker.text().strip().upper(),
                version_identification=_byte(self.version.text(), self.tr("A version is a number from 0 to 255.")),
                device_type_identification=int(self.medium.currentData()),
            ),
            primary_address=_byte(address, self.tr("An address is a number from 0 to 250.")) if address else None,
        )

    def _check(self) -> None:
        is_begun = bool(self.number.text() and self.maker.text())
        try:
            self._request()
        except ValueError as error:
            self._reason.setText(reason(error) if is_begun else "")
            self._go.setEnabled(False)
        else:
            self._reason.setText("")
            self._go.setEnabled(True)

    def _accept(self) -> None:
        self.coupled.emit(self._request())
        self.accept()


def _byte(text: str, reason: str) -> int:
    if not text.strip().isdecimal() or int(text) > 0xFF:
        raise ValueError(reason)
    return int(text)
