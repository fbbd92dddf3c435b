# The diffusion model's U-Net, written as PyTorch code usually is; a training step and a denoising step.
import math
import os
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

folder, kind = sys.argv[1:3]
size, batch, warm_up, steps = map(int, sys.argv[3:])
torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
torch.manual_seed(0)
BASE, MULTIPLIERS, BLOCKS = 128, (1, 2, 2), 3


def norm_silu(channels):
    return nn.Sequential(nn.GroupNorm(32, channels), nn.SiLU())


def conv(a, b):
    return nn.Conv2d(a, b, 3, padding=1)


class Residual(nn.Module):
    def __init__(self, a, b, resize=None):
        super().__init__()
        self.first, self.conv1, self.resize = norm_silu(a), conv(a, b), resize
        self.time = nn.Sequential(nn.SiLU(), nn.Linear(4 * BASE, 2 * b))
        self.norm, self.conv2 = nn.GroupNorm(32, b), conv(b, b)
        self.skip = nn.Identity() if a == b else nn.Conv2d(a, b, 1)

    def forward(self, x, time):
        h = self.first(x)
        if self.resize:
            h, x = self.resize(h), self.resize(x)
        h = self.conv1(h)
        scale, shift = self.time(time)[:, :, None, None].chunk(2, 1)
        h = self.conv2(F.silu(self.norm(h) * (1 + scale) + shift))
        return self.skip(x) + h


class Attention(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.norm, self.heads = nn.GroupNorm(32, channels), channels // 64
        self.qkv, self.out = nn.Conv1d(channels, 3 * channels, 1), nn.Conv1d(channels, channels, 1)

    def forward(self, x, time):
        flat = x.flatten(2)
        q, k, v = (p.reshape(-1, 64, flat.shape[2]) for p in self.qkv(self.norm(flat)).chunk(3, 1))
        weights = torch.einsum("bct,bcs->bts", q * 64**-0.25, k * 64**-0.25).softmax(-1)
        return (flat + self.out(torch.einsum("bts,bcs->bct", weights, v).reshape(flat.shape))).view(x.shape)


def halve(x):
    return F.avg_pool2d(x, 2)


def double(x):
    return F.interpolate(x, scale_factor=2)


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Sequential(nn.Linear(BASE, 4 * BASE), nn.SiLU(), nn.Linear(4 * BASE, 4 * BASE))
        self.first = conv(1, BASE)
        down, channels, skips = [], BASE, [BASE]
        for level, multiplier in enumerate(MULTIPLIERS):
            for _ in range(BLOCKS):
                down.append(Residual(channels, BASE * multiplier))
                channels = BASE * multiplier
                skips.append(channels)
            if level < len(MULTIPLIERS) - 1:
                down.append(Residual(channels, channels, halve))
                skips.append(channels)
        self.down = nn.ModuleList(down)
        self.middle = nn.ModuleList([Residual(channels, channels), Attention(channels), Residual(channels, channels)])
        up = []
        for level, multiplier in reversed(list(enumerate(MULTIPLIERS))):
            for block in range(BLOCKS + 1):
                layers = [Residual(channels + skips.pop(), BASE * multiplier)]
                channels = BASE * multiplier
                if level and block == BLOCKS:
                    layers.append(Residual(channels, channels, double))
                up.append(nn.ModuleList(layers))
        self.up = nn.ModuleList(up)
        self.last = nn.Sequential(norm_silu(channels), conv(channels, 1))

    def forward(self, x, t):
        frequencies = torch.exp(-math.log(10000) * torch.arange(BASE // 2) / (BASE // 2))
        angles = t[:, None].float() * frequencies[None]
        time = self.embed(torch.cat([angles.cos(), angles.sin()], 1))
        h = self.first(x)
        skips = [h]
        for block in self.down:
            h = block(h, time)
            skips.append(h)
        for block in self.middle:
            h = block(h, time)
        for layers in self.up:
            h = torch.cat([h, skips.pop()], 1)
            for block in layers:
                h = block(h, time)
        return self.last(h)


def peak_bytes():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024


model = UNet()
assert sum(p.numel() for p in model.parameters()) == 37513857
optimiser = torch.optim.Adam(model.parameters(), lr=1e-4)
slices = torch.from_numpy(np.fromfile(folder + "/slices.f32", np.float32)).view(-1, 1, size, size)
steps_of = torch.cos(torch.linspace(0, math.pi / 2, 1001))[1:]
seconds = []
order = torch.cat([torch.randperm(len(slices)) for _ in range(1 + (warm_up + steps) * batch // len(slices))])
for indices in order.split(batch)[: warm_up + steps]:
    start = time.perf_counter()
    clean = 2 * slices[indices] - 1
    noise = torch.randn(1, 1, size, size)
    if kind == "training":
        t = torch.randint(0, 1000, (batch,))
        factor = steps_of[t].view(-1, 1, 1, 1)
        optimiser.zero_grad()
        loss = F.l1_loss(model(factor * clean + (1 - factor**2).sqrt() * noise, t), clean)
        loss.backward()
        optimiser.step()
        loss.item()
    else:
        with torch.no_grad():
            factor = steps_of[499]
            output = (model(factor * clean + (1 - factor**2).sqrt() * noise, torch.full((batch,), 499)) + 1) / 2
    seconds.append(time.perf_counter() - start)
print(float(np.median(seconds[warm_up:])), "PyTorch", torch.__version__)
print(peak_bytes())
