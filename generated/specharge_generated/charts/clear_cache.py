# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `clear_cache` as a chart."""

from statemachine import Event, State

from . import Chart


class ClearCacheChart(Chart):
    # Answers ClearCache; the Authorization Cache is emptied in the same step.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    ClearCacheRequest = Event("ClearCacheRequest", name="ClearCacheRequest")

    received.to(answered, event=ClearCacheRequest, unless="AuthCacheCtrlr_Enabled", on="reply_Rejected_NotEnabled")  # C11: C11.FR.02, C11.FR.04
    received.to(answered, event=ClearCacheRequest, cond="file_cannot_be_written", on="reply_Rejected_OutOfStorage")  # C11: C11.FR.02, C11.FR.05
    received.to(answered, event=ClearCacheRequest, on=["empty_the_cache", "reply_Accepted"])  # C11: C11.FR.01, C11.FR.02, C11.FR.03

    def AuthCacheCtrlr_Enabled(self) -> bool:
        return self.model.guard("AuthCacheCtrlr.Enabled")

    def file_cannot_be_written(self) -> bool:
        return self.model.guard("file_cannot_be_written")

    def reply_Rejected_NotEnabled(self) -> None:
        self.model.did("reply Rejected, NotEnabled")

    def reply_Rejected_OutOfStorage(self) -> None:
        self.model.did("reply Rejected, OutOfStorage")

    def empty_the_cache(self) -> None:
        self.model.did("empty_the_cache")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")
