using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Configuration;

/// <summary>An experiment that exists: a file of a paper's folder, or a member of the family that a file is.</summary>
/// <param name="Paper">The paper it belongs to.</param>
/// <param name="Name">Name of the file without extension; of a member, with its placeholders filled in.</param>
/// <param name="File">Path of the file.</param>
internal sealed record ExperimentEntry(IPaper Paper, string Name, string File)
{
    public string Id => $"{Paper.Name}/{Name}";

    /// <summary>The member of the file's family; null where the file is one experiment.</summary>
    public FamilyMember? Member { get; init; }

    /// <summary>Where the name is written.</summary>
    public SourceMark Mark => Member?.Mark ?? new(File, 1, 1);
}
