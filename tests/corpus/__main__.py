"""``python -m tests.corpus [NAME ...] [--jobs N] [--json FILE]``: see the package's docstring.

Exit status 0 when at least 95 % of the documents are fully clean, nothing crashed, and no more than 0.5 % of all
operations were left out, none of them in silence.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.corpus import table
from tests.corpus.documents import documents, label
from tests.corpus.trial import ROOT, Trial, generate, import_all, run_tests
from tests.corpus.typecheck import typecheck
from tests.shared import SHARED

MIN_CLEAN_SHARE = 0.95
MAX_OMITTED_SHARE = 0.005


def main() -> int:
    """Try every document named (all of them without a name), print the table and the score."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="documents whose path contains NAME; default: all")
    parser.add_argument("--largest", type=int, help="leave out documents of more kilobytes than this")
    parser.add_argument("--jobs", type=int, default=2, help="documents to work on at once")
    parser.add_argument("--json", type=Path, help="write everything found out to this file")
    parser.add_argument("--out", type=Path, default=ROOT / ".cache/corpus", help="where packages are written")
    parser.add_argument("--skip", default="", help="steps to leave out: pyright, tests")
    parser.add_argument("--cold", action="store_true", help="render what packages have in common anew for each")
    options = parser.parse_args()
    if SHARED is None:
        print("the corpus is not on this machine: set SDKWRIGHT_SHARED", file=sys.stderr)
        return 2
    corpus, out = SHARED / "corpus", options.out.resolve()
    trials = [
        Trial(label(path, corpus), path, out / label(path, corpus).replace("/", "--"))
        for path in documents(corpus, options.names)
        if options.largest is None or path.stat().st_size <= 1000 * options.largest
    ]
    print(table.HEAD, flush=True)
    with ThreadPoolExecutor(options.jobs) as pool:
        tested, cache = "tests" not in options.skip, None if options.cold else out / ".cache"
        for trial in pool.map(lambda trial: _try(trial, cache=cache, tested=tested), trials):
            print(table.row(trial), flush=True)
    if "pyright" not in options.skip:
        print("\npyright")
        for trial in typecheck([trial for trial in trials if trial.package], out):
            print(table.row(trial), flush=True)
    print("\n" + "\n".join(table.names(trials)))
    print("\n" + "\n".join(table.summary(trials)))
    if options.json:
        options.json.write_text(json.dumps([table.as_json(trial) for trial in trials], indent=1, default=str))
    return 0 if _is_good(trials) else 1


def _is_good(trials: Sequence[Trial]) -> bool:
    clean = sum(not trial.reason for trial in trials)
    omitted, described = sum(len(trial.left_out) for trial in trials), sum(trial.operations for trial in trials)
    is_loud = not any(trial.crash or trial.silent for trial in trials)
    return is_loud and clean >= MIN_CLEAN_SHARE * len(trials) and omitted <= MAX_OMITTED_SHARE * described


def _try(trial: Trial, *, cache: Path | None, tested: bool) -> Trial:
    generate(trial, cache=cache)
    if trial.package:
        import_all(trial)
        if tested:
            run_tests(trial)
    return trial


if __name__ == "__main__":
    sys.exit(main())
