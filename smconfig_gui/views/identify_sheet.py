"""Which generation a meter is by its own object list, why, and whether the card shall say so."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smconfig_gui.model.cosem import Obis
from smconfig_gui.model.identify import Identification, identify
from smconfig_gui.model.messages import Text
from smconfig_gui.model.objects import MeterObjects
from smconfig_gui.views.dialogs import Sheet, shown
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.labels import label, note, wrapped
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.texts import generation_title, translate

if TYPE_CHECKING:
    from smconfig_gui.jobs import Jobs
    from smconfig_gui.model.meter import Generation, Meter

WIDTH = 560


class IdentifySheet(Sheet):
    """The generation in the heading, one line for each thing that was seen, and one verb where the card differs."""

    def __init__(self, meter: "Meter", found: Identification, parent: QWidget | None = None) -> None:
        super().__init__("identify", "", WIDTH, parent)
        titles = [generation_title(each) for each in found.candidates]
        one = found.generation is not None
        several, likely = self.tr("One of {generations}"), self.tr("Most likely {generations}")
        unsure = (several if len(titles) > 1 else likely).format(generations=", ".join(titles))
        heading = titles[0] if one else unsure
        self.heading.setText(heading)
        self.setWindowTitle(heading)
        self.set_sentence(self._sentence(meter, found))
        self._add(found.evidence, "circle-check", "ok")
        if found.against:
            self.body.addSpacing(8)
            self.body.addWidget(note(self.tr("What does not fit")))
            self._add(found.against, "triangle-alert", "warn")
        self.footer.addStretch(1)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setAccessibleName(self.tr("Close"))
        self.cancel.setDefault(True)
        self.footer.addWidget(self.cancel)
        if one and found.generation != meter.generation:
            self.go = button("identify.go", self.tr("Use {generation}").format(generation=heading), role="primary")
            self.go.clicked.connect(self.accept)
            self.footer.addWidget(self.go)

    def _sentence(self, meter: "Meter", found: Identification) -> str:
        if found.generation is None:
            return self.tr("The meter's own object list does not single one out.")
        if found.generation == meter.generation:
            return self.tr("The meter's own object list says what the card says.")
        card = generation_title(meter.generation) or self.tr("no generation")
        return self.tr("The meter's own object list says so; the card says {card}.").format(card=card)

    def _add(self, texts: Sequence[Text], icon_name: str, token: str) -> None:
        for text in texts:
            line = QHBoxLayout()
            line.setSpacing(8)
            line.setContentsMargins(0, 4, 0, 4)
            line.addWidget(IconMark(icon_name, token), 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(wrapped(label(translate(text))), 1)
            self.body.addLayout(line)


async def identify_meter(jobs: "Jobs", meter: "Meter", parent: QWidget) -> "Generation | None":
    """Read the object list and show what it tells; returns the generation that the card shall have from now on."""
    outcome = await jobs.run(meter.id, "GetAssociationLnObjects").result()
    listed = outcome.value.objects if isinstance(outcome.value, MeterObjects) else ()
    found = identify([(each.class_id, each.version, Obis(each.logical_name)) for each in listed])
    return found.generation if await shown(IdentifySheet(meter, found, parent)) else None
