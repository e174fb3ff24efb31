# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `connector` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class ConnectorChart(Chart):
    # The status of one connector as the CSMS sees it.

    # Free for a new EV.
    available = State("available", value="available", initial=True, enter=["show_available", "raise_occupancy_changed"])
    # In use, or not free yet: an EV, its cable or its transaction is still here.
    occupied = State("occupied", value="occupied", enter=["show_occupied", "raise_occupancy_changed"])
    # Out of service by order of the CSMS.
    unavailable = State("unavailable", value="unavailable", enter=["show_unavailable", "raise_occupancy_changed"])
    # A fault keeps the connector from charging.
    faulted = State("faulted", value="faulted", enter=["show_faulted", "raise_occupancy_changed"])
    # Kept for the driver of a reservation, whether or not somebody else's EV is plugged in.
    reserved = State("reserved", value="reserved", enter=["show_reserved", "command_mark_reserved", "raise_occupancy_changed"], exit="command_unmark_reserved")

    cable_plugged_in = Event("cable_plugged_in", name="cable_plugged_in")  # A cable is in the outlet and an EV is at its other end; for an attached cable, the EV is plugged in.
    ev_unplugged = Event("ev_unplugged", name="ev_unplugged")  # The EV end of the cable is out; a cable in a socket is still there.
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    station_accepted = Event("station_accepted", name="station_accepted")  # The CSMS has accepted the station.
    report_all_connectors = Event("report_all_connectors", name="report_all_connectors")  # The station was offline for longer than OfflineThreshold; every connector tells its status.
    report_changed_connectors = Event("report_changed_connectors", name="report_changed_connectors")  # The station was offline for a short time; connectors whose status changed meanwhile tell it.
    StatusNotificationResponse = Event("StatusNotificationResponse", name="StatusNotificationResponse")
    StatusNotificationFailed = Event("StatusNotificationFailed", name="StatusNotificationFailed")
    operability_changed = Event("operability_changed", name="operability_changed")  # The station, an EVSE or a connector goes out of service, or is back; every machine looks what that means for it.
    status_wanted = Event("status_wanted", name="status_wanted")  # The CSMS wants the status of a connector.
    cable_removed = Event("cable_removed", name="cable_removed")  # The cable is out of the socket, and the EV with it.
    transaction_ended = Event("transaction_ended", name="transaction_ended")  # The transaction of this EVSE is over; normally means that its driver or EV, or the operator, was done with it.
    connector_faulted = Event("connector_faulted", name="connector_faulted")  # The connector has a fault that keeps it from charging.
    fault_cleared = Event("fault_cleared", name="fault_cleared")  # The fault of the connector is gone.
    reservations_changed = Event("reservations_changed", name="reservations_changed")  # Other EVSEs may be reserved now; every connector looks what that means for it.

    available.to(unavailable, event=cable_plugged_in, cond="connector_is_out_of_service")  # G03: G03.FR.08, G04.FR.09, G01.FR.02, B01.FR.07, B11.FR.02, B12.FR.06
    available.to(STAY, event=cable_plugged_in, cond="evse_is_reserved")  # B01: B01.FR.13, B11.FR.05
    available.to(occupied, event=cable_plugged_in, unless="connector_is_out_of_service", on="send_StatusNotification_Occupied")  # G01: G01.FR.03, E02.FR.05, G01.FR.08
    available.to(STAY, event=ev_unplugged, cond="evse_is_reserved", unless="cable_is_attached")  # B01: B01.FR.13, B11.FR.05
    available.to(occupied, event=ev_unplugged, unless=["cable_is_attached", "connector_is_out_of_service"])  # G01
    available.to(unavailable, event=station_started, cond="connector_is_out_of_service")  # G03: G03.FR.08, G04.FR.09, G01.FR.02, B01.FR.07, B11.FR.02, B12.FR.06
    available.to(reserved, event=station_started, cond="evse_is_reserved")  # B01: B01.FR.13, B11.FR.05
    available.to(STAY, event=station_accepted, on="send_StatusNotification")  # B01: B01.FR.05
    available.to(STAY, event=report_all_connectors, on="send_StatusNotification")  # B04: B04.FR.01
    available.to(STAY, event=report_changed_connectors, cond="status_is_unreported", on="send_StatusNotification")  # B04: B04.FR.02
    available.to(STAY, event=StatusNotificationResponse, on="note_reported")  # B04
    available.to(STAY, event=StatusNotificationFailed, on="note_unreported")  # B04: B04.FR.02
    available.to(unavailable, event=operability_changed, cond="connector_is_out_of_service", on="send_StatusNotification_Unavailable")  # G03: G03.FR.04, G03.FR.06, G04.FR.05, G04.FR.07, G01.FR.07
    available.to(STAY, event=status_wanted, on="send_StatusNotification")  # F06: F06.FR.09, F06.FR.10
    available.to(unavailable, event=transaction_ended, cond="connector_is_out_of_service", on="send_StatusNotification_Unavailable")  # G03: G01.FR.05, G03.FR.04, G03.FR.05, G03.FR.06, G04.FR.05, G04.FR.06, G04.FR.07, G01.FR.07
    available.to(faulted, event=connector_faulted, on="send_StatusNotification_Faulted")  # G01
    available.to(reserved, event=reservations_changed, cond="evse_is_reserved", on="send_StatusNotification_Reserved")  # H01: H01.FR.07, H01.FR.09, H01.FR.20, H01.FR.23, H01.FR.24

    occupied.to(available, event=ev_unplugged, cond="cable_is_attached", unless="transaction_is_ongoing", on="send_StatusNotification_Available")  # G01: G01.FR.04
    occupied.to(STAY, event=station_accepted, on="send_StatusNotification")  # B01: B01.FR.05
    occupied.to(STAY, event=report_all_connectors, on="send_StatusNotification")  # B04: B04.FR.01
    occupied.to(STAY, event=report_changed_connectors, cond="status_is_unreported", on="send_StatusNotification")  # B04: B04.FR.02
    occupied.to(STAY, event=StatusNotificationResponse, on="note_reported")  # B04
    occupied.to(STAY, event=StatusNotificationFailed, on="note_unreported")  # B04: B04.FR.02
    occupied.to(unavailable, event=operability_changed, cond="connector_is_out_of_service", on="send_StatusNotification_Unavailable")  # G03: G03.FR.04, G03.FR.06, G04.FR.05, G04.FR.07, G01.FR.07
    occupied.to(STAY, event=status_wanted, on="send_StatusNotification")  # F06: F06.FR.09, F06.FR.10
    occupied.to(available, event=cable_removed, unless="connector_is_to_go_out_of_service", on="send_StatusNotification_Available")  # G01: G01.FR.04
    occupied.to(unavailable, event=cable_removed, cond="connector_is_to_go_out_of_service", on="send_StatusNotification_Unavailable")  # G03: G01.FR.05, G03.FR.04, G03.FR.05, G04.FR.05, G04.FR.06
    occupied.to(available, event=transaction_ended, cond="plug_is_nothing", unless="connector_is_out_of_service", on="send_StatusNotification_Available")  # G01: G01.FR.04
    occupied.to(unavailable, event=transaction_ended, cond="connector_is_out_of_service", on="send_StatusNotification_Unavailable")  # G03: G01.FR.05, G03.FR.04, G03.FR.05, G03.FR.06, G04.FR.05, G04.FR.06, G04.FR.07, G01.FR.07
    occupied.to(faulted, event=connector_faulted, on="send_StatusNotification_Faulted")  # G01

    unavailable.to(occupied, event=cable_plugged_in, unless="connector_is_out_of_service", on="send_StatusNotification_Occupied")  # G03: G03.FR.05
    unavailable.to(STAY, event=station_accepted, on="send_StatusNotification")  # B01: B01.FR.05
    unavailable.to(STAY, event=report_all_connectors, on="send_StatusNotification")  # B04: B04.FR.01
    unavailable.to(STAY, event=report_changed_connectors, cond="status_is_unreported", on="send_StatusNotification")  # B04: B04.FR.02
    unavailable.to(STAY, event=StatusNotificationResponse, on="note_reported")  # B04
    unavailable.to(STAY, event=StatusNotificationFailed, on="note_unreported")  # B04: B04.FR.02
    unavailable.to(reserved, event=operability_changed, cond="evse_is_reserved", unless="connector_is_out_of_service", on="send_StatusNotification_Reserved")  # B11: B11.FR.05
    unavailable.to(available, event=operability_changed, cond="plug_is_nothing", unless="connector_is_out_of_service", on="send_StatusNotification_Available")  # G03: G03.FR.04, G03.FR.07, G04.FR.05, G04.FR.08, G01.FR.07
    unavailable.to(occupied, event=operability_changed, unless=["plug_is_nothing", "connector_is_out_of_service"], on="send_StatusNotification_Occupied")  # G03: G03.FR.04, G03.FR.07, G04.FR.05, G04.FR.08, G01.FR.07
    unavailable.to(STAY, event=status_wanted, on="send_StatusNotification")  # F06: F06.FR.09, F06.FR.10
    unavailable.to(faulted, event=connector_faulted, on="send_StatusNotification_Faulted")  # G03

    faulted.to(STAY, event=station_accepted, on="send_StatusNotification")  # B01: B01.FR.05
    faulted.to(STAY, event=report_all_connectors, on="send_StatusNotification")  # B04: B04.FR.01
    faulted.to(STAY, event=report_changed_connectors, cond="status_is_unreported", on="send_StatusNotification")  # B04: B04.FR.02
    faulted.to(STAY, event=StatusNotificationResponse, on="note_reported")  # B04
    faulted.to(STAY, event=StatusNotificationFailed, on="note_unreported")  # B04: B04.FR.02
    faulted.to(STAY, event=status_wanted, on="send_StatusNotification")  # F06: F06.FR.09, F06.FR.10
    faulted.to(unavailable, event=fault_cleared, cond="connector_is_out_of_service", on="send_StatusNotification_Unavailable")  # G03: G03.FR.06, G04.FR.07
    faulted.to(reserved, event=fault_cleared, cond="evse_is_reserved", unless="connector_is_out_of_service", on="send_StatusNotification_Reserved")  # H01
    faulted.to(available, event=fault_cleared, cond="plug_is_nothing", unless="connector_is_out_of_service", on="send_StatusNotification_Available")  # G01
    faulted.to(occupied, event=fault_cleared, unless=["plug_is_nothing", "connector_is_out_of_service"], on="send_StatusNotification_Occupied")  # G01

    reserved.to(STAY, event=cable_plugged_in)  # G01: G01.FR.09, G03.FR.09
    reserved.to(STAY, event=station_accepted, on="send_StatusNotification")  # B01: B01.FR.05
    reserved.to(STAY, event=report_all_connectors, on="send_StatusNotification")  # B04: B04.FR.01
    reserved.to(STAY, event=report_changed_connectors, cond="status_is_unreported", on="send_StatusNotification")  # B04: B04.FR.02
    reserved.to(STAY, event=StatusNotificationResponse, on="note_reported")  # B04
    reserved.to(STAY, event=StatusNotificationFailed, on="note_unreported")  # B04: B04.FR.02
    reserved.to(unavailable, event=operability_changed, cond="connector_is_out_of_service", on="send_StatusNotification_Unavailable")  # G03: G03.FR.04, G03.FR.06, G04.FR.05, G04.FR.07, G01.FR.07
    reserved.to(STAY, event=status_wanted, on="send_StatusNotification")  # F06: F06.FR.09, F06.FR.10
    reserved.to(unavailable, event=transaction_ended, cond="connector_is_out_of_service", on="send_StatusNotification_Unavailable")  # G03: G01.FR.05, G03.FR.04, G03.FR.05, G03.FR.06, G04.FR.05, G04.FR.06, G04.FR.07, G01.FR.07
    reserved.to(faulted, event=connector_faulted, on="send_StatusNotification_Faulted")  # G01
    reserved.to(available, event=reservations_changed, cond="plug_is_nothing", unless="evse_is_reserved", on="send_StatusNotification_Available")  # H02: H02.FR.04, H02.FR.06, H03.FR.10, H04.FR.03
    reserved.to(occupied, event=reservations_changed, unless=["evse_is_reserved", "plug_is_nothing"], on="send_StatusNotification_Occupied")  # H03: H03.FR.10, G01.FR.06

    def connector_is_out_of_service(self) -> bool:
        return self.model.guard("connector_is_out_of_service")

    def evse_is_reserved(self) -> bool:
        return self.model.guard("evse_is_reserved")

    def cable_is_attached(self) -> bool:
        return self.model.guard("cable_is_attached")

    def status_is_unreported(self) -> bool:
        return self.model.guard("status_is_unreported")

    def transaction_is_ongoing(self) -> bool:
        return self.model.guard("transaction is ongoing")

    def connector_is_to_go_out_of_service(self) -> bool:
        return self.model.guard("connector_is_to_go_out_of_service")

    def plug_is_nothing(self) -> bool:
        return self.model.guard("plug is nothing")

    def show_available(self) -> None:
        self.model.did("show_available")

    def raise_occupancy_changed(self) -> None:
        self.model.did("raise occupancy_changed")

    def show_occupied(self) -> None:
        self.model.did("show_occupied")

    def show_unavailable(self) -> None:
        self.model.did("show_unavailable")

    def show_faulted(self) -> None:
        self.model.did("show_faulted")

    def show_reserved(self) -> None:
        self.model.did("show_reserved")

    def command_mark_reserved(self) -> None:
        self.model.did("command mark_reserved")

    def command_unmark_reserved(self) -> None:
        self.model.did("command unmark_reserved")

    def send_StatusNotification_Occupied(self) -> None:
        self.model.did("send StatusNotification(Occupied)")

    def send_StatusNotification(self) -> None:
        self.model.did("send StatusNotification")

    def note_reported(self) -> None:
        self.model.did("note_reported")

    def note_unreported(self) -> None:
        self.model.did("note_unreported")

    def send_StatusNotification_Unavailable(self) -> None:
        self.model.did("send StatusNotification(Unavailable)")

    def send_StatusNotification_Faulted(self) -> None:
        self.model.did("send StatusNotification(Faulted)")

    def send_StatusNotification_Reserved(self) -> None:
        self.model.did("send StatusNotification(Reserved)")

    def send_StatusNotification_Available(self) -> None:
        self.model.did("send StatusNotification(Available)")
