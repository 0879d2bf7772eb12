"""Parameters of paths that a published client's options fill where a call gives none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.config import ClientSettings
from sdkwright.naming.names import Names
from sdkwright.openapi.servers import variable_names
from sdkwright.published.endpoints import Call
from sdkwright.published.signatures import arguments


def with_path_options(settings: ClientSettings, names: Names, calls: Iterable[Call]) -> ClientSettings:
    """Return the settings with the parameter of paths that each option fills: the one that methods take as None."""
    optional = dict(entry for call in calls for entry in _optional_parameters(names, call))
    fills = {
        option: wire for argument, wire in optional.items() if (option := _option_for(argument, settings)) is not None
    }
    options = {
        name: option.model_copy(update={"send_as_path_param": fills[name]}) if name in fills else option
        for name, option in settings.opts.items()
    }
    return settings.model_copy(update={"opts": options})


def _optional_parameters(names: Names, call: Call) -> Iterator[tuple[str, str]]:
    """Yield the arguments of a method that its path needs and callers may leave out, with their names in the path."""
    params = arguments(call.method.function)
    for wire in variable_names(call.operation.path):
        param = params.get(names.snake(wire))
        if param is not None and param.kind == "keyword" and param.default == "None":
            yield param.name, wire


def _option_for(argument: str, settings: ClientSettings) -> str | None:
    """Return the client's option of an argument's name, else the only one whose name ends with it."""
    if argument in settings.opts:
        return argument
    endings = [option for option in settings.opts if option.endswith(f"_{argument}")]
    return endings[0] if len(endings) == 1 else None
