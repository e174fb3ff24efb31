"""Benchmarks: what the budgets promise, measured beside the libraries a user could take instead. Run `make bench`."""
