namespace Residua.Pipeline.Configuration;

/// <summary>One description that stands for several: a mapping with the key <c>matrix</c>.</summary>
/// <param name="Root">The mapping without that key.</param>
/// <param name="Members">One for each way to choose a value from each axis; the last axis changes first.</param>
internal sealed record Family(MappingNode Root, IReadOnlyList<FamilyMember> Members)
{
    /// <summary>The members of a mapping that has the key.</summary>
    /// <returns>The family; without members, and problems, where the matrix is none.</returns>
    public static Family Read(MappingNode mapping, string path, ProblemList problems)
    {
        var axes = Matrix.Read(mapping.Find(Matrix.Key)!.Value, ProblemList.Join(path, Matrix.Key), problems);
        IEnumerable<FamilyMember> members = axes.Count == 0 ? [] : [new FamilyMember([])];
        foreach (var axis in axes)
        {
            members = members.SelectMany(member => axis.Values.Select(value => new FamilyMember([.. member.Values, value])));
        }

        return new(mapping.Without(Matrix.Key), [.. members]);
    }
}

/// <summary>One member of a family: a value of each axis, in the order of the axes.</summary>
internal sealed record FamilyMember(IReadOnlyList<MatrixValue> Values)
{
    private readonly Dictionary<string, string> _names = Values.ToDictionary(value => value.Axis, value => value.Name);

    /// <summary>Where the last of its values is written.</summary>
    public SourceMark Mark => Values[^1].Mark;

    /// <summary>Its values in words, such as <c>normal, ae-32</c>.</summary>
    public string Label => string.Join(", ", Values.Select(value => value.Name));

    /// <summary>The values that put something on top.</summary>
    public IEnumerable<MatrixValue> Blocks => Values.Where(value => value.Block is not null);

    /// <summary>A template with the names of this member.</summary>
    public string Fill(string template) => Placeholders.Fill(template, _names);

    /// <summary>A mapping as this member has it: its names in all texts, its blocks on top.</summary>
    public MappingNode On(MappingNode root, string path, ProblemList problems) => Blocks.Aggregate(
        Fill(root, path, problems),
        (lower, value) => lower.With(Fill(value.Block!, ProblemList.Join(path, value.Path), problems)));

    /// <summary>A mapping with the names of this member in all its texts.</summary>
    public MappingNode Fill(MappingNode mapping, string path, ProblemList problems) =>
        Placeholders.Fill(mapping, path, _names, problems);
}
