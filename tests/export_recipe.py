"""Opens an export of keys with the very lines of the manual, so that the manual cannot be wrong."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

FOR_A_RECIPIENT, UNDER_A_PASSPHRASE = "for a recipient", "or under a passphrase"
_THE_SAME = "the same for both: compare the two lines, then decrypt"
_MANUAL = Path(__file__).parent.parent / "docs" / "keys.md"


def opened(folder: Path, part: str, passphrase: str = "") -> dict[str, Any]:
    """Run that part of the recipe over `keys.json` (and `private.pem`) in a folder; return the keys by meter."""
    blocks = _MANUAL.read_text(encoding="utf-8").split("```")
    recipe = next(block for block in blocks if block.startswith("sh\nfield()")).removeprefix("sh\n")
    start, *parts = recipe.split("\n# ")
    lines = dict(each.split("\n", 1) for each in parts)
    script = "\n".join([start, lines[part], lines[_THE_SAME]])
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env=os.environ | {"PASSPHRASE": passphrase},
        capture_output=True,
        text=True,
        check=True,
    )
    stored, found, content = done.stdout.split("\n", 2)
    assert stored == found.split()[0]
    return {meter["deviceIdentification"]: meter["keys"] for meter in json.loads(content)["meters"]}
