# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `trigger_message` as a chart."""

from statemachine import Event, State

from . import Chart


class TriggerMessageChart(Chart):
    # Answers TriggerMessage; the machine of the wanted message sends it.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    TriggerMessageRequest = Event("TriggerMessageRequest", name="TriggerMessageRequest")

    received.to(answered, event=TriggerMessageRequest, cond=["TriggerMessageRequest_requestedMessage_is_SignChargingStationCertificate", "station_subject_is_set"], on=["reply_Accepted", "raise_certificate_renewal_wanted"])  # A02: A02.FR.02, F06.FR.04, F06.FR.05
    received.to(answered, event=TriggerMessageRequest, cond=["TriggerMessageRequest_requestedMessage_is_SignV2GCertificate", "ISO15118Ctrlr_V2GCertificateInstallationEnabled", "v2g_subject_is_set"], on=["reply_Accepted", "raise_certificate_renewal_wanted"])  # A02: A02.FR.02, F06.FR.04, F06.FR.05
    received.to(answered, event=TriggerMessageRequest, cond=["TriggerMessageRequest_requestedMessage_is_SignCombinedCertificate", "ISO15118Ctrlr_V2GCertificateInstallationEnabled", "station_subject_is_set"], on=["reply_Accepted", "raise_certificate_renewal_wanted"])  # A02: A02.FR.02, F06.FR.04, F06.FR.05
    received.to(answered, event=TriggerMessageRequest, cond="a_certificate_is_wanted", on="reply_Rejected_MissingDevModelInfo")  # A02: F06.FR.05
    received.to(answered, event=TriggerMessageRequest, cond=["TriggerMessageRequest_requestedMessage_is_BootNotification", "registration_is_accepted"], on="reply_Rejected_InvalidMessageSeq")  # F06: F06.FR.17, F06.FR.05
    received.to(answered, event=TriggerMessageRequest, cond="TriggerMessageRequest_requestedMessage_is_BootNotification", unless="registration_is_accepted", on=["reply_Accepted", "raise_boot_notification_wanted"])  # F06: F06.FR.04, F06.FR.05, F06.FR.10, FR.05
    received.to(answered, event=TriggerMessageRequest, cond="TriggerMessageRequest_requestedMessage_is_Heartbeat", on=["reply_Accepted", "raise_heartbeat_wanted"])  # F06: F06.FR.03, F06.FR.04, F06.FR.05, F06.FR.10, FR.05
    received.to(answered, event=TriggerMessageRequest, cond=["TriggerMessageRequest_requestedMessage_is_StatusNotification", "connector_is_known"], on=["reply_Accepted", "raise_status_wanted"])  # F06: F06.FR.04, F06.FR.05, F06.FR.10, FR.05
    received.to(answered, event=TriggerMessageRequest, cond="TriggerMessageRequest_requestedMessage_is_StatusNotification", unless="connector_is_known", on="reply_Rejected_MissingParam")  # F06: F06.FR.05, F06.FR.12
    received.to(answered, event=TriggerMessageRequest, cond=["TriggerMessageRequest_requestedMessage_is_MeterValues", "a_meter_has_values"], on=["reply_Accepted", "raise_meter_values_wanted"])  # F06: F06.FR.04, F06.FR.05, F06.FR.10, F06.FR.11, FR.05
    received.to(answered, event=TriggerMessageRequest, cond=["TriggerMessageRequest_requestedMessage_is_MeterValues", "evse_is_known"], unless="a_meter_has_values", on="reply_Rejected_NotFound")  # F06: F06.FR.05
    received.to(answered, event=TriggerMessageRequest, cond="TriggerMessageRequest_requestedMessage_is_MeterValues", unless=["a_meter_has_values", "evse_is_known"], on="reply_Rejected_UnknownEvse")  # F06: F06.FR.05
    received.to(answered, event=TriggerMessageRequest, cond=["TriggerMessageRequest_requestedMessage_is_TransactionEvent", "a_transaction_is_open_there"], on=["reply_Accepted", "raise_transaction_event_wanted"])  # F06: F06.FR.04, F06.FR.05, F06.FR.10, F06.FR.11, FR.05
    received.to(answered, event=TriggerMessageRequest, cond="TriggerMessageRequest_requestedMessage_is_TransactionEvent", unless="a_transaction_is_open_there", on="reply_Rejected_TxNotFound")  # F06: F06.FR.05
    received.to(answered, event=TriggerMessageRequest, cond="TriggerMessageRequest_requestedMessage_is_LogStatusNotification", on=["reply_Accepted", "raise_log_status_wanted"])  # F06: F06.FR.03, F06.FR.04, F06.FR.05, F06.FR.10, FR.05
    received.to(answered, event=TriggerMessageRequest, cond="TriggerMessageRequest_requestedMessage_is_FirmwareStatusNotification", on=["reply_Accepted", "send_FirmwareStatusNotification_Idle"])  # F06: F06.FR.03, F06.FR.04, F06.FR.05, F06.FR.10, F06.FR.16, FR.05
    received.to(answered, event=TriggerMessageRequest, on="reply_NotImplemented")  # F06: F06.FR.08

    def TriggerMessageRequest_requestedMessage_is_SignChargingStationCertificate(self) -> bool:
        return self.model.guard("TriggerMessageRequest.requestedMessage == SignChargingStationCertificate")

    def station_subject_is_set(self) -> bool:
        return self.model.guard("station_subject_is_set")

    def TriggerMessageRequest_requestedMessage_is_SignV2GCertificate(self) -> bool:
        return self.model.guard("TriggerMessageRequest.requestedMessage == SignV2GCertificate")

    def ISO15118Ctrlr_V2GCertificateInstallationEnabled(self) -> bool:
        return self.model.guard("ISO15118Ctrlr.V2GCertificateInstallationEnabled")

    def v2g_subject_is_set(self) -> bool:
        return self.model.guard("v2g_subject_is_set")

    def TriggerMessageRequest_requestedMessage_is_SignCombinedCertificate(self) -> bool:
        return self.model.guard("TriggerMessageRequest.requestedMessage == SignCombinedCertificate")

    def a_certificate_is_wanted(self) -> bool:
        return self.model.guard("a_certificate_is_wanted")

    def TriggerMessageRequest_requestedMessage_is_BootNotification(self) -> bool:
        return self.model.guard("TriggerMessageRequest.requestedMessage == BootNotification")

    def registration_is_accepted(self) -> bool:
        return self.model.guard("registration is accepted")

    def TriggerMessageRequest_requestedMessage_is_Heartbeat(self) -> bool:
        return self.model.guard("TriggerMessageRequest.requestedMessage == Heartbeat")

    def TriggerMessageRequest_requestedMessage_is_StatusNotification(self) -> bool:
        return self.model.guard("TriggerMessageRequest.requestedMessage == StatusNotification")

    def connector_is_known(self) -> bool:
        return self.model.guard("connector_is_known")

    def TriggerMessageRequest_requestedMessage_is_MeterValues(self) -> bool:
        return self.model.guard("TriggerMessageRequest.requestedMessage == MeterValues")

    def a_meter_has_values(self) -> bool:
        return self.model.guard("a_meter_has_values")

    def evse_is_known(self) -> bool:
        return self.model.guard("evse_is_known")

    def TriggerMessageRequest_requestedMessage_is_TransactionEvent(self) -> bool:
        return self.model.guard("TriggerMessageRequest.requestedMessage == TransactionEvent")

    def a_transaction_is_open_there(self) -> bool:
        return self.model.guard("a_transaction_is_open_there")

    def TriggerMessageRequest_requestedMessage_is_LogStatusNotification(self) -> bool:
        return self.model.guard("TriggerMessageRequest.requestedMessage == LogStatusNotification")

    def TriggerMessageRequest_requestedMessage_is_FirmwareStatusNotification(self) -> bool:
        return self.model.guard("TriggerMessageRequest.requestedMessage == FirmwareStatusNotification")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def raise_certificate_renewal_wanted(self) -> None:
        self.model.did("raise certificate_renewal_wanted")

    def reply_Rejected_MissingDevModelInfo(self) -> None:
        self.model.did("reply Rejected, MissingDevModelInfo")

    def reply_Rejected_InvalidMessageSeq(self) -> None:
        self.model.did("reply Rejected, InvalidMessageSeq")

    def raise_boot_notification_wanted(self) -> None:
        self.model.did("raise boot_notification_wanted")

    def raise_heartbeat_wanted(self) -> None:
        self.model.did("raise heartbeat_wanted")

    def raise_status_wanted(self) -> None:
        self.model.did("raise status_wanted")

    def reply_Rejected_MissingParam(self) -> None:
        self.model.did("reply Rejected, MissingParam")

    def raise_meter_values_wanted(self) -> None:
        self.model.did("raise meter_values_wanted")

    def reply_Rejected_NotFound(self) -> None:
        self.model.did("reply Rejected, NotFound")

    def reply_Rejected_UnknownEvse(self) -> None:
        self.model.did("reply Rejected, UnknownEvse")

    def raise_transaction_event_wanted(self) -> None:
        self.model.did("raise transaction_event_wanted")

    def reply_Rejected_TxNotFound(self) -> None:
        self.model.did("reply Rejected, TxNotFound")

    def raise_log_status_wanted(self) -> None:
        self.model.did("raise log_status_wanted")

    def send_FirmwareStatusNotification_Idle(self) -> None:
        self.model.did("send FirmwareStatusNotification(Idle)")

    def reply_NotImplemented(self) -> None:
        self.model.did("reply NotImplemented")
