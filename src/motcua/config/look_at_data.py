"""What ``motcua doctor`` sees in the data: the database, the folders, the calendar, the clock, the outbox."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from motcua.config.environment import text
from motcua.config.finding import BAD, GOOD, NOTE, Finding
from motcua.kernel.vietnamese import number_words

CLOCK_MAY_DIFFER = timedelta(minutes=15)
ROWS_LOOKED_AT = 300


def database() -> Iterator[Finding]:
    from django.db import Error, connection

    from motcua.config.serve import missing_migrations

    # One direct connection: a pool would try again and again where the server does not answer.
    pool = connection.settings_dict["OPTIONS"].pop("pool", None)
    name = connection.settings_dict["NAME"]
    about = f"PostgreSQL, {connection.settings_dict['HOST'] or 'socket'}, {name}"
    if connection.vendor == "sqlite":
        about = f"SQLite {sqlite3.sqlite_version}, {name}"
        if not os.path.exists(name):
            yield Finding(BAD, "cơ sở dữ liệu", f"{about}: chưa có", "motcua manage migrate")
            return
    try:
        missing = missing_migrations()
        most = _most_connections() if pool else None
    except Error as error:
        mend = "kiểm tra DATABASE_URL, quyền của người dùng và máy chủ cơ sở dữ liệu"
        yield Finding(BAD, "cơ sở dữ liệu", f"{about}: {str(error).strip().splitlines()[0]}", mend)
        return
    yield Finding(GOOD, "cơ sở dữ liệu", about)
    if missing:
        mend = "motcua manage migrate (sao lưu trước: motcua backup)"
        yield Finding(BAD, "lược đồ", f"thiếu {len(missing)} bước, đầu tiên {missing[0]}", mend)
    else:
        yield Finding(GOOD, "lược đồ", "mới nhất")
    if most is not None:
        wanted = int(text("MOTCUA_WORKERS", "2")) * pool["max_size"]
        mend = (
            ""
            if wanted < most
            else "giảm MOTCUA_WORKERS hoặc ?pool= trong DATABASE_URL, hoặc tăng max_connections"
        )
        yield Finding(BAD if mend else GOOD, "số kết nối", f"cần tới {wanted}, máy chủ cho {most}", mend)


def database_is_there() -> bool:
    """Whether looking into the database makes no file where there was none."""
    from django.db import connection

    return connection.vendor != "sqlite" or os.path.exists(connection.settings_dict["NAME"])


def _most_connections() -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SHOW max_connections")
        return int(cursor.fetchone()[0])


def folders() -> Iterator[Finding]:
    from django.conf import settings

    folder = settings.DATA_DIR
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(existing, os.W_OK):
        yield Finding(
            BAD, "thư mục dữ liệu", f"{folder}: không ghi được", "đổi MOTCUA_DATA_DIR hoặc cấp quyền ghi"
        )
        return
    free = shutil.disk_usage(existing).free
    mend = "" if free > 2 * 1024**3 else "dọn đĩa hoặc chuyển MOTCUA_DATA_DIR sang đĩa rộng hơn"
    found = f"{folder}, còn trống {number_words(free // 1024**2)} MB"
    yield Finding(BAD if mend else GOOD, "thư mục dữ liệu", found, mend)
    if folder.exists() and folder.stat().st_mode & 0o007:
        yield Finding(NOTE, "quyền thư mục", "mọi tài khoản trên máy đọc được", f"chmod 750 {folder}")


def calendar() -> Iterator[Finding]:
    """Years whose days off rest on no official plan, and where a holiday library says otherwise."""
    from django.db import Error
    from django.utils import timezone

    from motcua.kernel.time import local_day
    from motcua.workdays.public import calendar_for, differences_from_library, plans

    if not database_is_there():
        return
    this_year = local_day(timezone.now()).year
    try:
        known, calendar = plans(), calendar_for("")
    except Error:
        return  # said above, where the database is looked at
    for year in (this_year, this_year + 1):
        plan = known.get(year)
        if plan is None:
            mend = f"ghi ngày nghỉ năm {year} ở trang Lịch làm việc: mọi ngày trong tuần đang được tính"
            yield Finding(BAD if year == this_year else NOTE, "lịch làm việc", f"chưa có năm {year}", mend)
            continue
        mend = "" if plan.verified else "đối chiếu với thông báo chính thức rồi sửa ở trang Lịch làm việc"
        about = f"năm {year}: {plan.source}{'' if plan.verified else ' (chưa kiểm chứng)'}"
        yield Finding(NOTE if mend else GOOD, "lịch làm việc", about, mend)
        if differing := differences_from_library(calendar, year):
            days = ", ".join(f"{one.day:%d/%m/%Y}" for one in differing[:6])
            mend = "xem từng ngày ở trang Lịch làm việc; ngày hẹn tính theo lịch của sản phẩm"
            found = f"năm {year} khác thư viện ngày lễ {len(differing)} ngày: {days}"
            yield Finding(NOTE, "lịch làm việc", found, mend)


def clock() -> Iterator[Finding]:
    """Whether the ledger is ahead of this machine's clock, or a day is sealed that is not over by it: what
    is recorded then falls into a sealed day, and ``motcua verify`` cannot tell it from tampering."""
    from django.db import Error
    from django.utils import timezone

    from motcua.kernel.time import local_day
    from motcua.kernel.vietnamese import moment_words

    if not database_is_there():
        return
    now = timezone.now()
    try:
        last, sealed = last_recorded()
    except Error:
        return
    is_back = last is not None and last > now + CLOCK_MAY_DIFFER
    if is_back or (sealed is not None and sealed >= local_day(now)):
        mend = "dừng máy chủ, chỉnh giờ (NTP) rồi chạy lại; việc ghi bằng giờ lùi làm niêm phong ngày sai"
        ahead = f"đang chỉ {moment_words(now)}, sổ cái đã ghi đến {moment_words(last or now)}"
        yield Finding(BAD, "đồng hồ máy chủ", ahead, mend)
    else:
        yield Finding(GOOD, "đồng hồ máy chủ", moment_words(now))


def rows() -> Iterator[Finding]:
    """Whether the dossiers recorded last say what their ledgers say; ``motcua verify`` asks all of them."""
    from django.db import Error

    from motcua.dossiers.models import Dossier
    from motcua.dossiers.queries.verification import row_differences

    if not database_is_there():
        return
    try:
        codes = sorted({code for code, *_ in row_differences(newest=ROWS_LOOKED_AT)})
        if not codes and not Dossier.objects.exists():
            return
    except Error:
        return
    if codes:
        mend = "motcua verify xem mọi hồ sơ; motcua backup TỆP, rồi motcua rebuild-rows --write"
        found = f"{len(codes)} hồ sơ khác sổ cái, đầu tiên {codes[0]}"
        yield Finding(BAD, "bảng hồ sơ", found, mend)
    else:
        yield Finding(GOOD, "bảng hồ sơ", f"khớp sổ cái (xem {ROWS_LOOKED_AT} hồ sơ ghi sau cùng)")


def last_recorded() -> tuple[datetime | None, date | None]:
    from motcua.dossiers.models import Event, Seal

    last = Event.objects.order_by("-recorded_at").values_list("recorded_at", flat=True).first()
    return last, Seal.objects.order_by("-day").values_list("day", flat=True).first()


def news() -> Iterator[Finding]:
    """What the outbox could not deliver."""
    from django.db import Error

    from motcua.foundation.outbox.deliver import standing

    if not database_is_there():
        return
    try:
        now = standing()
    except Error:
        return
    if now.dead:
        mend = "xem lỗi trong nhật ký, sửa nguyên nhân, rồi motcua manage retry_news"
        yield Finding(BAD, "tin giữa các phần", f"{now.dead} tin thử nhiều lần không được", mend)
    mend = "chạy motcua jobs (hoặc --once theo cron)" if now.waiting else ""
    found = f"{now.waiting} tin đang chờ, {now.failing} tin đã lỗi ít nhất một lần"
    yield Finding(NOTE if now.failing else GOOD, "tin giữa các phần", found, mend)
