"""What a merge decides by itself, what it asks, and what becomes of each answer."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime, timedelta

import pytest

from tests.core.merge.edits import T0, account, edited, key_set, secret, vault_of
from vault_app.core.account import Account, SlotRule
from vault_app.core.call_record import KEPT_CALLS, CallKind, CallRecord
from vault_app.core.environment import Environment
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import KEPT_VERSIONS, MAX_LABEL, MAX_TEXT, KeySet, KeySetId, LastVerdict, Standing
from vault_app.core.merge import Conflict, Fate, Merged, Overfull, Presence, Side, Taken, merge
from vault_app.core.merge.accounts import ACCOUNT_FIELDS
from vault_app.core.merge.key_sets import WHOLE_FIELDS
from vault_app.core.vault import Vault

BASE = key_set("k1", note="before")
MINE_AT, THEIRS_AT = T0 + timedelta(hours=1), T0 + timedelta(hours=2)


def mine(**changed: object) -> KeySet:
    return replace(BASE, changed_at=MINE_AT, **changed).with_version_of(BASE)  # type: ignore[arg-type]  # names are fields


def theirs(**changed: object) -> KeySet:
    return replace(BASE, changed_at=THEIRS_AT, **changed).with_version_of(BASE)  # type: ignore[arg-type]  # names are fields


def merged(ours: KeySet, others: KeySet, *, base: KeySet | None = BASE, **choices: Side) -> Merged:
    """Merge two states of one key set; a choice is named by its field."""
    common = vault_of(base) if base else None
    picked = {f"key-set/k1/{name}": side for name, side in choices.items()}
    return merge(common, vault_of(ours), vault_of(others), picked)


def only(vault: Vault) -> KeySet:
    (pair,) = vault.every_key_set()
    return pair[1]


def asked(result: Merged) -> list[str]:
    return [each.field for each in result.conflicts]


# Fields


def test_a_field_that_one_side_changed_is_taken_from_it() -> None:
    result = merged(mine(note="mine"), theirs(permissions=frozenset({"withdraw"})))
    assert asked(result) == []
    assert (only(result.vault).note, only(result.vault).permissions) == ("mine", frozenset({"withdraw"}))
    assert result.taken == (Taken("Main", "Bot", "permissions"),)


def test_a_field_that_both_changed_alike_is_no_question() -> None:
    assert asked(merged(mine(note="same"), theirs(note="same"))) == []


def test_a_field_that_both_changed_is_asked_with_all_three_values() -> None:
    result = merged(mine(note="mine"), theirs(note="theirs"))
    assert result.conflicts == (Conflict("key-set/k1/note", "Main", "Bot", "note", "before", "mine", "theirs"),)
    assert result.open == result.conflicts
    assert only(result.vault).note == "mine", "until it is answered"


@pytest.mark.parametrize("side", Side)
def test_the_answer_decides_and_the_loser_stays_in_the_history(side: Side) -> None:
    result = merged(mine(note="mine"), theirs(note="theirs"), note=side)
    winner, loser = ("mine", "theirs") if side is Side.MINE else ("theirs", "mine")
    assert only(result.vault).note == winner
    assert [each.note for each in only(result.vault).versions] == [loser, "before"]
    assert result.open == ()
    assert len(result.conflicts) == 1


def test_permissions_and_addresses_are_wholes() -> None:
    """Each mirrors a page of the exchange; a mixture was never there."""
    ours = mine(permissions=frozenset({"a"}), bound_ips=(IpBinding("203.0.113.1"),))
    others = theirs(permissions=frozenset({"b"}), bound_ips=(IpBinding("203.0.113.2"),))
    assert asked(merged(ours, others)) == ["permissions", "bound_ips"]


def test_who_has_a_key_is_united_and_what_one_side_removed_is_gone() -> None:
    base = replace(BASE, used_by=("bot", "tax"))
    ours = replace(base, used_by=("tax", "phone"), changed_at=MINE_AT)
    others = replace(base, used_by=("bot", "tax", "laptop"), changed_at=THEIRS_AT)
    assert only(merged(ours, others, base=base).vault).used_by == ("tax", "phone", "laptop")


def test_users_that_together_are_too_much_to_say_are_asked() -> None:
    ours, others = mine(used_by=("m" * (MAX_TEXT - 10),)), theirs(used_by=("t" * 20,))
    result = merged(ours, others)
    assert asked(result) == ["used_by"]
    assert only(result.vault).used_by == ours.used_by


def test_accepted_findings_are_merged_one_by_one() -> None:
    base = replace(BASE, accepted_findings={"old": "x", "gone": "x"})
    ours = replace(base, accepted_findings={"old": "mine", "new": "m"}, changed_at=MINE_AT)
    others = replace(base, accepted_findings={"old": "theirs", "gone": "x", "other": "t"}, changed_at=THEIRS_AT)
    result = merged(ours, others, base=base)
    assert asked(result) == ["accepted_findings/old"]
    assert only(result.vault).accepted_findings == {"old": "mine", "new": "m", "other": "t"}


def test_unknown_members_are_merged_by_name_null_included() -> None:
    base = replace(BASE, extra={"a": 1, "b": None})
    ours, others = replace(base, extra={"a": 2, "b": None}), replace(base, extra={"a": 3, "c": None})
    result = merged(ours, others, base=base)
    assert asked(result) == ["extra/a"]
    assert only(result.vault).extra == {"a": 2, "c": None}


def test_every_field_of_the_model_has_a_rule() -> None:
    """Whoever adds a field decides here how two values of it become one."""
    of_key_set = {*WHOLE_FIELDS, "id", "secrets", "hint", "fingerprint", "odd", "changed_at", "used_by", "last_verdict"}
    of_key_set |= {"last_report", "recycled_at", "accepted_findings", "drill", "versions", "extra"}
    assert {each.name for each in fields(KeySet)} == of_key_set
    assert {each.name for each in fields(Account)} == {*ACCOUNT_FIELDS, "id", "recycled_at", "key_sets", "extra"}
    assert {each.name for each in fields(Vault)} == {"accounts", "environments", "calls", "extra"}


# Credentials


def test_credentials_that_one_side_changed_come_with_all_that_tells_them() -> None:
    others = theirs(secrets={**BASE.secrets, "access_key": secret("new")}, hint="n…w", fingerprint=b"n" * 32)
    result = only(merged(mine(note="mine"), others).vault)
    assert (result.secrets, result.hint, result.fingerprint) == (others.secrets, "n…w", b"n" * 32)


def test_parts_of_two_keys_are_never_mixed_unasked() -> None:
    """Mine has another key by now; their memo belongs to the old one."""
    ours = mine(secrets={**BASE.secrets, "access_key": secret("A"), "secret_key": secret("S")}, hint="A")
    others = theirs(secrets={**BASE.secrets, "memo": secret("M")})
    result = merged(ours, others)
    assert asked(result) == ["access_key", "memo", "secret_key"]
    assert only(result.vault).secrets == ours.secrets
    answered = merged(ours, others, access_key=Side.THEIRS, memo=Side.THEIRS, secret_key=Side.THEIRS)
    assert only(answered.vault).secrets == others.secrets
    assert only(answered.vault).hint == BASE.hint


def test_the_hint_follows_the_part_that_it_is_of() -> None:
    ours = mine(secrets={**BASE.secrets, "access_key": secret("A")}, hint="mine", fingerprint=b"m" * 32)
    others = theirs(
        secrets={**BASE.secrets, "access_key": secret("B"), "memo": secret("M")}, hint="theirs", fingerprint=b"t" * 32
    )
    result = only(merged(ours, others, access_key=Side.THEIRS, memo=Side.MINE).vault)
    assert (result.secrets["access_key"], result.secrets["memo"]) == (secret("B"), BASE.secrets["memo"])
    assert (result.hint, result.fingerprint) == ("theirs", b"t" * 32)


def test_a_part_that_one_side_removed_is_gone_and_one_that_the_other_changed_is_asked() -> None:
    without = {part: each for part, each in BASE.secrets.items() if part != "memo"}
    assert "memo" not in only(merged(mine(note="m"), theirs(secrets=without)).vault).secrets
    result = merged(mine(secrets={**BASE.secrets, "memo": secret("M")}), theirs(secrets=without))
    assert [(each.field, each.mine, each.theirs) for each in result.conflicts] == [("memo", secret("M"), None)]
    assert (
        "memo"
        not in only(
            merged(mine(secrets={**BASE.secrets, "memo": secret("M")}), theirs(secrets=without), memo=Side.THEIRS).vault
        ).secrets
    )


def test_a_verdict_about_other_credentials_is_not_kept() -> None:
    proven = LastVerdict(Standing.PROVEN, THEIRS_AT)
    ours, others = mine(secrets={"memo": secret("A")}), theirs(secrets={"memo": secret("B")}, last_verdict=proven)
    assert only(merged(ours, others, memo=Side.MINE).vault).last_verdict is None
    assert only(merged(mine(note="m"), theirs(last_verdict=proven)).vault).last_verdict == proven


def test_the_newest_verdict_counts_where_the_credentials_are_the_same() -> None:
    older, newer = LastVerdict(Standing.REFUSED, MINE_AT), LastVerdict(Standing.PROVEN, THEIRS_AT)
    for ours, others in ((older, newer), (newer, older)):
        assert only(merged(mine(note="m", last_verdict=ours), theirs(last_verdict=others)).vault).last_verdict == newer


# Gone and back


def test_recycling_what_the_other_left_alone_is_taken() -> None:
    result = merged(mine(note="mine"), replace(BASE, recycled_at=THEIRS_AT), removed=Side.THEIRS)
    assert asked(result) == ["removed"], "an edit is no reason to forget that it was recycled"
    untouched = merge(vault_of(BASE), vault_of(BASE), vault_of(replace(BASE, recycled_at=THEIRS_AT)))
    assert (asked(untouched), only(untouched.vault).recycled_at) == ([], THEIRS_AT)


@pytest.mark.parametrize("side", Side)
def test_recycling_against_an_edit_keeps_the_edit_whatever_is_answered(side: Side) -> None:
    result = merged(mine(note="mine"), replace(BASE, recycled_at=THEIRS_AT), removed=side)
    (question,) = result.conflicts
    assert question.common == Fate(Presence.LISTED, (), BASE.changed_at)
    assert question.mine == Fate(Presence.LISTED, ("note",), MINE_AT)
    assert question.theirs == Fate(Presence.RECYCLED, (), THEIRS_AT)
    assert only(result.vault).note == "mine"
    assert (only(result.vault).recycled_at is None) == (side is Side.MINE)


@pytest.mark.parametrize("side", Side)
def test_erasing_against_an_edit_is_asked(side: Side) -> None:
    result = merge(vault_of(BASE), vault_of(), vault_of(theirs(note="t")), {"key-set/k1/removed": side})
    (question,) = result.conflicts
    assert (question.mine, question.theirs) == (Fate(Presence.ERASED), Fate(Presence.LISTED, ("note",), THEIRS_AT))
    assert [each.note for _, each in result.vault.every_key_set()] == ([] if side is Side.MINE else ["t"])


def test_erasing_what_the_other_only_used_is_no_question() -> None:
    used = replace(BASE, last_verdict=LastVerdict(Standing.PROVEN, T0))
    assert not list(merge(vault_of(BASE), vault_of(used), vault_of()).vault.every_key_set())


def test_erasing_what_the_other_restored_is_asked() -> None:
    recycled = replace(BASE, recycled_at=T0)
    assert asked(merge(vault_of(recycled), vault_of(), vault_of(BASE))) == ["removed"]


def test_recycling_an_account_in_which_the_other_added_a_key_set_is_asked() -> None:
    ours = Vault(accounts=(replace(account("a1", "Main", BASE), recycled_at=MINE_AT),))
    result = merge(vault_of(BASE), ours, vault_of(BASE, key_set("k2", "New")))
    assert [(each.id, each.account, each.key_set) for each in result.conflicts] == [("account/a1/removed", "Main", "")]
    fate = result.conflicts[0].theirs
    assert isinstance(fate, Fate)
    assert fate.changed == ("key_sets",)
    assert [each.label for each in result.vault.accounts[0].key_sets] == ["Bot", "New"]


def test_an_account_that_goes_while_a_key_set_in_it_stays_comes_back_for_it() -> None:
    choices = {"account/a1/removed": Side.MINE, "key-set/k1/removed": Side.THEIRS}
    result = merge(vault_of(BASE), Vault(), vault_of(theirs(note="t")), choices)
    assert [each.id for each in result.conflicts] == ["account/a1/removed", "key-set/k1/removed"]
    assert [each.note for _, each in result.vault.every_key_set()] == ["t"]


# Without a common state


def test_without_a_common_state_each_difference_is_asked() -> None:
    ours, others = replace(BASE, note="a"), replace(BASE, note="b", secret_lost=True)
    result = merged(ours, others, base=None)
    assert asked(result) == ["secret_lost", "note"]
    assert all(each.common is None for each in result.conflicts)


def test_without_a_common_state_the_history_of_a_key_set_tells_what_it_knows() -> None:
    ours = mine(note="mine")
    assert asked(merged(ours, BASE, base=None)) == [], "theirs is one of mine's versions"
    result = merged(ours, theirs(label="Theirs"), base=None)
    assert asked(result) == [], "both come from the same version"
    assert (only(result.vault).note, only(result.vault).label) == ("mine", "Theirs")


def test_without_a_common_state_what_one_side_lacks_is_kept() -> None:
    result = merge(None, vault_of(BASE), Vault(accounts=(account("a2", "Other", key_set("k2")),)))
    assert result.conflicts == ()
    assert [each.id for _, each in result.vault.every_key_set()] == ["k1", "k2"]


def test_an_old_common_state_is_helped_by_what_the_history_tells() -> None:
    """Both went through the same note after the state that was found; only one went on from there."""
    between = replace(BASE, note="between", changed_at=MINE_AT).with_version_of(BASE)
    ours = replace(between, note="mine", changed_at=THEIRS_AT).with_version_of(between)
    result = merged(ours, between)
    assert (asked(result), only(result.vault).note) == ([], "mine")


# Names, slots, order


def test_two_new_key_sets_of_one_name_both_stay_and_theirs_gets_a_number() -> None:
    result = merge(vault_of(), vault_of(key_set("k1", "Bot")), vault_of(key_set("k2", "BOT"), key_set("k3", "Bot 2")))
    assert [each.label for _, each in result.vault.every_key_set()] == ["Bot", "BOT 2", "Bot 2 2"]
    assert Taken("Main", "BOT 2", "label") in result.taken
    assert [each.label for each in result.vault.key_set(KeySetId("k2")).versions] == ["BOT"]


def test_a_number_never_makes_a_name_too_long() -> None:
    long = "x" * MAX_LABEL
    result = merge(vault_of(), vault_of(key_set("k1", long)), vault_of(key_set("k2", long)))
    assert result.vault.key_set(KeySetId("k2")).label == "x" * (MAX_LABEL - 2) + " 2"


def test_two_new_accounts_of_one_name_both_stay() -> None:
    result = merge(Vault(), Vault(accounts=(account("a1", "Main"),)), Vault(accounts=(account("a2", "main"),)))
    assert [each.label for each in result.vault.accounts] == ["Main", "main 2"]


def test_a_sixth_key_set_stays_and_is_told() -> None:
    base = vault_of(*(key_set(f"k{number}", f"Bot {number}") for number in range(4)))
    ours = edited_with(base, key_set("m", "Mine"))
    others = edited_with(base, key_set("t", "Theirs"))
    result = merge(base, ours, others, rules=lambda exchange: SlotRule(exchange, 5))
    assert result.overfull == (Overfull("Main", 6, 5),)
    assert result.vault.accounts[0].slots_used == 6
    assert Taken("Main", "Theirs", "added") in result.taken
    assert merge(result.vault, result.vault, others, rules=lambda exchange: SlotRule(exchange, 5)).overfull == ()


def edited_with(vault: Vault, added: KeySet) -> Vault:
    return vault.with_account(replace(vault.accounts[0], key_sets=(*vault.accounts[0].key_sets, added)))


def test_the_order_is_mine_and_what_theirs_adds_comes_last() -> None:
    base = vault_of(key_set("k1", "1"), key_set("k2", "2"))
    ours = vault_of(key_set("k2", "2"), key_set("m", "m"), key_set("k1", "1"))
    others = vault_of(key_set("t", "t"), key_set("k1", "1"), key_set("k2", "2"))
    result = merge(base, ours, others)
    assert [each.id for _, each in result.vault.every_key_set()] == ["k2", "m", "k1", "t"]
    reordered = merge(base, base, vault_of(key_set("k2", "2"), key_set("k1", "1"))).vault
    assert [each.id for _, each in reordered.every_key_set()] == ["k2", "k1"]


def test_a_key_set_that_moved_to_another_account_is_in_one_of_them() -> None:
    base = Vault(accounts=(account("a1", "One", BASE), account("a2", "Two")))
    moved = Vault(accounts=(account("a1", "One"), account("a2", "Two", BASE)))
    for ours, others in ((base, moved), (moved, base)):
        assert merge(base, ours, others).vault.accounts[1].key_sets == (BASE,)


# History


def test_the_history_is_both_sides_newest_first_and_capped() -> None:
    def line(note: str, offset: int) -> KeySet:
        state = BASE
        for number in range(15):
            at = T0 + timedelta(minutes=2 * number + offset)
            state = replace(state, note=f"{note} {number}", changed_at=at).with_version_of(state)
        return state

    result = merged(line("mine", 2), line("theirs", 3))
    versions = only(result.vault).versions
    times = [each.changed_at for each in versions]
    assert len(versions) == KEPT_VERSIONS
    assert times == sorted(times, reverse=True)
    assert versions[0].note == "theirs 14", "the loser is there"


def test_a_loser_that_is_older_than_every_version_is_kept_all_the_same() -> None:
    """The clock of one computer was years behind."""
    ours = mine(note="mine")
    for number in range(KEPT_VERSIONS):
        at = MINE_AT + timedelta(minutes=number)
        ours = replace(ours, note=f"mine {number}", changed_at=at).with_version_of(ours)
    others = replace(BASE, note="theirs", changed_at=T0 - timedelta(days=900)).with_version_of(BASE)
    versions = only(merged(ours, others).vault).versions
    assert "theirs" in [each.note for each in versions]
    assert len(versions) == KEPT_VERSIONS


# Environments and calls


def environment(name: str = "Lab", host: str = "a") -> Environment:
    return Environment(name=name, title=name, exchange="bitmart", hosts={"spot": f"https://{host}.example"})


def test_environments_are_taken_whole_and_asked_whole() -> None:
    base = Vault(environments=(environment(),))
    ours, others = Vault(environments=(environment(host="b"),)), Vault(environments=(environment("lab", "c"),))
    result = merge(base, ours, others)
    assert [(each.id, each.mine, each.theirs) for each in result.conflicts] == [
        ("environment/lab/environment", ours.environments[0], others.environments[0])
    ]
    answered = merge(base, ours, others, {"environment/lab/environment": Side.THEIRS})
    assert answered.vault.environments == others.environments
    assert merge(base, base, others).vault.environments == others.environments


def test_an_environment_that_one_side_removed_stays_where_an_account_of_the_other_sends_to_it() -> None:
    base = Vault(accounts=(account("a1"),), environments=(environment(),))
    ours = replace(base, environments=())
    others = base.with_account(replace(base.accounts[0], environment="LAB"))
    assert merge(base, ours, others).vault.environments == (environment(),)
    assert merge(base, ours, base).vault.environments == ()


def test_removing_an_environment_that_the_other_changed_is_asked() -> None:
    base, others = Vault(environments=(environment(),)), Vault(environments=(environment(host="b"),))
    result = merge(base, Vault(), others)
    assert asked(result) == ["removed"]
    assert merge(base, Vault(), others, {"environment/lab/removed": Side.THEIRS}).vault == others


def call(number: int, at: datetime | None = None, answer: str = "") -> CallRecord:
    moment = at or T0 + timedelta(seconds=number)
    return CallRecord(id=f"c{number}", at=moment, kind=CallKind.CALL, method="GET", url="https://a/x", answer=answer)


def with_calls(*records: CallRecord) -> Vault:
    return replace(vault_of(BASE), calls={KeySetId("k1"): records})


def test_calls_are_united_newest_first_and_what_one_side_forgot_is_gone() -> None:
    base = with_calls(call(2), call(1))
    ours, others = with_calls(call(5), call(2), call(1)), with_calls(call(4), call(3), call(2))
    result = merge(base, ours, others).vault.calls[KeySetId("k1")]
    assert [each.id for each in result] == ["c5", "c4", "c3", "c2"]


def test_calls_keep_their_limits() -> None:
    ours = with_calls(*(call(number) for number in range(2 * KEPT_CALLS, KEPT_CALLS, -1)))
    others = with_calls(*(call(number) for number in range(3 * KEPT_CALLS, 2 * KEPT_CALLS, -1)))
    result = merge(with_calls(), ours, others).vault.calls[KeySetId("k1")]
    assert len(result) == KEPT_CALLS
    assert result[0].id == f"c{3 * KEPT_CALLS}"
    huge = "x" * (5 * 1024 * 1024)
    both = merge(with_calls(), with_calls(call(1, answer=huge)), with_calls(call(2, answer=huge))).vault
    assert [each.id for each in both.calls[KeySetId("k1")]] == ["c2"], "8 MiB are kept of all, oldest out first"


def test_calls_of_a_key_set_that_was_erased_go_with_it() -> None:
    gone = vault_of()
    result = merge(with_calls(call(1)), gone, with_calls(call(2), call(1)))
    assert result.vault.calls == {}


def test_choices_for_what_is_not_asked_are_ignored() -> None:
    assert merged(mine(note="m"), theirs(label="T"), note=Side.THEIRS, whatever=Side.THEIRS).open == ()


def test_no_edits_are_no_edits() -> None:
    start = vault_of(BASE)
    assert edited(start, [], "mine") == start
    assert merge(start, start, start).vault == start
