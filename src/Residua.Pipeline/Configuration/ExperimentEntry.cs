using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Configuration;

/// <summary>An experiment that exists: a file of a paper's folder.</summary>
internal sealed record ExperimentEntry(IPaper Paper, string Name, string File)
{
    public string Id => $"{Paper.Name}/{Name}";
}
