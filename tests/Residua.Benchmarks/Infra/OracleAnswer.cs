using System.Globalization;

namespace Residua.Benchmarks.Infra;

/// <summary>What an oracle said.</summary>
/// <param name="Library">Name and version; empty if there was no answer.</param>
/// <param name="Seconds">Its median time; null if there was no answer.</param>
/// <param name="Reason">Why there was no answer.</param>
/// <param name="PeakBytes">The most memory that its process had; null if it did not say.</param>
public sealed record OracleAnswer(string Library, double? Seconds, string Reason, long? PeakBytes = null)
{
    /// <summary>No answer.</summary>
    public static OracleAnswer None(string reason) => new("", null, reason);

    /// <summary>
    /// Reads a script's last words: <c>seconds library version</c> and,
    /// where it matters, a line with the peak of its memory in bytes.
    /// </summary>
    public static OracleAnswer Parse(string output)
    {
        var lines = output.Trim().Split('\n');
        var parts = lines[0].Split(' ', 2);
        if (parts.Length != 2 || !double.TryParse(parts[0], CultureInfo.InvariantCulture, out var seconds))
        {
            return None($"not an answer: '{output.Trim()}'");
        }

        return new(parts[1], seconds, "", lines.Length > 1 ? long.Parse(lines[1], CultureInfo.InvariantCulture) : null);
    }
}
