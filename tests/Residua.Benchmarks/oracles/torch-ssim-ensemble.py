import sys
import time

import numpy as np
import torch
from torch.nn import functional

torch.set_num_threads(1)


def window(sigma):
    reach = int(3.5 * sigma + 0.5)
    line = torch.exp(-(torch.arange(-reach, reach + 1, dtype=torch.float32) ** 2) / (2 * sigma**2))
    line /= line.sum()
    return reach, (line[:, None, None] * line[None, :, None] * line[None, None, :])[None, None]


def similarity(a, b, sigma):
    span = max(a.max() - a.min(), b.max() - b.min())
    c1, c2 = (0.01 * span) ** 2, (0.03 * span) ** 2
    reach, weights = window(sigma)
    a, b = (functional.pad(v, [reach] * 6, mode="reflect") for v in (a, b))
    means = functional.conv3d(torch.cat([a, b, a * a, b * b, a * b]), weights)
    ma, mb, saa, sbb, sab = means.split(1)
    variances = (saa - ma**2) + (sbb - mb**2)
    return (2 * ma * mb + c1) * (2 * (sab - ma * mb) + c2) / ((ma**2 + mb**2 + c1) * (variances + c2))


sigmas = np.fromfile(sys.argv[1] + "/sigmas.f64", np.float64)
a, b = (torch.from_numpy(np.fromfile(f"{sys.argv[1]}/{name}.f32", np.float32).reshape(1, 1, 50, 96, 96)) for name in ("input", "reconstruction"))
seconds = []
with torch.no_grad():
    for _ in range(3):
        start = time.perf_counter()
        maps = torch.stack([similarity(a, b, float(sigma)) for sigma in sigmas])
        (torch.softmax(-maps, dim=0) * maps).sum(0)
        seconds.append(time.perf_counter() - start)
print(float(np.median(seconds[1:])), "PyTorch", torch.__version__)
