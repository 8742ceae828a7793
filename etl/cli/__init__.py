"""The command line: `readout COMMAND ...`.

`app` has the list of commands, each in a module of its own that loads what it needs when it is called, so that
`readout --help` answers at once; `guard` turns whatever goes wrong into a message and an exit code.
"""

import gc
import signal

from etl.pipeline.garbage import collect_seldom


def main() -> None:
    """Run the command that the process was started with, and exit."""
    # Until a run has something to clean up, Ctrl-C ends the process at once: Python's own way of raising an exception
    # wherever the program happens to be gets lost, or breaks an import, while libraries load.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # Modules, schema and tables stay; to look through them for garbage is a tenth of what a run without news takes.
    collect_seldom()
    from etl.cli.app import app

    try:
        app(prog_name="readout")
    finally:
        # Or the interpreter, about to end, would look through everything once more.
        gc.freeze()
