"""The database itself refuses to change what was heard of online payments."""

from django.db import migrations

from motcua.foundation.append_only import protect


class Migration(migrations.Migration):
    dependencies = [("payments", "0003_online")]
    operations = [
        protect("payments_order"),
        protect("payments_ordernews"),
        protect("payments_reconciliation"),
    ]
