namespace Residua.Pipeline.Configuration;

/// <summary>A configuration that cannot be used, with everything that is wrong with it.</summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>Takes the problems in any order and keeps them in the order of files and lines.</summary>
    public ConfigurationException(IEnumerable<ConfigurationProblem> problems)
        : this(InOrder(problems))
    {
    }

    private ConfigurationException(ConfigurationProblem[] problems)
        : base(string.Join('\n', problems.Select(problem => problem.ToString()))) => Problems = problems;

    /// <summary>Every problem once, by file, line and column.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems { get; }

    private static ConfigurationProblem[] InOrder(IEnumerable<ConfigurationProblem> problems) =>
        [.. problems.Distinct()
            .OrderBy(problem => problem.At.Source, StringComparer.Ordinal)
            .ThenBy(problem => problem.At.Line)
            .ThenBy(problem => problem.At.Column)];
}
