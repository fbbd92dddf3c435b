# MorphAEus, written as PyTorch code usually is, and its training step once the deformation is trained.
import os
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

folder = sys.argv[1]
size, batch, warm_up, steps = map(int, sys.argv[2:])
torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
torch.manual_seed(0)
CHANNELS = [16, 32, 64, 128, 256, 256, 256]


def level(convolution, channels):
    return nn.ModuleList([convolution, nn.BatchNorm2d(channels)])


class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        ups = CHANNELS[::-1]
        self.down = nn.ModuleList(
            [level(nn.Conv2d(a, b, 3, 2, 1), b) for a, b in zip([1] + CHANNELS, CHANNELS)])
        self.up = nn.ModuleList([level(nn.Conv2d(a, b, 3, 1, 1), b) for a, b in zip([CHANNELS[-1]] + ups, ups)])
        self.upsample = nn.Upsample(scale_factor=2, mode="bilinear", align_corners=True)
        self.final = nn.Conv2d(CHANNELS[0], 1, 1)

    def forward(self, x):
        encoded, decoded = [], []
        for convolution, norm in self.down:
            x = convolution(x)
            encoded.append(x)
            x = F.silu(norm(x))
        for convolution, norm in self.up:
            x = convolution(self.upsample(x))
            decoded.append(x)
            x = F.silu(norm(x))
        return torch.sigmoid(self.final(x)), encoded, decoded


class Transformer(nn.Module):
    def __init__(self):
        super().__init__()
        axes = [torch.arange(0, size)] * 2
        self.register_buffer("grid", torch.stack(torch.meshgrid(axes, indexing="ij")).unsqueeze(0).float())

    def forward(self, source, flow):
        places = self.grid + flow
        for axis in range(2):
            places[:, axis] = 2 * (places[:, axis] / (size - 1) - 0.5)
        places = places.permute(0, 2, 3, 1)[..., [1, 0]]
        return F.grid_sample(source, places, align_corners=True, mode="bilinear")


class Morphaeus(nn.Module):
    def __init__(self):
        super().__init__()
        self.autoencoder = Autoencoder()
        self.refine = nn.ModuleList([level(nn.ConvTranspose2d(a, 32, 3, 2, 1, 1), 32) for a in (192, 128, 80)])
        self.flow = nn.Conv2d(32, 2, 3, padding=1)
        nn.init.normal_(self.flow.weight, 0, 1e-5)
        nn.init.zeros_(self.flow.bias)
        self.transformer = Transformer()

    def integrate(self, velocity):
        field = velocity / 2**7
        for _ in range(7):
            field = field + self.transformer(field, field)
        return field

    def forward(self, x):
        prior, encoded, decoded = self.autoencoder(x)
        seen = None
        for (convolution, norm), down, up in zip(self.refine, encoded[2::-1], decoded[3:6]):
            seen = [down, up] if seen is None else [down, up, seen]
            seen = F.silu(norm(convolution(torch.cat(seen, 1))))
        velocity = self.flow(seen)
        return (prior, velocity, self.transformer(prior, self.integrate(velocity)),
                self.transformer(x, self.integrate(-velocity)))


def ncc(i, j):
    box = torch.ones(1, 1, 9, 9)
    si, sj, sii, sjj, sij = (F.conv2d(t, box, padding=4) for t in (i, j, i * i, j * j, i * j))
    ui, uj = si / 81, sj / 81
    cross = sij - uj * si - ui * sj + ui * uj * 81
    vi = sii - 2 * ui * si + ui * ui * 81
    vj = sjj - 2 * uj * sj + uj * uj * 81
    return 1 - torch.mean(cross * cross / ((vi * vj).clamp(min=0) + 1e-5))


def roughness(v):
    rows = (v[:, :, 2:, 1:-1] - v[:, :, :-2, 1:-1]) / 2
    columns = (v[:, :, 1:-1, 2:] - v[:, :, 1:-1, :-2]) / 2
    return torch.mean(rows * rows + columns * columns) / 2


def peak_bytes():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024


if __name__ == "__main__":
    model = Morphaeus().eval()
    optimiser = torch.optim.Adam(model.parameters(), lr=5e-4)
    pictures = torch.from_numpy(np.fromfile(folder + "/slices.f32", np.float32)).view(-1, 1, size, size)
    seconds = []
    while len(seconds) < warm_up + steps:
        for indices in torch.randperm(len(pictures)).split(batch):
            start = time.perf_counter()
            images = pictures[indices]
            optimiser.zero_grad()
            prior, velocity, reconstruction, backwards = model(images)
            similarity = 0.5 * (ncc(images, reconstruction) + ncc(prior, backwards))
            loss = F.mse_loss(prior, images) + similarity + 0.165 * roughness(velocity)
            loss.backward()
            optimiser.step()
            loss.item()
            seconds.append(time.perf_counter() - start)
    print(float(np.median(seconds[warm_up : warm_up + steps])), "PyTorch", torch.__version__)
    print(peak_bytes())
