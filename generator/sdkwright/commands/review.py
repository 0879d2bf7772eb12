"""The commands `diff` and `prove`: compare, print, write files, say whether it fails."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sdkwright import console, pipeline
from sdkwright.errors import InputError, Problem
from sdkwright.review.diff import Options, fails, review
from sdkwright.review.formats import FORMATS, render

if TYPE_CHECKING:
    from sdkwright.review.prove.proof import Api, Plan

_SUFFIXES: Mapping[str, str] = {".md": "markdown", ".json": "json", ".html": "html", ".txt": "text"}
_PROOFS = ("text", "json")
_THRESHOLDS = ("breaking", "risky", "any")


def run_diff(old: str, new: str, options: Options, *, form: str, out: Iterable[Path], fail_on: str | None) -> bool:
    """Print the comparison of two sides, write it to the files ``out``, and return whether it fails at ``fail_on``.

    Raises InputError when a side cannot be read, or an option is unknown.
    """
    _check_choice("--format", form, FORMATS)
    if fail_on is not None:
        _check_choice("--fail-on", fail_on, _THRESHOLDS)
    targets = [(path, _format_of(path)) for path in out]
    outcome = review(old, new, options)
    for path, name in targets:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render(outcome, name), encoding="utf-8")
    console.tell(render(outcome, form).removesuffix("\n"))
    return fail_on is not None and fails(outcome, fail_on)


def run_prove(published: str, generated: str, plan: Plan, *, spec: Path | None, config: Path | None, form: str) -> bool:
    """Print how far ``generated`` replaces ``published``, and return whether it does.

    The mock serves the document ``spec``, or the one that ``config`` names; without both, no tests are run.  Raises
    InputError when a side, the document or the config cannot be read.
    """
    from sdkwright.review.prove.proof import prove
    from sdkwright.review.prove.report import render_proof, render_proof_json

    _check_choice("--format", form, _PROOFS)
    if spec is not None or config is not None:
        plan = replace(plan, api=_read_api(spec, config))
    proof = prove(published, generated, plan)
    text = render_proof_json(proof) if form == "json" else render_proof(proof)
    console.tell(text.removesuffix("\n"))
    return proof.holds


def _read_api(spec: Path | None, config: Path | None) -> Api:
    from sdkwright.config import stream_sentinel, streamed_operations
    from sdkwright.mock import Options as MockOptions
    from sdkwright.review.prove.proof import Api

    inputs = pipeline.read(spec, config)
    options = MockOptions(streams=streamed_operations(inputs.config), sentinel=stream_sentinel(inputs.config))
    return Api(inputs.document, options)


def _format_of(path: Path) -> str:
    if path.suffix not in _SUFFIXES:
        raise _usage(f"--out {path}", f"no format has the suffix {path.suffix or 'of a file without one'}", _SUFFIXES)
    return _SUFFIXES[path.suffix]


def _check_choice(option: str, value: str, choices: Iterable[str]) -> None:
    if value not in choices:
        raise _usage(option, f"there is no {value!r}", choices)


def _usage(option: str, message: str, choices: Iterable[str]) -> InputError:
    return InputError(Problem("error", option, "", None, message, f"give one of {', '.join(choices)}"))
