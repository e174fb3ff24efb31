"""The machines of a station, in the order in which they act on an event that several of them hear."""

from __future__ import annotations

from specharge_engine.machine import Machine
from specharge_machines.aligned_data import AlignedData
from specharge_machines.authorization import Authorization
from specharge_machines.change_availability import ChangeAvailability
from specharge_machines.clear_cache import ClearCache
from specharge_machines.clock import Clock
from specharge_machines.connection import Connection
from specharge_machines.connector import Connector
from specharge_machines.connector_operability import ConnectorOperability
from specharge_machines.contract_authorization import ContractAuthorization
from specharge_machines.data_transfer import DataTransfer
from specharge_machines.ev_connection import EvConnection
from specharge_machines.event_notifier import EventNotifier
from specharge_machines.evse_operability import EvseOperability
from specharge_machines.evse_reset import EvseReset
from specharge_machines.get_base_report import GetBaseReport
from specharge_machines.get_local_list_version import GetLocalListVersion
from specharge_machines.get_report import GetReport
from specharge_machines.get_transaction_status import GetTransactionStatus
from specharge_machines.get_variable import GetVariable
from specharge_machines.get_variables import GetVariables
from specharge_machines.heartbeat import Heartbeat
from specharge_machines.key_codes import KeyCodes
from specharge_machines.lock import Lock
from specharge_machines.master_pass import MasterPass
from specharge_machines.meter_values import MeterValues
from specharge_machines.network import Network
from specharge_machines.network_profiles import NetworkProfiles
from specharge_machines.planned_boot import PlannedBoot
from specharge_machines.plug import Plug
from specharge_machines.power_path import PowerPath
from specharge_machines.reboot import Reboot
from specharge_machines.registration import Registration
from specharge_machines.reports import Reports
from specharge_machines.request_start_transaction import RequestStartTransaction
from specharge_machines.request_stop_transaction import RequestStopTransaction
from specharge_machines.reset import Reset
from specharge_machines.reset_bar import ResetBar
from specharge_machines.send_local_list import SendLocalList
from specharge_machines.set_network_profile import SetNetworkProfile
from specharge_machines.set_variable import SetVariable
from specharge_machines.set_variables import SetVariables
from specharge_machines.station_operability import StationOperability
from specharge_machines.token_reader import TokenReader
from specharge_machines.transaction import Transaction
from specharge_machines.trigger_message import TriggerMessage
from specharge_machines.unlock_connector import UnlockConnector
from specharge_machines.vendor_requests import VendorRequests

STANDARD_MACHINES: tuple[type[Machine], ...] = (
    Clock,
    NetworkProfiles,
    Network,
    PlannedBoot,
    Registration,
    Connection,
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
    Lock,
    PowerPath,
    EventNotifier,
    AlignedData,
    VendorRequests,
    MeterValues,
    TriggerMessage,
    GetTransactionStatus,
    Reports,
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
    Reset,
    DataTransfer,
)
