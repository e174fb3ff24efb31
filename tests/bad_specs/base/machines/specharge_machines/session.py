"""The session."""

from typing import Any

from specharge_generated.contracts.session import SessionContract


class Session(SessionContract):
    """Remembers its driver."""

    driver: str | None = None

    def token_started_this_session(self, event: Any) -> bool:
        """Tell whether the token is the driver's."""
        return self.driver == event.token.idToken

    def note_driver(self, event: Any) -> None:
        """Remember the driver."""
        self.driver = event.request.idToken.idToken

    def greet_driver(self, event: Any) -> None:
        """Greet the driver."""

    def forget_driver(self, event: Any) -> None:
        """Forget the driver."""
        self.driver = None

    def compose_AuthorizeRequest(self, event: Any, constants: Any) -> dict[str, Any]:
        """Give the token."""
        return {"idToken": event.token}
