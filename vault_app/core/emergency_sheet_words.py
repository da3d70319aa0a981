"""What the emergency sheet says, in sentences; how it looks is the business of its two renderers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import reduce

from vault_app.core.emergency_sheet import EmergencySheet, SheetAccount, SheetKey
from vault_app.core.key_set import Status
from vault_app.core.visible_text import visible
from vault_app.core.words import QT_TRANSLATE_NOOP, Phrase

Say = Callable[[str], str]
"""Says a phrase in the user's language."""

_STATUS = {
    Status.LIVE: QT_TRANSLATE_NOOP("Sheet", "live"),
    Status.SPARE: QT_TRANSLATE_NOOP("Sheet", "spare"),
    Status.RETIRING: QT_TRANSLATE_NOOP("Sheet", "retiring"),
    Status.REVOKED: QT_TRANSLATE_NOOP("Sheet", "revoked: nothing to do"),
}
_TITLE = QT_TRANSLATE_NOOP("Sheet", "Emergency sheet")
_ABOUT = QT_TRANSLATE_NOOP("Sheet", "Vault “{name}”, as of {at} UTC.")
_NO_SECRETS = QT_TRANSLATE_NOOP(
    "Sheet",
    "No secret is on this sheet: a key is named by the first 5 and last 4 characters of its access key, and notes are left "
    "out. What a key may do is what its owner noted or a verification proved.",
)
_FIRST = (
    QT_TRANSLATE_NOOP("Sheet", "Use a computer or phone that you trust, not the one that may be in other hands."),
    QT_TRANSLATE_NOOP(
        "Sheet", "Log in to the exchange and revoke the keys in the order below: those that withdraw first."
    ),
    QT_TRANSLATE_NOOP("Sheet", "Change the account's password and its second factor, and end its other sessions."),
    QT_TRANSLATE_NOOP(
        "Sheet",
        "If you cannot log in, ask the exchange's support to freeze the account. Use no address or number from a message.",
    ),
    QT_TRANSLATE_NOOP("Sheet", "Tell everyone under “Used by”: their programs stop when the key is gone."),
)
_BACKUPS = (
    QT_TRANSLATE_NOOP("Sheet", "The vault is the file {vault}"),
    QT_TRANSLATE_NOOP("Sheet", "Its backups are in the folder {backups}"),
    QT_TRANSLATE_NOOP(
        "Sheet", "Each opens with the passphrase of its time. Without it nobody can open them, and nobody can reset it."
    ),
    QT_TRANSLATE_NOOP(
        "Sheet",
        "A secret that is lost with the vault is shown by no exchange again: revoke the key and make a new one.",
    ),
)
_PRACTICE_ONE = QT_TRANSLATE_NOOP("Sheet", "Left out: 1 key set of the practice exchange.")
_PRACTICE = QT_TRANSLATE_NOOP("Sheet", "Left out: {count} key sets of the practice exchange.")
_NONE = QT_TRANSLATE_NOOP("Sheet", "There is no key that could be revoked.")
_NOTHING_KNOWN = QT_TRANSLATE_NOOP("Sheet", "nothing noted: take it for able to do everything")
_PROVEN = QT_TRANSLATE_NOOP("Sheet", "proven, though not ticked here: {words}")
_UNBOUND = QT_TRANSLATE_NOOP("Sheet", "not bound: works from anywhere")
_NOBODY = QT_TRANSLATE_NOOP("Sheet", "nobody is noted")
_NO_HINT = QT_TRANSLATE_NOOP("Sheet", "access key not kept")
_RECYCLED = QT_TRANSLATE_NOOP("Sheet", "in the recycle bin here; on the exchange it works until it is revoked")
_SECRET_LOST = QT_TRANSLATE_NOOP("Sheet", "its secret is lost")
_MADE = QT_TRANSLATE_NOOP("Sheet", "made {day}")
_ENDS = QT_TRANSLATE_NOOP("Sheet", "ends {day}")
_ACCOUNT = QT_TRANSLATE_NOOP("Sheet", "{label}: {environment}")
_ACCOUNT_ELSEWHERE = QT_TRANSLATE_NOOP("Sheet", "{label}: {exchange}, environment “{environment}”")
_LISTED = QT_TRANSLATE_NOOP("Sheet", "{one}, {more}")
_CLAUSES = QT_TRANSLATE_NOOP("Sheet", "{one}; {more}")
_LINE = QT_TRANSLATE_NOOP("Sheet", "{head}: {text}")
_PAGE = QT_TRANSLATE_NOOP("Sheet", "Revoke at: {page}")
_AS_ABOVE = QT_TRANSLATE_NOOP("Sheet", "Revoke as under “{label}”.")


