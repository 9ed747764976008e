"""`smconfig run NAME`: one operation on one meter."""

import argparse
import asyncio
import sys
from typing import Any

from smconfig_gui.cli.arguments import add_target
from smconfig_gui.cli.how import print_run
from smconfig_gui.cli.inputs import read_image, read_limited
from smconfig_gui.cli.key_place import has_key_place
from smconfig_gui.cli.operations import find_operation
from smconfig_gui.cli.output import PrintedProgress, UsageError
from smconfig_gui.cli.target import opened
from smconfig_gui.failures import without_secrets
from smconfig_gui.model.given import Given
from smconfig_gui.model.key_field import decode_request
from smconfig_gui.model.meter import Value
from smconfig_gui.model.strict_json import JsonError

MAX_REQUEST_BYTES = 1 << 20
MAX_RECIPIENT_BYTES = 1 << 16


def add_to(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("run", help="run one operation on one meter")
    parser.add_argument("name", metavar="NAME", help="what to do; smconfig operations lists all names")
    add_target(parser)
    parser.add_argument("--request", metavar="FILE", help="the request as JSON; - reads standard input")
    parser.add_argument("--dry-run", action="store_true", help="show what would be written, write nothing")
    parser.add_argument("--confirm", metavar="SERIAL4", help="last four characters of the meter's identifier")
    parser.add_argument("--unconfirmed", metavar="FORM", help="use this form although nobody confirmed it here")
    parser.add_argument("--recipient", metavar="FILE", help="GetKeys: the RSA public key that may open the keys")
    parser.add_argument("--oaep", choices=("sha256", "sha1"), default="sha256", help="GetKeys: sha1 is what GXF reads")
    parser.add_argument("--image", metavar="FILE", help="the firmware to send")
    parser.add_argument(
        "--image-identifier",
        metavar="TEXT|hex:…",
        help="name of the image for an E-meter; default: the hex digits in FILE.imgid beside it",
    )
    parser.add_argument("--abandon", action="store_true", help="give up an image of somebody else that is on the meter")
    parser.set_defaults(command=_run)


def _read_request(options: argparse.Namespace, kind: type[Value]) -> Value:
    raw = b"{}" if options.request is None else read_limited(options.request, MAX_REQUEST_BYTES, "--request")
    if not raw.strip():
        raise UsageError("--request: it is empty; an operation that needs nothing said takes {}")
    try:
        return decode_request(raw, kind)
    except JsonError as error:
        raise UsageError(f"--request: {without_secrets(str(error))}") from error  # a name may be a misplaced key


def _given(options: argparse.Namespace, request: Any) -> Given:
    recipient = image = None
    if options.recipient is not None:
        recipient = read_limited(options.recipient, MAX_RECIPIENT_BYTES, "--recipient")
    if options.image is not None:
        is_for_mbus = getattr(request, "channel", None) is not None
        image = read_image(options.image, options.image_identifier, is_for_mbus=is_for_mbus)
    elif options.name == "UpdateFirmware":
        raise UsageError("UpdateFirmware needs --image FILE")
    return Given(
        form=options.unconfirmed, recipient=recipient, oaep=options.oaep, image=image, abandons=options.abandon
    )


def _check_form(operation: Any, connection: Any, given: Given) -> None:
    """Refuse before connecting what the runner would refuse afterwards, where the generation is known."""
    profile = connection.services.profiles.get(connection.meter.generation)
    choices = operation.forms_to_choose(profile) if profile is not None else ()
    if choices and given.form not in choices:
        raise UsageError(f"{operation.name} on {profile.title} needs --unconfirmed {' or '.join(choices)}")


async def _run(options: argparse.Namespace) -> int:
    operation = find_operation(options.name)
    request = _read_request(options, operation.request)
    if options.request == "-" and options.secrets == "-":
        raise UsageError("only one of --request and --secrets can be read from standard input")
    if operation.needs_key_place(request) and not options.dry_run and not has_key_place(options):
        raise UsageError(f"{operation.name} needs a place for keys: --meter, or --secrets with --vault")
    given = _given(options, request)
    async with opened(options, needs_way=operation.target != "none") as runner:
        progress = PrintedProgress() if options.progress else None
        _check_form(operation, runner.connection, given)
        try:
            if not operation.writes:
                outcome = await runner.run(operation.name, request, progress, given=given)
            elif options.dry_run:
                outcome = await runner.dry_run(operation.name, request, progress, given=given)
            else:
                outcome = await runner.write(operation.name, request, options.confirm, progress, given=given)
        except asyncio.CancelledError as stopped:
            outcome = getattr(stopped, "outcome", None)
            if outcome is None:
                raise
        code = print_run(outcome, options)  # before the connection is closed: what is true is said whatever comes
    if getattr(outcome.value, "recipient", None):
        print(f"smconfig: encrypted for {outcome.value.recipient}; compare it with the recipient", file=sys.stderr)
    return code
