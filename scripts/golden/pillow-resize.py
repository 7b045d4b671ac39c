"""Writes src/core/feeds/testing/pillow-resize.json: what Pillow makes of small pictures.

    python3 scripts/golden/pillow-resize.py
"""

import json

from PIL import Image

CASES = [(7, 5, 3, 4), (4, 4, 9, 6), (13, 3, 5, 3), (6, 11, 6, 2), (16, 16, 2, 2), (2, 2, 5, 5)]


def picture(width, height):
    # A pattern that anybody can make again: no random numbers of one language.
    return [
        tuple((x * 37 + y * 91 + c * 53 + x * y * 11) % 256 for c in range(3)) + (255,)
        for y in range(height)
        for x in range(width)
    ]


out = []
for width, height, new_width, new_height in CASES:
    image = Image.new("RGBA", (width, height))
    image.putdata(picture(width, height))
    rgb = image.convert("RGB")
    entry = {"from": [width, height], "to": [new_width, new_height]}
    for name, kind in (("bilinear", Image.BILINEAR), ("bicubic", Image.BICUBIC)):
        resized = rgb.resize((new_width, new_height), kind)
        entry[name] = [channel for pixel in resized.getdata() for channel in pixel]
    entry["grey"] = list(rgb.convert("L").getdata())
    out.append(entry)

with open("src/core/feeds/testing/pillow-resize.json", "w") as file:
    json.dump(out, file)
    file.write("\n")
