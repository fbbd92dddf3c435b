"""Writes layers.csv, adam.csv, adamw.csv and training.csv beside itself: python3 make.py (PyTorch 1.13.1, one thread)."""
import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(1)

class Function(nn.Module):
    def __init__(self, function):
        super().__init__()
        self.forward = function


LAYERS = {
    "linear": (lambda: nn.Linear(5, 4), (3, 5)),
    "linear-no-bias": (lambda: nn.Linear(20, 3, bias=False), (2, 20)),
    "conv": (lambda: nn.Conv2d(2, 3, 3, stride=2, padding=1), (2, 2, 5, 5)),
    "conv-no-bias": (lambda: nn.Conv2d(2, 3, 1, bias=False), (2, 2, 3, 3)),
    "conv-groups": (lambda: nn.Conv2d(4, 2, 3, dilation=2, groups=2), (1, 4, 6, 6)),
    "transposed": (lambda: nn.ConvTranspose2d(2, 3, 4, stride=2, padding=1), (2, 2, 3, 3)),
    "transposed-no-bias": (lambda: nn.ConvTranspose2d(3, 2, 3, stride=2, padding=1, output_padding=1, bias=False), (2, 3, 3, 3)),
    "batch-norm": (lambda: nn.BatchNorm2d(3), (4, 3, 2, 2)),
    "relu": (lambda: nn.ReLU(), (2, 9)),
    "leaky-relu": (lambda: nn.LeakyReLU(0.1), (2, 9)),
    "conv-1d": (lambda: nn.Conv1d(2, 3, 3, stride=2, padding=1), (2, 2, 7)),
    "group-norm": (lambda: nn.GroupNorm(2, 4), (2, 4, 3, 3)),
    "silu": (lambda: nn.SiLU(), (2, 9)),
    "average-pool": (lambda: Function(lambda x: F.avg_pool2d(x, 2)), (2, 2, 4, 6)),
    "nearest": (lambda: Function(lambda x: F.interpolate(x, scale_factor=2, mode="nearest")), (2, 2, 2, 3)),
    "softmax": (lambda: Function(lambda x: x.softmax(-1)), (2, 3, 4)),
    "bmm": (lambda: Function(lambda x: x.bmm(x.transpose(1, 2))), (2, 3, 4)),
    "chunk": (lambda: Function(lambda x: x.chunk(2, 1)[1]), (2, 4, 2)),
    "waves": (lambda: Function(lambda x: x.exp() + x.sin() * x.cos()), (2, 9)),
}


class Table:
    def __init__(self, name):
        self.file = open(name, "w")
        self.add("tensor", "shape", ["values"])

    def add(self, name, shape, values):
        print(name, shape, " ".join(values), sep=",", file=self.file)

    def tensor(self, name, value):
        value = value.detach()
        self.add(name, "x".join(map(str, value.shape)), [format(float(v), ".9g") for v in value.flatten()])


def layers(table):
    for name, (make, shape) in LAYERS.items():
        torch.manual_seed(1)
        layer = make()
        for key, value in layer.state_dict().items():
            table.tensor(f"{name}/{key}", value)
        x = torch.randn(shape, requires_grad=True)
        y = layer(x)
        (y * torch.randn(y.shape)).sum().backward()
        table.tensor(f"{name}/output", y)
        table.tensor(f"{name}/input.grad", x.grad)
        for key, value in layer.named_parameters():
            table.tensor(f"{name}/{key}.grad", value.grad)
        for key, value in layer.named_buffers():
            table.tensor(f"{name}/{key} after", value)
        layer.eval()
        table.tensor(f"{name}/evaluation", layer(x))


# Gradients given, so that nothing but the optimiser counts.
def adam(table):
    for name, options in {"plain": {}, "l2": {"weight_decay": 0.02, "betas": (0.5, 0.9)}, "amsgrad": {"amsgrad": True, "eps": 1e-4}}.items():
        torch.manual_seed(4)
        w = nn.Parameter(torch.randn(40))
        optimizer = torch.optim.Adam([w], lr=1e-2, foreach=False, **options)
        for _ in range(20):
            w.grad = torch.randn(40)
            optimizer.step()
        table.tensor(f"{name}/parameter", w)
        for key, value in optimizer.state[w].items():
            if key != "step":
                table.tensor(f"{name}/{key}", value)


def adamw(table):
    torch.manual_seed(2)
    w = nn.Parameter(torch.randn(40))
    optimizer = torch.optim.AdamW([w], lr=1e-2, weight_decay=0.02, foreach=False)
    for _ in range(20):
        w.grad = torch.randn(40)
        optimizer.step()
    table.tensor("parameter", w)
    table.tensor("exp_avg", optimizer.state[w]["exp_avg"])
    table.tensor("exp_avg_sq", optimizer.state[w]["exp_avg_sq"])


def training(table):
    torch.manual_seed(3)
    model = nn.Sequential(
        nn.Conv2d(1, 4, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(4), nn.LeakyReLU(),
        nn.Flatten(), nn.Linear(64, 8, bias=False), nn.Linear(8, 64, bias=False), nn.Unflatten(1, (4, 4, 4)),
        nn.ConvTranspose2d(4, 2, 3, stride=2, padding=1, output_padding=1, bias=False), nn.BatchNorm2d(2), nn.LeakyReLU(),
        nn.Conv2d(2, 1, 1, bias=False))
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.02, foreach=False)
    losses = []
    for _ in range(20):
        x = torch.rand(4, 1, 8, 8)
        loss = nn.functional.l1_loss(model(x), x)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    table.tensor("losses", torch.stack(losses))
    for key, value in model.state_dict().items():
        table.tensor(key, value)


layers(Table("layers.csv"))
adam(Table("adam.csv"))
adamw(Table("adamw.csv"))
training(Table("training.csv"))
