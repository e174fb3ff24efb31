"""Exhaustive exploration: the composed machines of an EVSE, with everything around it, in every order of events."""
