"""Start a `crossread` in a terminal of its own and wait until the sample visit is on its screen; then leave it."""

import fcntl
import os
import pty
import select
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

import pyte

SECONDS = 30


def main(command: str) -> int:
    """Exit code 0 when the screen showed the samples and the program left on `q`."""
    home = tempfile.mkdtemp()
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(HOME=home, TERM="xterm-256color", XDG_DATA_HOME=f"{home}/data")
        os.execv(command, [command])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 160, 0, 0))
    screen = pyte.Screen(160, 45)
    stream = pyte.ByteStream(screen)
    until = time.monotonic() + SECONDS
    asked = False
    while time.monotonic() < until:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                stream.feed(os.read(terminal, 65536))
            except OSError:  # the program has gone, and its terminal with it
                break
        shown = "\n".join(screen.display)
        if not asked and "Blinken" in shown and "passage 1" in shown:
            asked = True
            os.write(terminal, b"q")
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    sys.stdout.write("\n".join(line.rstrip() for line in screen.display if line.strip()) + f"\nexit {code}\n")
    return 0 if asked and code == 0 else 1


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1]).absolute())))
