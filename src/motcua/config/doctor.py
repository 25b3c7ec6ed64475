"""``motcua doctor``: what is configured, what is missing, what is unsafe, and the mend for each."""

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict

from motcua.config import look_at_data, look_at_office, look_at_running, look_at_settings
from motcua.config.finding import BAD, GOOD, NOTE, Finding

SUMMARY = "kiểm tra cấu hình: có gì, thiếu gì, chỗ nào không an toàn và cách sửa"
EXAMPLE = "ví dụ: motcua doctor"

SIGNS = {GOOD: "✓", NOTE: "•", BAD: "✗"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text", help="dạng kết quả")


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; 1 where something is missing or unsafe."""
    import django

    django.setup()
    findings = [finding for look in LOOKS for finding in look()]
    if arguments.format == "json":
        print(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            print(f"{SIGNS[finding.grade]} {finding.about}: {finding.found}")
            if finding.mend:
                print(f"    → {finding.mend}")
    return int(any(finding.grade == BAD for finding in findings))


LOOKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    look_at_settings.mode,
    look_at_settings.secret,
    look_at_settings.address,
    look_at_settings.proxies,
    look_at_data.database,
    look_at_data.folders,
    look_at_office.office,
    look_at_data.calendar,
    look_at_data.clock,
    look_at_data.rows,
    look_at_running.jobs,
    look_at_running.backups,
    look_at_settings.gateway,
    look_at_data.news,
    look_at_running.messages,
    look_at_settings.programs,
    look_at_settings.scanner,
)

FROM_WITHIN = tuple(look for look in LOOKS if look not in {look_at_data.database, look_at_settings.secret})
"""What a running server may look at itself: nothing that opens connections of its own or reads secrets."""
