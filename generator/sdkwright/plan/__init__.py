"""Document + Config come in, the IR goes out: resources, names, types, streaming, pagination, authentication.

Every decision about what callers of a package see is made here; change a naming rule here and nowhere later.
"""

from __future__ import annotations

from sdkwright.plan.build import build

__all__ = ["build"]
