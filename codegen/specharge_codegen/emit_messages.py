"""Write the package `messages`: one pydantic model per OCPP 2.0.1 request, response and data type.

The rule of this file: the JSON schemas that the `ocpp` package ships decide every name, type and bound, and none of their prose is copied.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

Schema = dict[str, Any]

HEADER = "# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.\n"
