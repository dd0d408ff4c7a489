"""What a log line may say: that something happened, where in the code, and of which kind; never what was in it."""

from __future__ import annotations

import logging
import traceback


class Fact(logging.Formatter):
    """One line: level, logger and, for an exception, its class and the place in the code. No message, no arguments."""

    def format(self, record: logging.LogRecord) -> str:
        line = f"{record.levelname} {record.name}"
        if not record.exc_info or record.exc_info[0] is None:
            return line
        places = traceback.extract_tb(record.exc_info[2])
        where = f" at {places[-1].name}, line {places[-1].lineno}" if places else ""
        return f"{line}: {record.exc_info[0].__name__}{where}"
