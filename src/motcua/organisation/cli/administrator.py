"""``motcua administrator``: the first administrator of an agency, or a way back in for the last one."""

import argparse
from datetime import UTC, datetime

SUMMARY = "lập tài khoản quản trị đầu tiên của một cơ quan, hoặc cấp lại mật khẩu khi không ai vào được"
EXAMPLE = "ví dụ: motcua administrator --agency H59.15 --username quantri --name 'Trần Văn Mẫu'"
NEEDS_DATABASE = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--agency", required=True, metavar="MÃ", help="mã cơ quan đã nhập")
    parser.add_argument("--username", required=True, metavar="TÊN", help="tên đăng nhập")
    parser.add_argument("--name", default="", metavar="HỌ TÊN", help="họ tên; cần khi lập tài khoản mới")


def run(arguments: argparse.Namespace) -> int:
    """0 with the password on stdout; 2 where the agency is unknown or the name is somebody else's."""
    from motcua.kernel.refusal import Refusal
    from motcua.organisation.commands.officers import add_officer, give_password
    from motcua.organisation.models import Agency, Post
    from motcua.organisation.rules.actor import SYSTEM
    from motcua.organisation.rules.roles import Role
    from motcua.organisation.rules.staffing import PostWanted

    agency = Agency.objects.filter(code=arguments.agency).first()
    if agency is None:
        raise Refusal("officer.no_such_agency", code=arguments.agency)
    now, role = datetime.now(UTC), Role.ADMINISTRATOR
    held = Post.objects.filter(agency=agency, role=role.value, person__username=arguments.username)
    post = held.order_by("id").first()
    if post is not None:
        password = give_password(actor=SYSTEM, at=now, person_id=post.person_id)
    else:
        _, password = add_officer(
            actor=SYSTEM,
            at=now,
            username=arguments.username,
            full_name=arguments.name,
            wanted=PostWanted(role, agency.pk),
        )
    print(f"tên đăng nhập: {arguments.username}\nmật khẩu dùng một lần, trong 7 ngày: {password}")
    return 0
