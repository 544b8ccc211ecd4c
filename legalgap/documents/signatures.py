"""What a file is, told by its first bytes: the kinds we read, and a sentence of advice for those we do not.

refusal_of(b"\\xff\\xd8\\xff...")  -> "the file is a picture (JPEG), not a text; ..."
refusal_of(b"Section 1. ...")    -> ""
"""

_CONVERT = "open it in the program that made it and save it as .docx or PDF"
_PICTURE = "the file is a picture ({}), not a text: put the pages into a PDF and run OCR (text recognition) on it"
_PROGRAM = "the file is a program ({}), not a law; give the law as a PDF, .docx, HTML or text file"
_ARCHIVE = "the file is an archive ({}): unpack it and give the files inside"
_MEDIA = "the file is a sound or film file, not a law; give the law as a PDF, .docx, HTML or text file"

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")

_REFUSED: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", _PICTURE.format("JPEG")),
    (0, b"\x89PNG\r\n", _PICTURE.format("PNG")),
    (0, b"GIF8", _PICTURE.format("GIF")),
    (0, b"II*\x00", _PICTURE.format("TIFF")),
    (0, b"MM\x00*", _PICTURE.format("TIFF")),
    (8, b"WEBP", _PICTURE.format("WebP")),
    (4, b"ftyphei", _PICTURE.format("HEIC")),
    (4, b"ftypmif1", _PICTURE.format("HEIF")),
    (4, b"ftypavif", _PICTURE.format("AVIF")),
    (4, b"jP  \r\n", _PICTURE.format("JPEG 2000")),
    (0, b"AT&TFORM", _PICTURE.format("DjVu")),
    (0, b"{\\rtf", f"the file is in Rich Text Format (RTF): {_CONVERT}"),
    (0, b"%!PS", "the file is a PostScript file: convert it to PDF"),
    (0, b"MZ\x90", _PROGRAM.format("Windows")),
    (0, b"MZ\x00", _PROGRAM.format("Windows")),
    (0, b"\x7fELF", _PROGRAM.format("Linux")),
    (0, b"\xcf\xfa\xed\xfe", _PROGRAM.format("macOS")),
    (0, b"\xca\xfe\xba\xbe", _PROGRAM.format("macOS or Java")),
    (0, b"SQLite format 3\x00", "the file is a database (SQLite), not a law; export the text of the law from it"),
    (0, b"\x1f\x8b", _ARCHIVE.format("gzip")),
    (0, b"BZh", _ARCHIVE.format("bzip2")),
    (0, b"\xfd7zXZ\x00", _ARCHIVE.format("xz")),
    (0, b"7z\xbc\xaf\x27\x1c", _ARCHIVE.format("7-Zip")),
    (0, b"Rar!\x1a\x07", _ARCHIVE.format("RAR")),
    (257, b"ustar", _ARCHIVE.format("tar")),
    (4, b"ftyp", _MEDIA),
    (0, b"ID3", _MEDIA),
    (0, b"OggS", _MEDIA),
    (0, b"RIFF", _MEDIA),
)

_ZIP_CONTENTS: tuple[tuple[str, str], ...] = (
    ("xl/workbook.xml", "the file is an Excel workbook, not a law; copy the text of the law into a .docx file"),
    ("ppt/presentation.xml", "the file is a PowerPoint presentation, not a law; give the law as a PDF or .docx file"),
    ("META-INF/container.xml", "the file is an e-book (EPUB): convert it to PDF, HTML or .docx"),
    ("content.xml", f"the file is an OpenDocument file (.odt): {_CONVERT}"),
    ("Index/Document.iwa", f"the file is an Apple Pages file: {_CONVERT}"),
)


def refusal_of(head: bytes) -> str:
    """Why a file that begins with `head` is not read and what to do; empty when nothing speaks against it."""
    for offset, magic, reason in _REFUSED:
        if head.startswith(magic, offset):
            return reason
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0":
        return _PICTURE.format("BMP")
    return ""


def refusal_of_ole(content: bytes) -> str:
    """Why an OLE file (old Word, or a password-protected .docx) is not read, and what to do."""
    if ENCRYPTED_PACKAGE in content:
        return "the file is protected by a password: open it in Word, remove the password and save it again"
    if "WordDocument".encode("utf-16-le") in content:
        return "the file is in the old Word format (.doc): open it in Word or LibreOffice and save it as .docx or PDF"
    return f"the file is in an old Office format: {_CONVERT}"


def refusal_of_zip(names: list[str]) -> str:
    """Why a zip file with these entries is not read and what to do; empty when it is a Word document."""
    held = set(names)
    if "word/document.xml" in held or any(n.startswith("word/document") for n in held):
        return ""
    for name, reason in _ZIP_CONTENTS:
        if name in held:
            return reason
    return _ARCHIVE.format("zip")