class SheetWords:
    """Says everything that is on a sheet; foreign texts with whatever hides in them made visible.

    Attributes:
        order, account_columns: Heads of the two kinds of tables.
    """

    def __init__(self, sheet: EmergencySheet, say: Say = str) -> None:
        self._sheet = sheet
        self._say = say
        self.title = say(_TITLE)
        self.about = say(_ABOUT.format(name=visible(sheet.name), at=f"{sheet.made_at:%Y-%m-%d %H:%M}"))
        self.no_secrets = say(_NO_SECRETS)
        self.first_head = say(QT_TRANSLATE_NOOP("Sheet", "Do first"))
        self.first = tuple(map(say, _FIRST))
        self.order_head = say(QT_TRANSLATE_NOOP("Sheet", "Revoke in this order"))
        self.none = say(_NONE)
        self.backups_head = say(QT_TRANSLATE_NOOP("Sheet", "Vault and backups"))
        self.order_columns = self._all(
            QT_TRANSLATE_NOOP("Sheet", "Done"),
            QT_TRANSLATE_NOOP("Sheet", "Key"),
            QT_TRANSLATE_NOOP("Sheet", "Access key"),
            QT_TRANSLATE_NOOP("Sheet", "May"),
            QT_TRANSLATE_NOOP("Sheet", "Bound IP addresses"),
        )
        self.account_columns = self._all(
            QT_TRANSLATE_NOOP("Sheet", "Key"),
            QT_TRANSLATE_NOOP("Sheet", "May"),
            QT_TRANSLATE_NOOP("Sheet", "Bound IP addresses"),
            QT_TRANSLATE_NOOP("Sheet", "Used by"),
            QT_TRANSLATE_NOOP("Sheet", "Dates"),
        )

    def _all(self, *phrases: str) -> tuple[str, ...]:
        return tuple(map(self._say, phrases))

    @property
    def backups(self) -> tuple[str, ...]:
        vault, folder = visible(self._sheet.vault), visible(self._sheet.backups)
        return tuple(self._say(each.format(vault=vault, backups=folder)) for each in _BACKUPS)

    @property
    def left_out(self) -> str:
        """A sentence, or an empty text."""
        count = self._sheet.practice
        return self._say(_PRACTICE_ONE if count == 1 else _PRACTICE.format(count=count)) if count else ""

    # Words in a row

    def listed(self, words: Iterable[str]) -> str:
        """Return words one after the other, with the commas of the language."""
        return self._row(_LISTED, words)

    def clauses(self, words: Iterable[str]) -> str:
        """Return parts of a sentence one after the other, with the semicolons of the language."""
        return self._row(_CLAUSES, words)

    def line(self, head: str, text: str) -> str:
        """Return what stands below a head of a table, in one line with it."""
        return self._say(_LINE.format(head=head, text=text))

    def _row(self, template: Phrase, words: Iterable[str]) -> str:
        # One after the other, for what people typed is never looked up as if it were a text of ours.
        first, *others = [*words] or [""]
        return reduce(lambda one, more: self._say(template.format(one=one, more=more)), others, first)

    # An account

    def account_head(self, account: SheetAccount) -> str:
        of_exchange = account.environment.startswith(account.exchange)
        return self._say(
            (_ACCOUNT if of_exchange else _ACCOUNT_ELSEWHERE).format(
                label=visible(account.label),
                exchange=visible(account.exchange),
                environment=visible(account.environment),
            )
        )

    def account_lines(self, account: SheetAccount) -> Iterator[str]:
        """Yield where and how its keys are revoked; what stands under an account above is not said again."""
        above = next(each for each in self._sheet.accounts if _how(each) == _how(account))
        if above is not account:
            yield self._say(_AS_ABOVE.format(label=visible(above.label)))
            return
        if account.page:
            yield self._say(_PAGE.format(page=account.page))
        yield from map(self._say, account.steps)
        if account.notice:
            yield self._say(account.notice)

    # A key

    def place(self, key: SheetKey) -> str:
        return f"{visible(key.account)} / {visible(key.label)}"

    def label(self, key: SheetKey) -> str:
        return visible(key.label)

    def hint(self, key: SheetKey) -> str:
        return visible(key.hint) or self._say(_NO_HINT)

    def may(self, key: SheetKey) -> Iterator[str]:
        """Yield what it may do, the worst first."""
        if not key.permissions:
            yield self._say(_NOTHING_KNOWN)
            return
        yield self.listed(visible(self._say(each)) for each in key.permissions)
        if key.proven_only:
            proven = self.listed(visible(self._say(each)) for each in key.proven_only)
            yield self._say(_PROVEN.format(words=proven))

    def bound(self, key: SheetKey) -> str:
        return self.listed(key.bound_ips) or self._say(_UNBOUND)

    def used_by(self, key: SheetKey) -> str:
        return self.listed(map(visible, key.used_by)) or self._say(_NOBODY)

    def dates(self, key: SheetKey) -> Iterator[str]:
        yield self._say(_MADE.format(day=_day(key.created_at)))
        if key.expires_at is not None:
            yield self._say(_ENDS.format(day=_day(key.expires_at)))

    def state(self, key: SheetKey) -> Iterator[str]:
        """Yield the status and what else is to be known."""
        yield self._say(_STATUS[key.status])
        if key.recycled and not key.is_revoked:
            yield self._say(_RECYCLED)
        if key.secret_lost:
            yield self._say(_SECRET_LOST)


def _how(account: SheetAccount) -> tuple[object, ...]:
    return account.exchange, account.page, account.steps


def _day(at: datetime) -> str:
    return f"{at:%Y-%m-%d}"
