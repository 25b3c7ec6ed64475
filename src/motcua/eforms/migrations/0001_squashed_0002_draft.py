import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [("eforms", "0001_first"), ("eforms", "0002_draft")]

    initial = True

    dependencies = [
        ("procedures", "0001_squashed_0007_english_name"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="EditionForm",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveSmallIntegerField(default=1, verbose_name="lần")),
                        ("title", models.CharField(max_length=300, verbose_name="tên tờ khai")),
                        ("fingerprint", models.CharField(max_length=64, verbose_name="vân tay")),
                        ("document", models.JSONField(verbose_name="nội dung")),
                        ("published_at", models.DateTimeField(verbose_name="đưa vào dùng lúc")),
                        (
                            "published_by",
                            models.CharField(blank=True, max_length=200, verbose_name="người đưa vào dùng"),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="eforms",
                                to="procedures.edition",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tờ khai điện tử",
                        "constraints": [
                            models.UniqueConstraint(fields=("edition", "version"), name="eform_version_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FormDraft",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("document", models.JSONField(verbose_name="nội dung")),
                        (
                            "from_version",
                            models.PositiveSmallIntegerField(default=0, verbose_name="chép từ lần"),
                        ),
                        ("saved_at", models.DateTimeField(verbose_name="lưu lúc")),
                        ("saved_by", models.CharField(blank=True, max_length=200, verbose_name="người lưu")),
                        (
                            "edition",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="eform_draft",
                                to="procedures.edition",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tờ khai đang soạn",
                    },
                ),
            ],
        ),
    ]
