"""Serves the parent process: a line of JSON in, a line of JSON out.

``{"package": PATH}`` first, answered by the credentials it takes and its methods with their calls; then any number of
``{"calls": {METHOD: [ARGUMENTS, …]}}``, answered by the requests that these calls send.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from .methods import client_class, make_client, walk_methods, write_calls
from .record import make_http_client, record


def main() -> None:
    """Answer until stdin ends; what the package prints goes to stderr."""
    answers, sys.stdout = sys.stdout, sys.stderr
    package = Path(json.loads(sys.stdin.readline())["package"])
    try:
        client, options = make_client(client_class(package.name), make_http_client(package))
        methods = dict(walk_methods(client, package.name))
        calls = {dotted: [call.arguments for call in write_calls(method)] for dotted, method in methods.items()}
    except Exception as error:
        print(json.dumps({"error": f"{type(error).__name__}: {error}"}), file=answers, flush=True)
        return
    print(json.dumps({"options": options, "calls": calls}), file=answers, flush=True)
    for line in sys.stdin:
        planned_calls: dict[str, list[dict[str, str]]] = json.loads(line)["calls"]
        requests: dict[str, list[Any]] = {}
        for dotted, sets in planned_calls.items():
            requests[dotted] = [record(methods[dotted], arguments) for arguments in sets]
        print(json.dumps({"requests": requests}), file=answers, flush=True)


if __name__ == "__main__":
    main()
