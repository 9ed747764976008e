"""The error catalogue: what happened, what is known about the meter now, what to do next."""

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem, Text, Thing, filled

_UNTOUCHED = QT_TRANSLATE_NOOP("problems", "Nothing that could change the meter was sent: it is as it was.")
_NOT_BELIEVED = QT_TRANSLATE_NOOP("problems", "Nothing of that answer was used.")
_TRY_AGAIN = QT_TRANSLATE_NOOP("problems", "Try again; if it stays, send the report to support.")
_CHECK_KEYS = QT_TRANSLATE_NOOP(
    "problems", "Compare the check values of the keys with the delivery sheet, then try again."
)

_REFUSED = QT_TRANSLATE_NOOP(
    "problems", "What to do follows from the result that the meter gave; if it stays, send the report to support."
)

UNKNOWN_STATE = QT_TRANSLATE_NOOP(
    "problems", "A change was sent and no answer came: the meter holds the old or the new value. Read it again to see."
)
OLD_VALUE_HELD = QT_TRANSLATE_NOOP("problems", "The change was sent; the meter was read again and holds the old value.")
TAKEN_NOT_PROVED = QT_TRANSLATE_NOOP(
    "problems", "The meter has taken the change; afterwards it could not be asked whether it holds."
)
PROVED = QT_TRANSLATE_NOOP("problems", "The change is on the meter, and was proved afterwards.")
PARTLY_WRITTEN = QT_TRANSLATE_NOOP("problems", "Part of the change is on the meter; the history says which part.")


def _p(title: Text, happened: Text, advice: Text, known: Text = _UNTOUCHED, things: tuple[Thing, ...] = ()) -> Problem:
    return Problem(title, happened, known, advice, things=things)


_NOT_AUTHENTIC = QT_TRANSLATE_NOOP("problems", "The answer is not authentic")
_REPORT_SUSPICIOUS = QT_TRANSLATE_NOOP(
    "problems", "Check the link to the meter; an answer like this is never normal. Send the report to support."
)

