using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>A network whose weights follow those of another as an exponential moving average.</summary>
public sealed class MovingAverage : ICheckpointed, IDisposable
{
    private readonly nn.Module _network;
    private readonly double _decay;

    /// <summary>An average that begins with the weights as they are.</summary>
    /// <param name="name">Tells it from the recipe's others; part of the names in checkpoints.</param>
    /// <param name="network">What is trained.</param>
    /// <param name="average">
    /// Of the same kind and on the same device; overwritten, put into evaluation mode, disposed with this.
    /// </param>
    /// <param name="decay">Part of the average that survives a step, in [0, 1].</param>
    public MovingAverage(string name, nn.Module network, nn.Module average, double decay)
    {
        (Name, _network, Average, _decay) = (name, network, average, decay);
        Average.eval();
        Follow(0);
    }

    /// <summary>Tells it from the recipe's others.</summary>
    public string Name { get; }

    /// <summary>The network with the averaged weights, in evaluation mode.</summary>
    public nn.Module Average { get; }

    /// <inheritdoc />
    public void Save(CheckpointWriter to)
    {
        foreach (var (name, tensor) in Average.state_dict())
        {
            to.Add(name, tensor);
        }
    }

    /// <inheritdoc />
    public void Restore(CheckpointReader from)
    {
        foreach (var (name, tensor) in Average.state_dict())
        {
            from.CopyTo(name, tensor);
        }
    }

    /// <summary>Frees the averaged network.</summary>
    public void Dispose() => Average.Dispose();

    /// <summary>Moves the average after a step.</summary>
    internal void Update() => Follow(_decay);

    // Parameters are averaged; buffers, such as the statistics of a batch normalisation, are averages already and are copied.
    private void Follow(double decay)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var averaged = Average.named_parameters().Select(named => named.name).ToHashSet(StringComparer.Ordinal);
        var weights = _network.state_dict();
        foreach (var (name, average) in Average.state_dict())
        {
            if (averaged.Contains(name) && decay > 0)
            {
                average.mul_(decay).add_(weights[name], alpha: 1 - decay);
            }
            else
            {
                average.copy_(weights[name]);
            }
        }
    }
}
