"""``motcua serve``: the production server, started only when what it needs is there."""

import argparse
import gc
import os
import sys
from typing import Any

from motcua.config.environment import text

SUMMARY = "chạy máy chủ web (gunicorn) cho một đơn vị"
EXAMPLE = "ví dụ: MOTCUA_SECRET_KEY=… MOTCUA_HOSTS=motcua.soyte.example motcua serve --bind 0.0.0.0:8000"
NEEDS_DATABASE = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--bind",
        default=text("MOTCUA_BIND", "127.0.0.1:8000"),
        metavar="NƠI",
        help="địa chỉ:cổng (%(default)s)",
    )
    parser.add_argument(
        "--workers",
        type=int,
        default=text("MOTCUA_WORKERS", "2"),
        metavar="SỐ",
        help="số tiến trình (%(default)s)",
    )
    parser.add_argument(
        "--threads",
        type=int,
        default=text("MOTCUA_THREADS", "4"),
        metavar="SỐ",
        help="số luồng mỗi tiến trình (%(default)s)",
    )
    parser.add_argument(
        "--migrate", action="store_true", help="cập nhật lược đồ cơ sở dữ liệu trước khi chạy"
    )


def run(arguments: argparse.Namespace) -> int:
    """Serve until told to stop; 2 where something it needs is missing."""
    from django.core.management import call_command
    from django.db import Error

    try:
        if arguments.migrate:
            call_command("migrate", interactive=False, verbosity=0)
        fault = _fault(arguments)
    except Error as error:
        fault = f"không dùng được cơ sở dữ liệu: {str(error).strip()}\n  'motcua doctor' nói thêm."
    if fault:
        print(f"motcua serve: {fault}", file=sys.stderr)
        return 2
    _gunicorn(
        {
            "bind": arguments.bind,
            "workers": arguments.workers,
            "threads": arguments.threads,
            "worker_class": "gthread",
            "timeout": 60,
            "graceful_timeout": 30,
            "keepalive": 5,
            # A worker is replaced now and then, at different times, so that no leak grows for months.
            "max_requests": 20_000,
            "max_requests_jitter": 2_000,
            # Nothing is left outside the data folder, and two installations of one user do not meet.
            "control_socket_disable": True,
            "post_worker_init": _settle,
        }
    )
    return 0


def _fault(arguments: argparse.Namespace) -> str | None:
    from django.conf import settings

    if arguments.workers < 1 or arguments.threads < 1:
        return "--workers và --threads phải từ 1 trở lên"
    key = os.environ.get("MOTCUA_SECRET_KEY", "")
    if not settings.DEMO and is_guessable(key):
        return (
            f"{'MOTCUA_SECRET_KEY quá ngắn hoặc dễ đoán' if key else 'thiếu MOTCUA_SECRET_KEY'}; "
            "đó là khoá ký phiên đăng nhập, cần ít nhất 40 ký tự.\n"
            "  Tạo một khoá: python3 -c 'import secrets; print(secrets.token_urlsafe(50))'\n"
            "  rồi đặt vào biến môi trường và giữ kín. 'motcua doctor' kiểm tra phần còn lại."
        )
    if missing := missing_migrations():
        return (
            f"cơ sở dữ liệu thiếu {len(missing)} bước cập nhật lược đồ (đầu tiên: {missing[0]}).\n"
            "  Sao lưu rồi chạy: motcua manage migrate, hoặc motcua serve --migrate"
        )
    return None


def is_guessable(key: str) -> bool:
    """Whether a stranger could come upon it, and sign in as anybody."""
    return len(key) < 40 or len(set(key)) < 10


def missing_migrations() -> list[str]:
    """Names of the migrations the database has not seen yet. Refuses ``house.halfway``."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from motcua.foundation.migrating import refuse_halfway

    refuse_halfway()
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    connection.close()
    return [f"{step.app_label}.{step.name}" for step, _ in plan]


def _settle(worker: object) -> None:
    """What was loaded stays for good: the collector of garbage need not look through it again, nor after
    every few hundred objects that a page makes."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def _gunicorn(options: dict[str, Any]) -> None:
    from gunicorn.app.base import BaseApplication

    class Server(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            for name, value in options.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            from motcua.config.wsgi import application

            return application

    from django.db import connections

    # The workers about to be forked must not share our connection, nor the pool it came from.
    for connection in connections.all():
        connection.close()
        if connection.vendor == "postgresql":
            connection.close_pool()
    Server().run()
