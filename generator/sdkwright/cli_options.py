"""Arguments and options that several commands take, as typer reads them from annotations, and what is made of them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sdkwright import pipeline
from sdkwright.access import MEBIBYTE, Access
from sdkwright.commands.common import Request

SPEC_HELP = "The OpenAPI document: a file, an address, or - for standard input"
Spec = Annotated[str | None, typer.Argument(metavar="[SPEC]", help=f"{SPEC_HELP}; default: what the config names.")]
RequiredSpec = Annotated[str, typer.Argument(metavar="SPEC", help=f"{SPEC_HELP}.")]
ConfigFile = Annotated[Path | None, typer.Option("--config", "-c", help="How the SDK is laid out (stainless.yml).")]
Out = Annotated[Path | None, typer.Option("--out", "-o", help="The distribution's folder; default: generated/NAME.")]
Strict = Annotated[bool, typer.Option("--strict", help="Stop at anything there is to warn of.")]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes to use; default: one a core.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Render everything anew.")]
Verbose = Annotated[bool, typer.Option("--verbose", help="List every problem on a line of its own.")]
AllowRefs = Annotated[
    list[Path] | None,
    typer.Option("--allow-refs", metavar="DIR", help="A folder outside the document's own that $refs may lead to."),
]
MaxSize = Annotated[
    float, typer.Option("--max-size", metavar="MIB", min=0.001, help="The largest file to read, in MiB.")
]
MaxFiles = Annotated[
    int, typer.Option("--max-files", metavar="N", min=1, help="The most files that a document may consist of.")
]
MaxOperations = Annotated[
    int, typer.Option("--max-operations", metavar="N", min=1, help="The most operations that a document may have.")
]


def make_request(
    spec: str | None,
    config: Path | None,
    out: Path | None,
    strict: bool = False,
    jobs: int | None = None,
    no_cache: bool = False,
    verbose: bool = False,
    access: Access | None = None,
) -> Request:
    """Return what a command is asked to do, with the folder of files that are kept between runs."""
    cache = None if no_cache else pipeline.cache_dir()
    return Request(spec, config, out, strict, jobs, cache, access or Access(), verbose)


def make_access(allow_refs: list[Path] | None, max_size: float, max_files: int, max_operations: int) -> Access:
    """Return what a document may lead to; ``max_size`` is in MiB."""
    folders = tuple(allow_refs or ())
    return Access(int(max_size * MEBIBYTE), folders, max_files=max_files, max_operations=max_operations)
