"""The only readers of environment variables."""

import os
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
    "PRAGMA journal_size_limit=27103364; PRAGMA cache_size=-16000; PRAGMA mmap_size=134217728; "
    "PRAGMA temp_store=MEMORY"
)


def text(name: str, default: str) -> str:
    """The variable, or the default where it is unset or empty."""
    return os.environ.get(name) or default


def flag(name: str) -> bool:
    """True for 1, true, yes and on."""
    return os.environ.get(name, "").strip().lower() in {"1", "true", "yes", "on"}


def networks(name: str) -> tuple[IPv4Network | IPv6Network, ...]:
    """Addresses and networks separated by blanks. Raises ``ImproperlyConfigured`` where one is none."""
    try:
        return tuple(ip_network(one) for one in os.environ.get(name, "").split())
    except ValueError as no:
        raise ImproperlyConfigured(f"{name}: {no}") from no


def database(url: str, sqlite_file: Path) -> dict[str, object]:
    """Django's database entry for ``postgresql://user:password@host:port/name`` or, without a URL,
    for the embedded SQLite file. Raises ``ImproperlyConfigured`` for anything else."""
    if not url:
        return _sqlite(sqlite_file)
    try:
        return _server(url)
    except ValueError as no:
        raise ImproperlyConfigured(f"DATABASE_URL: {no}") from no


def _server(url: str) -> dict[str, object]:
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(Path(unquote(parts.path)))
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError(f"unknown scheme {parts.scheme!r}; use postgresql:// or sqlite:///")
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", parts.hostname or "")
    size = int(options.pop("pool", 8))
    # The server plans a statement once a connection and keeps it after this many times; 0: never, for
    # a pooler in between that hands out another connection each time.
    prepare = int(options.pop("prepare", 5))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(host),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 0,
        "OPTIONS": {
            "pool": {"min_size": 1, "max_size": size, "timeout": 20},
            "server_side_binding": prepare > 0,
            "prepare_threshold": prepare or None,
            **options,
        },
    }


def _sqlite(file: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        # Closing the last connection folds the journal into the file: too dear for every request.
        "CONN_MAX_AGE": 60,
        "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE", "init_command": SQLITE_PRAGMAS},
    }
