"""The commands of the compiler, one module each, with `main(argv) -> exit code`."""
