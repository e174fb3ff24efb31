"""The runtime of a charging station: a kernel without I/O and the shells around it."""
