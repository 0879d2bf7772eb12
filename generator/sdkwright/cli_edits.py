"""The commands ``sdkwright edits``: hand edits in generated files."""

from __future__ import annotations

from typing import Annotated

import typer

from sdkwright.cli_options import SPEC_HELP, ConfigFile, NoCache, Out, Spec, make_request

edits = typer.Typer(help="List, store or give up hand edits in generated files.", no_args_is_help=True)


@edits.command("status")
def edits_status(spec: Spec = None, config: ConfigFile = None, out: Out = None, no_cache: NoCache = False) -> None:
    """List the hand edits and exit with 1 if one is not stored."""
    from sdkwright.commands.edits import status

    raise typer.Exit(status(make_request(spec, config, out, no_cache=no_cache)))


@edits.command("save")
def edits_save(spec: Spec = None, config: ConfigFile = None, out: Out = None, no_cache: NoCache = False) -> None:
    """Store the hand edits as patches and change nothing else."""
    from sdkwright.commands.edits import save

    raise typer.Exit(save(make_request(spec, config, out, no_cache=no_cache)))


@edits.command("drop")
def edits_drop(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files below the package's folder.")],
    spec: Annotated[str | None, typer.Option("--spec", help=f"{SPEC_HELP}.")] = None,
    config: ConfigFile = None,
    out: Out = None,
    no_cache: NoCache = False,
) -> None:
    """Give up the hand edits in some files and generate."""
    from sdkwright.commands.edits import drop

    raise typer.Exit(drop(make_request(spec, config, out, no_cache=no_cache), tuple(paths)))
