"""Keeps what was typed and not saved while its vault is locked: sealed under the vault's data key, and in memory alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from vault_app.core.secret import PartId, Secret, wipe, wiped
from vault_app.services.session import Session


@dataclass(frozen=True)
class Typed:
    """What stands somewhere and is not saved, readable: only on the way between its place and the seal.

    Attributes:
        place: What it was typed into, such as the id of a page.
        owner: Id of the key set or account that it is for.
        members: What JSON can hold; no credential.
        parts: Credentials, UTF-8; wiped by `wipe`.
    """

    place: str
    owner: str
    members: Mapping[str, Any]
    parts: Mapping[PartId, bytearray] = field(default_factory=dict, repr=False)

    def wipe(self) -> None:
        """Overwrite the typed credentials."""
        for value in self.parts.values():
            wipe(value)


@dataclass(frozen=True)
class KeptDraft:
    """The same, sealed."""

    place: str
    owner: str
    members: Secret
    parts: Mapping[PartId, Secret]

    @property
    def name(self) -> str:
        """What its seals are bound to, besides the vault."""
        return f"{self.place}/{self.owner}"


class KeptDrafts:
    """Those of every vault that was locked in this process; a later one of the same place and owner takes its turn."""

    def __init__(self) -> None:
        self._kept: dict[bytes, dict[str, KeptDraft]] = {}

    def keep(self, session: Session, typed: Typed) -> None:
        """Seal *typed* while the keys of *session* are still there, and wipe it; raises Locked."""
        try:
            empty = KeptDraft(typed.place, typed.owner, Secret(b"", b""), {})
            sealer = session.store.sealer
            with wiped(bytearray(json.dumps(typed.members), "utf-8")) as members:
                sealed = sealer.seal_draft(f"{empty.name}/", members)
            parts = {part: sealer.seal_draft(f"{empty.name}/{part}", value) for part, value in typed.parts.items()}
        finally:
            typed.wipe()
        mine = self._kept.setdefault(session.store.vault_id, {})
        mine.pop(empty.name, None)  # the newest is the last
        mine[empty.name] = KeptDraft(typed.place, typed.owner, sealed, parts)

    def of(self, session: Session) -> tuple[KeptDraft, ...]:
        """Return what is kept of the vault that is open, newest first."""
        return tuple(reversed(self._kept.get(session.store.vault_id, {}).values()))

    @staticmethod
    def open(session: Session, kept: KeptDraft) -> Typed:
        """Return what was typed; the caller wipes it.

        Raises:
            Locked: The vault is not open.
            DamagedFile: It was sealed under a data key that the vault has no more.
        """
        sealer = session.store.sealer
        with wiped(sealer.unseal_draft(f"{kept.name}/", kept.members)) as raw:
            members = json.loads(raw)
        parts: dict[PartId, bytearray] = {}
        typed = Typed(kept.place, kept.owner, members, parts)
        try:
            for part, secret in kept.parts.items():
                parts[part] = sealer.unseal_draft(f"{kept.name}/{part}", secret)
        except BaseException:
            typed.wipe()
            raise
        return typed

    def keep_again(self, session: Session, kept: KeptDraft) -> None:
        """Undo `drop`."""
        self._kept.setdefault(session.store.vault_id, {})[kept.name] = kept

    def drop(self, session: Session, kept: KeptDraft) -> None:
        """Forget one."""
        mine = self._kept.get(session.store.vault_id, {})
        if mine.get(kept.name) is kept:
            del mine[kept.name]
