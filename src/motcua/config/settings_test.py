"""Settings of the test runs: throw-away data, fast password hashing, everything else as shipped."""

import os
import tempfile

os.environ.setdefault("MOTCUA_DEMO", "1")
os.environ["MOTCUA_DATA_DIR"] = os.environ.get("MOTCUA_TEST_DATA_DIR") or tempfile.mkdtemp(prefix="motcua-test-")

from motcua.config.settings import *  # noqa: E402, F403
from motcua.config.settings import DATABASES, INSTALLED_APPS, TEMPLATES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
DATABASES["default"]["TEST"] = {"NAME": None}
if "pool" in DATABASES["default"]["OPTIONS"]:
    DATABASES["default"]["TEST"] = {"NAME": "test_motcua"}
