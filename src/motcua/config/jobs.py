"""``motcua jobs``: the work that time brings, each job idempotent, none stopped by another's failure."""

import argparse
import importlib
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

SUMMARY = "chạy việc theo giờ: niêm phong ngày, đếm số liệu, đóng hồ sơ không bổ sung"
EXAMPLE = "ví dụ: motcua jobs --once"
NEEDS_DATABASE = True

_JOURNAL = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """``module`` has ``run(at) -> int``: how many things it did; run again it does nothing twice."""

    name: str
    title: str
    every: timedelta
    module: str


JOBS = (
    Job("news", "báo tin giữa các phần", timedelta(minutes=1), "motcua.foundation.outbox.job"),
    Job("tell", "viết tin báo cho người nộp", timedelta(minutes=1), "motcua.dossiers.jobs.tell_applicants"),
    Job("messages", "gửi thư và tin nhắn", timedelta(minutes=1), "motcua.foundation.messaging.job"),
    Job("codes", "quên mã và phiên đã cũ", timedelta(hours=6), "motcua.accounts.jobs.forget_codes"),
    Job(
        "gateway",
        "hỏi cổng thanh toán về đơn chưa có tin",
        timedelta(minutes=5),
        "motcua.payments.jobs.ask_gateway",
    ),
    Job("count", "đếm số liệu ngày", timedelta(minutes=1), "motcua.indicators.jobs.count_dossiers"),
    Job("search", "lập chỉ mục tìm kiếm", timedelta(minutes=1), "motcua.dossiers.jobs.index_search"),
    Job("read", "đọc chữ trong giấy tờ đã gửi", timedelta(minutes=1), "motcua.digitisation.jobs.read_copies"),
    Job(
        "documents",
        "đọc chữ trong tệp văn bản",
        timedelta(minutes=1),
        "motcua.correspondence.jobs.read_papers",
    ),
    Job(
        "route",
        "bàn giao tự động theo quy tắc phân công",
        timedelta(minutes=5),
        "motcua.dossiers.jobs.hand_over_by_rule",
    ),
    Job("close", "đóng hồ sơ không bổ sung", timedelta(hours=1), "motcua.dossiers.jobs.close_unanswered"),
    Job("urge", "đôn đốc nhiệm vụ đến hạn", timedelta(hours=6), "motcua.plans.jobs.urge_due"),
    Job("surveys", "đóng khảo sát hết hạn", timedelta(hours=1), "motcua.surveys.jobs.close_due"),
    Job("remind", "nhắc việc sắp đến hạn", timedelta(minutes=5), "motcua.dossiers.jobs.remind"),
    Job(
        "drafts",
        "dọn bản nháp quá hạn và tệp chưa nộp",
        timedelta(hours=6),
        "motcua.dossiers.jobs.expire_drafts",
    ),
    Job("scan", "quét vi-rút các tệp còn chờ", timedelta(minutes=5), "motcua.foundation.files.job"),
    Job("seal", "niêm phong các ngày đã qua", timedelta(hours=1), "motcua.dossiers.jobs.seal_past_days"),
)
"""Everything that runs by the clock, in the order of a round."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--once", action="store_true", help="chạy mỗi việc một lần rồi thôi (cho cron)")
    parser.add_argument("--list", action="store_true", help="liệt kê các việc")
    parser.add_argument("--beside", action="store_true", help="thôi khi chương trình đã gọi lệnh này thôi")


def run(arguments: argparse.Namespace) -> int:
    """``--once``: 0 when every job ended well, else 1. Without it: runs until told to stop."""
    if arguments.list:
        for job in JOBS:
            print(f"{job.name:<8} mỗi {job.every.total_seconds() / 60:g} phút  {job.title}")
        return 0
    if arguments.once:
        return int(bool(_round(JOBS, datetime.now(UTC))))
    stop = threading.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, lambda *_: stop.set())
    if arguments.beside:
        threading.Thread(target=_stop_when_alone, args=(stop, os.getppid()), daemon=True).start()
    _forever(stop)
    return 0


def _stop_when_alone(stop: threading.Event, caller: int) -> None:
    """However the caller ended, a process left behind gets another parent."""
    while os.getppid() == caller and not stop.wait(1):
        pass
    stop.set()


def run_jobs(
    jobs: Iterable[Job], *, at: datetime, load: Callable[[str], object] = importlib.import_module
) -> list[str]:
    """Run each job once and return the names of those that failed."""
    failed = []
    for job in jobs:
        try:
            done = load(job.module).run(at)  # type: ignore[attr-defined]
        except Exception:
            # Whatever broke, the next job must still have its turn.
            _JOURNAL.exception("job %s failed", job.name)
            failed.append(job.name)
        else:
            print(f"{job.title}: {done}", file=sys.stderr)
    return failed


def _round(jobs: Iterable[Job], at: datetime) -> list[str]:
    """As ``run_jobs``; by a clock that shows a day whose ledger is sealed nothing is done but said so."""
    from django.conf import settings

    from motcua.dossiers.queries.verification import clock_back, last_sealed_day
    from motcua.foundation.refusal_words import sentence

    refused = clock_back(at, last_sealed_day()) if settings.SEALED_DAY != "take" else None
    if refused is None:
        return run_jobs(jobs, at=at)
    print(sentence(refused), file=sys.stderr)
    return ["clock"]


def _forever(stop: threading.Event) -> None:
    from django.db import close_old_connections

    turns = Turns(JOBS)
    while not stop.is_set():
        _round(turns.ready(time.monotonic()), datetime.now(UTC))
        close_old_connections()
        stop.wait(turns.seconds_to_wait(time.monotonic()))


class Turns:
    """Whose turn it is, by a clock that only goes forward: a machine whose date is put right by a year,
    or an hour, must not leave the office without its jobs for so long."""

    def __init__(self, jobs: Iterable[Job]) -> None:
        self._due = dict.fromkeys(jobs, 0.0)

    def ready(self, now: float) -> list[Job]:
        """The jobs that are due, in their order; their next turns are planned."""
        found = [job for job, due in self._due.items() if due <= now]
        self._due |= {job: now + job.every.total_seconds() for job in found}
        return found

    def seconds_to_wait(self, now: float) -> float:
        """Until the next turn, a second at least."""
        return max(min(self._due.values()) - now, 1)