PROBLEMS: dict[str, Problem] = {
    "connect-refused": _p(
        QT_TRANSLATE_NOOP("problems", "The connection was refused"),
        QT_TRANSLATE_NOOP("problems", "{endpoint} answered, but accepts no connection."),
        QT_TRANSLATE_NOOP("problems", "Check the port number, and that no other program is connected to this meter."),
        things=(Thing.ENDPOINT,),
    ),
    "connect-timeout": _p(
        QT_TRANSLATE_NOOP("problems", "Nothing answers at this address"),
        QT_TRANSLATE_NOOP("problems", "{endpoint} did not answer within {seconds} s."),
        QT_TRANSLATE_NOOP(
            "problems", "Check the address, the network or VPN, and whether the meter has power and coverage."
        ),
        things=(Thing.ENDPOINT,),
    ),
    "connect-failed": _p(
        QT_TRANSLATE_NOOP("problems", "No connection"),
        QT_TRANSLATE_NOOP("problems", "{endpoint} cannot be reached: {reason}."),
        QT_TRANSLATE_NOOP("problems", "Check the address and the network."),
        things=(Thing.ENDPOINT,),
    ),
    "no-answer": _p(
        QT_TRANSLATE_NOOP("problems", "No answer from the meter"),
        QT_TRANSLATE_NOOP("problems", "The meter did not answer within {seconds} s."),
        QT_TRANSLATE_NOOP("problems", "Check the link and the client and server address, and try again."),
        things=(Thing.ADDRESS,),
    ),
    "foreign-answer": _p(
        QT_TRANSLATE_NOOP("problems", "Only another address answers"),
        QT_TRANSLATE_NOOP("problems", "Frames came, but from another pair of addresses ({found}) than asked."),
        QT_TRANSLATE_NOOP("problems", "Correct the client and server address of this meter."),
        things=(Thing.ADDRESS,),
    ),
    "link-closed": _p(
        QT_TRANSLATE_NOOP("problems", "The meter closed the connection"),
        QT_TRANSLATE_NOOP("problems", "The connection ended before the answer was complete."),
        QT_TRANSLATE_NOOP(
            "problems",
            "Wait half a minute, so that the meter forgets the old association, and connect again; if it stays, check"
            " the addresses and the framing.",
        ),
        things=(Thing.ADDRESS, Thing.FRAMING),
    ),
    "cancelled-link": _p(
        QT_TRANSLATE_NOOP("problems", "The link was closed"),
        QT_TRANSLATE_NOOP("problems", "You closed the link before the meter had answered."),
        QT_TRANSLATE_NOOP("problems", "Connect again."),
    ),
    "echo-only": _p(
        QT_TRANSLATE_NOOP("problems", "Only our own echo comes back"),
        QT_TRANSLATE_NOOP("problems", "What was sent came back, and the meter said nothing."),
        QT_TRANSLATE_NOOP("problems", "Put the optical head on the meter, the right way up, and try again."),
    ),
    "unreadable": _p(
        QT_TRANSLATE_NOOP("problems", "The answer is unreadable"),
        QT_TRANSLATE_NOOP("problems", "{count} bytes came, and no whole frame among them."),
        QT_TRANSLATE_NOOP("problems", "Check the baud rate, and whether this meter starts with mode E."),
        things=(
            Thing.SPEED,
            Thing.SIGN_ON,
        ),
    ),
    "hdlc-refused": _p(
        QT_TRANSLATE_NOOP("problems", "The meter refuses the data link"),
        QT_TRANSLATE_NOOP("problems", "The meter answered the connection request (SNRM) with a refusal."),
        QT_TRANSLATE_NOOP(
            "problems",
            "Check the client and server address; another program may hold the link. Wait a little, try again.",
        ),
        things=(Thing.ADDRESS,),
    ),
    "hdlc-disconnected": _p(
        QT_TRANSLATE_NOOP("problems", "The meter has ended the data link"),
        QT_TRANSLATE_NOOP("problems", "The meter is in disconnected mode: it waited too long, or was reset."),
        QT_TRANSLATE_NOOP("problems", "Connect again."),
    ),
    "hdlc-rejected": _p(
        QT_TRANSLATE_NOOP("problems", "The meter rejects a frame"),
        QT_TRANSLATE_NOOP("problems", "The meter rejects a frame of ours: {reason}."),
        _TRY_AGAIN,
    ),
    "hdlc-parameters": _p(
        QT_TRANSLATE_NOOP("problems", "The data link cannot be agreed"),
        QT_TRANSLATE_NOOP("problems", "The sizes and windows in the meter's answer (UA) make no sense."),
        _TRY_AGAIN,
    ),
    "hdlc-llc": _p(
        QT_TRANSLATE_NOOP("problems", "The answer cannot be understood"),
        QT_TRANSLATE_NOOP("problems", "The answer begins with {found} instead of E6 E7 00."),
        _TRY_AGAIN,
        _NOT_BELIEVED,
    ),
    "sign-on-silent": _p(
        QT_TRANSLATE_NOOP("problems", "The meter does not sign on"),
        QT_TRANSLATE_NOOP("problems", "The sign-on at 300 baud (mode E) was sent {times} times; nothing came."),
        QT_TRANSLATE_NOOP(
            "problems",
            "Check the optical head; this meter may start with HDLC at once. "
            "After a talk that was cut off, wait for the meter's inactivity time-out (mostly two minutes), "
            "then try again.",
        ),
        things=(Thing.SIGN_ON,),
    ),
    "sign-on-unreadable": _p(
        QT_TRANSLATE_NOOP("problems", "The sign-on is unreadable"),
        QT_TRANSLATE_NOOP("problems", "{count} bytes came at 300 baud, and no identification among them."),
        QT_TRANSLATE_NOOP("problems", "Check the optical head; this meter may start with HDLC at once."),
        things=(Thing.SIGN_ON,),
    ),
    "mode-e-refused": _p(
        QT_TRANSLATE_NOOP("problems", "The meter refuses mode E"),
        QT_TRANSLATE_NOOP("problems", "The meter signed on as {identification} and did not change to HDLC: {reason}."),
        QT_TRANSLATE_NOOP("problems", "Try HDLC without mode E, or a lower baud limit."),
        things=(
            Thing.SIGN_ON,
            Thing.SPEED,
        ),
    ),
    "no-speed": _p(
        QT_TRANSLATE_NOOP("problems", "The speed cannot be changed here"),
        QT_TRANSLATE_NOOP("problems", "{endpoint} is no serial port, so it cannot be set to {baud} baud."),
        QT_TRANSLATE_NOOP("problems", "Use mode E on a serial port only; set the speed in the serial server."),
        things=(Thing.SIGN_ON,),
    ),
    "port-busy": _p(
        QT_TRANSLATE_NOOP("problems", "The port is in use"),
        QT_TRANSLATE_NOOP("problems", "Another program has {port} open."),
        QT_TRANSLATE_NOOP("problems", "Close the other program, then try again."),
    ),
    "port-missing": _p(
        QT_TRANSLATE_NOOP("problems", "There is no such port"),
        QT_TRANSLATE_NOOP("problems", "This computer has no port {port} now."),
        QT_TRANSLATE_NOOP("problems", "Plug the adapter in, or choose another port."),
        things=(Thing.ENDPOINT,),
    ),
    "port-denied": _p(
        QT_TRANSLATE_NOOP("problems", "The port may not be opened"),
        QT_TRANSLATE_NOOP("problems", "The system does not let you open {port}."),
        QT_TRANSLATE_NOOP(
            "problems", "On Linux, become a member of the group dialout, log out and in again; then try again."
        ),
    ),
    "port-failed": _p(
        QT_TRANSLATE_NOOP("problems", "The port cannot be used"),
        QT_TRANSLATE_NOOP("problems", "{port} cannot be opened: {reason}."),
        QT_TRANSLATE_NOOP("problems", "Check the adapter and its driver; plug it out and in again."),
    ),
    "port-lost": _p(
        QT_TRANSLATE_NOOP("problems", "The port is gone"),
        QT_TRANSLATE_NOOP("problems", "{port} was unplugged or stopped working."),
        QT_TRANSLATE_NOOP("problems", "Plug the adapter in again and connect again."),
    ),
    "port-stuck": _p(
        QT_TRANSLATE_NOOP("problems", "The port takes no bytes"),
        QT_TRANSLATE_NOOP("problems", "{port} did not take what was to be sent."),
        QT_TRANSLATE_NOOP("problems", "Check the adapter; plug it out and in again."),
    ),
    "protocol": _p(
        QT_TRANSLATE_NOOP("problems", "The answer cannot be understood"),
        QT_TRANSLATE_NOOP("problems", "The meter sent bytes that break the rules of DLMS."),
        _TRY_AGAIN,
        _NOT_BELIEVED,
    ),
    "wrapper-version": _p(
        QT_TRANSLATE_NOOP("problems", "This is no DLMS connection"),
        QT_TRANSLATE_NOOP(
            "problems",
            "The bytes that came are no DLMS wrapper: another service listens at this address, or HDLC is used.",
        ),
        QT_TRANSLATE_NOOP("problems", "Check the port and the framing."),
        things=(
            Thing.ENDPOINT,
            Thing.FRAMING,
        ),
    ),
    "answer-too-long": _p(
        QT_TRANSLATE_NOOP("problems", "The answer is too long"),
        QT_TRANSLATE_NOOP("problems", "The answer is longer than the limit of {limit} bytes."),
        _TRY_AGAIN,
        _NOT_BELIEVED,
    ),
    "wrong-answer": _p(
        QT_TRANSLATE_NOOP("problems", "The answer belongs to another question"),
        QT_TRANSLATE_NOOP("problems", "Asked for {wanted}, the meter answered {found}."),
        _TRY_AGAIN,
        _NOT_BELIEVED,
    ),
    "invoke-id": _p(
        QT_TRANSLATE_NOOP("problems", "The answer belongs to another question"),
        QT_TRANSLATE_NOOP("problems", "The answer carries number {found}, the question had {wanted}."),
        _TRY_AGAIN,
        _NOT_BELIEVED,
    ),
    "block-number": _p(
        QT_TRANSLATE_NOOP("problems", "The blocks are out of order"),
        QT_TRANSLATE_NOOP("problems", "Block {found} came where block {wanted} was due."),
        _TRY_AGAIN,
        _NOT_BELIEVED,
    ),
    "incomplete-list": _p(
        QT_TRANSLATE_NOOP("problems", "The answer is incomplete"),
        QT_TRANSLATE_NOOP("problems", "{wanted} values were asked for, {found} came."),
        _TRY_AGAIN,
        _NOT_BELIEVED,
    ),
    "unexpected-type": _p(
        QT_TRANSLATE_NOOP("problems", "The value has another form than expected"),
        QT_TRANSLATE_NOOP("problems", "{target} holds a value that this program cannot explain: {reason}."),
        QT_TRANSLATE_NOOP("problems", "Check the generation of this meter; an expert can look at the raw value."),
        QT_TRANSLATE_NOOP("problems", "The value was read; nothing was changed."),
        things=(Thing.GENERATION,),
    ),
    "answer-not-authentic": _p(
        _NOT_AUTHENTIC,
        QT_TRANSLATE_NOOP("problems", "A check of the protected answer failed."),
        _CHECK_KEYS,
        _NOT_BELIEVED,
    ),
    "plain-answer": _p(
        _NOT_AUTHENTIC,
        QT_TRANSLATE_NOOP("problems", "The answer came unprotected although this association is encrypted."),
        _REPORT_SUSPICIOUS,
        _NOT_BELIEVED,
    ),
    "control-byte": _p(
        _NOT_AUTHENTIC,
        QT_TRANSLATE_NOOP("problems", "The answer is protected in another way ({found}) than agreed ({wanted})."),
        _REPORT_SUSPICIOUS,
        _NOT_BELIEVED,
    ),
    "replayed": _p(
        _NOT_AUTHENTIC,
        QT_TRANSLATE_NOOP(
            "problems", "The answer has counter {found}, which is not above {last}: it is an old answer sent again."
        ),
        _REPORT_SUSPICIOUS,
        _NOT_BELIEVED,
    ),
    "tag": _p(
        _NOT_AUTHENTIC,
        QT_TRANSLATE_NOOP(
            "problems",
            "The authentication tag of the answer does not fit: another key, or the answer was changed on the way.",
        ),
        _CHECK_KEYS,
        _NOT_BELIEVED,
    ),
    "sealed-length": _p(
        _NOT_AUTHENTIC,
        QT_TRANSLATE_NOOP("problems", "The protected answer is cut short or too long."),
        _REPORT_SUSPICIOUS,
        _NOT_BELIEVED,
    ),
    "suite": _p(
        QT_TRANSLATE_NOOP("problems", "Security suite {suite} is not supported"),
        QT_TRANSLATE_NOOP(
            "problems", "The meter asks for security suite {suite}; this program speaks suite 0 (AES-GCM-128)."
        ),
        QT_TRANSLATE_NOOP("problems", "Use a client of this meter that is set to suite 0."),
    ),
    "title-missing": _p(
        _NOT_AUTHENTIC,
        QT_TRANSLATE_NOOP("problems", "The meter gave no system title of 8 bytes."),
        _REPORT_SUSPICIOUS,
        _NOT_BELIEVED,
    ),
    "title-own": _p(
        _NOT_AUTHENTIC,
        QT_TRANSLATE_NOOP(
            "problems", "The meter answered with the system title of this program: its own message came back."
        ),
        _REPORT_SUSPICIOUS,
        _NOT_BELIEVED,
    ),
    "title-changed": _p(
        QT_TRANSLATE_NOOP("problems", "This may be another meter"),
        QT_TRANSLATE_NOOP("problems", "The system title is {found}; {wanted} was expected."),
        QT_TRANSLATE_NOOP(
            "problems", "If the meter was exchanged, it is a new one to this program; otherwise check the address."
        ),
        _NOT_BELIEVED,
        things=(Thing.ENDPOINT,),
    ),
    "downgrade": _p(
        QT_TRANSLATE_NOOP("problems", "The meter answered with weaker security"),
        QT_TRANSLATE_NOOP("problems", "The answer to the association request has {what}, other than asked."),
        _REPORT_SUSPICIOUS,
        _NOT_BELIEVED,
    ),
    "hls-skipped": _p(
        QT_TRANSLATE_NOOP("problems", "The meter skipped the authentication"),
        QT_TRANSLATE_NOOP(
            "problems", "The meter accepted the association without the second step of high-level security."
        ),
        _REPORT_SUSPICIOUS,
        _NOT_BELIEVED,
    ),
    "hls-challenge": _p(
        _NOT_AUTHENTIC,
        QT_TRANSLATE_NOOP("problems", "The challenge of the meter has {found} bytes; 8 to 64 are allowed."),
        _REPORT_SUSPICIOUS,
        _NOT_BELIEVED,
    ),
    "hls-reflected": _p(
        _NOT_AUTHENTIC,
        QT_TRANSLATE_NOOP("problems", "The meter sent our own challenge back."),
        _REPORT_SUSPICIOUS,
        _NOT_BELIEVED,
    ),
    "hls-refused": _p(
        QT_TRANSLATE_NOOP("problems", "The meter refuses our proof"),
        QT_TRANSLATE_NOOP(
            "problems",
            "The answer to the challenge was refused: the authentication key or encryption key is another one.",
        ),
        _CHECK_KEYS,
    ),
    "hls-not-proved": _p(
        QT_TRANSLATE_NOOP("problems", "The meter could not prove that it knows the key"),
        QT_TRANSLATE_NOOP("problems", "The proof of the meter does not fit our challenge and authentication key."),
        _CHECK_KEYS,
        _NOT_BELIEVED,
    ),
    "conformance": _p(
        QT_TRANSLATE_NOOP("problems", "The meter answered with services nobody asked for"),
        QT_TRANSLATE_NOOP("problems", "The agreed services or sizes are outside of what was proposed."),
        _TRY_AGAIN,
        _NOT_BELIEVED,
    ),
    "association-refused": _p(
        QT_TRANSLATE_NOOP("problems", "The meter refuses the association"),
        QT_TRANSLATE_NOOP("problems", "The meter refused: {reason}."),
        QT_TRANSLATE_NOOP("problems", "Check client address, security level, password and keys of this meter."),
        things=(
            Thing.ADDRESS,
            Thing.SECURITY,
            Thing.KEYS,
        ),
    ),
    "decipher-refused": _p(
        QT_TRANSLATE_NOOP("problems", "The meter cannot decrypt our request"),
        QT_TRANSLATE_NOOP(
            "problems", "The meter reports a deciphering error: the encryption or authentication key is another one."
        ),
        _CHECK_KEYS,
    ),
    "counter-refused": _p(
        QT_TRANSLATE_NOOP("problems", "The meter refuses our frame counter"),
        QT_TRANSLATE_NOOP("problems", "The meter expects a higher invocation counter than the one that was sent."),
        QT_TRANSLATE_NOOP(
            "problems", "Connect again: the counter is then read anew; where it cannot be read, accept a higher one."
        ),
        things=(Thing.COUNTER,),
    ),
    "counter-jump": _p(
        QT_TRANSLATE_NOOP("problems", "The frame counter of the meter jumped"),
        QT_TRANSLATE_NOOP(
            "problems",
            "The meter reports counter {proposed}; this computer last used {stored}. The report is not protected.",
        ),
        QT_TRANSLATE_NOOP(
            "problems",
            "If another program worked on this meter, accept the counter {proposed}; otherwise find out why.",
        ),
        things=(Thing.COUNTER,),
    ),
    "counter-exhausted": _p(
        QT_TRANSLATE_NOOP("problems", "The frame counter is used up"),
        QT_TRANSLATE_NOOP("problems", "The invocation counter has reached its limit."),
        QT_TRANSLATE_NOOP("problems", "Replace the encryption key of this meter first; the counter then starts again."),
    ),
    "counter-unreadable": _p(
        QT_TRANSLATE_NOOP("problems", "The frame counter cannot be read"),
        QT_TRANSLATE_NOOP("problems", "The public client did not give the invocation counter: {reason}"),
        QT_TRANSLATE_NOOP("problems", "Try again, or accept a counter that you know from elsewhere."),
        things=(Thing.COUNTER,),
    ),
    "exception-response": _p(
        QT_TRANSLATE_NOOP("problems", "The meter does not take this request"),
        QT_TRANSLATE_NOOP("problems", "The meter answered with an exception (state {state}, service {service})."),
        QT_TRANSLATE_NOOP("problems", "Connect again; if it stays, this meter lacks the service."),
        QT_TRANSLATE_NOOP(
            "problems", "That answer is not protected, so it proves nothing; what was read before is still true."
        ),
    ),
    "read-refused": _p(
        QT_TRANSLATE_NOOP("problems", "The meter refuses reading"),
        QT_TRANSLATE_NOOP("problems", "{target}: {reason}."),
        _REFUSED,
    ),
    "write-refused": _p(
        QT_TRANSLATE_NOOP("problems", "The meter refuses writing"),
        QT_TRANSLATE_NOOP("problems", "{target}: {reason}."),
        _REFUSED,
    ),
    "action-refused": _p(
        QT_TRANSLATE_NOOP("problems", "The meter refuses this action"),
        QT_TRANSLATE_NOOP("problems", "{target}: {reason}."),
        _REFUSED,
    ),
    "not-supported": _p(
        QT_TRANSLATE_NOOP("problems", "This meter has no such setting"),
        QT_TRANSLATE_NOOP("problems", "{what} does not exist in {generation}."),
        QT_TRANSLATE_NOOP("problems", "Check the generation of this meter."),
        things=(Thing.GENERATION,),
    ),
    "port-taken": _p(
        QT_TRANSLATE_NOOP("problems", "This port cannot be had"),
        QT_TRANSLATE_NOOP("problems", "Listening on {endpoint} failed: {reason}."),
        QT_TRANSLATE_NOOP("problems", "Choose another port: some are in use, and those below 1024 need more rights."),
        QT_TRANSLATE_NOOP("problems", "No meter was touched."),
    ),
    "request-refused": _p(
        QT_TRANSLATE_NOOP("problems", "This cannot be asked of this meter"),
        QT_TRANSLATE_NOOP("problems", "Nothing was sent: {reason}"),
        QT_TRANSLATE_NOOP("problems", "Correct the request."),
    ),
    "read-only": _p(
        QT_TRANSLATE_NOOP("problems", "Read-only"),
        QT_TRANSLATE_NOOP("problems", "The read-only switch is on, so nothing was sent."),
        QT_TRANSLATE_NOOP("problems", "Switch read-only off to write to this meter."),
        things=(Thing.READ_ONLY,),
    ),
    "time-passed": _p(
        QT_TRANSLATE_NOOP("problems", "This time has passed"),
        QT_TRANSLATE_NOOP("problems", "On the meter's clock {time} has passed, so nothing was sent."),
        QT_TRANSLATE_NOOP("problems", "Choose a later time, or activate at once."),
    ),
    "not-confirmed": _p(
        QT_TRANSLATE_NOOP("problems", "Not confirmed"),
        QT_TRANSLATE_NOOP(
            "problems",
            "This change is dangerous, and the last four characters of the identifier were not given rightly.",
        ),
        QT_TRANSLATE_NOOP("problems", "Give the last four characters of the identifier of meter {meter}."),
        things=(Thing.CONFIRMATION,),
    ),
    "wrong-meter": _p(
        QT_TRANSLATE_NOOP("problems", "This is another meter"),
        QT_TRANSLATE_NOOP("problems", "The meter at this address is {found}; {wanted} was meant."),
        QT_TRANSLATE_NOOP("problems", "Check the address, or name the meter that answers."),
        things=(
            Thing.ENDPOINT,
            Thing.DEVICE,
        ),
    ),
    "lockout-guard": _p(
        QT_TRANSLATE_NOOP("problems", "Stopped, so that the meter does not lock itself"),
        QT_TRANSLATE_NOOP("problems", "The authentication failed {times} times in a row on this meter."),
        QT_TRANSLATE_NOOP("problems", "Check the keys first; then allow another try."),
        things=(Thing.ANOTHER_TRY,),
    ),
    "keys-missing": _p(
        QT_TRANSLATE_NOOP("problems", "A key is missing"),
        QT_TRANSLATE_NOOP("problems", "This meter needs {what}, which is not known here."),
        QT_TRANSLATE_NOOP("problems", "Enter or import the keys of this meter."),
        things=(Thing.KEYS,),
    ),
    "lock-lost": _p(
        QT_TRANSLATE_NOOP("problems", "The lock on this meter ran out"),
        QT_TRANSLATE_NOOP("problems", "This computer was away too long; another program may work on the meter now."),
        QT_TRANSLATE_NOOP("problems", "Connect again and review the change once more."),
    ),
    "generation-unknown": _p(
        QT_TRANSLATE_NOOP("problems", "The generation is not recognised"),
        QT_TRANSLATE_NOOP("problems", "The objects of this meter fit more than one generation: {candidates}."),
        QT_TRANSLATE_NOOP("problems", "Choose the generation of this meter."),
        things=(Thing.GENERATION,),
    ),
    "nothing-to-undo": _p(
        QT_TRANSLATE_NOOP("problems", "Nothing to undo"),
        QT_TRANSLATE_NOOP("problems", "This run changed no setting that can be put back."),
        QT_TRANSLATE_NOOP("problems", "Choose a run that wrote settings."),
    ),
    "mbus-device-not-found": _p(
        QT_TRANSLATE_NOOP("problems", "No such M-Bus device here"),
        QT_TRANSLATE_NOOP("problems", "On none of the four channels stands a device with the identifier {device}."),
        QT_TRANSLATE_NOOP("problems", "Scan the channels, and compare the identifier with the label of the device."),
    ),
    "mbus-device-twice": _p(
        QT_TRANSLATE_NOOP("problems", "The M-Bus device is there twice"),
        QT_TRANSLATE_NOOP("problems", "The identifier {device} stands on channels {channels}."),
        QT_TRANSLATE_NOOP("problems", "Scan the channels, decouple the wrong one, or name the channel instead."),
    ),
    "mbus-device-elsewhere": _p(
        QT_TRANSLATE_NOOP("problems", "The device is on another channel"),
        QT_TRANSLATE_NOOP("problems", "{device} is coupled to channel {channel} already."),
        QT_TRANSLATE_NOOP("problems", "Decouple it there first."),
    ),
    "mbus-channel-occupied": _p(
        QT_TRANSLATE_NOOP("problems", "The channel is taken"),
        QT_TRANSLATE_NOOP("problems", "On channel {channel} stands {device}."),
        QT_TRANSLATE_NOOP("problems", "Choose a free channel, or decouple the device on this one first."),
    ),
    "mbus-device-exchanged": _p(
        QT_TRANSLATE_NOOP("problems", "Another M-Bus device stands there now"),
        QT_TRANSLATE_NOOP("problems", "On channel {channel} stands {found}, and {wanted} was meant. No key was sent."),
        QT_TRANSLATE_NOOP("problems", "Scan the channels, and give the keys of the device that is there now."),
    ),
    "mbus-default-key-missing": _p(
        QT_TRANSLATE_NOOP("problems", "The default key is missing"),
        QT_TRANSLATE_NOOP("problems", "No default key is known for {device} on channel {channel}."),
        QT_TRANSLATE_NOOP("problems", "Give the default key (G_METER_MASTER_KEY) from the delivery of the device."),
    ),
    "mbus-user-key-missing": _p(
        QT_TRANSLATE_NOOP("problems", "The former user key is missing"),
        QT_TRANSLATE_NOOP("problems", "No user key in use is known for the device on channel {channel}."),
        QT_TRANSLATE_NOOP("problems", "Import the keys of this meter, or send the device another user key."),
    ),
    "mbus-key-rejected": _p(
        QT_TRANSLATE_NOOP("problems", "The device refused the key"),
        QT_TRANSLATE_NOOP("problems", "{device} rejected the new key and keeps its former one."),
        QT_TRANSLATE_NOOP(
            "problems",
            "Compare the check value of the default key with the delivery; some devices need the version and medium of"
            " the reference platform in the cipher.",
        ),
        QT_TRANSLATE_NOOP("problems", "The status of the device says so."),
    ),
    "mbus-no-key-waits": _p(
        QT_TRANSLATE_NOOP("problems", "No key waits for use"),
        QT_TRANSLATE_NOOP("problems", "No key that was sent to channel {channel} waits for use."),
        QT_TRANSLATE_NOOP("problems", "Send a key first, or check the channel."),
    ),
    "mbus-channel-empty": _p(
        QT_TRANSLATE_NOOP("problems", "The channel is free"),
        QT_TRANSLATE_NOOP("problems", "No device is coupled to channel {channel}."),
        QT_TRANSLATE_NOOP("problems", "Scan the channels to see where devices are."),
    ),
    "not-connected": _p(
        QT_TRANSLATE_NOOP("problems", "Not connected"),
        QT_TRANSLATE_NOOP("problems", "There is no connection to this meter."),
        QT_TRANSLATE_NOOP("problems", "Connect first."),
    ),
    "no-key-place": _p(
        QT_TRANSLATE_NOOP("problems", "No place for the new key"),
        QT_TRANSLATE_NOOP("problems", "This operation makes or changes a key, and there is no place to keep it."),
        QT_TRANSLATE_NOOP("problems", "Save the meter with its keys, or give a key file."),
        things=(Thing.KEY_PLACE,),
    ),
    "keys-unverified": _p(
        QT_TRANSLATE_NOOP("problems", "Earlier new keys are not verified"),
        QT_TRANSLATE_NOOP(
            "problems", "An earlier change of keys was not proved, and none of the stored keys opened the meter now."
        ),
        QT_TRANSLATE_NOOP("problems", "Recover the keys first, on the panel Keys or by RecoverKeys."),
    ),
    "no-recipient": _p(
        QT_TRANSLATE_NOOP("problems", "No recipient"),
        QT_TRANSLATE_NOOP("problems", "Keys are given out only encrypted, and no recipient was named."),
        QT_TRANSLATE_NOOP("problems", "Give the RSA public key of the recipient."),
        things=(Thing.RECIPIENT,),
    ),
    "recipient-unusable": _p(
        QT_TRANSLATE_NOOP("problems", "This recipient cannot be used"),
        QT_TRANSLATE_NOOP("problems", "The public key of the recipient cannot be used. {reason}"),
        QT_TRANSLATE_NOOP("problems", "Ask the recipient for an RSA public key of 3072 bits, as PEM or DER."),
        things=(Thing.RECIPIENT,),
    ),
    "key-is-master": _p(
        QT_TRANSLATE_NOOP("problems", "This is the master key"),
        QT_TRANSLATE_NOOP("problems", "A new key may not be the master key of the meter."),
        QT_TRANSLATE_NOOP("problems", "Give another key, or let this program draw one."),
    ),
    "not-ciphered": _p(
        QT_TRANSLATE_NOOP("problems", "This association cannot prove a key"),
        QT_TRANSLATE_NOOP("problems", "Keys are proved by an association that they protect, and this one is in clear."),
        QT_TRANSLATE_NOOP("problems", "Choose HLS5, or LLS with ciphering."),
        things=(Thing.SECURITY,),
    ),
    "form-unconfirmed": _p(
        QT_TRANSLATE_NOOP("problems", "Nobody has confirmed this form"),
        QT_TRANSLATE_NOOP(
            "problems", "Nobody has confirmed on {generation} in which form {what} must be sent. Nothing was made."
        ),
        QT_TRANSLATE_NOOP("problems", "Choose a form by its name if you want to try it: {choices}."),
        things=(Thing.FORM,),
    ),
    "image-missing": _p(
        QT_TRANSLATE_NOOP("problems", "No firmware file"),
        QT_TRANSLATE_NOOP("problems", "An update needs the file with the image."),
        QT_TRANSLATE_NOOP("problems", "Choose the file, and for an E-meter its identifier."),
        things=(Thing.IMAGE,),
    ),
    "image-file": _p(
        QT_TRANSLATE_NOOP("problems", "This firmware file cannot be sent"),
        QT_TRANSLATE_NOOP("problems", "{file}: {reason}"),
        QT_TRANSLATE_NOOP("problems", "Choose the file that was issued for this meter, whole and unchanged."),
    ),
    "image-no-device": _p(
        QT_TRANSLATE_NOOP("problems", "No device on this channel"),
        QT_TRANSLATE_NOOP("problems", "No M-Bus device is coupled to channel {channel}."),
        QT_TRANSLATE_NOOP("problems", "Scan the channels and choose the one with the device."),
    ),
    "image-foreign": _p(
        QT_TRANSLATE_NOOP("problems", "Another image is on the meter"),
        QT_TRANSLATE_NOOP(
            "problems", "The meter holds an image, whole or in part, that was not begun here with this file."
        ),
        QT_TRANSLATE_NOOP("problems", "Find out who is updating this meter. If it may be given up, say so."),
        things=(Thing.ABANDON,),
    ),
    "image-not-initiated": _p(
        QT_TRANSLATE_NOOP("problems", "The meter does not take this image"),
        QT_TRANSLATE_NOOP("problems", "The image was announced, and the meter stays in status {status}."),
        QT_TRANSLATE_NOOP("problems", "Check the identifier and the size; the meter may not take this image."),
        QT_TRANSLATE_NOOP("problems", "No block was sent; the meter runs the firmware that it had."),
    ),
    "image-block-refused": _p(
        QT_TRANSLATE_NOOP("problems", "The meter refuses a block"),
        QT_TRANSLATE_NOOP("problems", "Block {number} was refused {times} times: {reason}."),
        QT_TRANSLATE_NOOP("problems", "Check that the file is for this meter; then start the update again."),
        QT_TRANSLATE_NOOP("problems", "The meter runs the firmware that it had."),
    ),
    "image-blocks-missing": _p(
        QT_TRANSLATE_NOOP("problems", "Blocks do not arrive"),
        QT_TRANSLATE_NOOP("problems", "The meter takes blocks and still misses {count} of them."),
        QT_TRANSLATE_NOOP("problems", "Try again; if it stays, send the report to support."),
        QT_TRANSLATE_NOOP("problems", "The meter runs the firmware that it had."),
    ),
    "image-lost": _p(
        QT_TRANSLATE_NOOP("problems", "The meter forgets the image"),
        QT_TRANSLATE_NOOP("problems", "The meter lost what it had of the image {times} times."),
        QT_TRANSLATE_NOOP("problems", "Check the power of the meter; then start the update again."),
        QT_TRANSLATE_NOOP("problems", "The meter runs the firmware that it had."),
    ),
    "image-interrupted": _p(
        QT_TRANSLATE_NOOP("problems", "The update is interrupted"),
        QT_TRANSLATE_NOOP("problems", "You stopped the update between two blocks."),
        QT_TRANSLATE_NOOP("problems", "Start the update again: it goes on where it was."),
        QT_TRANSLATE_NOOP("problems", "{done} of {count} blocks are on the meter; it runs the firmware that it had."),
    ),
    "image-not-verified": _p(
        QT_TRANSLATE_NOOP("problems", "The meter rejects the image"),
        QT_TRANSLATE_NOOP("problems", "All blocks arrived, and the verification failed (status {status})."),
        QT_TRANSLATE_NOOP("problems", "Use an image that was issued for this meter and this version."),
        QT_TRANSLATE_NOOP("problems", "Nothing was activated; the meter runs the firmware that it had."),
    ),
    "image-info-differs": _p(
        QT_TRANSLATE_NOOP("problems", "The meter would activate something else"),
        QT_TRANSLATE_NOOP("problems", "What the meter would activate is not what was sent: {found}."),
        QT_TRANSLATE_NOOP("problems", "Start again; if it stays, send the report to support."),
        QT_TRANSLATE_NOOP("problems", "Nothing was activated; the meter runs the firmware that it had."),
    ),
    "image-activation-failed": _p(
        QT_TRANSLATE_NOOP("problems", "The activation failed"),
        QT_TRANSLATE_NOOP("problems", "The meter reports that it could not activate the image."),
        QT_TRANSLATE_NOOP("problems", "Use an image that was issued for this meter and this version."),
        QT_TRANSLATE_NOOP("problems", "The version read back is the one from before."),
    ),
    "image-device-refused": _p(
        QT_TRANSLATE_NOOP("problems", "The M-Bus device rejects the image"),
        QT_TRANSLATE_NOOP("problems", "The E-meter passed the image on, and its log says: {reason}."),
        QT_TRANSLATE_NOOP("problems", "Check the image and the firmware key of this device."),
        QT_TRANSLATE_NOOP("problems", "The device runs the firmware that it had."),
    ),
    "image-not-running": _p(
        QT_TRANSLATE_NOOP("problems", "The new firmware does not run"),
        QT_TRANSLATE_NOOP("problems", "The activation was sent, and the version is still the one from before."),
        QT_TRANSLATE_NOOP("problems", "Start the update again; if it stays, send the report to support."),
        QT_TRANSLATE_NOOP("problems", "The meter was read again and runs the firmware that it had."),
    ),
    "image-not-back": _p(
        QT_TRANSLATE_NOOP("problems", "The meter has not come back yet"),
        QT_TRANSLATE_NOOP("problems", "The activation was sent, and the meter did not answer for {minutes} minutes."),
        QT_TRANSLATE_NOOP("problems", "Wait, then run the update again: it only reads the version then."),
        QT_TRANSLATE_NOOP("problems", "The meter runs the old or the new firmware."),
    ),
    "stopped": _p(
        QT_TRANSLATE_NOOP("problems", "Stopped"),
        QT_TRANSLATE_NOOP("problems", "You stopped this before anything was changed."),
        QT_TRANSLATE_NOOP("problems", "Start it again when you are ready."),
    ),
    "internal": _p(
        QT_TRANSLATE_NOOP("problems", "Something unexpected happened"),
        QT_TRANSLATE_NOOP("problems", "This program met a case it was not made for."),
        QT_TRANSLATE_NOOP("problems", "Send the report to support."),
        QT_TRANSLATE_NOOP("problems", "What was sent before is in the history."),
    ),
}


