"""The connector."""

from typing import Any

from specharge_generated.contracts.connector import ConnectorContract


class Connector(ConnectorContract):
    """Reports its status."""

    def compose_StatusNotificationRequest(self, event: Any, constants: Any) -> dict[str, Any]:
        """Give the address and the time."""
        return {"timestamp": self.station.now(), "evseId": self.evse, "connectorId": self.connector}
