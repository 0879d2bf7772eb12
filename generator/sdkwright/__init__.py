"""sdkwright turns an OpenAPI document and a small YAML config into a Python SDK.

Data flows one way through the rooms: ``openapi`` and ``config`` read, ``plan`` decides, ``ir`` is the contract,
``emit`` renders and ``write`` puts files on disk.
"""

__version__ = "0.1.0"
