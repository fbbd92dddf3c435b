namespace Residua.Pipeline.Configuration;

/// <summary>One YAML file of an experiment or a base, taken apart: what it extends, its values, its profiles.</summary>
/// <param name="Mark">The beginning of the file.</param>
/// <param name="Values">The values outside the profiles.</param>
/// <param name="Profiles">The block of each profile.</param>
internal sealed record ExperimentFile(SourceMark Mark, MappingNode Values, IReadOnlyList<MappingEntry> Profiles)
{
    public const string Extension = ".yaml";

    /// <summary>The keys of a file that are not the record's.</summary>
    public static readonly IReadOnlyList<string> OwnKeys = ["extends", "profiles"];

    /// <summary>The file after those it extends: the most basic first.</summary>
    public static IReadOnlyList<ExperimentFile> ReadChain(string path, ProblemList problems)
    {
        var chain = new List<ExperimentFile>();
        var seen = new List<string>();
        for (string? next = path; next != null;)
        {
            seen.Add(Path.GetFileNameWithoutExtension(next));
            if (YamlReader.ReadFile(next) is not MappingNode root)
            {
                problems.Add(new SourceMark(next, 1, 1), "", "expected a mapping of keys and values");
                root = new MappingNode(new SourceMark(next, 1, 1), []);
            }

            chain.Insert(0, TakeApart(root, problems));
            next = BaseOf(root, Path.GetDirectoryName(path)!, seen, problems);
        }

        return chain;
    }

    private static ExperimentFile TakeApart(MappingNode root, ProblemList problems) => new(
        root.Mark,
        root.Without([.. OwnKeys]),
        root.Find("profiles") is { } profiles ? [.. ProfilesOf(profiles.Value, problems)] : []);

    private static IEnumerable<MappingEntry> ProfilesOf(ConfigurationNode node, ProblemList problems)
    {
        if (AsMapping(node) is not { } profiles)
        {
            problems.Add(node.Mark, "profiles", $"expected a mapping of profiles, found {Shown.Node(node)}");
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

    public static string PathOf(string profile) => ProblemList.Join("profiles", profile);

    /// <summary>A block whose lines are all commented out is an empty one.</summary>
    private static MappingNode? AsMapping(ConfigurationNode node) => node switch
    {
        MappingNode mapping => mapping,
        ScalarNode { Kind: ScalarKind.Nothing } => new MappingNode(node.Mark, []),
        _ => null,
    };

    private static string? BaseOf(MappingNode root, string folder, List<string> seen, ProblemList problems)
    {
        if (root.Find("extends") is not { Value: var node })
        {
            return null;
        }

        // Only names that are there are followed, so that no name can lead out of the folder.
        var known = Directory.EnumerateFiles(folder, "*" + Extension).Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .Order(StringComparer.Ordinal).ToArray();
        if (node is not ScalarNode { Kind: not ScalarKind.Nothing, Text: var name })
        {
            problems.Add(node.Mark, "extends", $"expected the name of a file of the same folder, found {Shown.Node(node)}");
        }
        else if (seen.Contains(name))
        {
            problems.Add(node.Mark, "extends", $"goes in a circle: {string.Join(" → ", seen)} → {name}");
        }
        else if (!known.Contains(name))
        {
            problems.Add(node.Mark, "extends", $"'{Shown.Text(name)}' is no file of this folder{DidYouMean.Hint(Path.GetFileNameWithoutExtension(name), known)}");
        }
        else
        {
            return Path.Combine(folder, name + Extension);
        }

        return null;
    }
}
