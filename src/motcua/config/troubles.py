"""What stands in a command's way from outside: files, the database, settings; as refusals with the mend."""

import sqlite3
import sys

from motcua.foundation.os_errors import why
from motcua.kernel.refusal import Refusal


def trouble(error: Exception) -> Refusal | None:
    """The refusal that says it; ``None`` where the error is a mistake of the program itself."""
    from django.core.exceptions import ImproperlyConfigured

    if isinstance(error, ImproperlyConfigured):
        return Refusal("house.setting", why=str(error).rstrip("."))
    if isinstance(error, OSError):
        return Refusal("house.file", file=error.filename or "–", why=why(error))
    return _of_database(error) if _is_of_database(error) else None


def _is_of_database(error: Exception) -> bool:
    from django.db import Error

    driver = sys.modules.get("psycopg")
    return isinstance(error, (Error, sqlite3.Error, driver.Error) if driver else (Error, sqlite3.Error))


def _of_database(error: Exception) -> Refusal | None:
    """An empty or outdated database explains most errors; what else there is, is said as it is."""
    from django.conf import settings
    from django.db import connection

    from motcua.config.serve import missing_migrations

    place = str(connection.settings_dict["NAME"])
    try:
        connection.close()
        present = connection.introspection.table_names()
        missing = missing_migrations()
    except Refusal as no:
        return no
    except Exception as deeper:
        if not _is_of_database(deeper):
            raise
        return Refusal("house.database", place=place, why=_first_line(error))
    if not present:
        return Refusal("house.empty", place=place)
    if missing:
        return Refusal("house.behind", place=place, count=len(missing), found=missing[0])
    return None if settings.DEBUG else Refusal("house.database", place=place, why=_first_line(error))


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
