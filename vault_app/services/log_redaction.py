"""Keeps what looks like a secret out of everything that is logged, by us and by the libraries that we use."""

from __future__ import annotations

import logging
import sys


def redact_logs() -> None:
    """From now on, write what is logged to stderr without what looks like a key, signature, memo or passphrase.

    It takes the place of the handler that `logging` falls back on: a filter of the root logger would see nothing of what
    other loggers hand up to it.
    """
    logging.lastResort = RedactingHandler(logging.WARNING)


class RedactingHandler(logging.Handler):
    """Writes one line for each record: the text redacted, and of an exception its type and place alone."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            sys.stderr.write(_line_of(record) + "\n")
        except (OSError, ValueError, AttributeError):
            return  # stderr is closed or was never there, and there is no other place to say so


def _line_of(record: logging.LogRecord) -> str:
    from vault_app.core.redaction import redacted_text
    from vault_app.core.visible_text import visible

    try:
        text = visible(redacted_text(record.getMessage()))
    except (TypeError, ValueError, KeyError):  # `logging` itself would tell of it with all the values
        text = "a text that does not fit its values"
    kind, _, trace = record.exc_info or (None, None, None)
    if kind is None:
        return text
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = "" if trace is None else f", {trace.tb_frame.f_code.co_name}, line {trace.tb_lineno}"
    return f"{text} ({kind.__name__}{place})"
