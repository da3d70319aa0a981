"""Where the key sets of an import go: which accounts and environments are there, and which have to be made."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from vault_app.core.account import Account, AccountId
from vault_app.core.environment import Environment, parse_host_url
from vault_app.core.errors import InvalidLabel
from vault_app.core.free_label import free_label
from vault_app.core.import_preview import Imported, ImportRules
from vault_app.core.import_texts import SourceAccount
from vault_app.core.key_set import KeySet, KeySetId, clean_label, label_key, same_label
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP

_UNKNOWN_EXCHANGE = QT_TRANSLATE_NOOP("Import", "This version knows no such exchange.")
_UNKNOWN_ENVIRONMENT = QT_TRANSLATE_NOOP(
    "Import", "There is no such environment here. Add it in the settings under the same name, then import again."
)
_BAD_ACCOUNT = QT_TRANSLATE_NOOP("Import", "The name of its account cannot be used: {reason}.")
_OTHER_EXCHANGE = QT_TRANSLATE_NOOP("Import", "It belongs to another exchange than the chosen account.")


@dataclass(slots=True)
class Target:
    """An account that rows go into, and what is taken in it so far.

    Attributes:
        is_new: It has to be made.
        slots: How many its exchange allows; None: not known.
        labels: `label_key` of each name in use, to the key set that has it; None: a row of the import.
    """

    account: Account
    is_new: bool
    slots: int | None
    used: int = 0
    labels: dict[str, KeySetId | None] = field(default_factory=dict)
    added: list[KeySet] = field(default_factory=list)

    @classmethod
    def of(cls, account: Account, slots: int | None, *, is_new: bool) -> Target:
        labels: dict[str, KeySetId | None] = {label_key(each.label): each.id for each in account.listed}
        return cls(account, is_new, slots, account.slots_used, labels)

    def has_room_for(self, key_set: KeySet) -> bool:
        return not key_set.takes_a_slot or self.slots is None or self.used < self.slots

    def add(self, key_set: KeySet) -> None:
        self.added.append(key_set)
        self.labels[label_key(key_set.label)] = None
        self.used += key_set.takes_a_slot


class Targets:
    """Finds the target of each row; the same account of the source always leads to the same one."""

    def __init__(self, imported: Imported, vault: Vault, rules: ImportRules, into: AccountId | None) -> None:
        self._imported = imported
        self._vault = vault
        self._rules = rules
        self._into = into
        self._found: dict[tuple[SourceAccount, str], Target | str] = {}
        self._targets: dict[AccountId, Target] = {}
        self._made: dict[tuple[str, str, str], Target] = {}
        self._account_labels = {label_key(each.label) for each in vault.listed_accounts}
        self._environment_labels = {label_key(each.name) for each in vault.environments} | {
            label_key(each.name) for all_of in rules.environments.values() for each in all_of
        }
        self._environment_names: dict[tuple[str, str], str] = {}
        self.environments: dict[str, Environment] = {}
        """Those that would come with the import, under the names that they will have."""

    def target_of(self, source: SourceAccount, exchange: str, chosen: AccountId | None = None) -> Target | str | None:
        """Return the target, or why there is none as a sentence, or None when a person has to choose an account first.

        Args:
            source: What the source says about the account.
            exchange: By whose rules the row was read.
            chosen: The account of the vault that a person chose for the row.
        """
        if chosen is not None or not source.label:
            return self._chosen(chosen or self._into, exchange)
        key = (source, exchange)
        if key not in self._found:
            self._found[key] = self._resolve(source, exchange)
        return self._found[key]

    @property
    def filled(self) -> tuple[Target, ...]:
        """The targets that got rows."""
        return tuple(each for each in self._targets.values() if each.added)

    def _chosen(self, account_id: AccountId | None, exchange: str) -> Target | str | None:
        account = next((each for each in self._vault.listed_accounts if each.id == account_id), None)
        if account is None:
            return None
        return self._existing(account) if account.exchange == exchange else _OTHER_EXCHANGE

    def _existing(self, account: Account) -> Target:
        if account.id not in self._targets:
            rule = self._rules.slots.get(account.exchange)
            self._targets[account.id] = Target.of(account, rule.slots if rule else None, is_new=False)
        return self._targets[account.id]

    def _resolve(self, source: SourceAccount, exchange: str) -> Target | str:
        if exchange not in self._rules.environments:
            return _UNKNOWN_EXCHANGE
        try:
            label = clean_label(source.label)
        except InvalidLabel as wrong:
            return _BAD_ACCOUNT.format(reason=wrong.fields["reason"])
        environment = self._environment(source.environment, exchange)
        if environment is None:
            return _UNKNOWN_ENVIRONMENT
        for account in self._vault.listed_accounts:
            told = not source.environment or same_label(account.environment, environment)
            if same_label(account.label, label) and account.exchange == exchange and told:
                return self._existing(account)
        return self._new(source, label, exchange, environment)

    def _new(self, source: SourceAccount, label: str, exchange: str, environment: str) -> Target:
        key = (label_key(label), exchange, label_key(environment))
        if key not in self._made:
            if label_key(label) in self._account_labels:
                label = free_label(label, self._account_labels)
            self._account_labels.add(label_key(label))
            account = Account(
                id=self._imported.account_ids[source],
                label=label,
                exchange=exchange,
                environment=environment,
                region=source.region,
                created_at=self._imported.at,
            )
            self._made[key] = Target.of(account, self._rules.slots[exchange].slots, is_new=True)
            self._targets[account.id] = self._made[key]
        return self._made[key]

    def _environment(self, name: str, exchange: str) -> str | None:
        """Return the name that the environment has, or will have, in the vault; None: nobody knows it."""
        builtin = self._rules.environments[exchange]
        if not name:
            return builtin[0].name
        known = _named(builtin, name)
        if known is not None:
            return known.name
        own = _named(tuple(each for each in self._vault.environments if each.exchange == exchange), name)
        told = _named(tuple(each for each in self._imported.environments if each.exchange == exchange), name)
        if told is None or (own is not None and same_hosts(own, told)):
            return own.name if own is not None else None
        key = (label_key(told.name), exchange)
        if key not in self._environment_names:
            if label_key(told.name) in self._environment_labels:
                told = replace(told, name=free_label(told.name, self._environment_labels))
            self._environment_labels.add(label_key(told.name))
            self._environment_names[key] = told.name
            self.environments[told.name] = told
        return self._environment_names[key]


def same_hosts(one: Environment, other: Environment) -> bool:
    """Tell whether requests would go to the same hosts, proven by the same authority."""
    return (one.exchange, dict(one.hosts), one.ca_pem) == (other.exchange, dict(other.hosts), other.ca_pem)


def hosts_elsewhere(environment: Environment) -> tuple[str, ...]:
    """Return the hosts that are not on this computer; signed requests would leave it for them."""
    addresses = map(parse_host_url, environment.hosts.values())
    return tuple(sorted({each.host for each in addresses if not each.is_loopback}))


def _named(among: tuple[Environment, ...], name: str) -> Environment | None:
    return next((each for each in among if same_label(each.name, name)), None)
