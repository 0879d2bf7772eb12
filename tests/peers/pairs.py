"""Generate packages from real pairs of document and config, and compare each with the published one.

    python -m tests.peers.pairs [isaacus] [onebusaway] [llama_stack_client] [imagekitio] [mixedbread] [cartesia] [lithic] [openai]

Document and config are taken as they are.  Every difference must stand in ``<package>_differences.yaml`` with its
reason, every entry there must still be needed, and generating must warn of nothing but operations that the config
leaves out and what a pair's own config is known to say in vain.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from sdkwright import pipeline
from sdkwright.review.prove.names import Comparison, compare_names, read_names
from tests.peers.surface import distribution, report, source
from tests.shared import SHARED

LEFT_OUT = "the config has no method for"


@dataclass(frozen=True)
class Pair:
    """A published package with the document and config it was made from.

    These lie in the reference data, or where ``published`` (a distribution, its version, a folder) has them.
    ``in_vain`` are parts of the warnings that the config earns: each must still be given.  ``kept_in`` is the folder of
    the reference data that has the package's names as well, without what was written by hand in it.
    """

    package: str
    version: str
    published: tuple[str, str, str] | None = None
    in_vain: tuple[str, ...] = ()
    kept_in: str | None = None

    def unexpected(self, warnings: tuple[str, ...]) -> list[str]:
        """Return the warnings that the config does not earn, and what was expected and not given."""
        missing = [f"no warning of: {part}" for part in self.in_vain if not any(part in line for line in warnings)]
        return [line for line in warnings if not any(part in line for part in self.in_vain)] + missing

    def files(self, shared: Path) -> tuple[Path, Path]:
        """Document and config; those that are published are downloaded on first use."""
        if self.kept_in is not None:
            folder = shared / "pairs" / self.kept_in
            return next(folder.glob("openapi.*")), folder / "sdk.yml"
        if self.published is None:
            folder = shared / "stainless" / self.package
            return folder / "openapi.yml", folder / "stainless.yml"
        name, version, inside = self.published
        folder = distribution(name, version) / inside
        return folder / "openapi.yml", folder / "config.yml"

    def compare(self, package: Path, shared: Path) -> Comparison:
        """Compare the generated ``package`` with the published one."""
        if self.kept_in is None:
            return compare_names(source(self.package, self.version), package)
        names: dict[str, str] = json.loads((shared / "pairs" / self.kept_in / "surface.json").read_text("utf-8"))
        return Comparison(names, read_names(package))


PAIRS = {
    pair.package: pair
    for pair in (
        # Its README prints a property of the request as one of the answer.
        Pair("isaacus", "0.21.1", in_vain=("answers has no 'chunking_options'",)),
        Pair("onebusaway", "1.26.0"),
        Pair(
            "llama_stack_client",
            "0.7.3",
            ("llama_stack", "0.7.3", "client-sdks/stainless"),
            in_vain=("the scheme datasets_iterrows fits none",),  # it asks for a parameter of the path in the query
        ),
        Pair(
            "imagekitio",
            "5.1.2",
            in_vain=("the field 'description' is missing", "components/examples"),  # of the document
            kept_in="imagekit",
        ),
        Pair("mixedbread", "0.49.0", kept_in="mixedbread"),
        Pair("cartesia", "3.0.2", in_vain=("no field 'word_timestamps'",), kept_in="cartesia"),
        Pair("lithic", "0.133.0", in_vain=("200 has no content",), kept_in="lithic"),
        Pair(
            "openai",
            "3.2.0",
            in_vain=(
                "200 has no content",
                "application/json, is left out",
                "bytes come unasked",
                "has the word 'oauth'",
            ),
            kept_in="openai",
        ),
    )
}


def generate(document: Path, config: Path, folder: Path) -> tuple[Path, tuple[str, ...]]:
    """Generate the pair into ``folder``; gives the package's source folder and the warnings there were."""
    plan = pipeline.plan(pipeline.read(document, config))
    inside = f"src/{plan.sdk.metadata.package}/"
    package = folder / inside
    for path, content in pipeline.emit(plan.sdk, cache=pipeline.cache_dir()).items():
        if path.startswith(inside) and isinstance(content, str):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, encoding="utf-8")
    return package, tuple(str(problem) for problem in plan.problems if not problem.message.startswith(LEFT_OUT))


def main() -> int:
    """Print the scores; 1 when a difference is not listed, a listed one is gone, or there was a warning."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[[], *PAIRS], default=[], metavar="NAME", help="default: all")
    names = parser.parse_args().names or list(PAIRS)
    if SHARED is None:
        print("the reference data is not here: skipped")
        return 0
    agree = True
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            pair = PAIRS[name]
            package, warnings = generate(*pair.files(SHARED), Path(folder) / name)
            unexpected = pair.unexpected(warnings)
            for line in unexpected:
                print(f"{name}: {line}")
            agree = report(name, pair.compare(package, SHARED)) and not unexpected and agree
    return 0 if agree else 1


if __name__ == "__main__":
    raise SystemExit(main())
