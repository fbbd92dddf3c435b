using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>Makes the blocks of a U-Net; to be asked in order, as each draws its initial weights.</summary>
/// <param name="sizes">Channels and numbers of blocks.</param>
internal sealed class UNetBlocks(DdpmSettings sizes)
{
    private readonly int _embedding = 4 * sizes.Base;
    private readonly Stack<int> _skipped = [];
    private int _channels = sizes.Base * sizes.Multipliers[0];

    /// <summary>From the image to the smallest feature map. The output of each is kept for the way up.</summary>
    public TimedSequence[] Down()
    {
        var blocks = new List<TimedSequence> { new TimedSequence().Then(Conv2d(1, _channels, 3, padding: 1)) };
        _skipped.Push(_channels);
        for (var level = 0; level < sizes.Multipliers.Count; level++)
        {
            for (var block = 0; block < sizes.ResidualBlocks; block++)
            {
                blocks.Add(new TimedSequence().Then(Residual(_channels, sizes.Base * sizes.Multipliers[level])));
                _skipped.Push(_channels);
            }

            if (level < sizes.Multipliers.Count - 1)
            {
                blocks.Add(new TimedSequence().Then(Residual(_channels, _channels, Resizing.Halve)));
                _skipped.Push(_channels);
            }
        }

        return [.. blocks];
    }

    /// <summary>At the smallest feature map.</summary>
    public TimedSequence Middle() => new TimedSequence()
        .Then(Residual(_channels, _channels)).Then(new AttentionBlock(_channels)).Then(Residual(_channels, _channels));

    /// <summary>Back to the size of the image; each sees one of the kept outputs, the last one first.</summary>
    public TimedSequence[] Up()
    {
        var blocks = new List<TimedSequence>();
        for (var level = sizes.Multipliers.Count - 1; level >= 0; level--)
        {
            for (var block = 0; block <= sizes.ResidualBlocks; block++)
            {
                var joined = _channels + _skipped.Pop();
                var sequence = new TimedSequence().Then(Residual(joined, sizes.Base * sizes.Multipliers[level]));
                if (level > 0 && block == sizes.ResidualBlocks)
                {
                    sequence.Then(Residual(_channels, _channels, Resizing.Double));
                }

                blocks.Add(sequence);
            }
        }

        return [.. blocks];
    }

    private TimedResidualBlock Residual(int from, int to, Resizing resizing = Resizing.None)
    {
        _channels = to;
        return new(from, to, _embedding, resizing);
    }
}
