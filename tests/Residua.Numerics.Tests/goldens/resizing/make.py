"""Resizes images that a formula gives with Pillow and PyTorch; writes resizing.json beside this file."""
import json
import os

import numpy as np
import PIL
import torch
from PIL import Image

SIZES = [(299, 299, 128, 128), (299, 299, 64, 64), (37, 53, 16, 24), (16, 12, 40, 31), (20, 20, 20, 20), (9, 31, 27, 8),
         (5, 7, 1, 1), (1, 1, 3, 2), (2, 1024, 2, 128), (31, 30, 30, 31)]


def sums(values):
    flat = values.ravel().astype(np.float64)
    return {"sum": float(flat.sum()), "weighted": float((flat * ((np.arange(flat.size) % 97) + 1)).sum())}


cases = []
for h, w, nh, nw in SIZES:
    y, x = np.mgrid[0:h, 0:w].astype(np.int64)
    levels = ((7 * x * x + 13 * y * y + 3 * x * y + 5 * x * y * y) % 256).astype(np.uint8)
    pillow = np.asarray(Image.fromarray(levels).resize((nw, nh), Image.BILINEAR))
    tensor = torch.nn.functional.interpolate(
        torch.from_numpy(levels)[None, None].float() / 255, (nh, nw), mode="bilinear", align_corners=False)[0, 0].numpy()
    case = {"height": h, "width": w, "newHeight": nh, "newWidth": nw, "pillow": sums(pillow), "tensor": sums(tensor)}
    if nh * nw <= 1300:
        case["pillow"]["levels"] = pillow.ravel().tolist()
        case["tensor"]["intensities"] = [float(np.round(v, 9)) for v in tensor.ravel().astype(np.float64)]
    cases.append(case)

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "resizing.json")
with open(path, "w") as f:
    f.write(json.dumps({"pillowVersion": PIL.__version__, "torchVersion": torch.__version__, "cases": cases}).replace("}, {\"height", "},\n{\"height") + "\n")