def problem(message: str, *, detail: str = "", **params: object) -> Problem:
    """Return the problem of that name with its parameters filled in."""
    return filled(PROBLEMS[message], detail, params)


_SHARED_RESULTS: dict[int, Text] = {
    1: QT_TRANSLATE_NOOP("results", "hardware fault (1)"),
    2: QT_TRANSLATE_NOOP("results", "temporary failure (2)"),
    3: QT_TRANSLATE_NOOP("results", "read-write denied (3)"),
    4: QT_TRANSLATE_NOOP("results", "object undefined (4)"),
    9: QT_TRANSLATE_NOOP("results", "object class inconsistent (9)"),
    11: QT_TRANSLATE_NOOP("results", "object unavailable (11)"),
    12: QT_TRANSLATE_NOOP("results", "type unmatched (12)"),
    13: QT_TRANSLATE_NOOP("results", "scope of access violated (13)"),
    14: QT_TRANSLATE_NOOP("results", "data block unavailable (14)"),
    250: QT_TRANSLATE_NOOP("results", "other reason (250)"),
}
_OTHER_GENERATION = QT_TRANSLATE_NOOP(
    "results", "The meter does not have it in this form: check the generation of this meter."
)
_NO_RIGHT = QT_TRANSLATE_NOOP(
    "results", "This client has no right to it: check that this is the management client, and what the meter allows it."
)
_AGAIN = QT_TRANSLATE_NOOP("results", "The transfer in blocks broke off in the meter: try again.")
_ADVICE: dict[int, tuple[Text, tuple[Thing, ...]]] = {
    1: (
        QT_TRANSLATE_NOOP("results", "The meter reports a fault of its own: try once more, then have it looked at."),
        (),
    ),
    2: (QT_TRANSLATE_NOOP("results", "The meter is busy: wait a minute, then try again."), ()),
    3: (_NO_RIGHT, (Thing.ADDRESS,)),
    4: (_OTHER_GENERATION, (Thing.GENERATION,)),
    9: (_OTHER_GENERATION, (Thing.GENERATION,)),
    11: (
        QT_TRANSLATE_NOOP("results", "The meter cannot give it now: try again later, or check the generation."),
        (Thing.GENERATION,),
    ),
    12: (_OTHER_GENERATION, (Thing.GENERATION,)),
    13: (_NO_RIGHT, (Thing.ADDRESS,)),
    **dict.fromkeys(range(14, 20), (_AGAIN, ())),
}
_UNEXPLAINED = QT_TRANSLATE_NOOP(
    "results", "The meter gives no reason: compare what was sent with what this meter allows, and with its state now."
)


