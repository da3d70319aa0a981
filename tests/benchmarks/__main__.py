"""Measures what fast means here, as ratios; ends with 1 when a promise is not kept.

Usage: python -m tests.benchmarks [NAME …]      # all of them, or some: startup, unlock, filtering, signing
"""

from __future__ import annotations

import importlib
import os
import sys

from tests.benchmarks.measure import Ratio

NAMES = ("startup", "unlock", "filtering", "signing")


def main(names: list[str]) -> int:
    """Print one line for each promise."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    kept = True
    for name in names or NAMES:
        for ratio in importlib.import_module(f"tests.benchmarks.{name}").measure():
            print(line_of(ratio), flush=True)
            kept = kept and ratio.kept
    return 0 if kept else 1


def line_of(ratio: Ratio) -> str:
    verdict = "" if ratio.limit is None else f"  at most {ratio.limit:g}: {'kept' if ratio.kept else 'NOT KEPT'}"
    absolute = f"{ratio.ours_s * 1e3:.3f} ms / {ratio.reference_s * 1e3:.3f} ms"
    return f"{ratio.value:7.3f}  {ratio.promise}  ({absolute}){verdict}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
