"""Who gets keys: the fingerprint to be compared, and how the keys are encrypted for them."""

from PySide6.QtWidgets import QWidget

from smconfig_gui.model.recipient import Oaep, Recipient
from smconfig_gui.views.dialogs import Sheet, shown
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.entries import combo
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.fields.labels import ColouredLabel, wrapped
from smconfig_gui.views.texts import count

WIDTH = 480


class RecipientSheet(Sheet):
    """SHA-256 unless somebody chooses what the GXF platform takes, which is said to be weaker."""

    def __init__(self, recipient: Recipient, parent: QWidget, *, of_many: bool) -> None:
        title = self.tr("Give keys to this recipient?")
        if of_many:
            title = self.tr("Give the keys of all meters to this recipient?")
        super().__init__("recipient", title, WIDTH, parent)
        self.set_sentence(self._told(recipient))
        choices = (
            (self.tr("RSA-OAEP with SHA-256"), Oaep.SHA256),
            (self.tr("GXF compatible: RSA-OAEP with SHA-1"), Oaep.SHA1),
        )
        self.oaep = combo("recipient.oaep", self.tr("Encryption"), choices)
        form = Form()
        form.add(self.tr("Encryption"), self.oaep)
        self.body.addWidget(form)
        self.body.setSpacing(8)
        self._warning = wrapped(ColouredLabel("", "warn"))
        self._warning.setObjectName("recipient.warning")
        self._warning.setText(
            self.tr("SHA-1 is outdated. Choose it only for a system that cannot open anything else, as GXF.")
        )
        self._warning.setVisible(False)
        self.body.addWidget(self._warning)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        go = button("recipient.go", self.tr("Choose the file…"), role="primary")
        go.clicked.connect(self.accept)
        self.footer.addWidget(go)
        self.cancel.setDefault(True)
        self.oaep.currentIndexChanged.connect(self._refresh)

    @property
    def chosen(self) -> Oaep:
        """How the keys are to be encrypted."""
        return Oaep(self.oaep.currentData())

    def _refresh(self) -> None:
        self._warning.setVisible(self.chosen is Oaep.SHA1)
        self.adjustSize()

    def _told(self, recipient: Recipient) -> str:
        sentence = self.tr(
            "{bits} bits, SHA-256 fingerprint {fingerprint}. Compare it with what the recipient says over another way."
        ).format(bits=count(recipient.bits), fingerprint=recipient.shown)
        if recipient.is_short:
            sentence = self.tr("{sentence} Keys of 3072 bits or more are recommended.").format(sentence=sentence)
        return sentence


async def ask_recipient(parent: QWidget, recipient: Recipient, *, of_many: bool) -> Oaep | None:
    """Return how keys are to be encrypted for a recipient; None when nobody wants to give them any."""
    sheet = RecipientSheet(recipient, parent, of_many=of_many)
    return sheet.chosen if await shown(sheet) else None
