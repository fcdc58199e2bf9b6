"""Makes "Be Vietnam Pro Figures": the digits of Be Vietnam Pro, each as wide as the widest one.

The published family has no tabular figures, so clocks, timers and columns of numbers would jitter.
Run with fontTools and brotli: python3 ui/scripts/make-figures.py
"""

from pathlib import Path
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "node_modules/@fontsource/be-vietnam-pro/files"
TARGET = ROOT / "ui/src/fonts"
NAME = "Be Vietnam Pro Figures"


def keep_digits(font):
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = [0, 1, 2, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(text="0123456789")
    subsetter.subset(font)


def equalise_widths(font):
    digits = [font.getBestCmap()[ord(digit)] for digit in "0123456789"]
    metrics = font["hmtx"]
    width = max(metrics[name][0] for name in digits)
    for name in digits:
        advance, left = metrics[name]
        shift = (width - advance) // 2
        font["glyf"][name].coordinates.translate((shift, 0))
        font["glyf"][name].recalcBounds(font["glyf"])
        metrics[name] = (width, left + shift)


def rename(font):
    for record in font["name"].names:
        if record.nameID == 1:
            record.string = NAME


for weight in (400, 500, 600, 700, 800):
    font = TTFont(SOURCE / f"be-vietnam-pro-latin-{weight}-normal.woff2")
    keep_digits(font)
    equalise_widths(font)
    rename(font)
    font.flavor = "woff2"
    font.save(TARGET / f"figures-{weight}.woff2")
