# The paper's models, written as PyTorch code usually is, and the step that its training scripts take.
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


def block(convolution, channels):
    return nn.Sequential(convolution, nn.BatchNorm2d(channels), nn.LeakyReLU(inplace=True))


class Autoencoder(nn.Module):
    def __init__(self, width=32, latent=128):
        super().__init__()
        depth = (size // 8).bit_length() - 1
        widths = [min(4 * width, width * 2**i) for i in range(depth)]
        ups = widths[::-1][1:] + widths[:1]
        small = widths[-1]
        self.encoder = nn.Sequential(
            *[block(nn.Conv2d(a, b, 3, 2, 1, bias=False), b) for a, b in zip([1] + widths, widths)])
        self.bottleneck = nn.Sequential(nn.Flatten(), nn.Linear(small * 64, latent, bias=False))
        self.decoder_input = nn.Sequential(nn.Linear(latent, small * 64, bias=False), nn.Unflatten(1, (small, 8, 8)))
        self.decoder = nn.Sequential(
            *[block(nn.ConvTranspose2d(a, b, 3, 2, 1, 1, bias=False), b) for a, b in zip([small] + ups, ups)],
            nn.Conv2d(width, 1, 1, bias=False))

    def forward(self, images):
        return self.decoder(self.decoder_input(self.bottleneck(self.encoder(images)))), 0


class Quantiser(nn.Module):
    def __init__(self, length=64, codes=512, decay=0.99, eps=1e-5):
        super().__init__()
        self.codes, self.decay, self.eps = codes, decay, eps
        embed = torch.randn(length, codes)
        self.register_buffer("embed", embed)
        self.register_buffer("sizes", torch.zeros(codes))
        self.register_buffer("sums", embed.clone())

    def forward(self, x):
        flat = x.reshape(-1, x.shape[-1])
        distance = flat.pow(2).sum(1, keepdim=True) - 2 * flat @ self.embed + self.embed.pow(2).sum(0, keepdim=True)
        nearest = distance.argmin(1)
        chosen = F.one_hot(nearest, self.codes).type(flat.dtype)
        quantised = F.embedding(nearest.view(x.shape[:-1]), self.embed.transpose(0, 1))
        with torch.no_grad():
            self.sizes.mul_(self.decay).add_(chosen.sum(0), alpha=1 - self.decay)
            self.sums.mul_(self.decay).add_(flat.transpose(0, 1) @ chosen, alpha=1 - self.decay)
            total = self.sizes.sum()
            self.embed.copy_(self.sums / ((self.sizes + self.eps) / (total + self.codes * self.eps) * total))
        return x + (quantised - x).detach(), (quantised - x).pow(2).mean()


class Residual(nn.Module):
    def __init__(self, channels=128, hidden=32):
        super().__init__()
        self.conv = nn.Sequential(
            nn.ReLU(), nn.Conv2d(channels, hidden, 3, padding=1), nn.ReLU(inplace=True), nn.Conv2d(hidden, channels, 1))

    def forward(self, x):
        return self.conv(x).add_(x)


class VqVae(nn.Module):
    def __init__(self):
        super().__init__()

        def down(a, b):
            return nn.Conv2d(a, b, 4, 2, 1)

        def same(a, b):
            return nn.Conv2d(a, b, 3, padding=1)

        def up(a, b):
            return nn.ConvTranspose2d(a, b, 4, 2, 1)

        def relu():
            return nn.ReLU(inplace=True)

        def blocks():
            return [Residual(), Residual(), relu()]

        self.enc_b = nn.Sequential(down(1, 64), relu(), down(64, 128), relu(), same(128, 128), *blocks())
        self.enc_t = nn.Sequential(down(128, 64), relu(), same(64, 128), *blocks())
        self.conv_t, self.quantise_t = nn.Conv2d(128, 64, 1), Quantiser()
        self.dec_t = nn.Sequential(same(64, 128), *blocks(), up(128, 64))
        self.conv_b, self.quantise_b = nn.Conv2d(192, 64, 1), Quantiser()
        self.upsample = up(64, 64)
        self.dec = nn.Sequential(same(128, 128), *blocks(), up(128, 64), relu(), up(64, 1))

    def forward(self, images):
        low = self.enc_b(images)
        top, loss_t = self.quantise_t(self.conv_t(self.enc_t(low)).permute(0, 2, 3, 1))
        top = top.permute(0, 3, 1, 2)
        low, loss_b = self.quantise_b(self.conv_b(torch.cat([self.dec_t(top), low], 1)).permute(0, 2, 3, 1))
        return self.dec(torch.cat([self.upsample(top), low.permute(0, 3, 1, 2)], 1)), loss_t + loss_b


def peak_bytes():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024


model = Autoencoder() if kind == "ae" else VqVae()
optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.02)
slices = torch.from_numpy(np.fromfile(folder + "/slices.f32", np.float32)).view(-1, 1, size, size)
seconds = []
while len(seconds) < warm_up + steps:
    for indices in torch.randperm(len(slices)).split(batch):
        start = time.perf_counter()
        images = slices[indices]
        optimiser.zero_grad()
        output, latent = model(images)
        loss = F.l1_loss(output, images) + 0.25 * latent
        loss.backward()
        optimiser.step()
        loss.item()
        seconds.append(time.perf_counter() - start)
print(float(np.median(seconds[warm_up : warm_up + steps])), "PyTorch", torch.__version__)
print(peak_bytes())
