"""The faults of a connection that can be told apart: what it is, why that happens, the one thing to do next."""

from dataclasses import dataclass

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault; the likeliest cause first."""

    name: str
    title: Text
    causes: tuple[Text, ...]
    next_step: Text


_COMPARE_KEYS = QT_TRANSLATE_NOOP(
    "doctor", "Compare the check values of the keys with the delivery sheet, then allow one more try."
)
_ALL = (
    Finding(
        "port-busy",
        QT_TRANSLATE_NOOP("doctor", "The port is in use"),
        (
            QT_TRANSLATE_NOOP("doctor", "Another program has the port open."),
            QT_TRANSLATE_NOOP("doctor", "An earlier program ended without giving the port back."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Close the other program, then try again."),
    ),
    Finding(
        "port-missing",
        QT_TRANSLATE_NOOP("doctor", "The port is not there"),
        (
            QT_TRANSLATE_NOOP("doctor", "The adapter is unplugged, or has another name since it was plugged in."),
            QT_TRANSLATE_NOOP("doctor", "The driver of the adapter is missing or has stopped."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Plug the adapter in again and choose it from the list of ports."),
    ),
    Finding(
        "port-denied",
        QT_TRANSLATE_NOOP("doctor", "The port may not be opened"),
        (QT_TRANSLATE_NOOP("doctor", "This user is no member of the group that owns serial ports."),),
        QT_TRANSLATE_NOOP("doctor", "Become a member of the group dialout, log out and in again."),
    ),
    Finding(
        "unreachable",
        QT_TRANSLATE_NOOP("doctor", "The address cannot be reached"),
        (
            QT_TRANSLATE_NOOP("doctor", "The address or the port number is another one."),
            QT_TRANSLATE_NOOP("doctor", "The network or VPN is down, or the meter has no power or coverage."),
            QT_TRANSLATE_NOOP("doctor", "Another program is connected, and the meter takes one at a time."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Check the address and the network first."),
    ),
    Finding(
        "no-answer",
        QT_TRANSLATE_NOOP("doctor", "Nothing came back"),
        (
            QT_TRANSLATE_NOOP("doctor", "The optical head is not on the meter, or upside down."),
            QT_TRANSLATE_NOOP("doctor", "The server address or the baud rate is another one: the meter stays silent."),
            QT_TRANSLATE_NOOP("doctor", "The meter wants the sign-on of mode E first, or no sign-on at all."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Seat the head, cable down; then search for the meter."),
    ),
    Finding(
        "echo-only",
        QT_TRANSLATE_NOOP("doctor", "Only our own echo came back"),
        (
            QT_TRANSLATE_NOOP("doctor", "The head works, and no meter is in front of it: it sees its own light."),
            QT_TRANSLATE_NOOP("doctor", "The head is upside down, or sunlight falls in."),
            QT_TRANSLATE_NOOP("doctor", "The server address or the baud rate is another one: the meter stays silent."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Seat the head on the meter, cable down, and try again."),
    ),
    Finding(
        "wrong-baud",
        QT_TRANSLATE_NOOP("doctor", "Bytes come, and make no sense"),
        (
            QT_TRANSLATE_NOOP("doctor", "The baud rate is another one."),
            QT_TRANSLATE_NOOP("doctor", "The meter wants the sign-on of mode E first, or no sign-on at all."),
            QT_TRANSLATE_NOOP("doctor", "Sunlight or a worn cable spoils the bytes."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Try another baud rate, or search for the meter."),
    ),
    Finding(
        "wrong-framing",
        QT_TRANSLATE_NOOP("doctor", "The answer is framed in another way"),
        (
            QT_TRANSLATE_NOOP("doctor", "The serial server speaks HDLC and the wrapper was expected, or the reverse."),
            QT_TRANSLATE_NOOP("doctor", "Another service listens at this port."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Change the framing between wrapper and HDLC, then try again."),
    ),
    Finding(
        "mode-e-refused",
        QT_TRANSLATE_NOOP("doctor", "The meter refuses the change to HDLC (mode E)"),
        (
            QT_TRANSLATE_NOOP("doctor", "This meter starts with HDLC at once, or is set to read-out only."),
            QT_TRANSLATE_NOOP("doctor", "The head or the adapter cannot follow the speed that was agreed."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Switch mode E off, or choose a lower baud rate."),
    ),
    Finding(
        "wrong-address",
        QT_TRANSLATE_NOOP("doctor", "Another address answers"),
        (
            QT_TRANSLATE_NOOP("doctor", "The server address of this meter is another one."),
            QT_TRANSLATE_NOOP("doctor", "Several meters share the line."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Take over the address that answers, or search for the meter."),
    ),
    Finding(
        "no-counter",
        QT_TRANSLATE_NOOP("doctor", "The frame counter cannot be read"),
        (
            QT_TRANSLATE_NOOP("doctor", "The public client of this meter is switched off."),
            QT_TRANSLATE_NOOP("doctor", "The generation on the card is another one."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Give the counter yourself, or correct the generation."),
    ),
    Finding(
        "no-association-answer",
        QT_TRANSLATE_NOOP("doctor", "The link is there, and the association is not answered"),
        (
            QT_TRANSLATE_NOOP("doctor", "The client address or the logical device is another one."),
            QT_TRANSLATE_NOOP("doctor", "The meter still holds an association that was never ended."),
            QT_TRANSLATE_NOOP("doctor", "The meter ignores what it cannot decrypt: a key or the counter is wrong."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Wait a minute, then try again; check the client address next."),
    ),
    Finding(
        "wrong-client",
        QT_TRANSLATE_NOOP("doctor", "The meter does not know this client"),
        (
            QT_TRANSLATE_NOOP("doctor", "The client address is another one; the management client is 1."),
            QT_TRANSLATE_NOOP("doctor", "The logical device is another one."),
            QT_TRANSLATE_NOOP("doctor", "Another program holds the only link of this client."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Set the client address to 1, or to the one that the delivery sheet names."),
    ),
    Finding(
        "stale-association",
        QT_TRANSLATE_NOOP("doctor", "The meter still holds an old association"),
        (QT_TRANSLATE_NOOP("doctor", "An earlier connection was cut and not ended; the meter waits for it."),),
        QT_TRANSLATE_NOOP("doctor", "Wait two minutes, then try again."),
    ),
    Finding(
        "wrong-security",
        QT_TRANSLATE_NOOP("doctor", "The meter wants another kind of authentication"),
        (
            QT_TRANSLATE_NOOP("doctor", "The security level on the card is another one."),
            QT_TRANSLATE_NOOP("doctor", "The generation on the card is another one."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Change the security level: DSMR 2.2 has low-level security, all later ones HLS5."),
    ),
    Finding(
        "association-refused",
        QT_TRANSLATE_NOOP("doctor", "The meter refuses the association and gives no reason"),
        (
            QT_TRANSLATE_NOOP("doctor", "The client address, the security level or a key is another one."),
            QT_TRANSLATE_NOOP("doctor", "The meter still holds an association that was never ended."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Wait a minute, then try again; check the security level next."),
    ),
    Finding(
        "wrong-password",
        QT_TRANSLATE_NOOP("doctor", "The password is wrong"),
        (
            QT_TRANSLATE_NOOP("doctor", "The password is another one."),
            QT_TRANSLATE_NOOP("doctor", "The password was given as hex and is text, or the reverse."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Compare the password with the delivery sheet, then allow one more try."),
    ),
    Finding(
        "wrong-authentication-key",
        QT_TRANSLATE_NOOP("doctor", "The authentication key is wrong"),
        (
            QT_TRANSLATE_NOOP("doctor", "The authentication key was replaced, by us or by another program."),
            QT_TRANSLATE_NOOP("doctor", "Encryption and authentication key are exchanged, or belong to another meter."),
        ),
        _COMPARE_KEYS,
    ),
    Finding(
        "wrong-encryption-key",
        QT_TRANSLATE_NOOP("doctor", "The encryption key is wrong"),
        (
            QT_TRANSLATE_NOOP("doctor", "The encryption key was replaced, by us or by another program."),
            QT_TRANSLATE_NOOP("doctor", "Encryption and authentication key are exchanged, or belong to another meter."),
        ),
        _COMPARE_KEYS,
    ),
    Finding(
        "wrong-key",
        QT_TRANSLATE_NOOP("doctor", "The encryption key or the authentication key is wrong"),
        (
            QT_TRANSLATE_NOOP("doctor", "One of the two keys was replaced; the meter does not say which one fails."),
            QT_TRANSLATE_NOOP("doctor", "Encryption and authentication key are exchanged, or belong to another meter."),
        ),
        _COMPARE_KEYS,
    ),
    Finding(
        "low-counter",
        QT_TRANSLATE_NOOP("doctor", "Our frame counter is too low"),
        (
            QT_TRANSLATE_NOOP("doctor", "Another program used this client with a higher counter."),
            QT_TRANSLATE_NOOP("doctor", "The counters of this computer were lost or put back."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Accept the counter that the meter names, if you know who used it."),
    ),
    Finding(
        "counter-jump",
        QT_TRANSLATE_NOOP("doctor", "The frame counter of the meter is far above ours"),
        (
            QT_TRANSLATE_NOOP("doctor", "Another program works on this meter with the same key."),
            QT_TRANSLATE_NOOP("doctor", "The answer of the public client is not protected, and may be forged."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Accept the counter that the meter names, if you know who used it."),
    ),
    Finding(
        "counter-exhausted",
        QT_TRANSLATE_NOOP("doctor", "The frame counter is used up"),
        (QT_TRANSLATE_NOOP("doctor", "The encryption key has protected as many messages as it may."),),
        QT_TRANSLATE_NOOP("doctor", "Replace the encryption key of this meter."),
    ),
    Finding(
        "wrong-system-title",
        QT_TRANSLATE_NOOP("doctor", "The system title does not fit"),
        (
            QT_TRANSLATE_NOOP("doctor", "This is another meter than the card says."),
            QT_TRANSLATE_NOOP("doctor", "The meter takes only clients with a system title that it knows."),
        ),
        QT_TRANSLATE_NOOP("doctor", "Compare the number on the meter with the card."),
    ),
    Finding(
        "wrong-meter",
        QT_TRANSLATE_NOOP("doctor", "This is another meter"),
        (QT_TRANSLATE_NOOP("doctor", "The meter was exchanged, or the address belongs to another one."),),
        QT_TRANSLATE_NOOP("doctor", "Compare the number on the meter with the card."),
    ),
    Finding(
        "keys-missing",
        QT_TRANSLATE_NOOP("doctor", "A key is missing"),
        (QT_TRANSLATE_NOOP("doctor", "The keys of this meter were never entered here."),),
        QT_TRANSLATE_NOOP("doctor", "Enter or import the keys of this meter."),
    ),
    Finding(
        "lockout-guard",
        QT_TRANSLATE_NOOP("doctor", "Stopped, so that the meter does not lock itself"),
        (QT_TRANSLATE_NOOP("doctor", "The authentication failed three times in a row."),),
        QT_TRANSLATE_NOOP("doctor", "Check keys and password first; then allow one more try."),
    ),
    Finding(
        "other",
        QT_TRANSLATE_NOOP("doctor", "The connection failed in an unusual way"),
        (QT_TRANSLATE_NOOP("doctor", "The details say what the meter answered."),),
        QT_TRANSLATE_NOOP("doctor", "Send the report to support."),
    ),
)
FINDINGS: dict[str, Finding] = {finding.name: finding for finding in _ALL}
