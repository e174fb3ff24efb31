# Written by `specharge build` from specs/. Change the specs, then build.
"""What each machine must write by hand, one module each."""
