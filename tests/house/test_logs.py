"""What reaches a log."""

from __future__ import annotations

import logging
import sys

from ownpace.config.facts import Fact


def record_of_a_fault() -> logging.LogRecord:
    try:
        raise ValueError("what a person wrote")
    except ValueError:
        return logging.LogRecord("ownpace.web", logging.ERROR, "x", 1, "said %s", ("a secret",), sys.exc_info())


def test_a_log_line_names_the_fact_and_holds_no_content() -> None:
    line = Fact().format(record_of_a_fault())
    assert line.startswith("ERROR ownpace.web: ValueError at record_of_a_fault")
    assert "wrote" not in line
    assert "secret" not in line


def test_a_plain_message_is_left_out_as_well() -> None:
    line = Fact().format(logging.LogRecord("ownpace", logging.WARNING, "x", 1, "typed: %s", ("words",), None))
    assert line == "WARNING ownpace"
