"""``python -m tests.corpus.worker SPEC OUT JOBS [CACHE]``: generate a package without a config; one line of JSON says how it went.

A process of its own, so that its peak memory is that of one generation.
"""

from __future__ import annotations

import json
import resource
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sdkwright import pipeline
from sdkwright.errors import InputError
from sdkwright.ir import Method, Resource, Sdk
from sdkwright.write import Options, write


def generate(spec: Path, out: Path, jobs: int, cache: Path | None) -> dict[str, Any]:
    """Write the package of ``spec`` to ``out``; modules in the folder ``cache`` are not rendered again.

    ``refused`` holds the report on a document that cannot be used, ``crash`` a traceback; without either, ``methods``
    lists what became of the operations (``"get /pets"``), ``names`` what they are called (``pets.list``) and ``reported`` every problem told.
    """
    start = time.monotonic()
    try:
        plan = pipeline.plan(pipeline.read(spec, None))
        files = pipeline.emit(plan.sdk, jobs=jobs, cache=cache)
        write(files, out, Options(force=True))
    except InputError as error:
        return {"refused": str(error)}
    except Exception:
        return {"crash": traceback.format_exc()}
    return {
        "seconds": time.monotonic() - start,
        "package": plan.sdk.metadata.package,
        "methods": [f"{method.http_method.lower()} {method.path}" for _, method in _methods(plan.sdk)],
        "names": [dotted for dotted, _ in _methods(plan.sdk)],
        "reported": [str(problem) for problem in plan.problems],
        "files": len(files),
    }


def _methods(sdk: Sdk) -> Iterator[tuple[str, Method]]:
    def below(resource: Resource, prefix: str) -> Iterator[tuple[str, Method]]:
        dotted = f"{prefix}{resource.path[-1]}."
        yield from ((dotted + method.name, method) for method in resource.methods)
        for child in resource.subresources:
            yield from below(child, dotted)

    yield from ((method.name, method) for method in sdk.methods)
    for top in sdk.resources:
        yield from below(top, "")


def main() -> None:
    """Generate, and print the outcome with the peak of memory in MiB: this process, and the largest of its helpers."""
    spec, out, jobs, *cache = sys.argv[1:]
    outcome = generate(Path(spec), Path(out), int(jobs), Path(cache[0]) if cache else None)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    helpers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    outcome["memory"] = [own // 1024, helpers // 1024]
    print(json.dumps(outcome))


if __name__ == "__main__":
    main()
