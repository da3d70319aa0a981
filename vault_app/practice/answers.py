"""What the practice exchange says: the documented codes, HTTP status and texts in BitMart's envelope."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from vault_app.exchanges.verdict import CodeEntry

SUCCESS = 1000


class Refused(Exception):
    """A call is answered by a code instead of data.

    Args:
        code: A documented one.
        text: Which of the code's documented texts, where it has several.
        detail: Added behind the text, such as a parameter's name.
    """

    def __init__(self, code: int, *, text: int = 0, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.text = text
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, before it becomes bytes.

    Attributes:
        headers: Besides those that every answer has.
    """

    status: int
    code: int
    message: str
    data: object
    headers: tuple[tuple[str, str], ...] = ()

    def body(self) -> bytes:
        """Return the envelope as compact JSON with a fresh trace."""
        envelope = {"code": self.code, "trace": new_trace(), "message": self.message, "data": self.data}
        return json.dumps(envelope, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


class Phrasebook:
    """The documented status and text of each code."""

    def __init__(self, codes: Mapping[int, CodeEntry]) -> None:
        self._codes = codes

    @property
    def texts(self) -> dict[int, str]:
        """Code to its first documented text, or its meaning where none is documented."""
        return {code: entry.messages[0] if entry.messages else entry.meaning for code, entry in self._codes.items()}

    def success(self, data: object) -> Answer:
        return Answer(200, SUCCESS, "OK", data)

    def refusal(self, refused: Refused) -> Answer:
        """Return the answer of a refusal; where no text is documented, the code's meaning is the text."""
        entry = self._codes[refused.code]
        text = entry.messages[refused.text] if entry.messages else entry.meaning
        if refused.detail:
            text = f"{text}: {refused.detail}"
        return Answer(entry.http_status or 400, refused.code, text, {})


def new_trace() -> str:
    """Return a request id as the exchange writes them."""
    return str(uuid.uuid4())
