"""The commands that run a station, one module each, with `main(argv) -> exit code`."""
