"""A sealed pack is never changed."""

from django.db import migrations

from motcua.foundation.append_only import protect


class Migration(migrations.Migration):
    dependencies = [("inspections", "0001_inspections")]
    operations = [protect("inspections_pack")]
