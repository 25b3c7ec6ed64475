"""What a catalogue file says of an edition's standing, and since when a procedure is on the portal."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("procedures", "0001_first")]

    operations = [
        migrations.AddField(
            model_name="edition",
            name="standing",
            field=models.CharField(blank=True, max_length=40, verbose_name="hiệu lực theo nguồn"),
        ),
        migrations.AddField(
            model_name="edition",
            name="unproven",
            field=models.JSONField(blank=True, default=list, verbose_name="phần chưa kiểm chứng"),
        ),
        migrations.AddField(
            model_name="procedure",
            name="portal_since",
            field=models.DateField(
                blank=True, null=True, verbose_name="tích hợp Cổng Dịch vụ công quốc gia từ"
            ),
        ),
    ]
