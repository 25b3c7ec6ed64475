"""What was said and done about a reform report is only added to."""

from django.db import migrations

from motcua.foundation.append_only import protect


class Migration(migrations.Migration):
    dependencies = [("reporting", "0003_reform_reports")]
    operations = [protect("reporting_reformentry")]
