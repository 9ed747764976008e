"""The stripe that waits for a decision when another meter answers than the card names."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smconfig_gui.model.messages import Problem
from smconfig_gui.model.meter import Meter
from smconfig_gui.model.problems import PROBLEMS
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Banner

if TYPE_CHECKING:
    from smconfig_gui.runner import MeterFacts


class OtherMeter(Banner):
    """Nothing is written until a person decides that this is the meter of the card now."""

    take_over_wanted = Signal()
    exchange_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("overview.other_meter", "bad", "triangle-alert", parent)
        self._decided: tuple[str, str] | None = None
        self._answer: tuple[str, str] | None = None
        self._take = button("overview.take_over", self.tr("Use it for this card…"))
        self._exchange = button("overview.exchange", self.tr("The meter was exchanged…"))
        self._keep = button("overview.keep_blocked", self.tr("Keep blocked"))
        for each in (self._take, self._exchange, self._keep):
            self.add_button(each)
        self._take.clicked.connect(self.take_over_wanted)
        self._exchange.clicked.connect(self.exchange_wanted)
        self._keep.clicked.connect(self._keep_blocked)
        self.hide()

    def show_meter(self, meter: Meter, facts: "MeterFacts | None", problem: Problem | None) -> None:
        """Show what differs; nothing when it is the meter of the card, or a person keeps it blocked."""
        is_other = facts is not None and facts.is_other_meter
        has_other_title = problem is not None and problem.title == PROBLEMS["title-changed"].title
        self._take.setVisible(is_other)
        self._keep.setVisible(is_other)
        self._exchange.setVisible(has_other_title and not is_other)
        if facts is not None and is_other:
            self._answer = (meter.id, facts.device_identification or "")
            sentence = self.tr(
                "The card names {card}; {found} answers. It can be read; nothing is written until you decide."
            )
            plain = sentence.format(card=meter.device_identification, found=facts.device_identification)
            self.show_lines(self.tr("Another meter answers"), plain)
        elif has_other_title:
            plain = self.tr("If the meter was exchanged, let the card forget the former one and connect again.")
            self.show_lines(self.tr("The system title is not the one of this card"), plain)
        is_kept = is_other and self._answer == self._decided
        self.setVisible((is_other or has_other_title) and not is_kept)

    def _keep_blocked(self) -> None:
        self._decided = self._answer
        self.hide()
