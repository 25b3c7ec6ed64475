"""What waits for its applicant, in the order of the pause: the end of every list of the desk."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0009_number_blocks")]
    operations = [
        migrations.AddIndex(
            model_name="dossier",
            index=models.Index(
                condition=models.Q(("state", "waiting")),
                fields=["agency", "paused_at", "id"],
                name="dossier_waiting",
            ),
        ),
    ]
