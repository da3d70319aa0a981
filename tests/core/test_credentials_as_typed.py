"""Typed and pasted credentials: what a careful reader would notice, and nothing is refused for looking odd."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.credential_checks import Oddity, Remark, oddities_of, remarks_on, tidied
from vault_app.core.paste_block import parts_in_block
from vault_app.exchanges.bitmart.facts import PARTS

ACCESS, SECRET = (
    "80618e45710812162b04892c7ee5ead4a3cc3e56",
    "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9",
)


def remarks(**typed: str) -> list[Remark]:
    return list(remarks_on(PARTS, typed))


def test_a_usual_key_set_is_not_remarked_upon() -> None:
    assert remarks(access_key=ACCESS, secret_key=SECRET, memo="test001") == []


def test_an_empty_form_is_not_remarked_upon() -> None:
    assert remarks(access_key="", secret_key="", memo="") == []


def test_swapped_keys_are_noticed_in_both_fields() -> None:
    found = remarks(access_key=SECRET, secret_key=ACCESS)
    assert [(each.part, each.cure) for each in found] == [("access_key", "swap"), ("secret_key", "swap")]
    assert found[0].text == "This looks like a secret key. Were the two swapped?"
    assert found[1].text == "This looks like an access key. Were the two swapped?"


def test_white_space_around_a_key_is_removed_with_a_word() -> None:
    assert [each.text for each in remarks(access_key=f" {ACCESS}\n")] == ["White space around it was removed."]
    assert tidied(PARTS[0], f"\t{ACCESS} \n") == ACCESS


def test_the_memo_is_kept_to_the_byte_and_its_spaces_are_pointed_out() -> None:
    assert tidied(PARTS[2], " my # memo \r\n") == " my # memo "
    assert [each.cure for each in remarks(memo="memo ")] == ["trim"]
    assert remarks(memo="my memo\n") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("abc", "has 3 characters; usual are 40"),
        ("a", "has 1 character; usual are 40"),
        (ACCESS[:-1] + "G", "not usual here"),
    ],
)
def test_an_odd_key_is_pointed_out(text: str, words: str) -> None:
    assert words in remarks(access_key=text)[0].text


@pytest.mark.parametrize(
    ("part", "text", "noted"),
    [
        (2, "test001", set()),
        (2, "", set()),
        (2, " test001", {Oddity.SPACE_AT_ENDS}),
        (2, "test001\t", {Oddity.SPACE_AT_ENDS, Oddity.INVISIBLE}),
        (2, "test\x7f001", {Oddity.INVISIBLE}),
        (2, "机器人", {Oddity.NOT_ASCII}),
        (2, ACCESS, {Oddity.LIKE_ANOTHER}),
        (2, SECRET, {Oddity.LIKE_ANOTHER}),
        (0, ACCESS, set()),
        (0, SECRET, {Oddity.LIKE_ANOTHER}),
        (1, ACCESS, {Oddity.LIKE_ANOTHER}),
        (1, "short", set()),
    ],
)
def test_what_is_odd_about_a_value_is_noted_before_it_is_sealed(part: int, text: str, noted: set[Oddity]) -> None:
    value = bytearray(text, "utf-8")
    assert oddities_of(PARTS[part], value, PARTS) == noted
    assert value == bytearray(text, "utf-8")


@given(st.dictionaries(st.sampled_from([part.id for part in PARTS]), st.text(max_size=80)))
def test_whatever_is_typed_gets_remarks_and_no_failure(typed: dict[str, str]) -> None:
    assert all(each.text and each.part in typed for each in remarks_on(PARTS, typed))


BLOCKS = {
    "one line": f"Access Key: {ACCESS} Secret Key: {SECRET} Memo: my memo",
    "lines": f"Access Key: {ACCESS}\nSecret Key: {SECRET}\nMemo: my memo\n",
    "windows lines": f"Access Key: {ACCESS}\r\nSecret Key: {SECRET}\r\nMemo: my memo\r\n",
    "value below its label": f"Access Key\n{ACCESS}\n\nSecret Key\n{SECRET}\nMemo\nmy memo",
    "json": f'{{"access_key": "{ACCESS}", "secret_key": "{SECRET}", "memo": "my memo"}}',
    "nested json": f'{{"bitmart": [{{"apiKey": "{ACCESS}", "secret": "{SECRET}", "uid": "my memo"}}]}}',
    "env": f"# keys\nBITMART_API_KEY={ACCESS}\nBITMART_SECRET_KEY={SECRET}\nBITMART_MEMO='my memo'\n",
    "exported env": f'export API_KEY="{ACCESS}"\nexport API_SECRET="{SECRET}"\nexport API_MEMO="my memo"',
    "commas": f"access_key: {ACCESS}, secret_key: {SECRET}, memo: my memo",
    "full-width colons": f"Access Key：{ACCESS}\nSecret Key：{SECRET}\nMemo：my memo",
    "yaml": f"bitmart:\n  api-key: {ACCESS}\n  secret-key: {SECRET}\n  memo: my memo\n",
    "other order": f"memo = my memo\nsecret = {SECRET}\nkey = {ACCESS}\n",
}


@pytest.mark.parametrize("shape", BLOCKS)
def test_a_pasted_block_fills_all_fields(shape: str) -> None:
    assert parts_in_block(BLOCKS[shape], PARTS) == {"access_key": ACCESS, "secret_key": SECRET, "memo": "my memo"}


@pytest.mark.parametrize("text", ["", ACCESS, "hello world", "[]", "{}", "x" * 100_000, "[" * 5_000])
def test_text_that_is_no_block_fills_nothing(text: str) -> None:
    assert parts_in_block(text, PARTS) == {}


@given(st.text(max_size=300))
def test_any_pasted_text_is_read_without_failure(text: str) -> None:
    assert set(parts_in_block(text, PARTS)) <= {part.id for part in PARTS}
