from django.db import migrations, models


def forget_news(apps, schema_editor):
    """Copies that wait are found by their state now; news of them has no reader any more."""
    news = apps.get_model("foundation", "OutboxEntry").objects
    news.filter(kind="digitisation.ScanWaitsForText", delivered_at=None).delete()


class Migration(migrations.Migration):
    dependencies = [("digitisation", "0003_words_for_the_search"), ("foundation", "0005_arriving")]

    operations = [
        migrations.AddIndex(
            model_name="scan",
            index=models.Index(
                fields=["text_source", "id"],
                name="scan_to_read",
                condition=models.Q(text_source__in=["reading", "waiting"]),
            ),
        ),
        migrations.RunPython(forget_news, migrations.RunPython.noop),
    ]
