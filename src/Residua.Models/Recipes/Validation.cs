using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Goes through a validation set batch by batch and averages what a function makes of each.</summary>
/// <param name="samples">The set.</param>
/// <param name="batch">Images per batch; the last one may be smaller.</param>
/// <param name="device">Where the network is.</param>
public sealed class Validation(ISamples samples, int batch, Device device) : IDisposable
{
    private readonly Batches _batches = new(samples, Math.Min(batch, samples.Count), device);

    /// <summary>Whether the images are shuffled anew every time. Default false.</summary>
    public bool Shuffle { get; init; }

    /// <summary>
    /// Whether every image counts the same. Default true; false: every batch, although the last one may be smaller.
    /// </summary>
    public bool WeighImages { get; init; } = true;

    /// <summary>The mean of every value, in the order of the first batch's.</summary>
    /// <param name="rate">Given the images of a batch, (B, 1, H, W), and their indices; the same names every time.</param>
    public IReadOnlyList<NamedValue> Mean(Func<Tensor, ReadOnlyMemory<long>, IReadOnlyList<NamedValue>> rate)
    {
        var sums = new OrderedDictionary<string, double>();
        var order = new BatchOrder(samples.Count, batch, Shuffle);
        var total = 0L;
        do
        {
            using var scope = NewDisposeScope();
            var indices = order.Next().ToArray();
            var weight = WeighImages ? indices.Length : 1;
            foreach (var (name, value) in rate(_batches.Gather(indices), indices))
            {
                sums[name] = sums.GetValueOrDefault(name) + weight * value;
            }

            total += weight;
        }
        while (!order.IsAtEnd);

        return [.. sums.Select(sum => new NamedValue(sum.Key, sum.Value / total))];
    }

    /// <summary>Frees the batch.</summary>
    public void Dispose() => _batches.Dispose();
}
