# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The request and the response of an action, a module each."""
