"""``python -m tests.both [pytest options]``: all tests on SQLite and, beside them, on PostgreSQL.

The two runs share nothing but the checkout, so two cores take little longer than the slower run. What
SQLite says appears as it comes, what PostgreSQL says after it; the exit status is the first that is
not 0.
"""

import subprocess
import sys
import tempfile
from pathlib import Path


def main(options: list[str]) -> int:
    """Run both and return the exit status."""
    with tempfile.TemporaryFile() as heard:
        beside = subprocess.Popen(
            [sys.executable, "-m", "tests.on_postgres", *options], stdout=heard, stderr=subprocess.STDOUT
        )
        try:
            here = subprocess.run([sys.executable, "-m", "pytest", *options], check=False).returncode
            there = beside.wait()
        finally:
            beside.kill()
            beside.wait()
        heard.seek(0)
        sys.stdout.buffer.write(b"\n" + heard.read())
        sys.stdout.flush()
    return here or there


if __name__ == "__main__":
    if not Path("pyproject.toml").exists():
        sys.exit("run it from the checkout")
    sys.exit(main(sys.argv[1:]))
