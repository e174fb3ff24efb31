# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `set_network_profile` as a chart."""

from statemachine import Event, State

from . import Chart


class SetNetworkProfileChart(Chart):
    # Answers SetNetworkProfile. What is wrong with a profile is told; one that is right is kept, for the next reboot.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    SetNetworkProfileRequest = Event("SetNetworkProfileRequest", name="SetNetworkProfileRequest")

    received.to(answered, event=SetNetworkProfileRequest, unless="slot_is_known", on="reply_Rejected_InvalidConfSlot")  # B09: B09.FR.05
    received.to(answered, event=SetNetworkProfileRequest, cond="SetNetworkProfileRequest_connectionData_ocppTransport_is_SOAP", on="reply_Rejected_InvalidNetworkConf_ocppTransport_must_be_JSON")  # B09: B09.FR.02
    received.to(answered, event=SetNetworkProfileRequest, cond="security_profile_is_unknown", on="reply_Rejected_InvalidNetworkConf_securityProfile_must_be_1_2_or_3")  # B09: B09.FR.02
    received.to(answered, event=SetNetworkProfileRequest, cond="url_is_unusable", on="reply_Rejected_InvalidNetworkConf_ocppCsmsUrl_must_be_ws_HOST_PORT_PATH_for_securityProfile_1_wss_for_2_and_3")  # B09: B09.FR.02
    received.to(answered, event=SetNetworkProfileRequest, cond="SetNetworkProfileRequest_connectionData_messageTimeout_below_1", on="reply_Rejected_InvalidNetworkConf_messageTimeout_must_be_1_or_more")  # B09: B09.FR.02
    received.to(answered, event=SetNetworkProfileRequest, cond="apn_or_vpn_is_given", on="reply_Rejected_InvalidNetworkConf_this_station_has_no_apn_and_no_vpn")  # B09: B09.FR.02
    received.to(answered, event=SetNetworkProfileRequest, cond="security_is_lowered", unless="SecurityCtrlr_AllowSecurityProfileDowngrade", on="reply_Rejected_NoSecurityDowngrade")  # B09: B09.FR.04, A00.FR.005
    received.to(answered, event=SetNetworkProfileRequest, cond=["SecurityCtrlr_AllowSecurityProfileDowngrade", "SecurityCtrlr_SecurityProfile_above_1", "SetNetworkProfileRequest_connectionData_securityProfile_is_1"], on="reply_Rejected_NoSecurityDowngrade")  # B09: B09.FR.31, A00.FR.005
    received.to(answered, event=SetNetworkProfileRequest, unless="storage_has_room", on="reply_Failed_OutOfStorage")  # B09: B09.FR.03
    received.to(answered, event=SetNetworkProfileRequest, on=["reply_Accepted", "raise_network_profile_accepted"])  # B09: B09.FR.01

    def slot_is_known(self) -> bool:
        return self.model.guard("slot_is_known")

    def SetNetworkProfileRequest_connectionData_ocppTransport_is_SOAP(self) -> bool:
        return self.model.guard("SetNetworkProfileRequest.connectionData.ocppTransport == SOAP")

    def security_profile_is_unknown(self) -> bool:
        return self.model.guard("security_profile_is_unknown")

    def url_is_unusable(self) -> bool:
        return self.model.guard("url_is_unusable")

    def SetNetworkProfileRequest_connectionData_messageTimeout_below_1(self) -> bool:
        return self.model.guard("SetNetworkProfileRequest.connectionData.messageTimeout < 1")

    def apn_or_vpn_is_given(self) -> bool:
        return self.model.guard("apn_or_vpn_is_given")

    def security_is_lowered(self) -> bool:
        return self.model.guard("security_is_lowered")

    def SecurityCtrlr_AllowSecurityProfileDowngrade(self) -> bool:
        return self.model.guard("SecurityCtrlr.AllowSecurityProfileDowngrade")

    def SecurityCtrlr_SecurityProfile_above_1(self) -> bool:
        return self.model.guard("SecurityCtrlr.SecurityProfile > 1")

    def SetNetworkProfileRequest_connectionData_securityProfile_is_1(self) -> bool:
        return self.model.guard("SetNetworkProfileRequest.connectionData.securityProfile == 1")

    def storage_has_room(self) -> bool:
        return self.model.guard("storage_has_room")

    def reply_Rejected_InvalidConfSlot(self) -> None:
        self.model.did("reply Rejected, InvalidConfSlot")

    def reply_Rejected_InvalidNetworkConf_ocppTransport_must_be_JSON(self) -> None:
        self.model.did("reply Rejected, InvalidNetworkConf, ocppTransport must be JSON")

    def reply_Rejected_InvalidNetworkConf_securityProfile_must_be_1_2_or_3(self) -> None:
        self.model.did("reply Rejected, InvalidNetworkConf, securityProfile must be 1, 2 or 3")

    def reply_Rejected_InvalidNetworkConf_ocppCsmsUrl_must_be_ws_HOST_PORT_PATH_for_securityProfile_1_wss_for_2_and_3(self) -> None:
        self.model.did("reply Rejected, InvalidNetworkConf, ocppCsmsUrl must be ws://HOST:PORT/PATH for securityProfile 1, wss:// for 2 and 3")

    def reply_Rejected_InvalidNetworkConf_messageTimeout_must_be_1_or_more(self) -> None:
        self.model.did("reply Rejected, InvalidNetworkConf, messageTimeout must be 1 or more")

    def reply_Rejected_InvalidNetworkConf_this_station_has_no_apn_and_no_vpn(self) -> None:
        self.model.did("reply Rejected, InvalidNetworkConf, this station has no apn and no vpn")

    def reply_Rejected_NoSecurityDowngrade(self) -> None:
        self.model.did("reply Rejected, NoSecurityDowngrade")

    def reply_Failed_OutOfStorage(self) -> None:
        self.model.did("reply Failed, OutOfStorage")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def raise_network_profile_accepted(self) -> None:
        self.model.did("raise network_profile_accepted")
