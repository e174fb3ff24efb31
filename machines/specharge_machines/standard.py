"""The machines of a station, in the order in which they act on an event that several of them hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specharge_machines.aligned_data import AlignedData
from specharge_machines.authorization import Authorization
from specharge_machines.cancel_reservation import CancelReservation
from specharge_machines.certificate_signed import CertificateSigned
from specharge_machines.certificate_trial import CertificateTrial
from specharge_machines.change_availability import ChangeAvailability
from specharge_machines.charging_limit import ChargingLimit
from specharge_machines.charging_profile_reports import ChargingProfileReports
from specharge_machines.clear_cache import ClearCache
from specharge_machines.clear_charging_profile import ClearChargingProfile
from specharge_machines.clock import Clock
from specharge_machines.connection import Connection
from specharge_machines.connector import Connector
from specharge_machines.connector_operability import ConnectorOperability
from specharge_machines.contract_authorization import ContractAuthorization
from specharge_machines.contract_certificates import ContractCertificates
from specharge_machines.csms_root import CsmsRoot
from specharge_machines.csms_trust import CsmsTrust
from specharge_machines.data_transfer import DataTransfer
from specharge_machines.delete_certificate import DeleteCertificate
from specharge_machines.ev_connection import EvConnection
from specharge_machines.event_notifier import EventNotifier
from specharge_machines.evse_operability import EvseOperability
from specharge_machines.evse_reset import EvseReset
from specharge_machines.get_base_report import GetBaseReport
from specharge_machines.get_charging_profiles import GetChargingProfiles
from specharge_machines.get_composite_schedule import GetCompositeSchedule
from specharge_machines.get_installed_certificate_ids import GetInstalledCertificateIds
from specharge_machines.get_local_list_version import GetLocalListVersion
from specharge_machines.get_log import GetLog
from specharge_machines.get_report import GetReport
from specharge_machines.get_transaction_status import GetTransactionStatus
from specharge_machines.get_variable import GetVariable
from specharge_machines.get_variables import GetVariables
from specharge_machines.heartbeat import Heartbeat
from specharge_machines.install_certificate import InstallCertificate
from specharge_machines.key_codes import KeyCodes
from specharge_machines.lock import Lock
from specharge_machines.log_upload import LogUpload
from specharge_machines.master_pass import MasterPass
from specharge_machines.meter_values import MeterValues
from specharge_machines.network import Network
from specharge_machines.network_profiles import NetworkProfiles
from specharge_machines.ocsp_cache import OcspCache
from specharge_machines.password import Password
from specharge_machines.planned_boot import PlannedBoot
from specharge_machines.plug import Plug
from specharge_machines.plug_and_charge import PlugAndCharge
from specharge_machines.power_path import PowerPath
from specharge_machines.reboot import Reboot
from specharge_machines.registration import Registration
from specharge_machines.reports import Reports
from specharge_machines.request_start_transaction import RequestStartTransaction
from specharge_machines.request_stop_transaction import RequestStopTransaction
from specharge_machines.reservation_reporter import ReservationReporter
from specharge_machines.reservations import Reservations
from specharge_machines.reserve_now import ReserveNow
from specharge_machines.reset import Reset
from specharge_machines.reset_bar import ResetBar
from specharge_machines.security_events import SecurityEvents
from specharge_machines.send_local_list import SendLocalList
from specharge_machines.set_charging_profile import SetChargingProfile
from specharge_machines.set_network_profile import SetNetworkProfile
from specharge_machines.set_variable import SetVariable
from specharge_machines.set_variables import SetVariables
from specharge_machines.smart_charging import SmartCharging
from specharge_machines.station_certificate import StationCertificate
from specharge_machines.station_operability import StationOperability
from specharge_machines.token_reader import TokenReader
from specharge_machines.transaction import Transaction
from specharge_machines.trigger_message import TriggerMessage
from specharge_machines.trust_store import TrustStore
from specharge_machines.unlock_connector import UnlockConnector
from specharge_machines.v2g_certificate import V2gCertificate
from specharge_machines.vendor_requests import VendorRequests

if TYPE_CHECKING:
    from specharge_engine.machine import Machine

STANDARD_MACHINES: tuple[type[Machine], ...] = (
    Clock,
    NetworkProfiles,
    Network,
    TrustStore,
    StationCertificate,
    V2gCertificate,
    CertificateTrial,
    CsmsRoot,
    PlugAndCharge,
    OcspCache,
    ContractCertificates,
    PlannedBoot,
    Registration,
    Connection,
    CsmsTrust,
    SecurityEvents,
    Password,
    StationOperability,
    EvseOperability,
    ConnectorOperability,
    ResetBar,
    Reboot,
    EvseReset,
    Plug,
    Connector,
    Heartbeat,
    EvConnection,
    Transaction,
    TokenReader,
    KeyCodes,
    Authorization,
    ContractAuthorization,
    MasterPass,
    ChargingLimit,
    SmartCharging,
    Lock,
    PowerPath,
    Reservations,
    ReservationReporter,
    EventNotifier,
    AlignedData,
    VendorRequests,
    MeterValues,
    LogUpload,
    GetLog,
    TriggerMessage,
    GetTransactionStatus,
    Reports,
    ChargingProfileReports,
    GetBaseReport,
    GetReport,
    SetNetworkProfile,
    SetVariables,
    SetVariable,
    GetVariables,
    GetVariable,
    SendLocalList,
    GetLocalListVersion,
    ClearCache,
    RequestStartTransaction,
    RequestStopTransaction,
    UnlockConnector,
    ChangeAvailability,
    ReserveNow,
    CancelReservation,
    Reset,
    DataTransfer,
    SetChargingProfile,
    ClearChargingProfile,
    GetChargingProfiles,
    GetCompositeSchedule,
    CertificateSigned,
    GetInstalledCertificateIds,
    DeleteCertificate,
    InstallCertificate,
)
