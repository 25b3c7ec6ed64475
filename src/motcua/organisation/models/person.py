"""People who sign in, and the posts they hold (with dates, so covers and acting posts end)."""

from datetime import date

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from motcua.organisation.models.agency import Agency, Unit
from motcua.organisation.rules.actor import DatedPost
from motcua.organisation.rules.roles import Role


class PersonManager(BaseUserManager["Person"]):
    """Makes people with a hashed password."""

    def create_person(self, *, username: str, password: str | None, **facts: object) -> "Person":
        person = self.model(username=username, **facts)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """A citizen or an officer; what an officer may do comes from posts alone."""

    username = models.CharField("tên đăng nhập", max_length=60, unique=True)
    full_name = models.CharField("họ tên", max_length=120)
    address = models.CharField("cách gọi", max_length=60, blank=True, help_text="chị Hoa, ông Dũng")
    email = models.EmailField("thư điện tử", blank=True)
    phone = models.CharField("điện thoại", max_length=20, blank=True)
    id_number = models.CharField("số định danh", max_length=20, blank=True)
    home_address = models.CharField("nơi ở", max_length=300, blank=True)
    language = models.CharField("ngôn ngữ", max_length=2, default="vi")
    is_active = models.BooleanField("đang dùng", default=True)
    password_given_at = models.DateTimeField("mật khẩu được cấp lúc", null=True, blank=True)

    known_posts: tuple[DatedPost, ...] | None = None
    """Every post, past ones too, where they were read with the person."""

    USERNAME_FIELD = "username"
    objects = PersonManager()

    class Meta:
        verbose_name = "người dùng"

    def __str__(self) -> str:
        return self.full_name


class PostQuerySet(models.QuerySet["Post"]):
    """Words about posts."""

    def in_force(self, day: date) -> "PostQuerySet":
        return self.filter(
            Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day)
        )


class Post(models.Model):
    """A role a person holds at an agency between two days; ``is_acting`` for a cover."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="posts")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="posts")
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="posts")
    role = models.CharField("vai trò", max_length=24, choices=[(r.value, r.value) for r in Role])
    is_acting = models.BooleanField("thay thế", default=False)
    valid_from = models.DateField("từ ngày", null=True, blank=True)
    valid_to = models.DateField("đến ngày", null=True, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = "vị trí"
        indexes = [models.Index(fields=["agency", "role"], name="post_by_agency_role")]
