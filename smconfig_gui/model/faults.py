"""The faults of a connection that can be told apart: what it is, why that happens, and what to do about each cause."""

from dataclasses import dataclass, replace
from enum import StrEnum

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, Thing


class Act(StrEnum):
    """Something that the program can do about a cause, when a person asks for it."""

    TRY_AGAIN = "try-again"
    ALLOW_ANOTHER_TRY = "allow-another-try"
    EDIT = "edit"
    KEYS = "keys"
    SEARCH = "search"
    SIGN_ON = "sign-on"
    FRAMING = "framing"


@dataclass(frozen=True, slots=True)
class Cause:
    """Why it may be so, the one thing to do about it, how the program can help with that, and what it is about."""

    text: Text
    step: Text
    act: Act | None = None
    about: tuple[Thing, ...] = ()

    @property
    def things(self) -> tuple[Thing, ...]:
        """What has to be changed; an act says it by itself where nothing else is named."""
        return self.about or _OF_ACTS.get(self.act, ())


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault; the likeliest cause first. `note` says what cannot be known from here."""

    name: str
    title: Text
    causes: tuple[Cause, ...]
    note: Text | None = None

    @property
    def next_step(self) -> Text:
        """What to do first."""
        return self.causes[0].step

    def filled(self, **params: object) -> "Finding":
        """Return the same finding with these parameters in its steps."""
        causes = tuple(replace(cause, step=cause.step.with_(**params)) for cause in self.causes)
        return replace(self, causes=causes)


_OF_ACTS: dict[Act | None, tuple[Thing, ...]] = {
    Act.ALLOW_ANOTHER_TRY: (Thing.ANOTHER_TRY,),
    Act.KEYS: (Thing.KEYS,),
    Act.SEARCH: (Thing.SEARCH,),
    Act.SIGN_ON: (Thing.SIGN_ON,),
    Act.FRAMING: (Thing.FRAMING,),
}
_SEAT_HEAD = QT_TRANSLATE_NOOP("doctor", "Press the head flat on the meter, its cable pointing down.")
_SEARCH = QT_TRANSLATE_NOOP("doctor", "Search for the meter: addresses and speeds are tried one after the other.")
_SIGN_ON = QT_TRANSLATE_NOOP("doctor", "Try it the other way: with the sign-on, or without.")
_COMPARE_ENCRYPTION = QT_TRANSLATE_NOOP(
    "doctor", "The check value of the encryption key here is {encryption}: compare it with the delivery sheet."
)
_COMPARE_AUTHENTICATION = QT_TRANSLATE_NOOP(
    "doctor", "The check value of the authentication key here is {authentication}: compare it with the delivery sheet."
)
_EXCHANGED = Cause(
    QT_TRANSLATE_NOOP("doctor", "The two keys are exchanged, or belong to another meter."),
    QT_TRANSLATE_NOOP("doctor", "Give them anew, each in its own place; compare the meter's number with the sheet."),
    Act.KEYS,
)
_COMPARE_NUMBER = QT_TRANSLATE_NOOP("doctor", "Compare the number on the meter with the one that was expected.")
_STALE = Cause(
    QT_TRANSLATE_NOOP("doctor", "The meter still holds an association that was never ended."),
    QT_TRANSLATE_NOOP("doctor", "Wait two minutes, then try again."),
    Act.TRY_AGAIN,
)
_SET_SERVER = QT_TRANSLATE_NOOP("doctor", "Set the server address to 1, or to the one that the delivery sheet names.")
_ACCEPT_COUNTER = QT_TRANSLATE_NOOP("doctor", "Accept the counter that the meter names, if you know who used it.")

_PORT = (
    Finding(
        "port-busy",
        QT_TRANSLATE_NOOP("doctor", "The port is in use"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "Another program has the port open."),
                QT_TRANSLATE_NOOP("doctor", "Close the other program, then try again."),
                Act.TRY_AGAIN,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "Another meter of this window is connected over this port."),
                QT_TRANSLATE_NOOP("doctor", "Disconnect that meter first."),
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "An earlier program ended without giving the port back."),
                QT_TRANSLATE_NOOP("doctor", "Plug the adapter out and in again."),
            ),
        ),
    ),
    Finding(
        "meter-busy",
        QT_TRANSLATE_NOOP("doctor", "Another program works on this meter"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "A command line or another window of this computer is connected to it."),
                QT_TRANSLATE_NOOP("doctor", "Wait until that has ended, then try again."),
                Act.TRY_AGAIN,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "Another meter in this program is reached at the same place."),
                QT_TRANSLATE_NOOP("doctor", "Disconnect that meter first."),
            ),
        ),
    ),
    Finding(
        "port-missing",
        QT_TRANSLATE_NOOP("doctor", "The port is not there"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The adapter is unplugged."),
                QT_TRANSLATE_NOOP("doctor", "Plug the adapter in again, then try again."),
                Act.TRY_AGAIN,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The adapter has another name since it was plugged in."),
                QT_TRANSLATE_NOOP("doctor", "Choose it from the list of ports."),
                Act.EDIT,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The driver of the adapter is missing or has stopped."),
                QT_TRANSLATE_NOOP("doctor", "Install the driver of the maker, or plug the adapter out and in."),
            ),
        ),
    ),
    Finding(
        "port-denied",
        QT_TRANSLATE_NOOP("doctor", "The port may not be opened"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "This user is no member of the group that owns serial ports."),
                QT_TRANSLATE_NOOP("doctor", "Become a member of the group dialout, log out and in again."),
            ),
        ),
    ),
    Finding(
        "unreachable",
        QT_TRANSLATE_NOOP("doctor", "The address cannot be reached"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The address or the port number is another one."),
                QT_TRANSLATE_NOOP("doctor", "Correct the address or the port number."),
                Act.EDIT,
                (Thing.ENDPOINT,),
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The network or VPN is down, or the meter has no power or coverage."),
                QT_TRANSLATE_NOOP("doctor", "Check the network, then try again."),
                Act.TRY_AGAIN,
            ),
        ),
    ),
    Finding(
        "refused",
        QT_TRANSLATE_NOOP("doctor", "The address answers, and takes no connection at this port"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The port number is another one."),
                QT_TRANSLATE_NOOP("doctor", "Correct the port number; meters mostly have 4059."),
                Act.EDIT,
                (Thing.ENDPOINT,),
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "Another program is connected, and the meter takes one at a time."),
                QT_TRANSLATE_NOOP("doctor", "End the other program, then try again."),
                Act.TRY_AGAIN,
            ),
            Cause(
                QT_TRANSLATE_NOOP(
                    "doctor", "The address belongs to another device, or its service has not started yet."
                ),
                QT_TRANSLATE_NOOP("doctor", "Compare the address with the delivery sheet, then try again."),
                Act.EDIT,
                (Thing.ENDPOINT,),
            ),
        ),
    ),
)
_LINE = (
    Finding(
        "no-answer",
        QT_TRANSLATE_NOOP("doctor", "Nothing came back"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The optical head is not on the meter, or turned, or sunlight falls in."),
                _SEAT_HEAD,
                Act.TRY_AGAIN,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The meter wants the sign-on of mode E first, or no sign-on at all."),
                _SIGN_ON,
                Act.SIGN_ON,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The server address or the speed is another one: the meter stays silent."),
                _SEARCH,
                Act.SEARCH,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The talk before this one was cut off, and the meter is still in it."),
                QT_TRANSLATE_NOOP(
                    "doctor", "Wait for the meter's inactivity time-out, mostly two minutes, then try again."
                ),
                Act.TRY_AGAIN,
            ),
        ),
    ),
    Finding(
        "echo-only",
        QT_TRANSLATE_NOOP("doctor", "Only our own echo came back"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The head works, and no meter is in front of it: it sees its own light."),
                _SEAT_HEAD,
                Act.TRY_AGAIN,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The meter wants the sign-on of mode E first, or no sign-on at all."),
                _SIGN_ON,
                Act.SIGN_ON,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The server address or the speed is another one: the meter stays silent."),
                _SEARCH,
                Act.SEARCH,
            ),
        ),
    ),
    Finding(
        "wrong-baud",
        QT_TRANSLATE_NOOP("doctor", "Bytes come, and make no sense"),
        (
            Cause(QT_TRANSLATE_NOOP("doctor", "The speed is another one."), _SEARCH, Act.SEARCH),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The meter wants the sign-on of mode E first, or no sign-on at all."),
                _SIGN_ON,
                Act.SIGN_ON,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "Sunlight or a worn cable spoils the bytes."),
                QT_TRANSLATE_NOOP("doctor", "Shade the head, or take another cable, then try again."),
                Act.TRY_AGAIN,
            ),
        ),
    ),
    Finding(
        "wrong-framing",
        QT_TRANSLATE_NOOP("doctor", "The answer is framed in another way"),
        (
            Cause(
                QT_TRANSLATE_NOOP(
                    "doctor", "The serial server speaks HDLC and the wrapper was expected, or the reverse."
                ),
                QT_TRANSLATE_NOOP("doctor", "Try it with the other framing: wrapper or HDLC."),
                Act.FRAMING,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "Another service listens at this port."),
                QT_TRANSLATE_NOOP("doctor", "Correct the port number; meters mostly have 4059."),
                Act.EDIT,
                (Thing.ENDPOINT,),
            ),
        ),
    ),
    Finding(
        "mode-e-refused",
        QT_TRANSLATE_NOOP("doctor", "The meter refuses the change to HDLC (mode E)"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "This meter starts with HDLC at once, or is set to read-out only."),
                _SIGN_ON,
                Act.SIGN_ON,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The head or the adapter cannot follow the speed that was agreed."),
                QT_TRANSLATE_NOOP("doctor", "Choose a lower speed."),
                Act.EDIT,
                (Thing.SPEED,),
            ),
        ),
    ),
    Finding(
        "wrong-address",
        QT_TRANSLATE_NOOP("doctor", "Another address answers"),
        (
            Cause(QT_TRANSLATE_NOOP("doctor", "The server address of this meter is another one."), _SEARCH, Act.SEARCH),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "Several meters share the line."),
                QT_TRANSLATE_NOOP("doctor", "Give each meter its own physical address: 1/17, 1/18."),
                Act.EDIT,
                (Thing.ADDRESS,),
            ),
        ),
    ),
)
NO_NETWORK_ANSWER = Finding(
    "no-answer",
    QT_TRANSLATE_NOOP("doctor", "The address accepts the connection, and nothing came back"),
    (
        Cause(
            QT_TRANSLATE_NOOP("doctor", "The other end expects another framing."),
            QT_TRANSLATE_NOOP("doctor", "Try it with the other framing: wrapper or HDLC."),
            Act.FRAMING,
        ),
        Cause(
            QT_TRANSLATE_NOOP("doctor", "The client or server address is another one: the meter stays silent."),
            _SEARCH,
            Act.SEARCH,
        ),
        Cause(
            QT_TRANSLATE_NOOP("doctor", "The serial server answers, and no meter is connected to it."),
            QT_TRANSLATE_NOOP("doctor", "Check the cable and the speed that is set in the serial server."),
        ),
    ),
)
NETWORK_ADDRESS = Finding(
    "wrong-address",
    QT_TRANSLATE_NOOP("doctor", "The connection is taken, and closed at the first question"),
    (
        Cause(
            QT_TRANSLATE_NOOP("doctor", "The server address (logical device) of this meter is another one."),
            _SET_SERVER,
            Act.EDIT,
            (Thing.ADDRESS,),
        ),
        Cause(
            QT_TRANSLATE_NOOP("doctor", "The other end expects another framing."),
            QT_TRANSLATE_NOOP("doctor", "Try it with the other framing: wrapper or HDLC."),
            Act.FRAMING,
        ),
        Cause(
            QT_TRANSLATE_NOOP("doctor", "Something on the way (a proxy, a serial server) cuts the connection."),
            QT_TRANSLATE_NOOP("doctor", "Check what lies between this computer and the meter, then try again."),
            Act.TRY_AGAIN,
        ),
    ),
)
_ASSOCIATION = (
    Finding(
        "no-counter",
        QT_TRANSLATE_NOOP("doctor", "The frame counter cannot be read"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The generation is another one."),
                QT_TRANSLATE_NOOP("doctor", "Correct the generation, or let it be identified when connecting."),
                Act.EDIT,
                (Thing.GENERATION,),
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The server address (logical device) of this meter is another one."),
                _SET_SERVER,
                Act.EDIT,
                (Thing.ADDRESS,),
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The public client of this meter is switched off, or busy."),
                QT_TRANSLATE_NOOP("doctor", "Wait a minute, then try again."),
                Act.TRY_AGAIN,
            ),
        ),
    ),
    Finding(
        "no-association-answer",
        QT_TRANSLATE_NOOP("doctor", "The link is there, and the association is not answered"),
        (
            _STALE,
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The client address or the logical device is another one."),
                QT_TRANSLATE_NOOP("doctor", "Set client 1 and server 1, or what the delivery sheet names."),
                Act.EDIT,
                (Thing.ADDRESS,),
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The meter ignores what it cannot decrypt: a key or the counter is wrong."),
                QT_TRANSLATE_NOOP(
                    "doctor", "Compare the check values with the delivery sheet: {encryption}, {authentication}."
                ),
                Act.KEYS,
            ),
        ),
    ),
    Finding(
        "wrong-client",
        QT_TRANSLATE_NOOP("doctor", "The meter does not know this client"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The client address is another one; the management client is 1."),
                QT_TRANSLATE_NOOP(
                    "doctor", "Set the client address to 1, or to the one that the delivery sheet names."
                ),
                Act.EDIT,
                (Thing.ADDRESS,),
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The logical device is another one."),
                _SET_SERVER,
                Act.EDIT,
                (Thing.ADDRESS,),
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "Another program holds the only link of this client."),
                QT_TRANSLATE_NOOP("doctor", "End the other program, wait two minutes, then try again."),
                Act.TRY_AGAIN,
            ),
        ),
    ),
    Finding("stale-association", QT_TRANSLATE_NOOP("doctor", "The meter still holds an old association"), (_STALE,)),
    Finding(
        "wrong-security",
        QT_TRANSLATE_NOOP("doctor", "The meter wants another kind of authentication"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The security is another one."),
                QT_TRANSLATE_NOOP("doctor", "Change the security: DSMR 2.2 has a password, all later ones HLS5."),
                Act.EDIT,
                (Thing.SECURITY,),
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The generation is another one."),
                QT_TRANSLATE_NOOP("doctor", "Correct the generation, or let it be identified when connecting."),
                Act.EDIT,
                (Thing.GENERATION,),
            ),
        ),
    ),
    Finding(
        "association-refused",
        QT_TRANSLATE_NOOP("doctor", "The meter refuses the association and gives no reason"),
        (
            _STALE,
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The client address or the security is another one."),
                QT_TRANSLATE_NOOP("doctor", "Compare both with the delivery sheet."),
                Act.EDIT,
                (Thing.ADDRESS, Thing.SECURITY),
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "A key is another one."),
                QT_TRANSLATE_NOOP(
                    "doctor", "Compare the check values with the delivery sheet: {encryption}, {authentication}."
                ),
                Act.KEYS,
            ),
        ),
    ),
)
_SECRETS = (
    Finding(
        "wrong-password",
        QT_TRANSLATE_NOOP("doctor", "The password is wrong"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The password is another one."),
                QT_TRANSLATE_NOOP("doctor", "Compare the password with the delivery sheet, then enter it anew."),
                Act.KEYS,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The password was given as hex and is text, or the reverse."),
                QT_TRANSLATE_NOOP("doctor", "Enter it in the form that the delivery sheet names."),
                Act.KEYS,
            ),
        ),
    ),
    Finding(
        "wrong-authentication-key",
        QT_TRANSLATE_NOOP("doctor", "The authentication key is wrong"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The authentication key was replaced, by us or by another program."),
                _COMPARE_AUTHENTICATION,
                Act.KEYS,
            ),
            _EXCHANGED,
        ),
    ),
    Finding(
        "wrong-encryption-key",
        QT_TRANSLATE_NOOP("doctor", "The encryption key is wrong"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The encryption key was replaced, by us or by another program."),
                _COMPARE_ENCRYPTION,
                Act.KEYS,
            ),
            _EXCHANGED,
        ),
    ),
    Finding(
        "wrong-key",
        QT_TRANSLATE_NOOP("doctor", "The encryption key or the authentication key is wrong"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The encryption key is another one than the meter holds."),
                _COMPARE_ENCRYPTION,
                Act.KEYS,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The authentication key is another one than the meter holds."),
                _COMPARE_AUTHENTICATION,
                Act.KEYS,
            ),
            _EXCHANGED,
        ),
        QT_TRANSLATE_NOOP(
            "doctor",
            "This meter refuses a wrong key before it encrypts anything, in the same words for both. "
            "The check values tell which one it is; a meter that was connected from here before tells by itself.",
        ),
    ),
    Finding(
        "low-counter",
        QT_TRANSLATE_NOOP("doctor", "Our frame counter is too low"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "Another program used this client with a higher counter."),
                _ACCEPT_COUNTER,
                Act.TRY_AGAIN,
                (Thing.COUNTER,),
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The counters of this computer were lost or put back."),
                QT_TRANSLATE_NOOP("doctor", "Try again: the counter of the meter is read anew."),
                Act.TRY_AGAIN,
            ),
        ),
    ),
    Finding(
        "counter-jump",
        QT_TRANSLATE_NOOP("doctor", "The frame counter of the meter is far above ours"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "Another program works on this meter with the same key."),
                _ACCEPT_COUNTER,
                Act.TRY_AGAIN,
                (Thing.COUNTER,),
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The answer of the public client is not protected, and may be forged."),
                QT_TRANSLATE_NOOP("doctor", "Make sure that nobody sits on the line before you accept it."),
            ),
        ),
    ),
    Finding(
        "counter-exhausted",
        QT_TRANSLATE_NOOP("doctor", "The frame counter is used up"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The encryption key has protected as many messages as it may."),
                QT_TRANSLATE_NOOP("doctor", "Replace the encryption key of this meter."),
            ),
        ),
    ),
    Finding(
        "keys-missing",
        QT_TRANSLATE_NOOP("doctor", "A key is missing"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The keys of this meter were never entered here."),
                QT_TRANSLATE_NOOP("doctor", "Enter or import the keys of this meter."),
                Act.KEYS,
            ),
        ),
    ),
    Finding(
        "lockout-guard",
        QT_TRANSLATE_NOOP("doctor", "Stopped, so that the meter does not lock itself"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The authentication failed three times in a row."),
                QT_TRANSLATE_NOOP(
                    "doctor",
                    "Compare the check values with the delivery sheet first: {encryption}, {authentication}.",
                ),
                Act.KEYS,
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "Keys and password were corrected meanwhile."),
                QT_TRANSLATE_NOOP("doctor", "Allow one more try; if it is refused, this stops again."),
                Act.ALLOW_ANOTHER_TRY,
            ),
        ),
        QT_TRANSLATE_NOOP(
            "doctor", "Meters close a client for minutes or for good after some wrong tries. Nothing was sent."
        ),
    ),
)
_IDENTITY = (
    Finding(
        "wrong-system-title",
        QT_TRANSLATE_NOOP("doctor", "The system title does not fit"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "This is another meter than the one that was expected."), _COMPARE_NUMBER
            ),
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The meter takes only clients with a system title that it knows."),
                QT_TRANSLATE_NOOP("doctor", "Ask the owner of the meter which system titles it takes."),
            ),
        ),
    ),
    Finding(
        "wrong-meter",
        QT_TRANSLATE_NOOP("doctor", "This is another meter"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The meter was exchanged, or the address belongs to another one."),
                _COMPARE_NUMBER,
            ),
        ),
    ),
    Finding(
        "other",
        QT_TRANSLATE_NOOP("doctor", "The connection failed in an unusual way"),
        (
            Cause(
                QT_TRANSLATE_NOOP("doctor", "The details say what the meter answered."),
                QT_TRANSLATE_NOOP("doctor", "Copy the report and send it to support."),
            ),
        ),
    ),
)
_ALL = (*_PORT, *_LINE, *_ASSOCIATION, *_SECRETS, *_IDENTITY)
FINDINGS: dict[str, Finding] = {finding.name: finding for finding in _ALL}
