using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// The order in which PyTorch's DataLoader hands out slices: shuffled anew for every epoch, the last batch as small as it comes,
/// everything drawn from torch's global generator.
/// </summary>
/// <param name="count">Slices in the set.</param>
/// <param name="batch">Slices in a batch.</param>
internal sealed class BatchOrder(int count, int batch)
{
    /// <summary>Slices in the set.</summary>
    public int Count { get; } = count;

    /// <summary>The order of this epoch; empty before the first.</summary>
    public long[] Permutation { get; private set; } = [];

    /// <summary>Slices of this epoch that were handed out.</summary>
    public int Position { get; private set; }

    /// <summary>Whether the epoch is over, or none has begun.</summary>
    public bool IsAtEnd => Position == Permutation.Length;

    /// <summary>Indices of the next batch.</summary>
    public ReadOnlySpan<long> Next()
    {
        if (IsAtEnd)
        {
            Shuffle();
        }

        var indices = Permutation.AsSpan(Position, Math.Min(batch, Count - Position));
        Position += indices.Length;
        return indices;
    }

    /// <summary>Goes on inside an epoch.</summary>
    public void Restore(long[] permutation, int position) => (Permutation, Position) = (permutation, position);

    private void Shuffle()
    {
        using var scope = NewDisposeScope();
        DrawSeed(); // for the loader's worker processes: there are none here, but the stream moves on
        using var generator = new Generator((ulong)DrawSeed());
        Permutation = randperm(Count, generator: generator).data<long>().ToArray();
        Position = 0;
    }

    // PyTorch's loader fills an int64 with random_() and no bounds: a draw modulo 2⁶³. That needs bounds here;
    // the same draw between −2⁶³ and 0 is 2⁶³ less.
    private static long DrawSeed() => empty([1], int64).random_(long.MinValue, 0).item<long>() - long.MinValue;
}
