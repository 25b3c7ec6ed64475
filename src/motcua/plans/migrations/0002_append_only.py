"""The history of a task is only added to."""

from django.db import migrations

from motcua.foundation.append_only import protect


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_plans")]
    operations = [protect("plans_taskevent")]
