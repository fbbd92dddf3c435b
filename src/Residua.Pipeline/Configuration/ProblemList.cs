namespace Residua.Pipeline.Configuration;

/// <summary>Collects what is wrong, so that the user hears of everything at once.</summary>
internal sealed class ProblemList
{
    private readonly List<ConfigurationProblem> problems = [];

    public int Count => problems.Count;

    public IReadOnlyList<ConfigurationProblem> Items => problems;

    public void Add(SourceMark at, string path, string reason) => problems.Add(new(at, path, reason));

    /// <summary>Whether the same was already said of a layer, where the path may be longer and the reason may name a profile.</summary>
    public bool Covers(ConfigurationProblem problem) => problems.Any(known =>
        known.At == problem.At
        && known.Path.EndsWith(problem.Path, StringComparison.Ordinal)
        && known.Reason.StartsWith(problem.Reason, StringComparison.Ordinal));

    /// <exception cref="ConfigurationException">There are any.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
            throw new ConfigurationException(problems);
    }

    /// <summary><c>dataset</c> and <c>slice</c> make <c>dataset.slice</c>.</summary>
    public static string Join(string path, string key) => path.Length == 0 ? Shown.Text(key) : $"{path}.{Shown.Text(key)}";
}
