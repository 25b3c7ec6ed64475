"""Why a file cannot be read or written, as a person would say it."""

import errno
import os

_WORDS = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOTDIR: "một phần của đường dẫn không phải thư mục",
    errno.EEXIST: "đã có tệp tên này",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "đã hết phần đĩa được dùng",
    errno.EROFS: "nơi này chỉ đọc được",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EMFILE: "đang mở quá nhiều tệp",
    errno.EADDRINUSE: "cổng đang có chương trình khác dùng",
}


def why(error: OSError) -> str:
    """The reason in Vietnamese; one that is not known here, as the system words it."""
    return _WORDS.get(error.errno or 0) or error.strerror or str(error)


def why_number(number: int) -> str:
    """The same for an error known by its number only."""
    return why(OSError(number, os.strerror(number)))
