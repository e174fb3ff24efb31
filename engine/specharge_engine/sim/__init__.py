"""The other ends of a station, simulated: what a station is run against when there is no field around it.

The rule of this package: nothing a running station needs is imported from here.
"""
