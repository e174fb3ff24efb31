"""From requirement specs to tables, charts, contracts, messages and diagrams."""
