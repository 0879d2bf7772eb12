"""A published package and its API's document come in, the config that gives the package again goes out.

Only what callers see of the package is read: signatures, types, page classes, the client's constructor and api.md.  May
be changed here: what these say of a config; how a config is laid out without a package is decided by ``infer``.
"""

from __future__ import annotations

from sdkwright.published.build import Proposal, propose_config
from sdkwright.published.package import Package, read_package

__all__ = ["Package", "Proposal", "propose_config", "read_package"]
