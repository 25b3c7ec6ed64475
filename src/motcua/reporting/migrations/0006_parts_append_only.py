"""What was said about the paragraph of a unit is only added to."""

from django.db import migrations

from motcua.foundation.append_only import protect


class Migration(migrations.Migration):
    dependencies = [("reporting", "0005_parts_of_units")]
    operations = [protect("reporting_partentry")]
