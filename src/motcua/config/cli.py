"""``motcua``: one command line for everything; each verb lives in the ``cli`` room of its area.

Exit status: 0 done, 1 done and something found wrong, 2 bad input or arguments.
"""

import argparse
import difflib
import importlib
import io
import os
import sys

from motcua.config.speaking import speak_vietnamese

VERBS = {
    "deadline": "motcua.dossiers.cli.deadline",
    "import": "motcua.config.imports",
    "export": "motcua.procedures.cli.export",
    "report": "motcua.reporting.cli.report",
    "audit": "motcua.auditing.cli.audit",
    "search-index": "motcua.dossiers.cli.search_index",
    "verify": "motcua.dossiers.cli.verify",
    "rebuild-rows": "motcua.dossiers.cli.rebuild_rows",
    "backup": "motcua.config.backup",
    "restore": "motcua.config.restore",
    "jobs": "motcua.config.jobs",
    "demo": "motcua.demo.cli.demo",
    "bench": "motcua.bench.cli",
    "serve": "motcua.config.serve",
    "doctor": "motcua.config.doctor",
    "administrator": "motcua.organisation.cli.administrator",
    "manage": "motcua.config.manage",
}
"""Verb to module. A module has ``SUMMARY``, ``add_arguments(parser)``, ``run(arguments) -> int`` and,
where it touches the database, ``NEEDS_DATABASE = True``."""


LONG_LIVED = {"bench", "demo", "jobs", "serve"}
"""Verbs that keep their pool of connections; the others ask once, and are told at once."""


def main(argv: list[str] | None = None) -> int:
    """Run one verb and return its exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
    _speak_utf8()
    speak_vietnamese()
    try:
        try:
            return _answer(sys.argv[1:] if argv is None else argv)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes once more at its end: that goes nowhere, in silence.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _speak_utf8() -> None:
    """What is printed is UTF-8 whatever the terminal claims, and half a character from a damaged file is
    shown as its number (which in JSON is its right spelling) instead of ending the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _answer(words: list[str]) -> int:
    if not words or words[0] in {"-h", "--help"}:
        print(_overview())
        return 0 if words else 2
    if words[0] == "--version":
        from motcua import __version__

        print(f"motcua {__version__}")
        return 0
    if words[0] not in VERBS:
        close = difflib.get_close_matches(words[0], VERBS, n=1)
        meant = f" Có phải '{close[0]}'?" if close else ""
        print(
            f"motcua: không có lệnh {words[0]!r}.{meant} 'motcua --help' liệt kê các lệnh.", file=sys.stderr
        )
        return 2
    return _run(words[0], words[1:])


def _run(verb: str, rest: list[str]) -> int:
    from motcua.kernel.refusal import Refusal

    module = importlib.import_module(VERBS[verb])
    parser = argparse.ArgumentParser(
        prog=f"motcua {verb}",
        description=module.SUMMARY,
        epilog=getattr(module, "EXAMPLE", None),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    module.add_arguments(parser)
    arguments = parser.parse_args(rest)
    try:
        if getattr(module, "NEEDS_DATABASE", False):
            _prepare(verb)
        return module.run(arguments)
    except Refusal as no:
        refused = no
    except BrokenPipeError:
        raise
    except Exception as error:
        from motcua.config.troubles import trouble

        if (found := trouble(error)) is None:
            raise
        refused = found
    from motcua.foundation.refusal_words import sentence

    print(f"motcua {verb}: {sentence(refused)}", file=sys.stderr)
    return 2


def _prepare(verb: str) -> None:
    import django
    from django.conf import settings

    django.setup()
    settings.DATA_DIR.mkdir(mode=0o750, parents=True, exist_ok=True)
    if verb not in LONG_LIVED:
        settings.DATABASES["default"].get("OPTIONS", {}).pop("pool", None)


def _overview() -> str:
    lines = ["motcua: một cửa và cải cách hành chính của ngành y tế", ""]
    for verb, path in VERBS.items():
        try:
            summary = importlib.import_module(path).SUMMARY
        except ModuleNotFoundError:
            continue
        lines.append(f"  {verb:<13} {summary}")
    lines += ["", "motcua <lệnh> --help cho từng lệnh."]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
