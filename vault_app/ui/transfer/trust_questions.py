"""Asks about each environment of an import whose hosts are not on this computer, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from vault_app.core.import_preview import ImportedEnvironment
from vault_app.ui.settings.environment_dialog import TrustQuestion


class TrustQuestions:
    """Knows what was answered, so that nothing is asked twice.

    Attributes:
        trusted: Names of the environments that were confirmed.
    """

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self.trusted: frozenset[str] = frozenset()

    def ask(self, environments: Sequence[ImportedEnvironment], then: Callable[[], None]) -> None:
        """Have each one confirmed that a chosen row needs, and call *then*; a refusal ends it."""
        untold = [each for each in environments if _needs_trust(each) and each.environment.name not in self.trusted]
        if not untold:
            then()
            return
        first = untold[0]
        question = TrustQuestion(self._parent, first.environment, first.hosts_elsewhere)
        question.setObjectName("trust_dialog")

        def trust() -> None:
            self.trusted |= {first.environment.name}
            self.ask(untold[1:], then)

        question.accepted.connect(trust)
        question.open()


def _needs_trust(each: ImportedEnvironment) -> bool:
    return each.is_needed and bool(each.hosts_elsewhere)
