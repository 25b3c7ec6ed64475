"""What ``motcua doctor`` sees in the settings: mode, keys, addresses, what is connected."""

import os
import sys
from collections.abc import Iterator

from motcua.config.finding import BAD, GOOD, NOTE, Finding
from motcua.config.serve import is_guessable


def mode() -> Iterator[Finding]:
    from django.conf import settings

    if settings.DEMO:
        mend = "bỏ MOTCUA_DEMO khi dùng thật: mật khẩu của bản trình diễn ai cũng biết"
        yield Finding(NOTE, "chế độ", "trình diễn", mend)
    if settings.DEBUG:
        mend = "bỏ MOTCUA_DEBUG: trang lỗi đang cho người ngoài xem mã và cấu hình"
        yield Finding(BAD, "chế độ", "gỡ lỗi", mend)
    if not (settings.DEMO or settings.DEBUG):
        yield Finding(GOOD, "chế độ", "vận hành")


def secret() -> Iterator[Finding]:
    from django.conf import settings

    key = os.environ.get("MOTCUA_SECRET_KEY", "")
    mend = "MOTCUA_SECRET_KEY=$(python3 -c 'import secrets; print(secrets.token_urlsafe(50))')"
    if not key:
        yield Finding(
            NOTE if settings.DEMO else BAD, "khoá bí mật", "chưa đặt", "" if settings.DEMO else mend
        )
    elif is_guessable(key):
        yield Finding(BAD, "khoá bí mật", "quá ngắn hoặc dễ đoán", mend)
    else:
        yield Finding(GOOD, "khoá bí mật", "đã đặt")


def address() -> Iterator[Finding]:
    from django.conf import settings

    hosts = " ".join(settings.ALLOWED_HOSTS)
    if "*" in settings.ALLOWED_HOSTS:
        yield Finding(BAD, "tên miền", hosts, "liệt kê đúng tên miền trong MOTCUA_HOSTS, không dùng *")
    elif settings.DEMO or set(settings.ALLOWED_HOSTS) - {"localhost", "127.0.0.1", "[::1]"}:
        yield Finding(GOOD, "tên miền", hosts)
    else:
        yield Finding(NOTE, "tên miền", hosts, "MOTCUA_HOSTS=motcua.… để người khác vào được")
    if settings.SESSION_COOKIE_SECURE or settings.DEMO:
        yield Finding(GOOD, "địa chỉ công khai", settings.PUBLIC_URL)
    else:
        mend = (
            "MOTCUA_PUBLIC_URL=https://… và đặt máy chủ TLS phía trước: phiên đăng nhập đang đi không mã hoá"
        )
        yield Finding(BAD, "địa chỉ công khai", settings.PUBLIC_URL, mend)


def proxies() -> Iterator[Finding]:
    """Whether visitors can be told apart behind the server that speaks TLS."""
    from django.conf import settings

    if settings.PROXIES:
        yield Finding(GOOD, "máy chủ phía trước", " ".join(map(str, settings.PROXIES)))
    elif settings.SESSION_COOKIE_SECURE:
        mend = "MOTCUA_PROXIES=127.0.0.1 (địa chỉ máy chủ TLS), và để máy chủ ấy ghi X-Forwarded-For"
        found = "chưa khai: mọi người đi qua nó bị tính là một khi giới hạn số lần thử"
        yield Finding(NOTE, "máy chủ phía trước", found, mend)


def gateway() -> Iterator[Finding]:
    """Whether money can be taken online, and what a connected gateway still lacks."""
    from django.conf import settings

    options = settings.PAYMENT_GATEWAY_OPTIONS
    if not options:
        yield Finding(GOOD, "cổng thanh toán", "cổng mẫu" if settings.DEMO else "chưa nối")
        return
    empty = [name for name in ("url", "api", "terminal", "secret") if not options[name]]
    if empty:
        mend = " ".join(f"MOTCUA_GATEWAY_{name.upper()}=…" for name in empty)
        yield Finding(BAD, "cổng thanh toán", "thiếu thông số nên không ai trả được", mend)
    elif not options["url"].startswith("https://"):
        yield Finding(BAD, "cổng thanh toán", "địa chỉ không phải https://", "MOTCUA_GATEWAY_URL=https://…")
    else:
        yield Finding(GOOD, "cổng thanh toán", options["title"])


def scanner() -> Iterator[Finding]:
    """Whether what comes in is looked at for viruses."""
    from django.conf import settings

    from motcua.foundation.files.scanning import scanner_version

    if not settings.CLAMAV:
        mend = "cài ClamAV rồi đặt MOTCUA_CLAMAV=unix:/run/clamav/clamd.ctl"
        yield Finding(NOTE, "quét vi-rút", "chưa đặt: tệp gửi đến không được quét", mend)
    elif version := scanner_version():
        yield Finding(GOOD, "quét vi-rút", version)
    else:
        mend = "chạy clamd, hoặc sửa MOTCUA_CLAMAV; trong lúc này tệp gửi đến bị giữ lại, chưa ai mở được"
        yield Finding(BAD, "quét vi-rút", f"{settings.CLAMAV}: không trả lời", mend)


def programs() -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    yield Finding(GOOD, "Python", version)
