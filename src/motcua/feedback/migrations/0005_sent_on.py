# A petition that was sent on stands at the other agency too.

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("feedback", "0004_public_answer"),
    ]

    operations = [
        migrations.AddField(
            model_name="petition",
            name="came_from",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sent_on",
                to="feedback.petition",
            ),
        ),
        migrations.AddField(
            model_name="petition",
            name="origin",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="later",
                to="feedback.petition",
            ),
        ),
    ]
