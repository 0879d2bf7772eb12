"""The command ``sdkwright``: one function a command, no logic.

Exit status 0: done.  1: the answer is no.  2: the input is bad.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from sdkwright import __version__, console, pipeline
from sdkwright.errors import InputError, Problem

app = typer.Typer(
    name="sdkwright",
    help="Generate a typed, streaming Python SDK from an OpenAPI document.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Spec = Annotated[
    Path | None, typer.Argument(metavar="[SPEC]", help="The OpenAPI document; default: the one the config names.")
]
ConfigFile = Annotated[Path | None, typer.Option("--config", "-c", help="How the SDK is laid out (stainless.yml).")]
Out = Annotated[Path | None, typer.Option("--out", "-o", help="The distribution's folder; default: generated/NAME.")]
Strict = Annotated[bool, typer.Option("--strict", help="Stop at anything there is to warn of.")]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes to use; default: one a core.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Render everything anew.")]


@app.command()
def init(
    spec: Annotated[Path, typer.Argument(metavar="SPEC", help="The OpenAPI document.")],
    config: Annotated[Path | None, typer.Option("--config", "-c", help="The file to write; default: stdout.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
) -> None:
    """Write a config for SPEC, with comments, to be edited from then on."""
    text, problems = pipeline.propose(spec, config)
    console.report(problems)
    if config is None:
        console.tell(text.removesuffix("\n"))
    else:
        if config.exists() and not force:
            raise InputError(Problem("error", str(config), "", None, "there is such a file already", "give --force"))
        config.write_text(text, encoding="utf-8")
        console.say(f"{config}: written")


@app.command()
def generate(
    spec: Spec = None,
    config: ConfigFile = None,
    out: Out = None,
    strict: Strict = False,
    jobs: Jobs = None,
    no_cache: NoCache = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that were edited by hand.")] = False,
) -> None:
    """Write the SDK of SPEC to a folder."""
    from sdkwright.write import Outcome, current, hashes, write

    cache = None if no_cache else pipeline.cache_dir()
    runs = pipeline.run_cache(spec, config, strict=strict, cache=cache)
    past = runs.load_run()
    folder = out or _default_out(past.project if past else "")
    done: Outcome | None = current(past.files, folder) if past else None
    if past is not None and done is not None:
        console.report(past.problems)
    else:
        with _uncollected(), console.progress() as progress:
            inputs, plan, files = _render(spec, config, strict=strict, jobs=jobs, cache=cache, progress=progress)
            folder = out or _default_out(plan.sdk.metadata.project)
            progress.phase("write")
            done = write(files, folder, force=force)
            runs.save_run(pipeline.run_of(inputs, plan, hashes(files)))
    console.say(
        f"{folder}: {len(done.created)} files created, {len(done.updated)} updated, {len(done.removed)} removed, "
        f"{len(done.unchanged) + len(done.kept)} left as they were"
    )


@app.command()
def check(
    spec: Spec = None,
    config: ConfigFile = None,
    out: Out = None,
    strict: Strict = False,
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> None:
    """Exit with 1 and show the differences if a folder is not what generate would write."""
    from sdkwright.write import current, drift

    cache = None if no_cache else pipeline.cache_dir()
    past = pipeline.run_cache(spec, config, strict=strict, cache=cache).load_run()
    folder = out or _default_out(past.project if past else "")
    if past is not None and current(past.files, folder) is not None:
        console.report(past.problems)
        console.say(f"{folder}: up to date")
        return
    with _uncollected(), console.progress() as progress:
        _, plan, files = _render(spec, config, strict=strict, jobs=jobs, cache=cache, progress=progress)
    folder = out or _default_out(plan.sdk.metadata.project)
    differences = drift(files, folder)
    console.show(differences)
    if differences:
        console.say(f"{folder}: not what sdkwright would write: {len(differences)} of {len(files)} files differ")
        raise typer.Exit(1)
    console.say(f"{folder}: up to date")


@app.command()
def mock(
    spec: Spec = None,
    config: ConfigFile = None,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on; 0 takes a free one.")] = 4010,
    delay: Annotated[float, typer.Option(min=0, help="Seconds between two events of a stream.")] = 0.0,
) -> None:
    """Serve SPEC: requests are checked, answers are examples that fit."""
    from sdkwright.config import streamed_operations
    from sdkwright.mock import serve

    inputs = pipeline.read(spec, config)
    console.report((*inputs.config.problems, *inputs.document.problems))
    serve(inputs.document, host, port, announce=console.tell, delay=delay, streams=streamed_operations(inputs.config))


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
    """Tell what changes for callers between OLD and NEW, with proof, and which version comes next."""
    from sdkwright.review.command import run_diff
    from sdkwright.review.diff import Options

    cache = pipeline.cache_dir()
    options = Options(cache, config, inside, has_witnesses=witnesses, has_wire=wire, link=link)
    if run_diff(old, new, options, form=form, out=out or [], fail_on=fail_on):
        raise typer.Exit(1)


def main() -> None:
    """Run the command line; input that cannot be used ends it with status 2 and a report, not a traceback."""
    try:
        app()
    except InputError as error:
        console.report(error.problems)
        sys.exit(2)
    except OSError as error:
        place = "" if error.filename is None else f"{error.filename}: "
        console.say(f"error: {place}{error.strerror or error}")
        sys.exit(2)


_kept: list[object] | None = None
"""In a program: what was made, so that it is not taken apart piece by piece before the process ends anyway."""


def run() -> None:
    """`main` as a program, which ends at once: taking apart what a large document became takes half a second."""
    global _kept
    _kept = []
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


@app.callback(invoke_without_command=True)
def _options(
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.", is_eager=True)] = False,
) -> None:
    if version:
        print(f"sdkwright {__version__}")
        raise typer.Exit


def _render(
    spec: Path | None,
    config: Path | None,
    *,
    strict: bool,
    jobs: int | None,
    cache: Path | None,
    progress: console.Progress,
) -> tuple[pipeline.Inputs, pipeline.Plan, pipeline.Files]:
    """All steps but the last, with what they have to report."""
    with pipeline.started_engine(jobs, cache) as engine:
        progress.phase("read")
        inputs = pipeline.read(spec, config, strict=strict)
        progress.phase("plan")
        plan = pipeline.plan(inputs, strict=strict, cache=cache)
        console.report(plan.problems)
        progress.phase("emit")
        files = pipeline.emit(plan.sdk, jobs=jobs, cache=cache, progress=progress.count, engine=engine)
    if _kept is not None:
        _kept.append((inputs, plan, files))
    return inputs, plan, files


@contextmanager
def _uncollected() -> Generator[None, None, None]:
    """Without looking for garbage: what a run makes it keeps to its end, so that only costs time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _default_out(project: str) -> Path:
    return Path("generated") / project
