"""What `specharge build` wrote. Change the specs, not these files."""
