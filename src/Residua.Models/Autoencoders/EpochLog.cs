namespace Residua.Models;

/// <summary>The terms of a batch, to be summed up over an epoch.</summary>
/// <param name="Images">Images in the batch.</param>
/// <param name="Terms">As they are logged for the batch.</param>
internal sealed record BatchTerms(long Images, IReadOnlyList<NamedValue> Terms)
{
    /// <summary>The term of this name.</summary>
    public double this[string name] => Terms.Of(name);
}

/// <summary>An entry of the log at the end of an epoch: a sum over its batches, divided by the number of their images.</summary>
/// <param name="Name">In the log, such as <c>Train/Loss_</c>.</param>
/// <param name="Summand">What a batch adds.</param>
internal sealed record EpochLog(string Name, Func<BatchTerms, double> Summand)
{
    /// <summary>The mean of a term over the images.</summary>
    public static EpochLog Mean(string name, string term) => new(name, batch => batch[term] * batch.Images);
}

/// <summary>Sums up the batches of an epoch.</summary>
/// <param name="logs">What is summed.</param>
/// <param name="start">What every sum begins with.</param>
internal sealed class EpochSums(IReadOnlyList<EpochLog> logs, double start) : ICheckpointed
{
    private double[] _sums = [.. logs.Select(_ => start)];
    private long _images;

    /// <summary>Takes note of a batch.</summary>
    public void Add(BatchTerms batch)
    {
        for (var i = 0; i < logs.Count; i++)
        {
            _sums[i] += logs[i].Summand(batch);
        }

        _images += batch.Images;
    }

    /// <summary>The entries of the epoch; the next one begins.</summary>
    public IReadOnlyList<NamedValue> Flush()
    {
        NamedValue[] values = [.. logs.Zip(_sums, (log, sum) => new NamedValue(log.Name, sum / _images))];
        Array.Fill(_sums, start);
        _images = 0;
        return values;
    }

    /// <inheritdoc />
    public void Save(CheckpointWriter to)
    {
        to.Add("sums", _sums);
        to.Add("images", _images);
    }

    /// <inheritdoc />
    public void Restore(CheckpointReader from)
    {
        var sums = from.Numbers("sums");
        _sums = sums.Length == logs.Count
            ? sums
            : throw from.Broken($"has sums of {sums.Length} losses, here there are {logs.Count}");
        _images = from.WholeNumber("images");
    }
}
