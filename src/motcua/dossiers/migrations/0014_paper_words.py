from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0013_arriving")]

    operations = [
        migrations.AddField(
            model_name="paper",
            name="read_words",
            field=models.TextField(blank=True, default="", editable=False),
        ),
    ]
