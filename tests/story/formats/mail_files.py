"""Builds small mails, with the header lines that programs write."""

import base64
from collections.abc import Sequence

DATE = "Mon, 19 Jun 2023 10:15:00 +0200"


def mail(body: str | bytes, kind: str = "text/plain; charset=utf-8", **headers: str) -> bytes:
    """A mail with one part; header lines by their names, "_" for "-"."""
    above = {"From": "Jane Doe <jane@example.org>", "To": "desk@example.org", "Subject": "Fog", "Date": DATE} | headers
    lines = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in above.items())
    content = body if isinstance(body, bytes) else body.encode()
    return lines.encode() + f"MIME-Version: 1.0\nContent-Type: {kind}\n\n".encode() + content


def several(kind: str, parts: Sequence[bytes], **headers: str) -> bytes:
    """A mail of several parts, each made by `part`, of the kind "mixed", "alternative" or "related"."""
    return mail(together(parts), f'multipart/{kind}; boundary="=x="', **headers)


def together(parts: Sequence[bytes], boundary: str = "=x=") -> bytes:
    """Parts between their boundaries."""
    edge = boundary.encode()
    return b"".join(b"--%s\n%s\n" % (edge, each) for each in parts) + b"--%s--\n" % edge


def part(body: str | bytes, kind: str = "text/plain; charset=utf-8", **headers: str) -> bytes:
    """One part of a mail."""
    lines = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in headers.items())
    return f"Content-Type: {kind}\n{lines}\n".encode() + (body if isinstance(body, bytes) else body.encode())


def attached(name: str, data: bytes, kind: str = "application/octet-stream") -> bytes:
    """An attached file."""
    how = {"Content_Transfer_Encoding": "base64", "Content_Disposition": f'attachment; filename="{name}"'}
    return part(base64.encodebytes(data), kind, **how)
