"""Writes adversarial.json, average.json and plateau.json beside itself: python3 make.py (PyTorch 1.13, one thread)."""
import json
import math

import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy, mse_loss

torch.set_num_threads(1)
SIZE = 16


def images(count=10):
    """Image i at (r, c), in double, then float32."""
    values = [[[[0.5 + 0.25 * math.sin(0.11 * r + 0.5 * i) + 0.25 * math.cos(0.07 * c * (i + 1)) for c in range(SIZE)]
                for r in range(SIZE)]] for i in range(count)]
    return torch.tensor(values, dtype=torch.float64).float()


def save(name, values):
    with open(name, "w") as file:
        json.dump(values, file, indent=1)
        file.write("\n")


def loader(shuffle=True):
    return torch.utils.data.DataLoader(images(), batch_size=4, shuffle=shuffle, drop_last=True)


# Four optimisers are no other case than two: a discriminator, then an encoder with its generator, on fresh noise.
def adversarial():
    torch.manual_seed(0)
    e, g = nn.Linear(SIZE * SIZE, 4), nn.Linear(4, SIZE * SIZE)
    d = nn.Sequential(nn.Linear(SIZE * SIZE, 8), nn.LeakyReLU(0.2), nn.Linear(8, 1))
    options = {"betas": (0.5, 0.999), "foreach": False}
    d_optimizer = torch.optim.Adam(d.parameters(), lr=1e-2, **options)
    ge_optimizer = torch.optim.Adam([*e.parameters(), *g.parameters()], lr=1e-2, weight_decay=1e-3, amsgrad=True, **options)
    batches, log = loader(), {"train/d": [], "train/ge": [], "train/rec": []}
    for epoch in range(4):
        for group in d_optimizer.param_groups + ge_optimizer.param_groups:
            group["lr"] = 1e-2 if epoch < 2 else 2.5e-3
        for x in batches:
            x = x.flatten(1)
            one, zero = torch.ones(len(x), 1), torch.zeros(len(x), 1)

            d_optimizer.zero_grad(set_to_none=True)
            fake = torch.sigmoid(g(torch.randn(len(x), 4)))
            loss_d = binary_cross_entropy(torch.sigmoid(d(x)), one) + binary_cross_entropy(torch.sigmoid(d(fake.detach())), zero)
            loss_d.backward()
            d_optimizer.step()

            ge_optimizer.zero_grad(set_to_none=True)
            rec = torch.sigmoid(g(e(x)))
            loss_rec = binary_cross_entropy(rec, x)
            loss_ge = binary_cross_entropy(torch.sigmoid(d(rec)), one) + 2 * loss_rec
            loss_ge.backward()
            ge_optimizer.step()
            for name, loss in zip(log, (loss_d, loss_ge, loss_rec)):
                log[name].append(loss.item())
    save("adversarial.json", log)


# The average of the weights validates: in order, each image counted once.
def average():
    torch.manual_seed(0)
    network, ema = (nn.Sequential(nn.Linear(SIZE * SIZE, 4), nn.Linear(4, SIZE * SIZE)) for _ in range(2))
    ema.load_state_dict(network.state_dict())
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-2, foreach=False)
    batches, log = loader(), {"train/loss": [], "val/loss": [], "val/average": []}
    for epoch in range(3):
        total = 0
        for x in batches:
            x = x.flatten(1)
            loss = mse_loss(network(x), x)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            with torch.no_grad():
                for a, p in zip(ema.parameters(), network.parameters()):
                    a.mul_(0.9).add_(p, alpha=0.1)
            total += loss.item() * len(x)
        log["train/loss"].append(total / 8)
        with torch.no_grad():
            x = images().flatten(1)
            log["val/loss"].append(mse_loss(network(x), x).item())
            log["val/average"].append(mse_loss(ema(x), x).item())
            torch.empty((), dtype=torch.int64).random_()  # the base seed of a loader that does not shuffle
    save("average.json", log)


def plateau():
    cases = []
    values = [1, 0.9, 0.90001, 0.89995, 0.8, 0.8, 0.8, 0.8, 0.79999, 0.8, 0.8, 0.8, 0.9, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6]
    for options in ({"patience": 2}, {"patience": 0, "factor": 0.5, "threshold": 0}, {"patience": 1, "factor": 0.3, "min_lr": 1e-5},
                    {"patience": 0, "factor": 0.001}):
        optimizer = torch.optim.Adam([nn.Parameter(torch.zeros(1))], lr=5e-4)
        scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, "min", **{"factor": 0.1, **options})
        rates = []
        for value in values:
            scheduler.step(value)
            rates.append(optimizer.param_groups[0]["lr"])
        cases.append({"options": options, "values": values, "rates": rates})
    save("plateau.json", cases)


adversarial()
average()
plateau()