_RESULT = QT_TRANSLATE_NOOP("results", "result {code}")
_DIAGNOSTIC = QT_TRANSLATE_NOOP("results", "diagnostic {code}")


def result_text(reasons: dict[int, Text], code: int) -> Text:
    """Return what a result of a table says; its number where it has no name."""
    return reasons.get(code) or _RESULT.with_(code=code)


def diagnostic_text(code: int, *, is_providers: bool) -> Text:
    """Return why an association was refused: users and providers of the service have numbers of their own."""
    return (PROVIDER_DIAGNOSTICS if is_providers else DIAGNOSTICS).get(code) or _DIAGNOSTIC.with_(code=code)


def advice_on(code: int) -> Text:
    """Return what to do about a result that is no success."""
    return _ADVICE.get(code, (_UNEXPLAINED, ()))[0]


def refused(message: str, code: int, target: Text, reasons: dict[int, Text]) -> Problem:
    """Return the problem of a result that is no success, with what to do about that very result."""
    kind = "action-result" if reasons is ACTION_RESULTS else "data-access-result"
    found = problem(message, detail=f"{kind} {code}", target=target, reason=result_text(reasons, code))
    advice, things = _ADVICE.get(code, (_TRY_AGAIN if message == "read-refused" else _UNEXPLAINED, ()))
    return found._replace(advice=advice, things=things)


