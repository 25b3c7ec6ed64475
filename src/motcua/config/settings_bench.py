"""Settings of ``motcua bench``: an installation as shipped, with the trivial views beside the real ones."""

from motcua.config.settings import *  # noqa: F403

ROOT_URLCONF = "motcua.bench.urls"
