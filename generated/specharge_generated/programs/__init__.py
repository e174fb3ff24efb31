# Written by `specharge build` from specs/. Change the specs, then build.
"""The tables of the machines, one module each; data only."""
