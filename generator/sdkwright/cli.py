"""The command ``sdkwright``: one function a command, no logic.

Exit status 0: done.  1: the answer is no.  2: the input is bad.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer

from sdkwright import __version__, console, pipeline
from sdkwright.access import MAX_BYTES, MAX_FILES, MAX_OPERATIONS, MEBIBYTE
from sdkwright.cli_edits import edits
from sdkwright.cli_options import (
    AllowRefs,
    ConfigFile,
    Jobs,
    MaxFiles,
    MaxOperations,
    MaxSize,
    NoCache,
    Out,
    RequiredSpec,
    Spec,
    Strict,
    Verbose,
    make_access,
    make_request,
)
from sdkwright.commands.common import keep_renderings
from sdkwright.errors import InputError

app = typer.Typer(
    name="sdkwright",
    help="Generate a typed, streaming Python SDK from an OpenAPI document.",
    context_settings={"help_option_names": ["-h", "--help"]},
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(edits, name="edits", short_help="List, store or give up hand edits in generated files.")

_MAX_MIB = MAX_BYTES / MEBIBYTE


@app.command(short_help="Write a first config for SPEC, to be edited from then on.")
def init(
    spec: RequiredSpec,
    config: Annotated[Path | None, typer.Option("--config", "-c", help="The file to write; default: stdout.")] = None,
    package: Annotated[
        str | None,
        typer.Option(
            "--from-package",
            metavar="PACKAGE",
            help="A published SDK of the API that the config gives again: NAME==VERSION, a wheel, an sdist or a folder.",
        ),
    ] = None,
    update: Annotated[
        bool, typer.Option("--update", help="Add to the file what is new in SPEC; all else in it stays as it is.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
    verbose: Verbose = False,
    allow_refs: AllowRefs = None,
    max_size: MaxSize = _MAX_MIB,
    max_files: MaxFiles = MAX_FILES,
    max_operations: MaxOperations = MAX_OPERATIONS,
) -> None:
    """Write a first config for SPEC, with comments, to be edited from then on."""
    from sdkwright.commands.init import run
    from sdkwright.commands.init import update as update_config

    access = make_access(allow_refs, max_size, max_files, max_operations)
    if update and (package is not None or force):
        raise typer.BadParameter("--update keeps the file: it goes with neither --from-package nor --force")
    if update:
        raise typer.Exit(update_config(spec, config, access, verbose=verbose))
    raise typer.Exit(run(spec, config, access, package=package, force=force, verbose=verbose))


@app.command(short_help="Write the SDK of SPEC to a folder; hand edits in it are kept.")
def generate(
    spec: Spec = None,
    config: ConfigFile = None,
    out: Out = None,
    strict: Strict = False,
    jobs: Jobs = None,
    no_cache: NoCache = False,
    force: Annotated[bool, typer.Option("--force", help="Give up all hand edits in generated files.")] = False,
    overwrite: Annotated[
        list[str] | None,
        typer.Option("--overwrite", metavar="PATH", help="A file that sdkwright did not write and may replace."),
    ] = None,
    resolve: Annotated[
        bool, typer.Option("--resolve", help="Write conflicts to DIR.conflicts, or take what was made of them there.")
    ] = False,
    verbose: Verbose = False,
    allow_refs: AllowRefs = None,
    max_size: MaxSize = _MAX_MIB,
    max_files: MaxFiles = MAX_FILES,
    max_operations: MaxOperations = MAX_OPERATIONS,
) -> None:
    """Write the SDK of SPEC to a folder; hand edits in it are kept."""
    from sdkwright.commands.generate import run

    request = make_request(
        spec, config, out, strict, jobs, no_cache, verbose, make_access(allow_refs, max_size, max_files, max_operations)
    )
    raise typer.Exit(run(request, force=force, overwrite=tuple(overwrite or ()), use_resolved=resolve))


@app.command(short_help="Exit with 1 if a folder is not what generate would write.")
def check(
    spec: Spec = None,
    config: ConfigFile = None,
    out: Out = None,
    strict: Strict = False,
    jobs: Jobs = None,
    no_cache: NoCache = False,
    base: Annotated[
        str | None, typer.Option("--base", metavar="REV", help="The revision whose custom_code_budget counts.")
    ] = None,
    verbose: Verbose = False,
    allow_refs: AllowRefs = None,
    max_size: MaxSize = _MAX_MIB,
    max_files: MaxFiles = MAX_FILES,
    max_operations: MaxOperations = MAX_OPERATIONS,
) -> None:
    """Exit with 1 and show the differences if a folder is not what generate would write."""
    from sdkwright.commands.check import run

    request = make_request(
        spec, config, out, strict, jobs, no_cache, verbose, make_access(allow_refs, max_size, max_files, max_operations)
    )
    raise typer.Exit(run(request, base=base))


@app.command(short_help="Take over a repository whose package another generator made.")
def adopt(
    repository: Annotated[Path, typer.Argument(metavar="REPO", help="The folder with the package's pyproject.toml.")],
    spec: Spec = None,
    config: ConfigFile = None,
    base: Annotated[
        str | None,
        typer.Option(
            "--base", metavar="REV", help="What the old generator wrote, without edits; default: the branch generated."
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would be done and change nothing.")] = False,
    strict: Strict = False,
    verbose: Verbose = False,
) -> None:
    """Take over a repository whose package another generator made, on a branch of it.

    What was written by hand is kept: as patches in generated files, as files beside them, and as the owner's version,
    licence, metadata, tests and workflows.  The report says what changes for callers and what needs a decision.
    """
    from sdkwright.commands.adopt import run

    request = make_request(spec, config, repository, strict=strict, verbose=verbose)
    raise typer.Exit(run(request, base=base, dry_run=dry_run))


@app.command(short_help="Serve SPEC: requests are checked, answers are examples that fit.")
def mock(
    spec: Spec = None,
    config: ConfigFile = None,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on; 0 takes a free one.")] = 4010,
    delay: Annotated[float, typer.Option(min=0, help="Seconds between two events of a stream.")] = 0.0,
    auth: Annotated[
        bool, typer.Option("--auth/--no-auth", help="Refuse requests without the credentials that the API requires.")
    ] = True,
    allow_refs: AllowRefs = None,
    max_size: MaxSize = _MAX_MIB,
    max_files: MaxFiles = MAX_FILES,
    max_operations: MaxOperations = MAX_OPERATIONS,
) -> None:
    """Serve SPEC: requests are checked, answers are examples that fit."""
    from sdkwright.commands.mock import run

    raise typer.Exit(
        run(
            spec,
            config,
            make_access(allow_refs, max_size, max_files, max_operations),
            host=host,
            port=port,
            delay=delay,
            auth=auth,
        )
    )


@app.command(short_help="Set the version, write the changelog, commit, tag and build.")
def release(
    spec: Spec = None,
    config: ConfigFile = None,
    out: Out = None,
    version: Annotated[
        str | None, typer.Option("--version", help="The version; default: what the changes for callers ask for.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would be released and change nothing.")] = False,
    install: Annotated[
        bool, typer.Option(help="Install the wheel in an empty environment and import it before the commit.")
    ] = True,
    strict: Strict = False,
    verbose: Verbose = False,
) -> None:
    """Release the package: set its version, write the changelog entry, commit, tag, and build what is to be published.

    Refused, with everything as it was, are changes that are not committed, a package that is not what its inputs give,
    a version that exists, and one that is smaller than the changes for callers since the last release ask for.
    """
    from sdkwright.commands.release import run

    request = make_request(spec, config, out, strict=strict, verbose=verbose)
    raise typer.Exit(run(request, version, dry_run=dry_run, install=install))


@app.command(short_help="Write the JSON Schema of a config, for editors.")
def schema(
    out: Annotated[Path | None, typer.Option("--out", "-o", help="The file to write; default: stdout.")] = None,
) -> None:
    """Write the JSON Schema of a config, for editors to check and complete from.

    An editor with a YAML language server finds it by the first line of a config: # yaml-language-server: $schema=FILE.
    """
    from sdkwright.commands.schema import run

    raise typer.Exit(run(out))


@app.command()
def diff(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="A folder, wheel, sdist or git revision (REV or REV:FOLDER).")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same; what would be released next.")],
    config: Annotated[
        Path | None, typer.Option("--config", "-c", help="The package's config: accepted rows, and causes of rows.")
    ] = None,
    inside: Annotated[
        str | None, typer.Option("--package", help="The package's folder in revisions; default: the one in generated/.")
    ] = None,
    form: Annotated[str, typer.Option("--format", help="What is printed: text, markdown, json or html.")] = "text",
    out: Annotated[
        list[Path] | None, typer.Option("--out", "-o", help="Write the report here too, as .md, .json, .html or .txt.")
    ] = None,
    fail_on: Annotated[str | None, typer.Option(help="Exit with 1 at rows this bad: breaking, risky or any.")] = None,
    link: Annotated[str, typer.Option(help="The address that paths of NEW's files are appended to.")] = "",
    witnesses: Annotated[bool, typer.Option(help="Prove breaking rows by programs of a caller.")] = True,
    wire: Annotated[bool, typer.Option(help="Compare the requests of all methods.")] = True,
) -> None:
    """Tell what changes for callers between OLD and NEW, with proof."""
    from sdkwright.commands.review import run_diff
    from sdkwright.review.diff import Options

    cache = pipeline.cache_dir()
    options = Options(cache, config, inside, has_witnesses=witnesses, has_wire=wire, link=link)
    if run_diff(old, new, options, form=form, out=out or [], fail_on=fail_on):
        raise typer.Exit(1)


@app.command()
def prove(
    published: Annotated[
        str, typer.Argument(metavar="PUBLISHED", help="NAME==VERSION, a folder, a wheel or an sdist.")
    ],
    generated: Annotated[str, typer.Argument(metavar="GENERATED", help="The package that replaces it.")],
    spec: Annotated[Path | None, typer.Option("--spec", help="The document that the mock serves to the tests.")] = None,
    config: ConfigFile = None,
    reasons: Annotated[Path | None, typer.Option(help="A YAML file of differences that have a reason.")] = None,
    form: Annotated[str, typer.Option("--format", help="What is printed: text or json.")] = "text",
    wire: Annotated[bool, typer.Option(help="Compare the requests of all methods.")] = True,
) -> None:
    """Tell how far the package GENERATED replaces PUBLISHED."""
    from sdkwright.commands.review import run_prove
    from sdkwright.review.prove.proof import Plan
    from sdkwright.review.prove.reasons import read_reasons

    plan = Plan(pipeline.cache_dir(), read_reasons(reasons), has_wire=wire)
    if not run_prove(published, generated, plan, spec=spec, config=config, form=form):
        raise typer.Exit(1)


def main() -> None:
    """Run the command line; any failure ends it with status 2 and a report, not a traceback."""
    try:
        app()
    except InputError as error:
        console.report(error.problems, verbose="--verbose" in sys.argv)
        sys.exit(2)
    except OSError as error:
        place = "" if error.filename is None else f"{error.filename}: "
        console.say_coloured("error", f": {place}{error.strerror or error}")
        sys.exit(2)
    except Exception as error:
        if os.environ.get("SDKWRIGHT_DEBUG"):
            raise
        *_, last = traceback.extract_tb(error.__traceback__)
        place = f"{Path(last.filename).name}:{last.lineno}"
        console.say_coloured(
            "error", f": sdkwright itself failed: {type(error).__name__}: {str(error)[:500]} ({place})"
        )
        console.say("this is a fault of sdkwright; SDKWRIGHT_DEBUG=1 shows where, for a report of it")
        sys.exit(2)


def run() -> None:
    """Run `main` as a program, which ends at once: freeing the memory of a large document takes half a second."""
    keep_renderings()
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _stop)
    status = 0
    try:
        main()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        status = status or 1
    os._exit(status)


def _stop(number: int, frame: object) -> None:
    """End in good order, so that what was begun is taken back."""
    raise SystemExit(128 + number)


@app.callback(invoke_without_command=True)
def _options(
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.", is_eager=True)] = False,
) -> None:
    if version:
        print(f"sdkwright {__version__}")
        raise typer.Exit
