"""The link on the slip leads to its dossier without a walk through all of them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0002_append_only")]

    operations = [
        migrations.AddIndex(
            model_name="dossier",
            index=models.Index(
                fields=["lookup_key"],
                name="dossier_by_link",
                condition=models.Q(("lookup_key", ""), _negated=True),
            ),
        ),
    ]
