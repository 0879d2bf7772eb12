"""A Document comes in, the Config one would write for it goes out, as a value or as commented YAML.

May be changed here: how resources, methods, models, pages and options are found and named.  What they mean for the
package is decided by the planner.
"""

from __future__ import annotations

from sdkwright.infer.build import complete_config, infer_config
from sdkwright.infer.render import render_config

__all__ = ["complete_config", "infer_config", "render_config"]