DATA_ACCESS_RESULTS: dict[int, Text] = _SHARED_RESULTS | {
    15: QT_TRANSLATE_NOOP("results", "long get aborted (15)"),
    16: QT_TRANSLATE_NOOP("results", "no long get in progress (16)"),
    17: QT_TRANSLATE_NOOP("results", "long set aborted (17)"),
    18: QT_TRANSLATE_NOOP("results", "no long set in progress (18)"),
    19: QT_TRANSLATE_NOOP("results", "data block number invalid (19)"),
}
ACTION_RESULTS: dict[int, Text] = _SHARED_RESULTS | {
    15: QT_TRANSLATE_NOOP("results", "long action aborted (15)"),
    16: QT_TRANSLATE_NOOP("results", "no long action in progress (16)"),
}
DIAGNOSTICS: dict[int, Text] = {
    0: QT_TRANSLATE_NOOP("results", "no reason given (0)"),
    1: QT_TRANSLATE_NOOP("results", "no reason given (1)"),
    2: QT_TRANSLATE_NOOP("results", "application context not supported (2)"),
    3: QT_TRANSLATE_NOOP("results", "calling system title not recognised (3)"),
    11: QT_TRANSLATE_NOOP("results", "authentication mechanism not recognised (11)"),
    12: QT_TRANSLATE_NOOP("results", "authentication mechanism required (12)"),
    13: QT_TRANSLATE_NOOP("results", "authentication failure (13)"),
    14: QT_TRANSLATE_NOOP("results", "authentication required (14)"),
}
PROVIDER_DIAGNOSTICS: dict[int, Text] = {
    0: DIAGNOSTICS[0],
    1: DIAGNOSTICS[1],
    2: QT_TRANSLATE_NOOP("results", "no common ACSE version (2)"),
}
