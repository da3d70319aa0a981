"""The words for what two copies of a vault disagree about: fields, and their values as lines of plain text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from vault_app.core.environment import Environment
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import Status
from vault_app.core.merge import Fate, Presence
from vault_app.core.secret import Secret
from vault_app.exchanges.protocol import Exchange
from vault_app.ui.messages import listed, translated, visible
from vault_app.ui.moments import local_moment, utc_date
from vault_app.ui.slot_words import status_word

translate = QCoreApplication.translate

MASK = "•" * 12
MOST_CHARACTERS = 1_200  # of one value: more than a note's screenful, and two of them still fit side by side
_CONTEXT = 60  # characters before the first difference, where a long text is shown from there on
_DAYS = frozenset({"created_at", "expires_at"})  # kept as midnight UTC


@dataclass(frozen=True, slots=True)
class Shown:
    """A value as it is shown.

    Attributes:
        text: Plain, its lines separated by line breaks.
        is_empty: There is nothing; *text* says so.
        is_sealed: It is a secret, of which nothing is shown.
    """

    text: str
    is_empty: bool = False
    is_sealed: bool = False


def field_word(field: str, exchange: Exchange | None) -> str:
    """Return the name of a field as the pages of a key set have it; foreign names are made visible."""
    if exchange is not None:
        for part in exchange.parts:
            if part.id == field:
                return translated(exchange.name, part.word)
    kind, _, name = field.partition("/")
    if kind == "accepted_findings" and name:
        return translate("Merge", "Accepted finding: {name}").format(name=visible(name))
    if kind == "extra":
        return translate("Merge", "Of a newer version: {name}").format(name=visible(name))
    words = {
        "label": translate("Merge", "Name"),
        "permissions": translate("Merge", "Permissions"),
        "bound_ips": translate("Merge", "Bound IP addresses"),
        "status": translate("Merge", "Status"),
        "secret_lost": translate("Merge", "Secret lost"),
        "created_at": translate("Merge", "Created on"),
        "expires_at": translate("Merge", "Ends on"),
        "used_by": translate("Merge", "Used by"),
        "note": translate("Merge", "Note"),
        "accepted_findings": translate("Merge", "Accepted findings"),
        "recycled_at": translate("Merge", "Recycle bin"),
        "removed": translate("Merge", "Removed or changed"),
        "added": translate("Merge", "Added"),
        "environment": translate("Merge", "Environment"),
        "region": translate("Merge", "Region"),
        "exchange": translate("Merge", "Exchange"),
        "key_sets": translate("Merge", "Key sets"),
    }
    return words.get(field) or visible(field.replace("_", " ").replace("-", " ").capitalize())


def taken_word(field: str, exchange: Exchange | None) -> str:
    """Return what came in without a question: the field, or that the whole was added or removed."""
    if field == "removed":
        return translate("Merge", "Removed")
    return field_word(field, exchange)


def shown(value: object, field: str, exchange: Exchange | None) -> Shown:
    """Return how a value of *field* is shown; secrets stay sealed, and text of other files is made visible."""
    if value is None or value == "" or (isinstance(value, Sequence | Mapping | frozenset) and not value):
        return Shown(translate("Merge", "Empty"), is_empty=True)
    if isinstance(value, Secret):
        return Shown(MASK, is_sealed=True)
    if field.startswith("extra/"):  # whether it is a secret, only the version that wrote it knows
        return Shown(translate("Merge", "Not shown: this version does not know it"), is_empty=True)
    lines = _lines(value, field, exchange)
    return Shown("\n".join(lines)) if lines else Shown(translate("Merge", "Empty"), is_empty=True)


def shown_beside(value: str, other: str) -> str:
    """Return a long text cut to a length that can be read, beginning shortly before where it leaves *other*."""
    if len(value) <= MOST_CHARACTERS:
        return value
    parted = next((at for at, pair in enumerate(zip(value, other, strict=False)) if pair[0] != pair[1]), len(other))
    begin = max(0, parted - _CONTEXT) if parted > MOST_CHARACTERS - _CONTEXT else 0
    cut = value[begin : begin + MOST_CHARACTERS]
    left = len(value) - len(cut)
    more = translate("Merge", "({count} more characters)").format(count=left)
    return f"{'… ' if begin else ''}{cut}{' …' if begin + len(cut) < len(value) else ''}\n{more}"


def moment_words(moment: datetime) -> str:
    """Return a moment by the time of this computer, to the minute."""
    return local_moment(moment)


def plain(text: str) -> str:
    """Return text of many lines with every other hidden character made visible."""
    return "\n".join(visible(line) for line in text.replace("\r\n", "\n").split("\n"))


def _lines(value: object, field: str, exchange: Exchange | None) -> list[str]:
    if isinstance(value, bool):
        return [translate("Merge", "Yes") if value else translate("Merge", "No")]
    if isinstance(value, Status):
        return [status_word(value)]
    if isinstance(value, datetime):
        if field == "recycled_at":
            return [translate("Merge", "In the recycle bin since {when}").format(when=moment_words(value))]
        return [utc_date(value) if field in _DAYS else moment_words(value)]
    if isinstance(value, Fate):
        return _fate_lines(value, exchange)
    if isinstance(value, Environment):
        return [*_host_lines(value.hosts), *([_authority(value.ca_pem)] if value.ca_pem else [])]
    if isinstance(value, Mapping):
        return _host_lines(value)
    if isinstance(value, frozenset | set):
        return _permission_lines(value, exchange) if field == "permissions" else sorted(visible(str(e)) for e in value)
    if isinstance(value, tuple | list):
        return [_entry(visible(each.address if isinstance(each, IpBinding) else str(each))) for each in value]
    if isinstance(value, str):
        if field == "ca_pem":
            return [_authority(value)]
        return plain(value).split("\n")
    return [visible(str(value))]


def _fate_lines(fate: Fate, exchange: Exchange | None) -> list[str]:
    at = "" if fate.at is None else moment_words(fate.at)
    if fate.presence is Presence.ERASED:
        return [translate("Merge", "Erased for good")]
    if fate.presence is Presence.RECYCLED:
        words = (
            translate("Merge", "In the recycle bin since {when}") if at else translate("Merge", "In the recycle bin")
        )
    else:
        words = translate("Merge", "Kept, changed on {when}") if at else translate("Merge", "Kept")
    names = listed(*dict.fromkeys(field_word(each, exchange) for each in fate.changed))
    return [words.format(when=at), *([translate("Merge", "Changed: {names}").format(names=names)] if names else [])]


def _permission_lines(ticked: frozenset[object] | set[object], exchange: Exchange | None) -> list[str]:
    known = {rule.id: translated("BitMart", rule.word) for rule in exchange.permissions} if exchange else {}
    foreign = sorted(visible(str(each)) for each in ticked if each not in known)
    return [_entry(word) for word in (*(known[each] for each in known if each in ticked), *foreign)]


def _entry(text: str) -> str:
    return f"•\N{NO-BREAK SPACE}{text}"


def _host_lines(values: Mapping[str, object]) -> list[str]:
    return [f"{visible(str(name))}: {visible(str(value))}" for name, value in sorted(values.items())]


def _authority(pem: str) -> str:
    digest = hashlib.sha256(pem.encode("utf-8", "surrogatepass")).hexdigest()
    return translate("Merge", "Certificate authority, SHA-256 {digest}…").format(digest=digest[:16])
