"""What the reader of arguments says by itself, in the language of the people who type them."""

import argparse
from typing import Any

WORDS = {
    "usage: ": "cách dùng: ",
    "positional arguments": "tham số",
    "options": "tuỳ chọn",
    "show this help message and exit": "in trợ giúp này rồi thôi",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s; xem --help.\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "thiếu %s",
    "unrecognized arguments: %s": "không có tham số %s",
    "expected one argument": "cần một giá trị theo sau",
    "expected at least one argument": "cần ít nhất một giá trị theo sau",
    "expected %s argument": "cần %s giá trị theo sau",
    "ignored explicit argument %r": "không nhận giá trị, thấy %r",
    "not allowed with argument %s": "không dùng cùng %s",
    "invalid %(type)s value: %(value)r": "thấy %(value)r; cần một số",
    "invalid choice: %(value)r (choose from %(choices)s)": "thấy %(value)r; cần một trong: %(choices)s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "thấy %(parser_name)r; cần một trong: %(choices)s"
    ),
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s có thể là %(matches)s; ghi cho đủ",
}
"""Its sentences with ours; one that a later Python words anew is said as Python says it."""


def speak_vietnamese() -> None:
    """From now on every parser of this process says its own sentences in Vietnamese."""
    reader: Any = argparse
    reader._ = lambda said: WORDS.get(said, said)
    reader.ngettext = lambda one, many, count: WORDS.get(one, one if count == 1 else many)
