"""What happened to a return and what was answered are only added to."""

from django.db import migrations

from motcua.foundation.append_only import protect


class Migration(migrations.Migration):
    dependencies = [("collection", "0001_rounds")]
    operations = [protect("collection_returnevent"), protect("collection_answer")]
