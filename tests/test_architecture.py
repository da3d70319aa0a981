"""The layers hold, the core stays pure, and a planted violation is found."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "vault_app"
MODULES = sorted(PACKAGE.rglob("*.py"))
PURE_MODULES = [module for module in MODULES if module.relative_to(PACKAGE).parts[0] in {"core", "exchanges"}]

# What reads a clock, a file or a person without an import that the contracts could see.
IMPURE_METHODS = {"now", "today", "utcnow"}
IMPURE_FUNCTIONS = {"open", "input", "print", "breakpoint", "__import__", "eval", "exec"}


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts of pyproject.toml against the package that lies beside it in *root*."""
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )


def impurities(source: str) -> Iterator[str]:
    """Name each call in *source* that reads a clock, a file, the terminal, or the local time zone."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Name(id=name) if name in IMPURE_FUNCTIONS:
                yield f"line {node.lineno}: {name}()"
            case ast.Attribute(attr=name) if name in IMPURE_METHODS:
                yield f"line {node.lineno}: .{name}()"
            case ast.Attribute(attr="astimezone") if not node.args and not node.keywords:
                yield f"line {node.lineno}: .astimezone() of this computer"


def imported_names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_the_contracts_hold() -> None:
    """Imports point inward, the core is pure, Qt stays in the window, and there is one door to the network."""
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("core/planted.py", "import PySide6.QtCore", "Only the window imports PySide6"),
        ("core/planted.py", "import random", "Core and exchanges touch nothing"),
        ("core/planted.py", "def late() -> None:\n    import time", "Core and exchanges touch nothing"),
        ("core/planted.py", "from vault_app.services import resources", "Imports point inward"),
        ("exchanges/planted.py", "import socket", "Core and exchanges touch nothing"),
        ("exchanges/planted.py", "from pathlib import Path", "Core and exchanges touch nothing"),
        ("vaultfile/planted.py", "import vault_app.exchanges", "The file format knows the values"),
        ("services/planted.py", "import http.client", "talk to the network"),
        ("services/planted.py", "import vault_app.services.connection", "open a connection"),
        ("services/planted.py", "from PySide6.QtCore import QObject", "Only the window imports PySide6"),
        ("cli/planted.py", "import vault_app.ui", "Imports point inward"),
        ("cli/planted.py", "import vault_app.practice", "Front ends reach the practice exchange"),
        ("cli/planted.py", "import vault_app.services.transfer.encrypted_export", "No verb of the command line"),
        ("ui/planted.py", "import ssl", "talk to the network"),
        ("planted/__init__.py", '"""A package that no layer knows."""', "Imports point inward"),
    ],
)
def test_a_planted_violation_is_found(tmp_path: Path, module: str, line: str, contract: str) -> None:
    shutil.copytree(PACKAGE, tmp_path / "vault_app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    planted = tmp_path / "vault_app" / module
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(f"{line}\n", encoding="utf-8")

    result = lint_imports(tmp_path)

    assert result.returncode == 1, result.stdout
    broken = [text for text in result.stdout.splitlines() if " BROKEN" in text]
    assert any(contract in text for text in broken), result.stdout


@pytest.mark.parametrize("module", PURE_MODULES, ids=named)
def test_core_and_exchanges_need_only_the_standard_library_and_cryptography(module: Path) -> None:
    packages = {name.partition(".")[0] for name in imported_names(ast.parse(module.read_text(encoding="utf-8")))}
    assert packages <= {*sys.stdlib_module_names, "cryptography", "vault_app"}


@pytest.mark.parametrize("module", PURE_MODULES, ids=named)
def test_core_and_exchanges_read_no_clock_and_no_file(module: Path) -> None:
    assert list(impurities(module.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "datetime.now(UTC)",
        "date.today()",
        "datetime.datetime.utcnow()",
        "when.astimezone()",
        "open(path)",
        "x = [input() for _ in y]",
    ],
)
def test_a_planted_impurity_is_found(source: str) -> None:
    assert list(impurities(source))


def test_only_the_http_service_knows_urllib_request() -> None:
    """urllib.parse is text and free for all; urllib.request opens connections, and follows redirects with signed headers."""
    users = {
        named(module)
        for module in MODULES
        for name in imported_names(ast.parse(module.read_text(encoding="utf-8")))
        if name.startswith(("urllib.request", "urllib.error"))
    }
    assert users <= {"vault_app/services/http.py"}


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_a_module_says_why_it_exists_and_stays_short_enough_to_be_read(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    tree = ast.parse(source)
    reason = (ast.get_docstring(tree) or "").partition("\n")[0]
    assert reason.endswith((".", ":")), "the first line of the docstring states the module's one reason to exist"
    assert source.count("\n") <= 400
    too_long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= 60
    ]
    assert too_long == []


def test_qt_gives_every_none_back() -> None:
    """PySide6 6.12 on Python 3.11 drops a reference to None at each call; some thousands later the interpreter aborts."""
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("name")
    assert abs(sys.getrefcount(None) - before) < 10


class TestTheCommandLineNeverImportsQt:
    """Each verb answers without loading PySide6, which is two thirds of the window's start-up."""

    PASSPHRASE = "seven quiet herons"

    def modules_loaded_by(self, *arguments: str, passphrase: bool = False, text: str = "") -> set[str]:
        """Run `vault-app ARGUMENTS`, and return the modules it imported, its re-execution included."""
        read_end, write_end = os.pipe()
        os.write(write_end, f"{self.PASSPHRASE}\n".encode())
        os.close(write_end)
        options = ["--passphrase-fd", str(read_end)] if passphrase else []
        try:
            result = subprocess.run(
                [sys.executable, "-X", "importtime", "-m", "vault_app", *options, *arguments],
                input=text,
                pass_fds=(read_end,),
                capture_output=True,
                text=True,
                check=False,
                timeout=60,
            )
        finally:
            os.close(read_end)
        assert result.returncode == 0, result.stderr[-2000:]
        lines = result.stderr.splitlines()
        return {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}

    @pytest.mark.parametrize(
        "arguments", [("--help",), ("--exit-codes",), ("errors", "30005"), ("endpoints", "wallet")], ids=" ".join
    )
    def test_verbs_that_need_no_vault(self, arguments: tuple[str, ...]) -> None:
        loaded = self.modules_loaded_by(*arguments)
        assert "vault_app.cli" in loaded
        assert not {name for name in loaded if name.startswith(("PySide6", "shiboken6"))}

    def test_verbs_that_open_a_vault(self, home: Path) -> None:
        vault = ("--vault", str(home / "mine.keyvault"))
        key = '{"access_key": "80618e45710812162b04892c7ee5ead4", "secret_key": "6c6c98544461bbe71db2bca4c6d7fd00", "memo": "m"}'
        loaded = set[str]().union(
            self.modules_loaded_by("init", vault[1], passphrase=True),
            self.modules_loaded_by(*vault, "account", "add", "Main", passphrase=True),
            self.modules_loaded_by(
                *vault, "key", "add", "--account", "Main", "--label", "Bot", passphrase=True, text=key
            ),
            self.modules_loaded_by(*vault, "key", "ls", passphrase=True),
            self.modules_loaded_by(*vault, "sign", "Bot", "GET", "/account/v1/wallet", passphrase=True),
            self.modules_loaded_by(*vault, "backup", "ls", passphrase=True),
        )
        assert "vault_app.services.session" in loaded
        assert not {name for name in loaded if name.startswith(("PySide6", "shiboken6"))}
