from django.db import migrations

from motcua.foundation.append_only import protect


class Migration(migrations.Migration):
    dependencies = [("surveys", "0001_surveys")]

    operations = [protect("surveys_response"), protect("surveys_measure")]
