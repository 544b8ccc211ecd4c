"""One paragraph of a Word file becomes runs of characters: insertions kept, deletions and hidden text marked as such.

    <w:p><w:r><w:t>shall </w:t></w:r><w:del>...<w:delText>not </w:delText></w:del><w:r><w:t>be</w:t></w:r></w:p>
        -> [Run("shall "), Run("not ", why="struck out (tracked change)"), Run("be")]

On the way it counts pages and notes the footnotes and text boxes that hang on the paragraph.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ...errors import UnreadableError
from ..blocks import HIDDEN, STRUCK_OUT, STRUCK_TRACKED, Run
from ..note_marks import FOOTNOTE_MARK, is_note_mark
from .names import MATH_TEXT, w
from .styles import CharacterLook, Style, StyleSheet, character_look, over

FIELD_CODE = "field code"
PLACEHOLDER = "placeholder of a form"
_DEEPEST = 100
_TOO_DEEP = "the file is nested deeper than any law, so it is damaged: open it in Word and save it again"
_SIGNS = {w("tab"): " ", w("ptab"): " ", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): ""}
_DELETED = {w("del"), w("moveFrom")}
_TRANSPARENT_NAMES = (
    "ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdtContent", "fldSimple", "bdo", "dir", "ruby",
    "rubyBase",
)  # fmt: skip
_TRANSPARENT = {w(name) for name in _TRANSPARENT_NAMES}
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


@dataclass(slots=True)
class Walk:
    """How far reading has got: the page (from 1), open fields (True in their result), what hangs on the text."""

    file: str
    sheet: StyleSheet
    rendered_pages: bool = False
    page: int = 1
    fields: list[bool] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    footnotes: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class ParagraphRuns:
    """The runs of a paragraph, and the page on which its first character stands."""

    runs: list[Run] = field(default_factory=list)
    page: int = 0


class ParagraphReader:
    """Reads the runs of one paragraph of the given style."""

    def __init__(self, walk: Walk, style: Style) -> None:
        self._walk = walk
        self._style = style
        self._found = ParagraphRuns()
        self._signs: dict[str, Callable[[Any, CharacterLook, str], None]] = {
            w("t"): self._text,
            w("delText"): self._text,
            w("br"): self._break,
            w("sym"): self._symbol,
            w("fldChar"): self._field,
            w("lastRenderedPageBreak"): self._rendered_break,
            w("footnoteReference"): self._footnote,
            w("endnoteReference"): self._footnote,
            w("drawing"): self._box,
            w("pict"): self._box,
            w("object"): self._box,
            _ALTERNATIVES: self._alternatives,
        }

    def read(self, paragraph: Any) -> ParagraphRuns:
        """The runs of `paragraph` (w:p). Raises UnreadableError when it is nested beyond reason."""
        self._children(paragraph, "", 0)
        self._found.page = self._found.page or self._walk.page
        return self._found

    def _children(self, element: Any, why: str, depth: int) -> None:
        if depth > _DEEPEST:
            raise UnreadableError(self._walk.file, _TOO_DEEP)
        for child in element:
            self._child(child, why, depth + 1)

    def _child(self, child: Any, why: str, depth: int) -> None:
        if child.tag == w("r"):
            self._run(child, why, depth)
        elif child.tag in _DELETED:
            self._children(child, STRUCK_TRACKED, depth)
        elif child.tag in _TRANSPARENT:
            self._children(child, why, depth)
        elif child.tag == w("sdt"):
            placeholder = child.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None
            self._children(child, PLACEHOLDER if placeholder else why, depth)
        elif child.tag.endswith(("}oMath", "}oMathPara")):
            self._add("".join(part.text or "" for part in child.iter(MATH_TEXT)), CharacterLook(), why)
        elif child.tag == _ALTERNATIVES:
            self._alternatives(child, CharacterLook(), why)

    def _run(self, run: Any, why: str, depth: int) -> None:
        look = self._look(run.find(w("rPr")))
        reason = why or (HIDDEN if look.hidden else STRUCK_OUT if look.struck else "")
        for child in run:
            sign = self._signs.get(child.tag)
            if sign is not None:
                sign(child, look, reason)
            elif child.tag in _SIGNS:
                self._add(_SIGNS[child.tag], look, reason)
            elif child.tag == w("ruby"):
                self._children(child, why, depth)

    def _look(self, properties: Any | None) -> CharacterLook:
        """Direct formatting over character style over paragraph style; bold twice in styles is not bold."""
        direct, named = character_look(properties), CharacterLook()
        if properties is not None and (style := properties.find(w("rStyle"))) is not None:
            named = self._walk.sheet.style(style.get(w("val"))).characters
        base = over(self._style.characters, self._walk.sheet.defaults.characters)
        toggled = CharacterLook(
            bold=bool(named.bold) != bool(base.bold),
            italic=bool(named.italic) != bool(base.italic),
            struck=bool(named.struck) != bool(base.struck),
            hidden=bool(named.hidden) or bool(base.hidden),
            size=named.size if named.size is not None else base.size,
            raised=named.raised if named.raised is not None else base.raised,
        )
        return over(direct, toggled)

    def _add(self, text: str, look: CharacterLook, why: str) -> None:
        if text.strip() and not self._found.page:
            self._found.page = self._walk.page
        if not all(self._walk.fields):
            why = why or FIELD_CODE
        self._found.runs.append(Run(text, bool(look.bold), bool(look.italic), look.size or 0.0, why))

    def _text(self, element: Any, look: CharacterLook, why: str) -> None:
        text = (element.text or "").replace("\n", " ")
        if look.raised and not why and is_note_mark(text, self._found.runs[-1].text if self._found.runs else ""):
            why = FOOTNOTE_MARK
        self._add(text, look, why)

    def _break(self, element: Any, look: CharacterLook, why: str) -> None:
        if element.get(w("type")) == "page" and not self._walk.rendered_pages:
            self._walk.page += 1
        self._add("\n", look, why)

    def _rendered_break(self, element: Any, look: CharacterLook, why: str) -> None:
        self._walk.page += 1

    def _symbol(self, element: Any, look: CharacterLook, why: str) -> None:
        try:
            sign = chr(int(element.get(w("char"), ""), 16))
        except (ValueError, OverflowError):
            return
        self._add("•" if "\ue000" <= sign <= "\uf8ff" else sign, look, why)

    def _field(self, element: Any, look: CharacterLook, why: str) -> None:
        fields, stage = self._walk.fields, element.get(w("fldCharType"))
        if stage == "begin":
            fields.append(False)
        elif fields and stage == "separate":
            fields[-1] = True
        elif fields and stage == "end":
            fields.pop()

    def _footnote(self, element: Any, look: CharacterLook, why: str) -> None:
        kind = "endnote" if element.tag == w("endnoteReference") else "footnote"
        self._walk.footnotes.append((kind, element.get(w("id"), "")))

    def _alternatives(self, element: Any, look: CharacterLook, why: str) -> None:
        """The same thing said for newer and older versions of Word: only the first is read."""
        for choice in element:
            for child in choice:
                if child.tag == w("r"):
                    self._run(child, why, 0)
                else:
                    self._box(child, look, why)
            return

    def _box(self, element: Any, look: CharacterLook, why: str) -> None:
        if why:
            return
        outermost = [e for e in element.iter(w("txbxContent")) if not _inside_another(e, element)]
        self._walk.boxes.extend(outermost)


def _inside_another(box: Any, top: Any) -> bool:
    """Whether `box` lies in another text box below `top`, or repeats one for older versions of Word."""
    for above in box.iterancestors():
        if above is top:
            return False
        if above.tag == w("txbxContent") or above.tag.endswith("}Fallback"):
            return True
    return False
