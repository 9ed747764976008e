"""The error catalogue is whole: every text has its parameters, every problem its three sentences."""

import re
import string
from typing import Any

import pytest

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.model.problems import ACTION_RESULTS, DATA_ACCESS_RESULTS, DIAGNOSTICS, PROBLEMS, problem


@pytest.mark.parametrize("name", sorted(PROBLEMS))
def test_every_problem_is_four_whole_sentences(name: str) -> None:
    found = PROBLEMS[name]
    assert not found.title.source.endswith(".")
    for text in (found.happened, found.known, found.advice):
        assert text.source[0].isupper() or text.source.startswith("{")
        assert text.source.endswith((".", "}"))
        assert text.context == "problems"


@pytest.mark.parametrize("name", sorted(PROBLEMS))
def test_every_problem_can_be_filled_in(name: str) -> None:
    found = PROBLEMS[name]
    fields = {
        field
        for text in (found.title, found.happened, found.known, found.advice)
        for _, field, _, _ in string.Formatter().parse(text.source)
        if field
    }
    params: dict[str, Any] = dict.fromkeys(fields, verbatim("value"))
    filled = problem(name, **params)
    assert not re.search(r"\{\w*\}", f"{filled.title} {filled}")


def test_texts_nest_and_verbatim_texts_keep_their_braces() -> None:
    text = QT_TRANSLATE_NOOP("test", "{a} and {b}").with_(a=verbatim("{x}"), b=Text("test", "two"))
    assert str(text) == "{x} and two"


def test_results_show_their_numbers() -> None:
    for table in (DATA_ACCESS_RESULTS, ACTION_RESULTS, DIAGNOSTICS):
        for code, text in table.items():
            assert f"({code})" in text.source
