"""A rating given is never changed."""

from django.db import migrations

from motcua.foundation.append_only import protect


class Migration(migrations.Migration):
    dependencies = [("feedback", "0001_ratings")]
    operations = [protect("feedback_rating")]
