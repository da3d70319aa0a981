"""Single values of the model on their way into JSON, as `checked` reads them."""

from __future__ import annotations

from base64 import b64encode
from datetime import UTC, datetime

from vault_app.vaultfile.checked import Members


def put(members: Members, name: str, value: object) -> None:
    """Write what is there; a member that is left out means its default."""
    if value:
        members[name] = value


def put_known(members: Members, name: str, value: object) -> None:
    """Write what is known, zero and empty included; a member that is left out means None."""
    if value is not None:
        members[name] = value


def data_to_json(data: bytes) -> str:
    return b64encode(data).decode("ascii")


def time_to_json(at: datetime) -> str:
    if at.tzinfo is None:
        raise TypeError("a time without a zone means nothing on another computer")
    return at.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"
