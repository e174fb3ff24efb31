"""Guards and actions of the station's machines, written by hand, one file per machine."""
