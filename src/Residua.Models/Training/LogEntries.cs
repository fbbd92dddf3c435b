using System.Text;

namespace Residua.Models;

/// <summary>
/// Decides which values of the steps become entries of the log: those of every n-th step, or means over n steps.
/// </summary>
/// <param name="log">Takes the entries.</param>
/// <param name="every">Steps between two entries.</param>
/// <param name="means">Whether an entry is a mean over its steps, weighted by images.</param>
internal sealed class LogEntries(TrainingLog log, int every, bool means) : ICheckpointed
{
    private readonly OrderedDictionary<string, double> _sums = [];
    private double _images;

    /// <summary>Takes note of a step.</summary>
    public void Add(int step, int images, IReadOnlyList<NamedValue> values)
    {
        var isDue = step % every == 0;
        if (!means)
        {
            foreach (var (name, value) in isDue ? values : [])
            {
                log.Add(step, name, value);
            }

            return;
        }

        _images += images;
        foreach (var (name, value) in values)
        {
            _sums[name] = _sums.GetValueOrDefault(name) + images * value;
        }

        if (isDue)
        {
            Flush(step);
        }
    }

    /// <inheritdoc />
    public void Save(CheckpointWriter to)
    {
        to.Add("names", Encoding.UTF8.GetBytes(string.Join('\n', _sums.Keys)));
        to.Add("sums", [.. _sums.Values]);
        to.Add("images", _images);
    }

    /// <inheritdoc />
    public void Restore(CheckpointReader from)
    {
        var names = Encoding.UTF8.GetString(from.Bytes("names")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var sums = from.Numbers("sums");
        if (sums.Length != names.Length || names.Distinct().Count() != names.Length)
        {
            throw from.Broken($"has {sums.Length} sums for {names.Length} terms of the loss");
        }

        foreach (var (name, sum) in names.Zip(sums))
        {
            _sums.Add(name, sum);
        }

        _images = from.Number("images");
    }

    private void Flush(int step)
    {
        foreach (var (name, sum) in _sums)
        {
            log.Add(step, name, sum / _images);
        }

        _sums.Clear();
        _images = 0;
    }
}
