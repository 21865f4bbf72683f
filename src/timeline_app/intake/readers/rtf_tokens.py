"""The words of RTF: what each control means, and which encodings its numbers name."""

import re
from typing import Final

TOKEN: Final = re.compile(
    rb"((?:\\u-?\d{1,6}[ ]?(?:\?|\\'[0-9a-fA-F]{2}))+)|\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|((?:\\'[0-9a-fA-F]{2})+)"
    rb"|\\([^a-zA-Z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)"
)
"""One token: letters by number, each with one byte that stands in for it; a control word with its number; bytes in
hex; a control sign; a brace; plain bytes. Foreign scripts are long runs of the first or the third."""

LETTER: Final = re.compile(rb"\\u(-?\d{1,6})")
"""One letter by its number."""

LONG_HEX: Final = re.compile(rb"(?<![0-9a-fA-F])(?:(?:[0-9a-fA-F]{60,}+\s{1,4}+){8,}+|[0-9a-fA-F]{300,}+)")
"""Pictures in hex, many rows or one long one; no words look like that, and a fingerprint is shorter."""

CODE_PAGES: Final = {
    0: "cp1252", 2: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5hkscs",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""Encodings by the character set that a font names."""

SIGNS: Final = {
    b"tab": "\t", b"line": "\n", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“",
    b"rdblquote": "”", b"bullet": "•", b"emspace": "\u2003", b"enspace": "\u2002", b"qmspace": "\u2005",
    b"ltrmark": "\u200e", b"rtlmark": "\u200f", b"zwj": "\u200d", b"zwnj": "\u200c", b"zwbo": "\u200b",
}  # fmt: skip
"""Controls that stand for one sign."""

ESCAPED: Final = {
    b"~": "\u00a0", b"_": "\u2011", b"-": "\u00ad", b"{": "{", b"}": "}", b"\\": "\\", b"\t": "\t",
}  # fmt: skip
"""Control signs that stand for one sign."""

UNSEEN: Final = frozenset(
    b"colortbl info pict objdata fldinst themedata colorschememapping datastore latentstyles listtable "
    b"listoverridetable rsidtbl generator xmlnstbl bkmkstart bkmkend annotation atnid atnauthor atndate atnref "
    b"atntime atnparent atnicn nonshppict sp sn sv do filetbl revtbl userprops docvar mmathPr xe tc private "
    b"passwordhash wgrffmtfilter template ud falt panose pgptbl protusertbl ftnsep ftnsepc ftncn aftnsep aftnsepc "
    b"aftncn objclass objname picprop blipuid listpicture formfield factoidname background".split()
)
"""Destinations whose words are not those of the document."""

SEEN: Final = frozenset(b"shpinst shptxt fldrslt shppict shp result listtext pntext".split())
"""Destinations that look optional (`\\*`) and hold words all the same, or hold groups that do."""

RUNNING: Final = frozenset(b"header headerl headerr headerf footer footerl footerr footerf".split())
"""Running heads and feet."""


def code_page(number: int) -> str:
    """Give the codec of a code page number; cp1252 for one that is unknown."""
    special = {932: "cp932", 936: "gb18030", 949: "cp949", 950: "big5hkscs", 10000: "mac-roman", 65001: "utf-8"}
    if number in special:
        return special[number]
    name = f"cp{number}"
    try:
        b"".decode(name)
    except LookupError:
        return "cp1252"
    return name
