"""The database itself refuses to change what was sent."""

from django.db import migrations

from motcua.foundation.append_only import protect


class Migration(migrations.Migration):
    dependencies = [("reporting", "0001_first")]
    operations = [
        protect("reporting_reportrun"),
    ]
