"""A word on a criterion is never changed."""

from django.db import migrations

from motcua.foundation.append_only import protect


class Migration(migrations.Migration):
    dependencies = [("scoring", "0001_scoring")]
    operations = [protect("scoring_score")]
