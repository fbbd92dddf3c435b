namespace Residua.Pipeline.Configuration;

/// <summary>Collects what is wrong, so that the user hears of everything at once.</summary>
internal sealed class ProblemList
{
    private const int MostKept = 1000;

    private readonly List<ConfigurationProblem> _problems = [];

    /// <summary>How many were added; of a file that is all wrong only the first are kept.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<ConfigurationProblem> Items => _problems;

    public void Add(SourceMark at, string path, string reason)
    {
        Count++;
        if (_problems.Count < MostKept)
        {
            _problems.Add(new(at, path, reason));
        }
    }

    /// <summary>
    /// Whether the same was already said of a layer: there the path begins with that of the profile,
    /// and the hint behind the semicolon may be another.
    /// </summary>
    public bool Covers(ConfigurationProblem problem) => _problems.Any(known =>
        known.At == problem.At
        && known.Path.EndsWith(problem.Path, StringComparison.Ordinal)
        && known.Reason.StartsWith(problem.Reason.Split(';')[0], StringComparison.Ordinal));

    /// <exception cref="ConfigurationException">There are any.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new ConfigurationException(_problems);
        }
    }

    /// <summary><c>dataset</c> and <c>slice</c> make <c>dataset.slice</c>.</summary>
    public static string Join(string path, string key) => path.Length == 0 ? Shown.Text(key) : $"{path}.{Shown.Text(key)}";
}
