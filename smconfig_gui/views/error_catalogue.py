"""The help page with every error: what happened, what is known about the meter, what to do."""

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from smconfig_gui.model.messages import Problem, Text
from smconfig_gui.views.texts import translate

PAGE = "errors"


def catalogue_page() -> str:
    """Return the page in the language of the window; it is made of the catalogue itself, so that it is complete."""
    from smconfig_gui.model.problems import ACTION_RESULTS, DATA_ACCESS_RESULTS, advice_on
    from smconfig_gui.model.problems import PROBLEMS as OF_METERS
    from smconfig_gui.store.errors import PROBLEMS as OF_COMPUTER

    title = QCoreApplication.translate("errors", "Error catalogue")
    sentence = QCoreApplication.translate(
        "errors",
        "An error is told in three sentences: what happened, what is known about the meter now, what to do next. "
        "These are all of them; … stands for what differs from case to case.",
    )
    of_meters = QCoreApplication.translate("errors", "The meter and the way to it")
    of_computer = QCoreApplication.translate("errors", "This computer")
    of_results = QCoreApplication.translate("errors", "Results of a meter")
    named = DATA_ACCESS_RESULTS | ACTION_RESULTS
    results = (f"**{_plain(named[code])}** {_plain(advice_on(code))}\n" for code in sorted(named))
    parts = [f"# {title}\n", f"{sentence}\n", f"# {of_meters}\n", *_entries(OF_METERS.values())]
    parts += [f"# {of_results}\n", *results]
    return "\n".join([*parts, f"# {of_computer}\n", *_entries(OF_COMPUTER.values())])


def _entries(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield one section for each problem, by title."""
    for problem in sorted(problems, key=lambda each: translate(each.title)):
        yield f"## {_plain(problem.title)}\n"
        yield f"{_plain(problem.happened)} {_plain(problem.known)}\n"
        yield f"{_plain(problem.advice)}\n"


def _plain(text: Text) -> str:
    """Return a text with … in the place of its parameters, and nothing that Markdown would take for a mark."""
    words = re.sub(r"\{\w+\}", "…", translate(Text(text.context, text.source)))
    return re.sub(r"([*_<`\[\]])", r"\\\1", words)
