from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .task import Task as Task
    from .repeat import Repeat as Repeat
    from .shared import State as State, Stamped as Stamped
    from .repeat_param import RepeatParam as RepeatParam
    from .task_list_params import TaskListParams as TaskListParams
    from .task_create_params import TaskCreateParams as TaskCreateParams
    from .task_update_params import TaskUpdateParams as TaskUpdateParams
    from .task_delete_response import TaskDeleteResponse as TaskDeleteResponse
else:
    _modules = {
        "Task": "task",
        "Repeat": "repeat",
        "State": "shared",
        "Stamped": "shared",
        "RepeatParam": "repeat_param",
        "TaskListParams": "task_list_params",
        "TaskCreateParams": "task_create_params",
        "TaskUpdateParams": "task_update_params",
        "TaskDeleteResponse": "task_delete_response",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
            "shared": "",
            "tasks": "",
        },
    )
