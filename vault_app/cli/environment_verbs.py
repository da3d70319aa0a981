"""The verbs for environments: the hosts that an account's requests may go to."""

from __future__ import annotations

import argparse

from vault_app.cli.context import Context
from vault_app.cli.output import table
from vault_app.cli.parser import Verbs, checked, verb, verb_group
from vault_app.cli.rows import HOST_OPTIONS, environment_row
from vault_app.core.environment import Environment
from vault_app.core.errors import InvalidInput, PracticeNotRunning
from vault_app.core.key_set import clean_label
from vault_app.services.own_environment import MAX_PEM, certificates_in, hosts_elsewhere, rest_url, socket_url


def add_verbs(verbs: Verbs) -> None:
    group = verb_group(verbs, "environment", "hosts that requests may go to: the exchange, its demo, your own")
    parser = verb(
        group,
        "add",
        add,
        "add an environment of your own",
        more="Requests of its accounts go to these hosts and to no others. http and ws are for this computer alone.",
        example="environment add staging --spot https://api.staging.example --ca-file ca.pem",
        asks=True,
    )
    parser.add_argument("name", metavar="NAME", type=checked(clean_label), help="what --environment takes")
    parser.add_argument("--spot", metavar="URL", type=checked(rest_url), required=True, help="spot and account host")
    parser.add_argument("--futures", metavar="URL", type=checked(rest_url), help="futures host")
    parser.add_argument("--ws-spot", metavar="URL", type=checked(socket_url), help="spot socket")
    parser.add_argument("--ws-futures", metavar="URL", type=checked(socket_url), help="futures socket")
    parser.add_argument(
        "--ca-file",
        metavar="PEM",
        type=checked(read_certificates),
        help="the only authority to trust there; it is kept in the vault",
    )
    verb(group, "ls", list_environments, "list the environments, built-in ones first", example="environment ls")
    parser = verb(group, "rm", remove, "remove an environment of your own", example="environment rm staging", asks=True)
    parser.add_argument("name", metavar="NAME", help="its name")


def read_certificates(name: str) -> str:
    """Return the certificates of a PEM file.

    Raises:
        InvalidInput: It cannot be read, or holds no certificate.
        TooLarge: More than 256 KiB.
    """
    from vault_app.cli.stdin import file_bytes

    return certificates_in(file_bytes(name, MAX_PEM), name)


def add(context: Context, options: argparse.Namespace) -> int:
    from vault_app.services import changes
    from vault_app.services.exchange_registry import DEFAULT_EXCHANGE

    urls = {host: getattr(options, member) for member, host in HOST_OPTIONS.items()}
    environment = Environment(
        name=options.name,
        title=options.name,
        exchange=DEFAULT_EXCHANGE,
        hosts={host: url for host, url in urls.items() if url is not None},
        ca_pem=options.ca_file,
    )
    away = hosts_elsewhere(environment)
    question = f"Signed requests of its accounts will go to {', '.join(away)}. Trust these hosts?" if away else ""
    with context.opened(writes=True) as opened:
        change = changes.add_environment(environment, opened.session.builtin_environments())
        context.save(opened, change, yes=options.yes, question=question)
    context.result(environment_row(environment), lambda: f"Added the environment {environment.name}.")
    return 0


def list_environments(context: Context, _options: argparse.Namespace) -> int:
    with context.opened() as opened:
        rows = [environment_row(_as_it_runs(each)) for each in opened.session.environments()]
    heads = ("NAME", "SPOT", "FUTURES", "CERTIFICATES")
    context.result(
        {"environments": rows},
        lambda: table(
            heads,
            (
                (
                    row["name"],
                    row["spot"] or "–",
                    row["futures"] or "–",
                    "its own CA" if row["own_ca"] else "the system's",
                )
                for row in rows
            ),
        ),
    )
    return 0


def _as_it_runs(environment: Environment) -> Environment:
    """Return the practice environment with the hosts that run now, if it runs; others as they are."""
    from vault_app.cli.context import running_practice_environment

    if not environment.practice:
        return environment
    try:
        return running_practice_environment()
    except PracticeNotRunning:
        return environment


def remove(context: Context, options: argparse.Namespace) -> int:
    from vault_app.core.errors import EnvironmentNotFound
    from vault_app.core.key_set import same_label
    from vault_app.services import changes

    with context.opened(writes=True) as opened:
        gone = next((each for each in opened.vault.environments if same_label(each.name, options.name)), None)
        if gone is None:
            if any(same_label(each.name, options.name) for each in opened.session.builtin_environments()):
                raise InvalidInput(what=f"The environment {options.name} comes with the program and cannot be removed.")
            raise EnvironmentNotFound(name=options.name)
        change = changes.remove_environment(gone.name)
        context.save(opened, change, yes=options.yes, question=f"Remove the environment {gone.name}?")
    context.result(environment_row(gone), lambda: f"Removed the environment {gone.name}.")
    return 0
