"""The password of Basic authentication (use case A01).

The rule of this file: a password is in SecurityCtrlr.BasicAuthPassword and in this machine's data, and nowhere else; no
event, text or message of this machine has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_generated.contracts.password import PasswordContract

if TYPE_CHECKING:
    from specharge_engine.events import VariableChanged
    from specharge_generated import events

PASSWORD = "SecurityCtrlr.BasicAuthPassword"


class Password(PasswordContract):
    """`works` is the password by which the CSMS was last connected, `other` the one to turn to when it is refused."""

    works: str | None = None
    other: str | None = None

    def another_password_is_known(self, event: events.CsmsRefusedUs) -> bool:
        """Tell whether the CSMS refused a password, and there is another to try."""
        return event.security_profile < 3 and self._alternative() is not None

    def note_the_password_that_works(self, event: events.LinkUp) -> None:
        """Keep the password that the CSMS takes."""
        self.works = self._password()

    def forget_the_other(self, event: events.LinkUp) -> None:
        """Forget the password that the new one has replaced."""
        self.other = None

    def turn_to_the_other(self, event: events.CsmsRefusedUs) -> None:
        """Put the other password into the variable, and keep the one that was there."""
        alternative = self._alternative()
        assert alternative is not None
        self.other = self._password()
        self.station.assign(PASSWORD, "Actual", alternative)

    def which_parameter_changed(self, event: VariableChanged) -> str:
        """Name the variable; its value stays out of every log (A01.FR.12)."""
        return f"{PASSWORD} was set by the CSMS"

    def which_password_is_back(self, event: events.CsmsRefusedUs) -> str:
        """Say that the password is another one now, and why."""
        return f"{PASSWORD} is the other of the last two, as the CSMS refused this one"

    def _alternative(self) -> str | None:
        """Return the other of two passwords: the one kept for that, else the one that last worked."""
        alternative = self.works if self.other is None else self.other
        return alternative if alternative != self._password() else None

    def _password(self) -> str | None:
        value = self.station.values.get(PASSWORD)
        return value if isinstance(value, str) and value else None
