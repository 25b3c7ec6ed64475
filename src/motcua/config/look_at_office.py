"""What ``motcua doctor`` sees of an office being set up: what it lacks before it can take anything in."""

from collections.abc import Iterator

from motcua.config.finding import GOOD, NOTE, Finding
from motcua.config.look_at_data import database_is_there


def office() -> Iterator[Finding]:
    """The next thing to do, in the order of the guide; one line once a desk can receive."""
    from django.db import Error

    if not database_is_there():
        return
    try:
        lacking = _lacking()
    except Error:
        return  # said above, where the database is looked at
    if lacking:
        yield Finding(NOTE, "cơ quan", *lacking)
    else:
        yield Finding(GOOD, "cơ quan", "có bộ phận một cửa, người tiếp nhận và thủ tục")


def _lacking() -> tuple[str, str] | None:
    from motcua.organisation.public import Agency, Post, Role, Unit
    from motcua.procedures.public import Procedure

    people = "trang Người và vị trí"
    if not Agency.objects.exists():
        return "chưa có cơ quan nào", "motcua import organisation TỆP (--help nói từng cột)"
    if not Procedure.objects.exists():
        return "chưa có thủ tục nào", "motcua import procedures TỆP"
    if not Post.objects.filter(role=Role.ADMINISTRATOR).exists():
        mend = "motcua administrator --agency MÃ --username TÊN --name 'HỌ TÊN'"
        return "chưa có quản trị viên nào", mend
    if not Unit.objects.filter(kind=Unit.Kind.ONE_STOP).exists():
        return "chưa có bộ phận một cửa nào", f"{people}, nút Đơn vị, đầu thư: thêm bộ phận một cửa"
    if not Post.objects.filter(role=Role.ONE_STOP).exists():
        return "chưa có ai ở bộ phận một cửa", f"{people}, nút Thêm người: vai cán bộ một cửa"
    return None
