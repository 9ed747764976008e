"""Who works with the program, as the history and the locks name them."""

import getpass


def operator_name() -> str:
    """Return the login name, "" where the system has none for this user."""
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):  # a user without an entry, as in a container; Windows without a name
        return ""
