"""Guards and actions of the station's machines, written by hand, one file per machine, and the station itself."""

from specharge_machines.station import Station, read_configuration

__all__ = ["Station", "read_configuration"]
