"""``motcua demo``: set up, load five agencies, show that their figures come out, serve."""

import argparse
import os
import subprocess
import sys
from datetime import UTC, datetime
from typing import NoReturn

SUMMARY = "dựng bản trình diễn năm cơ quan, in bảng số liệu đối chiếu, rồi mở trang web"
EXAMPLE = "ví dụ: motcua demo --port 8000"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="cổng của trang web (%(default)s)")
    parser.add_argument("--no-serve", action="store_true", help="chỉ nạp dữ liệu và in bảng, không mở trang")
    parser.add_argument("--fresh", action="store_true", help="xoá bản trình diễn đang có và làm lại từ đầu")


def run(arguments: argparse.Namespace) -> int:
    """0 when every figure came out (or the site was served and stopped), 1 when one did not."""
    # Before the settings are read: the demo never runs with the protection of a real installation.
    os.environ["MOTCUA_DEMO"] = "1"
    import django

    django.setup()
    from django.conf import settings

    from motcua.demo.fresh import is_foreign, start_over

    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    if is_foreign():
        print(
            "motcua demo: nơi này đã có dữ liệu không phải của bản trình diễn; chưa có gì thay đổi.\n"
            "  Đặt MOTCUA_DATA_DIR (hoặc DATABASE_URL) trỏ đến một nơi khác rồi chạy lại.",
            file=sys.stderr,
        )
        return 2
    if arguments.fresh:
        start_over()
    _load()
    wrong = _show_figures()
    if not arguments.no_serve and not wrong:
        _serve(arguments.port)
    return int(bool(wrong))


def _load() -> None:
    from django.core.management import call_command

    from motcua.demo.load import SIZE, is_loaded, load_demo
    from motcua.demo.words import PHASES
    from motcua.foundation.progress import Progress

    call_command("migrate", verbosity=0, interactive=False)
    if is_loaded():
        print("bản trình diễn đã có sẵn, giữ nguyên (thêm --fresh để làm lại)", file=sys.stderr)
        return
    with Progress("dựng bản trình diễn", total=SIZE) as bar:

        def say(phase: str, count: int) -> None:
            bar.label = PHASES[phase]
            bar.advance(count)

        load_demo(at=datetime.now(UTC), say=say)


def _show_figures() -> int:
    """Print the table; returns how many figures did not come out."""
    from motcua.demo.figures import seed_figures

    figures = seed_figures(datetime.now(UTC))
    width = max(len(figure.title) for figure in figures)
    agency = ""
    for figure in figures:
        if figure.agency != agency:
            agency = figure.agency
            print(f"\n{agency}")
        sign = "✓" if figure.holds else "✗"
        print(f"  {sign} {figure.title:<{width}}  {figure.expected:<28} {figure.found}")
    held = sum(figure.holds for figure in figures)
    wrong = len(figures) - held
    print(f"\n{held} số khớp, {wrong} số không khớp")
    return wrong


def _serve(port: int) -> NoReturn:
    from django.conf import settings

    from motcua.accounts.public import CAST
    from motcua.demo.offices import PASSWORD

    print(f"\nTrang công khai:  http://localhost:{port}/")
    print(f"Đăng nhập bằng một trong các tên dưới đây, mật khẩu {PASSWORD}:")
    for username, words in CAST:
        print(f"  {username:<8} {words}")
    print("Dừng: Ctrl+C")
    motcua = [sys.executable, "-P", "-m", "motcua.config.cli"]
    command = [*motcua, "serve", "--bind", f"127.0.0.1:{port}"]
    sys.stdout.flush()
    here = os.environ | {"MOTCUA_PUBLIC_URL": f"http://localhost:{port}"}
    # A rating, a message, a count come by the clock, as in an office.
    with (settings.DATA_DIR / "jobs.log").open("w", encoding="utf-8") as journal:
        subprocess.Popen([*motcua, "jobs", "--beside"], env=here, stdout=journal, stderr=journal)
    # The server takes this process over: whoever stops the demo stops the server, and the jobs after it.
    os.execve(command[0], command, here)  # noqa: S606  (our own interpreter, no shell wanted)
