"""The decision over one element of SetVariables (use case B05)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from specharge_engine.satisfies import satisfies
from specharge_engine.variables import Refusal
from specharge_generated.contracts.set_variable import SetVariableContract
from specharge_machines.network_profiles import PRIORITY, SECURITY, profile_in
from specharge_machines.trust_store import has_csms_root, has_station_certificate
from specharge_machines.variable_lookup import echo, look_up

if TYPE_CHECKING:
    from specharge_engine.events import Item
    from specharge_generated.messages import SetVariableDataType

Element: TypeAlias = "Item[SetVariableDataType]"


class SetVariable(SetVariableContract):
    """Looks the variable up anew for each question: nothing is remembered that could be stale."""

    def component_is_unknown(self, event: Element) -> bool:
        """Tell whether the station has no such component."""
        return look_up(self.station.variables, event.element).status == "unknown_component"

    def variable_is_unknown(self, event: Element) -> bool:
        """Tell whether the component has no such variable."""
        return look_up(self.station.variables, event.element).status == "unknown_variable"

    def attribute_type_is_unsupported(self, event: Element) -> bool:
        """Tell whether the variable has no attribute of that type."""
        return not self.station.variables.supports(self._path(event), event.element.attributeType or "Actual")

    def variable_is_read_only(self, event: Element) -> bool:
        """Tell whether the CSMS may not write the attribute."""
        variables = self.station.variables
        return variables.mutability(self._path(event), event.element.attributeType or "Actual") == "ReadOnly"

    def value_is_badly_formatted(self, event: Element) -> bool:
        """Tell whether the text is no value of the variable's type, or not in its list."""
        refusal = self._refusal(event)
        return refusal is not None and refusal.kind in ("format", "list")

    def value_is_out_of_range(self, event: Element) -> bool:
        """Tell whether the value is below or above the variable's limits."""
        refusal = self._refusal(event)
        return refusal is not None and refusal.kind == "range"

    def network_priority_is_given(self, event: Element) -> bool:
        """Tell whether it is a readable value for OCPPCommCtrlr.NetworkConfigurationPriority."""
        return self._priority(event) is not None

    def a_slot_of_the_priority_is_empty(self, event: Element) -> bool:
        """Tell whether the new priority names a slot without a NetworkConnectionProfile."""
        return any(profile_in(self, slot) is None for slot in self._priority(event) or ())

    def priority_lowers_security(self, event: Element) -> bool:
        """Tell whether a profile of the new priority has a lower security profile than the active one."""
        active = self.station.values[SECURITY]
        return any(security_profile < active for security_profile in self._security_profiles(event))

    def priority_has_security_profile_1(self, event: Element) -> bool:
        """Tell whether a profile of the new priority is without TLS."""
        return 1 in self._security_profiles(event)

    def priority_lacks_csms_root(self, event: Element) -> bool:
        """Tell whether a profile of the new priority needs TLS, but the station trusts no root of a CSMS."""
        return max(self._security_profiles(event), default=1) > 1 and not has_csms_root(self)

    def priority_lacks_station_certificate(self, event: Element) -> bool:
        """Tell whether a profile of the new priority needs a certificate of the station, which has none."""
        return 3 in self._security_profiles(event) and not has_station_certificate(self)

    def variable_takes_effect_after_reboot(self, event: Element) -> bool:
        """Tell whether a new value counts only after a reboot."""
        return self.station.variables.definition(self._path(event)).reboot_required

    def write_value(self, event: Element) -> None:
        """Write the value."""
        attribute = event.element.attributeType or "Actual"
        self.station.assign(self._path(event), attribute, event.element.attributeValue)

    @satisfies("B05.FR.02", "B05.FR.03", "B05.FR.12")
    def compose_result(self, event: Element, constants: Mapping[str, Any]) -> dict[str, Any]:
        """Repeat component, variable and attribute type; an absent attribute type is Actual."""
        return echo(event.element)

    def _path(self, event: Element) -> str:
        path = look_up(self.station.variables, event.element).path
        assert path is not None
        return path

    def _priority(self, event: Element) -> tuple[int, ...] | None:
        """Return the slots of a new NetworkConfigurationPriority; None for another variable, or what is no value."""
        element = event.element
        path = look_up(self.station.variables, element).path
        if path != PRIORITY or (element.attributeType or "Actual") != "Actual":
            return None
        value = self.station.variables.check(PRIORITY, "Actual", element.attributeValue)
        return None if isinstance(value, Refusal) else tuple(int(slot) for slot in cast(tuple[str, ...], value))

    def _security_profiles(self, event: Element) -> list[int]:
        profiles = (profile_in(self, slot) for slot in self._priority(event) or ())
        return [profile.securityProfile for profile in profiles if profile is not None]

    def _refusal(self, event: Element) -> Refusal | None:
        element = event.element
        checked = self.station.variables.check(
            self._path(event), element.attributeType or "Actual", element.attributeValue
        )
        return checked if isinstance(checked, Refusal) else None
