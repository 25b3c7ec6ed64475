"""Settings of the test runs: throw-away data, fast password hashing, everything else as shipped.

SQLite is a real file here, so that threads meet the same locks as in an installation.
``tests/on_postgres.py`` names another database in ``MOTCUA_TEST_DATABASE_URL``.
"""

import atexit
import os
import shutil
import tempfile

os.environ.setdefault("MOTCUA_DEMO", "1")
os.environ["DATABASE_URL"] = os.environ.get("MOTCUA_TEST_DATABASE_URL", "")
if given := os.environ.get("MOTCUA_TEST_DATA_DIR"):
    os.environ["MOTCUA_DATA_DIR"] = given
else:
    os.environ["MOTCUA_DATA_DIR"] = tempfile.mkdtemp(prefix="motcua-test-")
    atexit.register(shutil.rmtree, os.environ["MOTCUA_DATA_DIR"], ignore_errors=True)

from motcua.config.settings import *  # noqa: E402, F403
from motcua.config.settings import DATA_DIR, DATABASES  # noqa: E402

# Tests go to and fro in time.
SEALED_DAY = "take"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
if os.environ["DATABASE_URL"]:
    DATABASES["default"]["TEST"] = {"NAME": f"test_motcua_{os.getpid()}"}
else:
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}
