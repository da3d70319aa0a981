"""An address that binds nothing is refused with the reason; one that may mislead is kept with a warning."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.errors import InvalidAddress
from vault_app.core.ip_binding import Doubt, parse_ip_binding, parse_ip_list


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "nothing to bind"),
        ("hello", "not an IP address"),
        ("256.1.1.1", "not an IP address"),
        ("1.2.3", "not an IP address"),
        ("010.1.1.1", "begin with zero"),
        ("203.0.113.7:443", "a port does not belong"),
        ("https://203.0.113.7", "web address"),
        ("fe80::1%eth0", "zone"),
        ("0.0.0.0", "no address"),
        ("::", "no address"),
        ("0.0.0.0/0", "covers every address"),
        ("::/0", "covers every address"),
        ("224.0.0.1", "multicast"),
        ("ff02::1", "multicast"),
        ("255.255.255.255", "broadcast"),
        ("203.0.113.7/24", "behind the slash"),
    ],
)
def test_what_cannot_be_bound_is_refused_with_its_reason(typed: str, reason: str) -> None:
    with pytest.raises(InvalidAddress, match=reason):
        parse_ip_binding(typed)


@pytest.mark.parametrize(
    ("typed", "kept", "doubt"),
    [
        (" 8.8.8.8 ", "8.8.8.8", None),
        ("2001:4860:4860:0:0:0:0:8888", "2001:4860:4860::8888", None),
        ("::ffff:8.8.8.8", "8.8.8.8", None),
        ("192.168.1.20", "192.168.1.20", Doubt.PRIVATE),
        ("10.0.0.1", "10.0.0.1", Doubt.PRIVATE),
        ("100.64.1.1", "100.64.1.1", Doubt.PRIVATE),
        ("fd00::1", "fd00::1", Doubt.PRIVATE),
        ("127.0.0.1", "127.0.0.1", Doubt.LOOPBACK),
        ("::1", "::1", Doubt.LOOPBACK),
        ("169.254.0.9", "169.254.0.9", Doubt.LINK_LOCAL),
        ("fe80::1", "fe80::1", Doubt.LINK_LOCAL),
        ("8.8.8.0/24", "8.8.8.0/24", Doubt.RANGE),
        ("8.8.8.8/32", "8.8.8.8", None),
        ("203.0.113.7", "203.0.113.7", Doubt.SPECIAL),
        ("2001:db8::1", "2001:db8::1", Doubt.SPECIAL),
    ],
)
def test_what_is_bound_is_spelled_one_way_and_doubted_where_it_should_be(
    typed: str, kept: str, doubt: Doubt | None
) -> None:
    binding = parse_ip_binding(typed)
    assert (binding.address, binding.doubt) == (kept, doubt)
    assert (kept in binding.warning) is (doubt is not None)


def test_a_pasted_list_keeps_its_order_and_each_address_once() -> None:
    bound = parse_ip_list("8.8.8.8, 1.1.1.1;8.8.8.8\n9.9.9.9")
    assert [each.address for each in bound] == ["8.8.8.8", "1.1.1.1", "9.9.9.9"]


@given(st.ip_addresses().map(str) | st.text(max_size=40))
def test_whatever_is_typed_is_bound_or_refused_and_a_bound_one_binds_again(text: str) -> None:
    try:
        binding = parse_ip_binding(text)
    except InvalidAddress:
        return
    assert parse_ip_binding(binding.address) == binding
