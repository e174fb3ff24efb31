"""What a station must survive: run by `make torture`, and in a short form by `make test`."""
