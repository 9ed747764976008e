"""Stripes under the meter bar for what concerns the whole window and waits for a person."""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smconfig_gui.model.messages import Problem
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Banner
from smconfig_gui.views.fields.labels import surface
from smconfig_gui.views.texts import advice_text, problem_report, translate

Tone = Literal["warn", "bad", "ok"]
_ICONS = {"warn": "triangle-alert", "bad": "circle-x", "ok": "circle-check"}


class Act(NamedTuple):
    """One button of a notice: its stable name, its words and what it does."""

    name: str
    text: str
    do: Callable[[], None]


class Notices(QWidget):
    """Shows at most one stripe per subject; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self)
        self._stripes: dict[str, Banner] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 8, 16, 8)
        self._layout.setSpacing(8)
        self.hide()

    def show_notice(self, subject: str, tone: Tone, bold: str, plain: str, acts: Sequence[Act]) -> None:
        """Show a stripe, in the place of the one of the same subject."""
        self.remove(subject)
        stripe = Banner(f"notice.{subject}", tone, _ICONS[tone])
        stripe.show_lines(bold, plain)
        for act in acts:
            press = button(f"notice.{subject}.{act.name}", act.text)
            press.clicked.connect(lambda _=False, do=act.do: do())
            stripe.add_button(press)
        self._stripes[subject] = stripe
        self._layout.addWidget(stripe)
        self.show()

    def retell(self, subject: str, bold: str, plain: str) -> bool:
        """Change the words of a stripe and leave its buttons under the pointer; whether it is shown."""
        stripe = self._stripes.get(subject)
        if stripe is not None:
            stripe.show_lines(bold, plain)
        return stripe is not None

    def show_problem(self, subject: str, problem: Problem, acts: Sequence[Act] = ()) -> None:
        """Show a problem that belongs to no panel, with what else can be done about it."""
        plain = f"{translate(problem.happened)} {translate(problem.known)} {advice_text(problem)}"
        usual = (
            Act("copy", self.tr("Copy report"), lambda: _copy(problem)),
            Act("close", self.tr("Close"), lambda: self.remove(subject)),
        )
        self.show_notice(subject, "bad", translate(problem.title), plain, (*acts, *usual))

    def remove(self, subject: str) -> None:
        """Take a stripe away, if it is there."""
        stripe = self._stripes.pop(subject, None)
        if stripe is None:
            return
        stripe.hide()
        self._layout.removeWidget(stripe)
        stripe.deleteLater()
        self.setVisible(bool(self._stripes))

    def subjects(self) -> list[str]:
        """Return what is shown, in the order of the stripes."""
        return list(self._stripes)

    def text(self, subject: str) -> str:
        """Return the words of a stripe, empty when it is not shown."""
        stripe = self._stripes.get(subject)
        return stripe.accessibleName() if stripe is not None else ""


def _copy(problem: Problem) -> None:
    QGuiApplication.clipboard().setText(problem_report(problem))
