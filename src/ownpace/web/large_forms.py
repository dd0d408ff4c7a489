"""Forms of millions of characters, read as Django reads a form, in a small part of the time and the memory.

Ten million letters with accents come as 60 MB of %C3%A9. The usual way takes such a text apart at every %, which makes
twenty million little pieces: many seconds, and more than a gigabyte. Mail spells bytes as =C3=A9, and the standard
library undoes that in one pass, in C.
"""

from __future__ import annotations

import re
from binascii import a2b_qp
from codecs import getincrementaldecoder
from typing import Any, cast

from django.conf import settings
from django.core.exceptions import BadRequest, TooManyFieldsSent
from django.http import HttpRequest, QueryDict
from django.utils.datastructures import MultiValueDict

USUAL = 2 * 1024 * 1024
"""Bytes that anyone may send in a form: more than all that people write in one, and little to hold for strangers."""
FIELD = re.compile(rb"(?:^|&)([^&=]*)=?([^&]*)")
PIECE = 1024 * 1024
AS_IN_MAIL = bytes.maketrans(b"+%", b" =")


def read(request: HttpRequest) -> None:
    """Give `request` its POST, where its body is a form as browsers send it; one with files is left to Django.

    Raises TooManyFieldsSent, or BadRequest for a % that begins nothing.
    """
    if request.method != "POST" or request.content_type != "application/x-www-form-urlencoded":
        return
    body = request.read()  # not request.body, which would hold it for as long as the request
    if body.count(b"&") >= settings.DATA_UPLOAD_MAX_NUMBER_FIELDS:
        raise TooManyFieldsSent
    sent = QueryDict(mutable=True)
    for field in FIELD.finditer(body):
        if field.start(1) == field.end():
            continue
        sent.appendlist(_text(body, *field.span(1)), _text(body, *field.span(2)))
    sent._mutable = False
    given = cast(Any, request)
    given.POST = sent
    given._files = MultiValueDict()  # else whoever asks for files has the form read anew


def _text(body: bytes, start: int, end: int) -> str:
    decoder, text = getincrementaldecoder("utf-8")("replace"), []
    while start < end:
        stop = min(start + PIECE, end)
        cut = body.rfind(b"%", stop - 2, stop) if stop < end else -1
        stop = cut if cut > start else stop
        text.append(decoder.decode(_bytes(body[start:stop]), final=stop == end))
        start = stop
    return "".join(text)


def _bytes(piece: bytes) -> bytes:
    piece = piece.replace(b"=", b"%3D")
    plain = a2b_qp(piece.translate(AS_IN_MAIL))
    if len(piece) - len(plain) != 2 * piece.count(b"%"):
        raise BadRequest
    return plain
