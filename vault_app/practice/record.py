"""Where a running practice exchange is, and the key sets that it hands out: what its clients need to know."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Self

from vault_app.practice.sample_accounts import SampleKey


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedKeySet:
    """One key set as its owner has it, right or wrong."""

    label: str
    situation: str
    access_key: str = field(repr=False)
    secret_key: str = field(repr=False)
    memo: str = field(repr=False)
    permissions: tuple[str, ...]
    bound_ips: tuple[str, ...]

    @classmethod
    def of(cls, key: SampleKey) -> Self:
        """Return what is handed out of *key*."""
        return cls(
            label=key.label,
            situation=key.situation,
            access_key=key.access_key,
            secret_key=key.handed_secret_key,
            memo=key.handed_memo,
            permissions=key.declared,
            bound_ips=key.bound_ips,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeRecord:
    """A running practice exchange.

    Attributes:
        spot, futures, ws_spot, ws_futures: URLs.
        ca_pem: The only authority that its certificate is trusted by.
        ca_file: Where `ca_pem` lies on disk; empty until it was written.
    """

    spot: str
    futures: str
    ws_spot: str
    ws_futures: str
    ca_pem: str
    ca_file: str = ""
    key_sets: tuple[HandedKeySet, ...]

    def key_set(self, label: str) -> HandedKeySet:
        """Return the handed-out key set of that label; raises KeyError."""
        for each in self.key_sets:
            if each.label == label:
                return each
        raise KeyError(label)

    def to_json(self) -> str:
        """Return the record as one line; the authority is named by its file."""
        hosts = {name: getattr(self, name) for name in ("spot", "futures", "ws_spot", "ws_futures", "ca_file")}
        names = ("label", "situation", "access_key", "secret_key", "memo", "permissions", "bound_ips")
        key_sets = [{name: getattr(each, name) for name in names} for each in self.key_sets]
        return json.dumps({**hosts, "key_sets": key_sets}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str, ca_pem: str) -> Self:
        """Read what `to_json` wrote.

        Raises:
            ValueError, KeyError, TypeError: It is something else.
        """
        document: dict[str, Any] = json.loads(text)
        key_sets = tuple(
            HandedKeySet(
                **{name: str(row[name]) for name in ("label", "situation", "access_key", "secret_key", "memo")},
                permissions=tuple(map(str, row["permissions"])),
                bound_ips=tuple(map(str, row["bound_ips"])),
            )
            for row in document["key_sets"]
        )
        hosts = {name: str(document[name]) for name in ("spot", "futures", "ws_spot", "ws_futures", "ca_file")}
        return cls(**hosts, ca_pem=ca_pem, key_sets=key_sets)
