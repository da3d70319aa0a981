"""Finds the credential parts in a pasted block: labelled lines, JSON, or `.env`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from vault_app.core.credential_checks import CredentialPart
from vault_app.core.errors import ImportRefused
from vault_app.core.secret import PartId
from vault_app.core.words import QT_TRANSLATE_NOOP

MAX_BLOCK = 64 * 1024  # characters
_MIXED = QT_TRANSLATE_NOOP(
    "Import", "it names several key sets, and which parts belong together cannot be told; take one at a time"
)
_PREFIX = re.compile(r"(?:[A-Za-z0-9]+_)+\Z")
_MAX_PREFIX = 64
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "`": "`"}


def parts_in_block(text: str, parts: Sequence[CredentialPart]) -> dict[PartId, str]:
    """Return the parts that *text* names, each value as it stands there; an empty dict when it names none.

    Understood are JSON objects (also nested), lines such as `Access Key: …`, `export BITMART_SECRET="…"`, several
    labels on one line (`Access Key: … Secret Key: … Memo: …`), and a label on one line with its value on the next.
    The first value of a part wins. A single value without a label is not a block.
    """
    if len(text) > MAX_BLOCK:
        return {}
    names = _names_of(parts)
    found: dict[PartId, str] = {}
    exact = {part.id for part in parts if part.exact}
    for name, value in _pairs(text, names):
        part = _part_of(name, names)
        if part is not None and value and part not in found:
            found[part] = value if part in exact else value.strip()
    return found


def blocks_in(text: str, parts: Sequence[CredentialPart]) -> tuple[dict[PartId, str], ...]:
    """Return the parts of each key set that labelled lines name one after the other; none when there is no label.

    A new one begins where a part is named again with another value.

    Raises:
        ImportRefused: There are several, and they do not all name the same parts, or names such as `A_KEY` and `B_SECRET`
            stand side by side: a secret must never come to another's key.
    """
    names = _names_of(parts)
    exact = {part.id for part in parts if part.exact}
    blocks: list[dict[PartId, str]] = [{}]
    prefixes: list[set[str]] = [set()]
    for prefix, name, value in _hits(text, names):
        part = _part_of(name, names)
        if part is None or not value.strip():
            continue
        kept = value if part in exact else value.strip()
        if part in blocks[-1]:
            if blocks[-1][part] == kept:
                continue
            blocks.append({})
            prefixes.append(set())
        blocks[-1][part] = kept
        prefixes[-1].add(prefix.lower())
    if len(blocks) > 1 and (len(set(map(frozenset, blocks))) > 1 or any(len(each) > 1 for each in prefixes)):
        raise ImportRefused(reason=_MIXED)
    return tuple(filter(None, blocks))


def _names_of(parts: Sequence[CredentialPart]) -> dict[str, PartId]:
    return {alias: part.id for part in parts for alias in (_plain(part.id), _plain(part.word), *part.aliases)}


def _pairs(text: str, names: dict[str, PartId]) -> Iterator[tuple[str, str]]:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        yield from _labelled(text, names)
    else:
        yield from _json_pairs(document)


def _json_pairs(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if isinstance(inner, str | int) and not isinstance(inner, bool):
                yield str(name), str(inner)
            else:
                yield from _json_pairs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _json_pairs(inner)


def _labelled(text: str, names: dict[str, PartId]) -> Iterator[tuple[str, str]]:
    for _, name, value in _hits(text, names):
        yield name, value


def _hits(text: str, names: dict[str, PartId]) -> Iterator[tuple[str, str, str]]:
    """Split at each known label that is followed by `:`, `=`, or the end of its line.

    Yields:
        What stands right before the label, such as `BITMART_`; the label; the value.
    """
    spelled = "|".join(sorted((_spelled(alias) for alias in names), key=len, reverse=True))
    quote = "[\"']?"
    # A prefix such as BITMART_ or a bullet may stand before a label; a letter or digit may not. Without a separator a
    # label needs a line of its own: “my memo” at the end of a line is a value.
    label = re.compile(
        rf"(?im)(?<![^\W_]){quote}({spelled}){quote}[ \t]*[:=：＝][ \t]?|^[ \t]*{quote}({spelled}){quote}[ \t]*$"
    )
    hits = list(label.finditer(text))
    for index, hit in enumerate(hits):
        end = hits[index + 1].start() if index + 1 < len(hits) else len(text)
        value = _first_line(text[hit.end() : end], more_follows=index + 1 < len(hits))
        before = _PREFIX.search(text, max(0, hit.start() - _MAX_PREFIX), hit.start())
        yield before[0] if before else "", hit[1] or hit[2], value


def _first_line(raw: str, *, more_follows: bool) -> str:
    lines = raw.split("\n")
    own = lines[0]
    if not own.strip() and len(lines) > 1:  # the value stands on the line below its label
        own = next((line for line in lines[1:] if line.strip()), "")
    own = own.removesuffix("\r")
    if more_follows and len(lines) == 1:  # another label follows on the same line: what separates them is not the value
        own = re.sub(r"[\s,;|]*(?:[A-Za-z0-9]+_)*$", "", own)
    bare = own.strip().rstrip(",;")
    if len(bare) >= 2 and _QUOTES.get(bare[0]) == bare[-1]:
        return bare[1:-1]
    return own


def _part_of(name: str, names: dict[str, PartId]) -> PartId | None:
    plain = _plain(name)
    if plain in names:
        return names[plain]
    # BITMART_API_KEY, my.exchange.secret: the longest alias at the end decides.
    ends = [alias for alias in names if plain.endswith(alias)]
    return names[max(ends, key=len)] if ends else None


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()


def _spelled(alias: str) -> str:
    """Let the letters of an alias be parted by a space, `-`, `_` or `.`, as in `Access Key` and `access_key`."""
    return r"[ _.\-]?".join(map(re.escape, alias))
