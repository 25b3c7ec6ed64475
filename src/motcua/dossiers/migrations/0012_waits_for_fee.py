"""A waiting dossier says what it waits for."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0011_declarations_and_drafts")]

    operations = [
        migrations.AddField(
            model_name="dossier",
            name="waits_for",
            field=models.CharField(
                blank=True, default="", max_length=12, verbose_name="chờ người nộp làm gì"
            ),
            preserve_default=False,
        ),
    ]
