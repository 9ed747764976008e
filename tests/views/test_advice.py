"""What a window advises: the sentence of the catalogue, and where in the window the thing is changed."""

import pytest
from pytestqt.qtbot import QtBot

from smconfig_gui.model.messages import Thing
from smconfig_gui.model.problems import PROBLEMS, problem
from smconfig_gui.views.error_view import ErrorView
from smconfig_gui.views.texts import advice_text
from smconfig_gui.views.theme import Theme

CARD = "You set that on the card of this meter."


@pytest.mark.parametrize("name", PROBLEMS)
def test_no_advice_in_the_window_names_an_option(name: str) -> None:
    text = advice_text(PROBLEMS[name])
    assert "--" not in text
    assert text.count(CARD) <= 1


def test_the_error_card_says_where_a_thing_is_changed(theme: Theme, qtbot: QtBot) -> None:
    view = ErrorView("trial")
    qtbot.addWidget(view)
    view.show_problem(problem("not-supported", what="X", generation="SMR 5.2"))
    shown = " ".join(label.text() for label in view._sentences)
    assert shown.endswith(f"Check the generation of this meter. {CARD}")


def test_things_of_one_place_are_told_once_and_others_each() -> None:
    both = PROBLEMS["association-refused"]._replace(things=(Thing.ADDRESS, Thing.SECURITY, Thing.ANOTHER_TRY))
    assert advice_text(both).endswith(f"{CARD} You allow it below the failed step on the panel Overview.")
