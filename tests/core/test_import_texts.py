"""A text is understood as what it is, everything that is not known in it is named, and no value of it is ever shown."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vault_app.core.errors import ImportRefused, NothingToImport, TooLarge, UnknownMember, VaultError
from vault_app.core.import_texts import MAX_KEY_SETS, Form, RawImport, read_import_text
from vault_app.exchanges.bitmart.facts import PARTS

ACCESS, SECRET = "8061a4b5c6d7e8f90123456789abcdef01234567", "6c6c98544461bbe71db2bca4c6d7fd00" * 2
HEAD = "account,exchange,environment,region,label,access_key,secret_key,memo,permissions,bound_ips,status,note"


def read(text: str, **options: Any) -> RawImport:
    return read_import_text(text, PARTS, **options)


def own(**members: Any) -> str:
    return json.dumps({"format": "vault-app-plaintext", "version": 1, **members})


def test_one_object_and_a_list_are_read_like_the_ones_of_the_command_line() -> None:
    row = {"access_key": ACCESS, "secret_key": SECRET, "memo": " m ", "permissions": ["read-only"]}
    single = read(json.dumps(row))
    assert (single.form, [each.members for each in single.key_sets]) == (Form.JSON, [row])
    several = read(json.dumps([{"account": "Main", "label": "A", **row}, {"environment": "practice", **row}]))
    assert [each.account.label for each in several.key_sets] == ["Main", ""]
    assert [each.account.environment for each in several.key_sets] == ["", "practice"]
    assert [each.where for each in several.key_sets] == ["[0]", "[1]"]


def test_this_programs_document_is_read_with_accounts_and_environments() -> None:
    text = own(
        exported_at="2026-11-22T14:03:00Z",
        warning="…",
        environments=[{"name": "Lab", "title": "Lab", "exchange": "bitmart", "hosts": {"spot": "https://lab.example"}}],
        accounts=[
            {"label": "Main", "exchange": "bitmart", "environment": "Lab", "key_sets": [{"label": "A"}, {"label": "B"}]}
        ],
    )
    found = read(text)
    assert [each.members["label"] for each in found.key_sets] == ["A", "B"]
    assert found.key_sets[1].where == "accounts[0].key_sets[1]"
    assert found.key_sets[0].account.environment == "Lab"
    assert dict(found.environments[0].hosts) == {"spot": "https://lab.example"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (own(accounts=[], colour="x"), "colour"),
        (own(accounts=[{"label": "A", "key_set": []}]), "key_set"),
        (own(environments=[{"name": "A", "script": "x"}], accounts=[]), "script"),
        (json.dumps({"format": "keepass", "access_key": ACCESS}), "format"),
        (HEAD + ",colour\n", "colour"),
    ],
)
def test_members_that_are_not_known_are_named(text: str, named: str) -> None:
    with pytest.raises(UnknownMember, match=named):
        read(text, is_table=text.startswith("account,"))


@pytest.mark.parametrize("name", [ACCESS, SECRET, "=1+1", "p\u202egnp.", "x" * 41])
def test_a_name_that_could_be_a_misplaced_secret_is_not_shown(name: str) -> None:
    with pytest.raises(UnknownMember) as refused:
        read(own(**{name: "x"}))
    assert name not in str(refused.value)
    with pytest.raises((UnknownMember, ImportRefused)) as refused_table:
        read(f'"{name}","label"\n"a","b"\n', is_table=True)
    assert name not in str(refused_table.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (own(accounts={}), "accounts is not a list"),
        (own(accounts=["x"]), r"accounts\[0\] is not an object"),
        (own(accounts=[{"label": 5}]), r"accounts\[0\].label is not a text"),
        (own(accounts=[{"label": "A", "key_sets": [["x"]]}]), r"key_sets\[0\] is not an object"),
        (own(environments=[{"name": "A", "hosts": {"spot": ["x"]}}]), "hosts.spot is not a text"),
        (json.dumps({"format": "vault-app-plaintext", "version": 2}), "later version"),
        (json.dumps({"format": "vault-app-plaintext"}), "later version"),
        ('[["x"]]', r"\[0\] is not an object"),
        ('[{"access_key": "a"}, "x"]', r"\[1\] is not an object"),
    ],
)
def test_a_document_of_another_shape_is_refused_with_the_place(text: str, reason: str) -> None:
    with pytest.raises(ImportRefused, match=reason):
        read(text)


def test_a_table_is_read_also_as_a_spreadsheet_saves_it_again() -> None:
    for separator in (",", ";", "\t"):
        lines = [
            HEAD.replace(",", separator),
            separator.join(
                (
                    "Main",
                    "bitmart",
                    "bitmart",
                    "",
                    "Bot",
                    ACCESS,
                    SECRET,
                    "' =m",
                    "read-only withdraw",
                    "1.1.1.1 2.2.2.2",
                    "live",
                    "'=1+1",
                )
            ),
            "",
        ]
        found = read("\r\n".join(lines))
        assert found.form is Form.CSV
        (row,) = found.key_sets
        assert row.members["memo"] == " =m"
        assert row.members["note"] == "=1+1"
        assert row.members["permissions"] == ["read-only", "withdraw"]
        assert row.members["bound_ips"] == ["1.1.1.1", "2.2.2.2"]
        assert row.account.label == "Main"
        assert str(row.where) == "line 2"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (HEAD + "\nMain,bitmart\n", "line 2 has 2 fields"),
        (HEAD + '\n"unclosed', "broken near line 2"),
        (HEAD + '\n"a"b,c\n', "broken near line 2"),
        (HEAD + ",label\n", "names a column twice"),
        (HEAD + "\n" + "x" * 200_000 + "\n", "broken near line 2"),
    ],
)
def test_a_broken_table_is_refused_with_its_line(text: str, reason: str) -> None:
    with pytest.raises(ImportRefused, match=reason):
        read(text, is_table=True)


def test_a_dotenv_file_and_labelled_lines_are_read_and_nothing_in_them_is_expanded() -> None:
    text = (
        f'# keys\nexport BITMART_API_KEY={ACCESS}\nBITMART_SECRET="{SECRET}"\nBITMART_MEMO="$HOME `id` ${{x}} %PATH%"\n'
    )
    found = read(text)
    assert found.form is Form.BLOCK
    assert found.key_sets[0].members == {"access_key": ACCESS, "secret_key": SECRET, "memo": "$HOME `id` ${x} %PATH%"}


def test_several_key_sets_in_lines_are_kept_apart_each_with_its_own_secret() -> None:
    text = "A_API_KEY=ka\nA_SECRET=sa\nB_API_KEY=kb\nB_SECRET=sb\n"
    assert [dict(each.members) for each in read(text).key_sets] == [
        {"access_key": "ka", "secret_key": "sa"},
        {"access_key": "kb", "secret_key": "sb"},
    ]
    twice = "Access Key: ka\nSecret Key: sa\nAccess Key: ka\n"
    assert len(read(twice).key_sets) == 1


@pytest.mark.parametrize(
    "text",
    [
        "API_KEY=ka\nAPI_KEY=kb\nAPI_SECRET=sa\nAPI_SECRET=sb\n",
        "A_API_KEY=ka\nB_SECRET=sb\nB_API_KEY=kb\nA_SECRET=sa\n",
        "API_KEY=ka\nAPI_SECRET=sa\nMEMO=m\nAPI_KEY=kb\nAPI_SECRET=sb\n",
    ],
)
def test_a_secret_never_comes_to_another_keys_side_by_guessing(text: str) -> None:
    with pytest.raises(ImportRefused, match="cannot be told"):
        read(text)


@pytest.mark.parametrize("text", ["", "  \n", "hello", "[]", "[section]\nname = value\n", own(accounts=[]), HEAD])
def test_a_text_without_a_key_set_is_called_that(text: str) -> None:
    with pytest.raises(NothingToImport):
        read(text)


def test_more_than_ten_thousand_key_sets_and_endless_lines_are_refused() -> None:
    with pytest.raises(TooLarge):
        read("[" + ",".join(['{"label":"a"}'] * (MAX_KEY_SETS + 1)) + "]")
    with pytest.raises(ImportRefused, match="labelled lines"):
        read("Access Key: " + "a" * 70_000)


@settings(max_examples=300)
@given(
    st.text(max_size=200)
    | st.text(alphabet='{}[]",:;\t\n=abkeymo_\\u0', max_size=80)
    | st.builds(lambda cells: HEAD + "\n" + ",".join(cells), st.lists(st.text(max_size=5), min_size=12, max_size=12))
)
def test_any_text_is_understood_or_refused(text: str) -> None:
    for is_table in (False, True):
        try:
            found = read(text, is_table=is_table)
        except VaultError:
            continue
        assert found.key_sets
