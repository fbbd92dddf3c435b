# The paper's denoising autoencoder, written as PyTorch code usually is, and the step that its training takes.
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
rng = np.random.RandomState(0)


class StandardisedConv(nn.Conv2d):
    def forward(self, x):
        weight = self.weight
        weight = weight - weight.mean(dim=1, keepdim=True).mean(dim=2, keepdim=True).mean(dim=3, keepdim=True)
        deviation = weight.view(weight.size(0), -1).std(dim=1).view(-1, 1, 1, 1) + 1e-5
        return F.conv2d(x, weight / deviation, self.bias)


def norm(channels):
    divisors = [d for d in range(1, channels + 1) if channels % d == 0]
    return nn.GroupNorm(divisors[len(divisors) // 2], channels)


def block(a, b):
    return nn.Sequential(
        nn.ReflectionPad2d(1), StandardisedConv(a, b, 3), nn.SiLU(), norm(b),
        nn.ReflectionPad2d(1), StandardisedConv(b, b, 3), nn.SiLU(), norm(b))


class UNet(nn.Module):
    def __init__(self, widths=(64, 128, 256, 512)):
        super().__init__()
        self.down = nn.ModuleList([block(a, b) for a, b in zip((1,) + widths, widths)])
        ups = widths[::-1]
        self.up = nn.ModuleList([nn.ConvTranspose2d(a, b, 2, 2) for a, b in zip(ups, ups[1:])])
        self.blocks = nn.ModuleList([block(2 * b, b) for b in ups[1:]])
        self.last = nn.Conv2d(widths[0], 1, 1)

    def forward(self, x):
        skips = []
        for i, down in enumerate(self.down):
            x = down(F.avg_pool2d(x, 2) if i else x)
            skips.append(x)
        skips.pop()
        for up, joined in zip(self.up, self.blocks):
            x = joined(torch.cat([up(x), skips.pop()], 1))
        return self.last(x)


def noisy(x):
    noise = F.interpolate(torch.normal(torch.zeros(len(x), 1, 16, 16), 0.2), size=size, mode="bilinear", align_corners=True)
    noise = torch.roll(noise, shifts=(rng.choice(range(size)), rng.choice(range(size))), dims=(-2, -1))
    return x + noise * (x.sum(dim=1, keepdim=True) > 0.01)


def peak_bytes():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024


model = UNet()
optimiser = torch.optim.Adam(model.parameters(), lr=1e-4, amsgrad=True, weight_decay=1e-5)
images = torch.from_numpy(np.fromfile(folder + "/images.f32", np.float32)).view(-1, 1, size, size)
seconds = []
while len(seconds) < warm_up + steps:
    for indices in torch.randperm(len(images)).split(batch):
        start = time.perf_counter()
        clean = images[indices]
        optimiser.zero_grad(set_to_none=True)
        loss = F.l1_loss(model(noisy(clean)), clean)
        loss.backward()
        optimiser.step()
        loss.item()
        seconds.append(time.perf_counter() - start)
        if len(seconds) == warm_up + steps:
            break
print(float(np.median(seconds[warm_up : warm_up + steps])), "PyTorch", torch.__version__)
print(peak_bytes())
