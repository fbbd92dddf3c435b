using System.Globalization;
using System.Text;
using Residua.Data;

namespace Residua.Models;

/// <summary>The values that a training reports, in order.</summary>
internal sealed class TrainingLog : ICheckpointed, IDisposable
{
    private const string Header = "step,name,value";
    private readonly List<(int Step, string Name, double Value)> _rows = [];
    private TensorBoardWriter? _events;

    /// <summary>The file for TensorBoard; null where there is none.</summary>
    public string? EventFile => _events?.FilePath;

    /// <summary>Adds a value.</summary>
    public void Add(int step, string name, double value)
    {
        _rows.Add((step, name, value));
        _events?.Scalar(name, step, value);
    }

    /// <summary>From now on also writes for TensorBoard, beginning with what there is.</summary>
    /// <param name="folder">
    /// Event files that a stopped training left there are removed: some of their values will come again.
    /// </param>
    public void ShowIn(string folder)
    {
        foreach (var old in Directory.Exists(folder) ? Directory.GetFiles(folder, "events.out.tfevents.*") : [])
        {
            File.Delete(old);
        }

        _events = new(folder);
        foreach (var (step, name, value) in _rows)
        {
            _events.Scalar(name, step, value);
        }
    }

    /// <summary>The log as CSV with a header line; every digit kept.</summary>
    public byte[] ToCsv()
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var (step, name, value) in _rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step},{name},{value:R}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <inheritdoc />
    public void Save(CheckpointWriter to) => to.Add("csv", ToCsv());

    /// <inheritdoc />
    public void Restore(CheckpointReader from)
    {
        var lines = Encoding.UTF8.GetString(from.Bytes("csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines is not [Header, ..])
        {
            throw from.Broken("has a log that is no log: it does not begin with a header");
        }

        foreach (var line in lines.Skip(1))
        {
            if (line.Split(',') is not [var step, var name, var value]
                || !int.TryParse(step, CultureInfo.InvariantCulture, out var at)
                || !double.TryParse(value, CultureInfo.InvariantCulture, out var number))
            {
                throw from.Broken($"has a log that is no log: it has the line '{line}'");
            }

            Add(at, name, number);
        }
    }

    /// <summary>Closes the file for TensorBoard.</summary>
    public void Dispose() => _events?.Dispose();
}
