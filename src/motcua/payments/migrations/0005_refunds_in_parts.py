"""Money of one charge may go back in several parts; the table stays append-only."""

from django.db import migrations, models

from motcua.foundation.append_only import lift, protect


class Migration(migrations.Migration):
    dependencies = [("payments", "0001_squashed_0004_orders_append_only")]
    operations = [
        lift("payments_payment"),
        migrations.RemoveConstraint(model_name="payment", name="payment_once_per_act"),
        migrations.AddField(
            model_name="payment",
            name="turn",
            field=models.PositiveSmallIntegerField(default=1, verbose_name="lần"),
        ),
        migrations.AddConstraint(
            model_name="payment",
            constraint=models.UniqueConstraint(
                fields=("charge", "act", "turn"), name="payment_once_per_turn"
            ),
        ),
        protect("payments_payment"),
    ]
