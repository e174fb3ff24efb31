# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data types that messages share, a module each."""
