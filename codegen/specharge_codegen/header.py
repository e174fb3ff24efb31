"""The first line of every generated file."""

HEADER = "# Written by `specharge build` from specs/. Change the specs, then build.\n"
