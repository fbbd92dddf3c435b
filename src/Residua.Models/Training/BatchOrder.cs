using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// The order in which PyTorch's DataLoader hands out images: in order, or shuffled anew for every epoch; the last batch as small
/// as it comes, or left out; everything drawn from torch's global generator.
/// </summary>
/// <param name="count">Images in the set.</param>
/// <param name="batch">Images in a batch.</param>
/// <param name="shuffle">Whether every epoch has an order of its own.</param>
/// <param name="dropLast">Whether a last batch that is smaller is left out.</param>
internal sealed class BatchOrder(int count, int batch, bool shuffle = true, bool dropLast = false) : ICheckpointed
{
    private readonly int _perEpoch = dropLast ? count / batch * batch : count;
    private long[] _order = [];
    private int _position = dropLast ? count / batch * batch : count;

    /// <summary>Batches in an epoch.</summary>
    public int BatchesPerEpoch => (_perEpoch + batch - 1) / batch;

    /// <summary>Whether the epoch is over, or none has begun.</summary>
    public bool IsAtEnd => _position == _perEpoch;

    /// <summary>Indices of the next batch.</summary>
    public ReadOnlySpan<long> Next()
    {
        if (IsAtEnd)
        {
            Begin();
        }

        var indices = _order.AsSpan(_position, Math.Min(batch, _perEpoch - _position));
        _position += indices.Length;
        return indices;
    }

    /// <inheritdoc />
    public void Save(CheckpointWriter to)
    {
        to.Add("indices", _order);
        to.Add("position", _position);
    }

    /// <inheritdoc />
    public void Restore(CheckpointReader from)
    {
        var (order, position) = (from.WholeNumbers("indices"), from.WholeNumber("position"));
        if (!order.Order().SequenceEqual(Enumerable.Range(0, count).Select(index => (long)index)))
        {
            throw from.Broken($"has an order that does not name each of the {count} images once");
        }

        if (position > _perEpoch)
        {
            throw from.Broken($"has handed out {position} of {_perEpoch} images");
        }

        (_order, _position) = (order, (int)position);
    }

    private void Begin()
    {
        using var scope = NewDisposeScope();
        DrawSeed(); // for the loader's worker processes: there are none here, but the stream moves on
        _order = shuffle ? Permutation() : [.. Enumerable.Range(0, count).Select(index => (long)index)];
        _position = 0;
    }

    private long[] Permutation()
    {
        using var generator = new Generator((ulong)DrawSeed());
        return randperm(count, generator: generator).data<long>().ToArray();
    }

    // PyTorch's loader fills an int64 with random_() and no bounds: a draw modulo 2⁶³. That needs bounds here;
    // the same draw between −2⁶³ and 0 is 2⁶³ less.
    private static long DrawSeed() => empty([1], int64).random_(long.MinValue, 0).item<long>() - long.MinValue;
}
