"""The command line: `readout COMMAND ...`.

`app` has the list of commands, each in a module of its own that loads what it needs when it is called, so that
`readout --help` answers at once; `guard` turns whatever goes wrong into a message and an exit code.
"""


def main() -> None:
    """Run the command that the process was started with, and exit."""
    from etl.cli.app import app

    app(prog_name="readout")
