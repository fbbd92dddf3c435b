using System.Runtime.InteropServices;
using Residua.Numerics;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Rates a network by how it reconstructs anomalous slices: the losses, and the AP of its residuals.</summary>
/// <remarks>
/// As the original does: slices are shuffled, the AP is that of all pixels of a batch together, and the batches' values are
/// averaged without weights, although the last batch may be smaller.
/// </remarks>
internal sealed class Validation(LabelledSlices set, int batch, Loss loss, Device device) : IDisposable
{
    /// <summary>Name of the AP in the log.</summary>
    public const string AveragePrecisionName = "val/average precision";

    private readonly SliceBatches _batches = new(set.Slices, Math.Min(batch, set.Slices.Count), device);
    private readonly byte[] _labels = new byte[Math.Min(batch, set.Slices.Count) * set.Slices.Height * set.Slices.Width];

    /// <summary>Losses and AP by name; the AP last, missing where a loss is not finite. Leaves the network in training mode.</summary>
    public IReadOnlyList<(string Name, double Value)> Run(ReconstructionNetwork network)
    {
        network.eval();
        var sums = new double[loss.ValidationNames.Count + 1];
        var order = new BatchOrder(set.Slices.Count, batch);
        var count = 0;
        do
        {
            var values = Rate(network, order.Next());
            for (var i = 0; i < values.Length; i++)
            {
                sums[i] += values[i];
            }

            count++;
        }
        while (!order.IsAtEnd);

        network.train();
        return [.. loss.ValidationNames.Append(AveragePrecisionName).Zip(sums, (name, sum) => (name, sum / count))];
    }

    private double[] Rate(ReconstructionNetwork network, ReadOnlySpan<long> indices)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var images = _batches.Gather(indices);
        var output = network.call(images);
        var terms = loss.Terms(output, images).Select(term => (double)term.item<float>()).ToArray();
        return [.. terms, terms.All(double.IsFinite) ? AveragePrecisionOf((images - output.Reconstruction).abs().cpu(), indices) : double.NaN];
    }

    private double AveragePrecisionOf(Tensor residuals, ReadOnlySpan<long> indices)
    {
        var size = set.Slices.Height * set.Slices.Width;
        for (var i = 0; i < indices.Length; i++)
        {
            set.Labels.AsSpan((int)indices[i] * size, size).CopyTo(_labels.AsSpan(i * size));
        }

        return AveragePrecision.Compute(MemoryMarshal.Cast<byte, float>(residuals.bytes), _labels.AsSpan(0, indices.Length * size));
    }

    public void Dispose() => _batches.Dispose();
}
