namespace Residua.Pipeline.Configuration;

/// <summary>Finds the name that was probably meant by a misspelt one.</summary>
public static class DidYouMean
{
    private const int LongestName = 64;

    /// <summary><c>; did you mean 'seed'?</c>, or the known names if none is near.</summary>
    /// <param name="written">What the user wrote.</param>
    /// <param name="known">What could have been written.</param>
    public static string Hint(string written, IReadOnlyCollection<string> known) => Nearest(written, known) switch
    {
        string name => $"; did you mean '{name}'?",
        null when known.Count == 0 => "; there are none",
        null => $"; known: {string.Join(", ", known)}",
    };

    /// <summary>As <see cref="Hint"/>, with all known names in any case.</summary>
    public static string HintAndList(string written, IReadOnlyCollection<string> known) =>
        Nearest(written, known) is null ? Hint(written, known) : $"{Hint(written, known)} Known: {string.Join(", ", known)}";

    /// <summary>The known name nearest to what was written; null if none is near. The first wins a tie.</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > LongestName)
        {
            return null;
        }

        var plain = Plain(written);
        return known
            .Select(name => (name, distance: Distance(plain, Plain(name))))
            .Where(candidate => candidate.distance <= Math.Max(1, Math.Max(written.Length, candidate.name.Length) / 3))
            .Where(candidate => candidate.distance < candidate.name.Length)
            .OrderBy(candidate => candidate.distance)
            .Select(candidate => candidate.name)
            .FirstOrDefault();
    }

    private static string Plain(string name) => name.Replace('_', '-').ToLowerInvariant();

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
