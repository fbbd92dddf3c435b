"""Writes dejavu-sans.glyphs from DejaVu Sans: run once, commit the result.

    /usr/bin/python3 bake_glyphs.py /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf > dejavu-sans.glyphs

Needs fontTools (Debian: python3-fonttools) and the font (Debian: fonts-dejavu-core 2.37). One line per glyph:
code point in hexadecimal, advance, outline; all lengths in font units (2048 per em), y upwards. The outline uses
M x y, L x y, Q cx cy x y and Z. The line "0" is the box drawn for a character that is not in the file.
"""
import sys

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

CHARACTERS = [chr(c) for c in range(0x20, 0x7F)] + list("°±²³µ·×äéöüß–—…−≤≥≈→Δαβσρφ")


class PathPen(BasePen):
    def __init__(self, glyphs):
        super().__init__(glyphs)
        self.path = []

    def _moveTo(self, p):
        self.path.append("M%d %d" % p)

    def _lineTo(self, p):
        self.path.append("L%d %d" % p)

    def _qCurveToOne(self, c, p):
        self.path.append("Q%d %d %d %d" % (*c, *p))

    def _closePath(self):
        self.path.append("Z")


font = TTFont(sys.argv[1])
glyphs = font.getGlyphSet()
names = font.getBestCmap()
for code, name in [(0, ".notdef")] + [(ord(c), names[ord(c)]) for c in CHARACTERS]:
    pen = PathPen(glyphs)
    glyphs[name].draw(pen)
    print("%x %d %s" % (code, glyphs[name].width, "".join(pen.path)), end="\n")
