"""What a driver is told, by language; English is the fall-back (C01.FR.08, .09, .12, .13)."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "en": {
        "authorized": "Authorized.",
        "refused": "This card is not accepted here.",
        "out_of_reach": "The card cannot be checked now. Please try again.",
        "in_use": "This outlet is in use.",
        "out_of_service": "This outlet is out of service.",
        "reserved": "This outlet is reserved.",
        "not_locked": "The cable cannot be locked. Please plug it in again.",
        "master_pass": "All charging is being stopped.",
        "contract_refused": "The contract of this vehicle is not accepted here.",
        "pick": "Choose what is to stop.",
        "wait": "Please wait a little before you enter another code.",
    },
    "nl": {
        "authorized": "Geautoriseerd.",
        "refused": "Deze pas wordt hier niet geaccepteerd.",
        "out_of_reach": "De pas kan nu niet worden gecontroleerd. Probeer het opnieuw.",
        "in_use": "Dit laadpunt is in gebruik.",
        "out_of_service": "Dit laadpunt is buiten gebruik.",
        "reserved": "Dit laadpunt is gereserveerd.",
        "not_locked": "De kabel kan niet worden vergrendeld. Steek hem opnieuw in.",
        "master_pass": "Al het laden wordt gestopt.",
        "contract_refused": "Het contract van dit voertuig wordt hier niet geaccepteerd.",
        "pick": "Kies wat er moet stoppen.",
        "wait": "Wacht even voordat u een andere code invoert.",
    },
    "de": {
        "authorized": "Freigegeben.",
        "refused": "Diese Karte wird hier nicht akzeptiert.",
        "out_of_reach": "Die Karte kann gerade nicht geprüft werden. Bitte noch einmal versuchen.",
        "in_use": "Dieser Ladepunkt ist belegt.",
        "out_of_service": "Dieser Ladepunkt ist außer Betrieb.",
        "reserved": "Dieser Ladepunkt ist reserviert.",
        "not_locked": "Das Kabel kann nicht verriegelt werden. Bitte neu einstecken.",
        "master_pass": "Alle Ladevorgänge werden beendet.",
        "contract_refused": "Der Vertrag dieses Fahrzeugs wird hier nicht akzeptiert.",
        "pick": "Wählen Sie, was enden soll.",
        "wait": "Bitte warten Sie ein wenig vor der nächsten Eingabe.",
    },
    "fr": {
        "authorized": "Autorisé.",
        "refused": "Cette carte n'est pas acceptée ici.",
        "out_of_reach": "La carte ne peut pas être vérifiée. Veuillez réessayer.",
        "in_use": "Ce point de charge est occupé.",
        "out_of_service": "Ce point de charge est hors service.",
        "reserved": "Ce point de charge est réservé.",
        "not_locked": "Le câble ne peut pas être verrouillé. Veuillez le rebrancher.",
        "master_pass": "Toutes les charges sont arrêtées.",
        "contract_refused": "Le contrat de ce véhicule n'est pas accepté ici.",
        "pick": "Choisissez ce qui doit s'arrêter.",
        "wait": "Veuillez patienter avant de saisir un autre code.",
    },
}


def choose_language(*wanted: str | None) -> str:
    """Return the first of the RFC 5646 tags whose primary language has texts; English when none has."""
    for tag in wanted:
        primary = (tag or "").partition("-")[0].lower()
        if primary in TEXTS:
            return primary
    return "en"
