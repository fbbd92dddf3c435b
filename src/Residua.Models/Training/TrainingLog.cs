using System.Globalization;
using System.Text;
using Residua.Data;

namespace Residua.Models;

/// <summary>The values that a training reports, in order.</summary>
internal sealed class TrainingLog
{
    private const string Header = "step,name,value";
    private readonly List<(int Step, string Name, double Value)> _rows = [];

    /// <summary>Adds a value.</summary>
    public void Add(int step, string name, double value) => _rows.Add((step, name, value));

    /// <summary>The log as CSV with a header line; every digit kept.</summary>
    public byte[] ToCsv()
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var (step, name, value) in _rows)
            text.Append(CultureInfo.InvariantCulture, $"{step},{name},{value:R}\n");

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Goes on with a log that was written by <see cref="ToCsv"/>.</summary>
    /// <param name="path">The file that it is from, for messages.</param>
    /// <param name="csv">The log.</param>
    public void Restore(string path, ReadOnlySpan<byte> csv)
    {
        _rows.Clear();
        foreach (var line in Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (line.Split(',') is not [var step, var name, var value]
                || !int.TryParse(step, CultureInfo.InvariantCulture, out var at)
                || !double.TryParse(value, CultureInfo.InvariantCulture, out var number))
                throw new BadInputException(path, $"has a log with the line '{line}'");

            Add(at, name, number);
        }
    }
}
