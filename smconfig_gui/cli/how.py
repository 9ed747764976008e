"""How that which an advice is about is changed on the command line."""

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import Any, Final

from smconfig_gui.cli.output import OutputLostError, print_json
from smconfig_gui.model.messages import Problem, Thing
from smconfig_gui.model.verdict import Verdict

_OF_CARDS: Final = {
    Thing.ENDPOINT: "--tcp or --serial",
    Thing.ADDRESS: "--client and --server",
    Thing.FRAMING: "--framing",
    Thing.SPEED: "--baud",
    Thing.SIGN_ON: "--mode-e",
    Thing.GENERATION: "--generation",
    Thing.SECURITY: "--security",
    Thing.DEVICE: "--device-id",
    Thing.READ_ONLY: "--no-read-only",
}
_OF_CALLS: Final = {
    Thing.SEARCH: "smconfig doctor --search",
    Thing.KEYS: "--secrets, or smconfig keys import for a saved meter",
    Thing.KEY_PLACE: "--meter, or --secrets with --vault",
    Thing.COUNTER: "--accept-counter {proposed}",
    Thing.ANOTHER_TRY: "--allow-another-try",
    Thing.CONFIRMATION: "--confirm",
    Thing.FORM: "--unconfirmed",
    Thing.IMAGE: "--image and --image-identifier",
    Thing.ABANDON: "--abandon",
    Thing.RECIPIENT: "--recipient",
    Thing.LAST_COPY: "the copy is {file}.bak: put it in the place of {file}",
}
Params = Sequence[tuple[str, object]]
How = Callable[[Sequence[Thing]], str]


def how_of(options: argparse.Namespace | None, params: Params = ()) -> How:
    """Return what adds the options to an advice; a saved meter is edited, others are described anew."""
    name = getattr(options, "meter", None)
    values = {"proposed": "N", "file": "the file"} | {key: str(value) for key, value in params}

    def how(things: Sequence[Thing]) -> str:
        cards = [_OF_CARDS[thing] for thing in things if thing in _OF_CARDS]
        if cards and isinstance(name, str):
            cards = [f"smconfig meters edit “{name}” with {', '.join(cards)}"]
        calls = [_OF_CALLS[thing].format(**values) for thing in things if thing in _OF_CALLS]
        return f" ({'; '.join([*cards, *calls])})" if cards or calls else ""

    return how


def print_run(outcome: Any, options: argparse.Namespace) -> int:
    """Print the object of a run, its description on standard error too, with how the advice is followed here.

    Returns the exit code: what became of a write is true whether or not it can be printed.
    """
    shown: dict[str, Any] = outcome.run.to_json()
    problem = outcome.problem
    if problem is not None and "description" in shown:
        shown["description"] += how_of(options, problem.advice.params)(problem.things)
    code: int = outcome.run.verdict.exit_code
    try:
        print_json(shown)
    except OutputLostError as error:
        if outcome.run.verdict in (Verdict.READ, Verdict.PLANNED):
            raise
        print(f"smconfig: {error} smconfig response {outcome.run.correlation_uid} prints it.", file=sys.stderr)
    if "description" in shown:
        print(f"smconfig: {shown['description']}", file=sys.stderr)
    return code


def told(problem: Problem, options: argparse.Namespace | None = None) -> str:
    """Return a problem as it is told on the command line."""
    return f"{problem}{how_of(options, problem.advice.params)(problem.things)}"
