"""Starting the demo over, and never over anything that is not the demo's own."""

import shutil
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from motcua.demo.data_files import data
from motcua.demo.rounds import network_rows


def is_foreign() -> bool:
    """Whether agencies are on record that the demo does not know."""
    with connection.cursor() as cursor:
        if "organisation_agency" not in connection.introspection.table_names(cursor):
            return False
        cursor.execute("SELECT code FROM organisation_agency")
        present = {code for (code,) in cursor.fetchall()}
    ours = {one["code"] for one in data("offices")["agencies"]} | {row.code for row in network_rows()}
    return not present <= ours


def start_over() -> None:
    """Drop everything the database holds and every stored file."""
    if connection.vendor == "sqlite":
        file = Path(connection.settings_dict["NAME"])
        connection.close()
        for part in (file, *(file.with_name(file.name + tail) for tail in ("-wal", "-shm"))):
            part.unlink(missing_ok=True)
    else:
        with connection.cursor() as cursor:
            if present := connection.introspection.table_names(cursor):
                names = ", ".join(connection.ops.quote_name(name) for name in present)
                cursor.execute(f"DROP TABLE {names} CASCADE")
    shutil.rmtree(settings.FILES_DIR, ignore_errors=True)
    call_command("migrate", verbosity=0, interactive=False)
