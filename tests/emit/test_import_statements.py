from __future__ import annotations

import pytest

from sdkwright.emit.import_statements import ALPHABETICAL, BY_LENGTH, import_blocks, import_line

NAMES = {"typing_extensions": ["Literal"], "..b": ["thing"], ".a": ["Zoo", "Ab", "MAX"], "typing": ["List"]}


def test_modules_stand_in_three_blocks_each_in_the_order_asked_for() -> None:
    assert import_blocks(["os"], NAMES) == [
        "import os\nfrom typing import List",
        "from typing_extensions import Literal",
        "from ..b import thing\nfrom .a import MAX, Ab, Zoo",
    ]
    assert import_blocks([], NAMES, order=BY_LENGTH) == [
        "from typing import List\nfrom typing_extensions import Literal",
        "from .a import MAX, Ab, Zoo\nfrom ..b import thing",
    ]


def test_the_package_of_a_test_counts_as_its_own() -> None:
    names = {"demo.types": ["Pet"], "tests.utils": ["signed"], "pytest": ["mark"]}
    blocks = import_blocks([], names, own=frozenset({"demo", "tests"}))
    assert blocks == ["from pytest import mark", "from demo.types import Pet\nfrom tests.utils import signed"]
    assert ALPHABETICAL.group_of("demo.types", frozenset()) == 0


def test_what_is_no_name_is_refused() -> None:
    with pytest.raises(ValueError, match="not a Python name"):
        import_line("typing", ["List; import os"])
    with pytest.raises(ValueError, match="not a Python name"):
        import_blocks(["os, sys"], {})
