"""The last output, generated once more from the inputs of that time, which the history of a repository may have."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sdkwright import pipeline
from sdkwright.cache.file_cache import digest
from sdkwright.edits.git import versions
from sdkwright.edits.text import decode
from sdkwright.errors import InputError
from sdkwright.write.changes import as_bytes
from sdkwright.write.manifest import read_manifest


@dataclass(frozen=True)
class Sources:
    """The inputs as they are now: the config, None without one, and the files of the document, the main one first."""

    config: Path | None
    document: tuple[Path, ...]


Adjust = Callable[[pipeline.Plan, pipeline.Inputs], pipeline.Plan]


def regenerator(folder: Path, sources: Sources, adjust: Adjust, cache: Path | None) -> Callable[[], Mapping[str, str]]:
    """Return a function that gives what the manifest of ``folder`` was written with, by path; empty if it is lost.

    The work is done at the first call: few runs need it.  ``adjust`` makes of a plan what it was to be in the folder.
    """

    @functools.cache
    def regenerate() -> Mapping[str, str]:
        facts = read_manifest(folder).facts
        if sources.config is None or len(sources.document) != 1 or not {"config", "document"} <= facts.keys():
            return {}
        config = _find(sources.config, facts["config"], "")
        document = _find(sources.document[0], facts["document"], "\r")
        return {} if config is None or document is None else _generate(config, document, sources, adjust, cache)

    return regenerate


def _find(path: Path, expected_hash: str, dropped: str) -> bytes | None:
    """Return the version of a file whose hash the manifest has: as it is, or one in git."""
    contents = [path.read_bytes()] if path.is_file() else []
    for content in (*contents, *versions(path.absolute().parent, path.name)):
        text = content.decode("utf-8-sig", "surrogateescape")
        if dropped:
            text = text.replace("\r\n", "\n")
        if digest(text)[:16] == expected_hash:
            return content
    return None


def _generate(
    config: bytes, document: bytes, sources: Sources, adjust: Adjust, cache: Path | None
) -> Mapping[str, str]:
    assert sources.config is not None
    with tempfile.TemporaryDirectory(prefix="sdkwright-") as scratch:
        places = [Path(scratch, name) for name in ("document" + sources.document[0].suffix, sources.config.name)]
        for place, content in zip(places, (document, config), strict=True):
            place.write_bytes(content)
        try:
            inputs = pipeline.read(places[0], places[1])
            plan = adjust(pipeline.plan(inputs, cache=cache), inputs)
            files = pipeline.emit(plan.sdk, cache=cache)
        except InputError:
            return {}  # the generator has become stricter since
        return {path: decode(as_bytes(content)) for path, content in files.items()}
