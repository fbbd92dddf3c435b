namespace Residua.Pipeline.Configuration;

/// <summary>One YAML file of an experiment or a base, or a block of a matrix, taken apart: its values, its profiles.</summary>
/// <param name="Mark">The beginning of the file or the block.</param>
/// <param name="Path">Path of the block; empty for a file.</param>
/// <param name="Values">The values outside the profiles.</param>
/// <param name="Profiles">The block of each profile.</param>
internal sealed record ExperimentFile(SourceMark Mark, string Path, MappingNode Values, IReadOnlyList<MappingEntry> Profiles)
{
    public const string Extension = ".yaml";

    private const string ProfilesKey = "profiles";

    /// <summary>Keys of this layer that are not the record's.</summary>
    public IReadOnlyList<string> OwnKeys => Path.Length == 0 ? ["extends", Matrix.Key, ProfilesKey] : [ProfilesKey];

    /// <summary>Takes a mapping apart.</summary>
    /// <param name="root">A whole file, or a block of its matrix.</param>
    /// <param name="path">Path of the block; empty for a file.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static ExperimentFile TakeApart(MappingNode root, string path, ProblemList problems)
    {
        var file = new ExperimentFile(root.Mark, path, root, []);
        return file with
        {
            Values = root.Without([.. file.OwnKeys]),
            Profiles = root.Find(ProfilesKey) is { } profiles ? [.. file.ProfilesOf(profiles.Value, problems)] : [],
        };
    }

    public string PathOf(string profile) => ProblemList.Join(ProblemList.Join(Path, ProfilesKey), profile);

    /// <summary>A block whose lines are all commented out is an empty one.</summary>
    public static MappingNode? AsMapping(ConfigurationNode node) => node switch
    {
        MappingNode mapping => mapping,
        ScalarNode { Kind: ScalarKind.Nothing } => new MappingNode(node.Mark, []),
        _ => null,
    };

    private IEnumerable<MappingEntry> ProfilesOf(ConfigurationNode node, ProblemList problems)
    {
        if (AsMapping(node) is not { } profiles)
        {
            problems.Add(
                node.Mark, ProblemList.Join(Path, ProfilesKey), $"expected a mapping of profiles, found {Shown.Node(node)}");
            yield break;
        }

        foreach (var profile in profiles.Entries)
        {
            if (AsMapping(profile.Value) is { } block)
            {
                yield return profile with { Value = block };
            }
            else
            {
                problems.Add(profile.Value.Mark, PathOf(profile.Key), $"expected a mapping, found {Shown.Node(profile.Value)}");
            }
        }
    }
}
