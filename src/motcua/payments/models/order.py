"""Orders to pay through the gateway and what was heard of them; statements held against them. Append-only."""

from django.db import models
from django.db.models import Q

from motcua.payments.models.charge import Charge
from motcua.payments.rules.online import News, OrderState, order_state


class Order(models.Model):
    """One try to pay one charge; ``code`` is the number that the gateway knows it by."""

    charge = models.ForeignKey(Charge, on_delete=models.PROTECT, related_name="orders")
    code = models.CharField("mã đơn", max_length=40, unique=True)
    amount = models.PositiveBigIntegerField("số tiền")
    gateway = models.CharField("cổng", max_length=80)
    asked_at = models.DateTimeField("tạo lúc", db_index=True)
    asked_by_id = models.BigIntegerField(null=True)
    expires_at = models.DateTimeField("trả trước")

    class Meta:
        verbose_name = "đơn trả trực tuyến"
        ordering = ["id"]

    @property
    def known(self) -> frozenset[News]:
        """What was heard; the news are read with it (``prefetch_related``)."""
        return frozenset(News(one.kind) for one in self.news.all())

    @property
    def state(self) -> OrderState:
        """Where it stands."""
        return order_state(self.known)

    @property
    def transaction(self) -> str:
        """The gateway's number of the money that came."""
        return next((one.transaction for one in self.news.all() if one.kind in _CAME), "")


_CAME = frozenset({News.PAID.value, News.SURPLUS.value, News.WRONG_AMOUNT.value})


class OrderNews(models.Model):
    """What the gateway told, once a kind; without an order it is a stray: an order we do not know, or a
    signature that is not the gateway's."""

    order = models.ForeignKey(Order, null=True, on_delete=models.PROTECT, related_name="news")
    kind = models.CharField("tin", max_length=12, choices=[(one.value, one.value) for one in News])
    source = models.CharField("từ đâu", max_length=12)
    amount = models.BigIntegerField("số tiền", default=0)
    transaction = models.CharField("mã giao dịch", max_length=60, blank=True)
    said = models.CharField("cổng nói", max_length=500, blank=True)
    officer = models.CharField("người ghi", max_length=120, blank=True)
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = "tin của cổng"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["order", "kind"], condition=Q(order__isnull=False), name="order_news_once_a_kind"
            )
        ]


class Reconciliation(models.Model):
    """One statement held against the book of an agency, as it stood then."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="+")
    first = models.DateField("từ ngày")
    last = models.DateField("đến ngày")
    file = models.CharField("tệp", max_length=200)
    digest = models.CharField(max_length=64)
    matched = models.PositiveIntegerField("khớp")
    theirs = models.BigIntegerField("sao kê")
    ours = models.BigIntegerField("sổ")
    differences = models.JSONField("chênh lệch")
    made_by = models.CharField("người đối soát", max_length=120)
    made_at = models.DateTimeField("đối soát lúc")

    class Meta:
        verbose_name = "lần đối soát"
        ordering = ["-id"]
