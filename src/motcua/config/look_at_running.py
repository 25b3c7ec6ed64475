"""What shows whether an installation is being run: work by the clock, backups, ways to send messages."""

from collections.abc import Iterator
from datetime import timedelta

from motcua.config.finding import BAD, GOOD, NOTE, Finding
from motcua.config.look_at_data import database_is_there, last_recorded

BACKUP_EVERY = timedelta(hours=36)
NIGHT = timedelta(hours=3)
"""How long after midnight the day before may still be unsealed."""


def jobs() -> Iterator[Finding]:
    """Whether the work by the clock is done: a day with events is sealed the night after."""
    from django.db import Error
    from django.utils import timezone

    from motcua.dossiers.models import Event
    from motcua.kernel.time import day_start, local_day
    from motcua.kernel.vietnamese import day_words

    if not database_is_there():
        return
    over = day_start(local_day(timezone.now() - NIGHT))
    try:
        _, sealed = last_recorded()
        events = Event.objects.filter(recorded_at__lt=over).order_by("-recorded_at")
        last = events.values_list("recorded_at", flat=True).first()
    except Error:
        return
    if last is None:
        return
    if sealed is None or sealed < local_day(last):
        until = day_words(sealed) if sealed else "chưa ngày nào"
        mend = "chạy motcua jobs cùng máy chủ web (hoặc motcua jobs --once theo cron)"
        yield Finding(BAD, "việc theo giờ", f"niêm phong mới đến {until}", mend)
    else:
        yield Finding(GOOD, "việc theo giờ", f"đã niêm phong đến {day_words(sealed)}")


def backups() -> Iterator[Finding]:
    """How old the last backup is, where there is something to lose."""
    from django.db import Error
    from django.utils import timezone

    from motcua.foundation.trail.models import TrailEntry
    from motcua.kernel.vietnamese import moment_words

    if not database_is_there():
        return
    try:
        told = TrailEntry.objects.filter(kind="system.backed_up").order_by("-recorded_at").first()
    except Error:
        return
    if told is None:
        yield Finding(
            NOTE, "sao lưu", "chưa lần nào bằng motcua backup", "motcua backup TỆP mỗi đêm, theo cron"
        )
        return
    is_old = timezone.now() - told.recorded_at > BACKUP_EVERY
    mend = "motcua backup TỆP mỗi đêm, theo cron; cất bản sao ở máy khác" if is_old else ""
    found = f"{told.facts.get('file', '')}, {moment_words(told.recorded_at)}"
    yield Finding(BAD if is_old else GOOD, "sao lưu", found, mend)


def messages() -> Iterator[Finding]:
    """Whether letters and short messages can go out."""
    from motcua.foundation.messaging.carriers import is_connected

    for channel, about, mend in (
        ("email", "thư điện tử", "MOTCUA_MAIL_URL=smtp://…: chưa có thì không ai tự đặt lại được mật khẩu"),
        ("sms", "tin nhắn", "MOTCUA_SMS_URL=https://… nếu cơ quan có tổng đài tin nhắn"),
    ):
        is_on = is_connected(channel)
        yield Finding(
            GOOD if is_on else NOTE, about, "đã nối" if is_on else "chưa nối", "" if is_on else mend
        )
