"""Writes perceptual.json beside this file: VGG-19's features and LPIPS with weights that a formula gives, by PyTorch."""
import json
import os

import numpy
import torch
import torch.nn.functional as F

torch.set_num_threads(1)
EDGE = 64


def weights(number, shape, scale):
    """Layer number from 1; values of the murmur3 finaliser, in (-scale, scale)."""
    count = int(numpy.prod(shape))
    h = (numpy.arange(1, count + 1, dtype=numpy.uint64) + number * 0x9E3779B9).astype(numpy.uint32)
    with numpy.errstate(over="ignore"):
        h = (h ^ (h >> numpy.uint32(16))) * numpy.uint32(0x85EBCA6B)
        h = (h ^ (h >> numpy.uint32(13))) * numpy.uint32(0xC2B2AE35)
        h = h ^ (h >> numpy.uint32(16))
    return torch.tensor((scale * (h.astype(numpy.float64) / 2**31 - 1)).astype(numpy.float32)).reshape(shape)


def convolution(number, inputs, outputs, kernel):
    weight = weights(2 * number + 1, (outputs, inputs, kernel, kernel), (6.0 / (inputs * kernel * kernel)) ** 0.5)
    return weight, weights(2 * number + 2, (outputs,), 0.1)


def image(phase):
    r, c = torch.meshgrid(torch.arange(EDGE, dtype=torch.float64), torch.arange(EDGE, dtype=torch.float64), indexing="ij")
    return (0.5 + 0.25 * torch.sin(0.11 * r + phase) + 0.25 * torch.cos(0.07 * c)).float()


def vgg(x):
    x = x.repeat(1, 3, 1, 1)
    plan = [(3, 64), (64, 64), "M", (64, 128), (128, 128), "M", (128, 256), (256, 256), (256, 256), (256, 256), "M", (256, 512)]
    number, taps = 0, []
    for layer in plan:
        if layer == "M":
            x = F.max_pool2d(x, 2, 2)
            continue
        weight, bias = convolution(number, layer[0], layer[1], 3)
        x = F.relu(F.conv2d(x, weight, bias, padding=1))
        if number in (0, 2, 4, 8):
            taps.append(x)
        number += 1
    return taps


def alex(x):
    plan = [(3, 64, 11, 4, 2), (64, 192, 5, 1, 2), (192, 384, 3, 1, 1), (384, 256, 3, 1, 1), (256, 256, 3, 1, 1)]
    taps = []
    for number, (inputs, outputs, kernel, stride, padding) in enumerate(plan):
        if number in (1, 2):
            x = F.max_pool2d(x, 3, 2)
        x = F.relu(F.conv2d(x, *convolution(number, inputs, outputs, kernel), stride=stride, padding=padding))
        taps.append(x)
    return taps


def lpips(x, y):
    shift = torch.tensor([-0.030, -0.088, -0.188]).view(1, 3, 1, 1)
    scale = torch.tensor([0.458, 0.448, 0.450]).view(1, 3, 1, 1)
    total = 0
    for number, (a, b) in enumerate(zip(alex((x - shift) / scale), alex((y - shift) / scale))):
        a, b = (t / (torch.sqrt(torch.sum(t**2, dim=1, keepdim=True)) + 1e-10) for t in (a, b))
        linear = weights(100 + number, (1, a.shape[1], 1, 1), 1.0).abs()
        total = total + F.conv2d((a - b) ** 2, linear).mean([2, 3], keepdim=True)
    return total


x = torch.stack([image(0.0), image(0.5)]).unsqueeze(1).requires_grad_()
y = torch.stack([image(0.3), image(0.9)]).unsqueeze(1)
taps = [F.mse_loss(a, b) for a, b in zip(vgg(x), vgg(y))]
distance = sum(taps)
distance.backward()
result = {
    "taps": [t.item() for t in taps],
    "distance": distance.item(),
    "gradient": {"norm": x.grad.double().norm().item(), "first4": x.grad.flatten()[:4].tolist()},
    "lpips": [lpips(x[i : i + 1].detach(), y[i : i + 1]).item() for i in range(2)],
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "perceptual.json"), "w") as file:
    json.dump(result, file, indent=1)
    file.write("\n")
print(result)
