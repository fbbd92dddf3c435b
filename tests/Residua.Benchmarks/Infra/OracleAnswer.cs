using System.Globalization;

namespace Residua.Benchmarks.Infra;

/// <summary>What an oracle said.</summary>
/// <param name="Library">Name and version; empty if there was no answer.</param>
/// <param name="Seconds">Its median time; null if there was no answer.</param>
/// <param name="Reason">Why there was no answer.</param>
public sealed record OracleAnswer(string Library, double? Seconds, string Reason)
{
    /// <summary>No answer.</summary>
    public static OracleAnswer None(string reason) => new("", null, reason);

    /// <summary>Reads a script's last word: <c>seconds library version</c>.</summary>
    public static OracleAnswer Parse(string output)
    {
        var parts = output.Trim().Split(' ', 2);
        return parts.Length == 2 && double.TryParse(parts[0], CultureInfo.InvariantCulture, out var seconds)
            ? new(parts[1], seconds, "")
            : None($"not an answer: '{output.Trim()}'");
    }
}
