"""The database itself refuses to change what was recorded."""

from django.db import migrations

from motcua.foundation.append_only import protect


class Migration(migrations.Migration):
    dependencies = [("workdays", "0001_first")]
    operations = [
        protect("workdays_calendarversion"),
    ]
