"""The database itself refuses to change what was recorded about money."""

from django.db import migrations

from motcua.foundation.append_only import protect


class Migration(migrations.Migration):
    dependencies = [("payments", "0001_first")]
    operations = [
        protect("payments_charge"),
        protect("payments_payment"),
        protect("payments_cashcount"),
    ]
