"""``python -m tests.both [pytest options]``: all tests on SQLite and, beside them, on PostgreSQL.

The two runs share nothing but the checkout, so two cores take little longer than the slower run; what
needs only one database is shared out between them. What SQLite says appears as it comes, what PostgreSQL
says after it; the exit status is the first that is not 0.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.on_postgres import BOTH, is_possible

NOTHING = 5
"""How pytest ends where it found no test."""


def main(options: list[str]) -> int:
    """Run both and return the exit status."""
    with tempfile.TemporaryFile() as heard, tempfile.TemporaryDirectory(prefix="motcua-bytecode-") as kept:
        told = {"env": compiled_once(os.environ, kept) | ({BOTH: "1"} if is_possible() else {})}
        beside = subprocess.Popen(
            [sys.executable, "-m", "tests.on_postgres", *options],
            stdout=heard,
            stderr=subprocess.STDOUT,
            **told,
        )
        try:
            here = subprocess.run([sys.executable, "-m", "pytest", *options], check=False, **told).returncode
            there = beside.wait()
        finally:
            beside.kill()
            beside.wait()
        heard.seek(0)
        sys.stdout.buffer.write(b"\n" + heard.read())
        sys.stdout.flush()
    # What was asked for may need one of them alone; where it needs the other, finding no test is no failure.
    return there if here == NOTHING and is_possible() else here or (0 if there == NOTHING else there)


def compiled_once(environment: Mapping[str, str], folder: str) -> dict[str, str]:
    """Who forbids Python to leave compiled files in the checkout gets them in a folder of the run: else each
    of the hundred processes that the tests start compiles everything again, for seconds."""
    found = dict(environment)
    if found.pop("PYTHONDONTWRITEBYTECODE", ""):
        found["PYTHONPYCACHEPREFIX"] = folder
    return found


if __name__ == "__main__":
    if not Path("pyproject.toml").exists():
        sys.exit("run it from the checkout")
    sys.exit(main(sys.argv[1:]))
