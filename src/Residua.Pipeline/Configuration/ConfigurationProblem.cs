namespace Residua.Pipeline.Configuration;

/// <summary>One thing that is wrong with a configuration.</summary>
/// <param name="At">Where it was written.</param>
/// <param name="Path">Full path of the value, such as <c>profiles.paper.anomaly.radius</c>; empty for a whole document.</param>
/// <param name="Reason">What is wrong and, where it helps, what was probably meant.</param>
public sealed record ConfigurationProblem(SourceMark At, string Path, string Reason)
{
    /// <summary><c>file:line:column: path: reason</c>.</summary>
    public override string ToString() => Path.Length == 0 ? $"{At}: {Reason}" : $"{At}: {Path}: {Reason}";
}
