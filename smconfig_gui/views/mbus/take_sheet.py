"""Whether keys that the meter cannot prove are taken as in use, on a person's word."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from smconfig_gui.model.journal import Work
from smconfig_gui.model.mbus_keys import work_text
from smconfig_gui.views.dialogs import Sheet
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.labels import strong, wrapped
from smconfig_gui.views.texts import translate

WIDTH = 448


class TakeSheet(Sheet):
    """Names every key and its device; Cancel is what Enter presses."""

    def __init__(self, works: Sequence[Work], parent: QWidget) -> None:
        title = self.tr("Take the key as in use?")
        super().__init__("take", title, WIDTH, parent)
        self.set_sentence(
            self.tr(
                "The meter has not proved that the device uses this key. Take it only when you have seen it otherwise,"
                " as by readings that go on coming in. The former key is kept as retired."
            )
        )
        self.body.setSpacing(8)
        for work in works:
            self.body.addWidget(wrapped(strong(translate(work_text(work)))))
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        go = button("take.go", self.tr("Take as in use"), role="danger")
        go.clicked.connect(self.accept)
        self.footer.addWidget(go)
        self.cancel.setDefault(True)
