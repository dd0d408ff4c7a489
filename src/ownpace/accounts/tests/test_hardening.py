from __future__ import annotations

import subprocess
import sys


def test_a_crash_leaves_no_image_of_memory() -> None:
    script = (
        "import resource; from ownpace.accounts.hardening import no_core_dumps; no_core_dumps(); "
        "print(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    environment = {"PYTHONPATH": ":".join(path for path in sys.path if path)}
    said = subprocess.run(  # noqa: S603 - this interpreter, these lines
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment
    )
    assert said.stdout.strip() == "(0, 0)"
