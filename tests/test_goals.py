"""The table of goals names tests that are there, and says of each whether it runs with every commit."""

import ast
import re
from functools import cache
from pathlib import Path

TESTS = Path(__file__).parent
ROW = re.compile(r"^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
GOALS = 50


def rows() -> list[tuple[int, list[str], str]]:
    """Return number, tests and count in the long run of every goal."""
    text = (TESTS.parent / "docs" / "goals.md").read_text(encoding="utf-8")
    return [(int(row[1]), re.findall(r"`([^`]+)`", row[3]), row[5].strip()) for row in ROW.finditer(text)]


@cache
def marks_of(path: str) -> dict[str, str]:
    """Return the tests of a file, each with its decorators as they are written."""
    tree = ast.parse((TESTS / path).read_text(encoding="utf-8"))
    tests = [each for each in tree.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)]
    return {each.name: " ".join(ast.unparse(decorator) for decorator in each.decorator_list) for each in tests}


def test_every_goal_has_a_row_whose_tests_are_there() -> None:
    assert [number for number, _, _ in rows()] == list(range(1, GOALS + 1))
    for number, tests, _ in rows():
        assert tests, number
        for test in tests:
            path, _, name = test.partition("::")
            assert name in marks_of(path), f"goal {number}: {test}"


def test_a_larger_count_in_the_long_run_is_that_of_a_long_test() -> None:
    for number, tests, in_soak in rows():
        marks = [marks_of(test.partition("::")[0])[test.partition("::")[2]] for test in tests]
        is_long = [mark for mark in marks if "soak" in mark]
        assert bool(is_long) is (in_soak != "=") or number == 26, number  # 26 asks for the option itself
        assert len(is_long) < len(tests) or any("param" in mark for mark in is_long), f"goal {number}: none per commit"
