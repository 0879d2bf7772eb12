"""Modules that import each other: their imports of one another go to the end of the file."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir import TypeModule
from sdkwright.plan.type_graph import imports


def with_late_imports(modules: tuple[TypeModule, ...]) -> tuple[TypeModule, ...]:
    """Return the modules with ``late`` filled in: partners in a cycle of imports."""
    graph = {module.path: sorted(imports(module)) for module in modules}
    group = components(graph)
    return tuple(
        replace(module, late=tuple(path for path in graph[module.path] if group.get(path) == group[module.path]))
        for module in modules
    )


def components(graph: dict[str, list[str]]) -> dict[str, int]:
    """Number the strongly connected components by node (Tarjan 1972), without recursion."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    result: dict[str, int] = {}
    for start in graph:
        if start in index:
            continue
        work = [(start, iter(graph[start]))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on_stack.add(start)
        while work:
            node, edges = work[-1]
            for target in edges:
                if target not in graph:
                    continue
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    on_stack.add(target)
                    work.append((target, iter(graph[target])))
                    break
                if target in on_stack:
                    low[node] = min(low[node], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    number = len(result)
                    while True:
                        member = stack.pop()
                        on_stack.discard(member)
                        result[member] = number
                        if member == node:
                            break
    return result
