# Work that was given can be withdrawn; the register is narrowed by kind and urgency.

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("correspondence", "0005_register_day_and_papers"),
        ("organisation", "0001_squashed_0006_given_password"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="assignment",
            name="document_person_once",
        ),
        migrations.RemoveConstraint(
            model_name="assignment",
            name="document_one_lead",
        ),
        migrations.RemoveIndex(
            model_name="assignment",
            name="assignment_open",
        ),
        migrations.AddField(
            model_name="assignment",
            name="withdrawn_at",
            field=models.DateTimeField(null=True, verbose_name="rút lại lúc"),
        ),
        migrations.AddField(
            model_name="assignment",
            name="withdrawn_by",
            field=models.CharField(blank=True, max_length=120, verbose_name="người rút lại"),
        ),
        migrations.AddField(
            model_name="assignment",
            name="withdrawn_reason",
            field=models.CharField(blank=True, max_length=600, verbose_name="lý do rút lại"),
        ),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(
                condition=models.Q(("done_at__isnull", True), ("withdrawn_at__isnull", True)),
                fields=["person", "due_on"],
                name="assignment_open",
            ),
        ),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(
                condition=models.Q(("withdrawn_at__isnull", False)),
                fields=["person", "-withdrawn_at"],
                name="assignment_withdrawn",
            ),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["agency", "kind", "-register_day", "-id"], name="document_by_kind"),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(
                condition=models.Q(("urgency", ""), _negated=True),
                fields=["agency", "urgency", "-register_day", "-id"],
                name="document_by_urgency",
            ),
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at__isnull", True)),
                fields=("document", "person"),
                name="document_person_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("part", "lead"), ("withdrawn_at__isnull", True)),
                fields=("document",),
                name="document_one_lead",
            ),
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("done_at__isnull", True), ("withdrawn_at__isnull", True), _connector="OR"
                ),
                name="assignment_done_or_withdrawn",
            ),
        ),
    ]
