"""Sheets that were never filed do not stay: when each was last sent, and what was dropped."""

from typing import Any

from django.db import migrations, models
from django.db.models import F


def last_sent(apps: Any, editor: Any) -> None:
    apps.get_model("dossiers", "Batch").objects.update(touched_at=F("made_at"))


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0020_received_in_two_lists")]
    operations = [
        migrations.AddField(
            model_name="batch",
            name="touched_at",
            field=models.DateTimeField(null=True, verbose_name="gửi lần cuối lúc"),
        ),
        migrations.RunPython(last_sent, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="batch",
            name="touched_at",
            field=models.DateTimeField(db_index=True, verbose_name="gửi lần cuối lúc"),
        ),
        migrations.AddField(
            model_name="batch",
            name="dropped",
            field=models.PositiveSmallIntegerField(default=0, verbose_name="số dòng đã bỏ"),
        ),
        migrations.AddField(
            model_name="batch",
            name="emptied_at",
            field=models.DateTimeField(null=True, verbose_name="hết hạn giữ lúc"),
        ),
    ]
