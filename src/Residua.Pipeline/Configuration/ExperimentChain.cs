namespace Residua.Pipeline.Configuration;

/// <summary>
/// What an experiment's values are written in: the files it extends, the most basic first, its file, the blocks of its matrix.
/// </summary>
internal sealed record ExperimentChain(IReadOnlyList<ExperimentFile> Layers)
{
    /// <summary>The beginning of the experiment's own file.</summary>
    public SourceMark Mark => Layers.Last(layer => layer.Path.Length == 0).Mark;

    /// <summary>The profiles that have a block, in the order of their first one.</summary>
    public IReadOnlyList<string> Profiles =>
        [.. Layers.SelectMany(layer => layer.Profiles).Select(block => block.Key).Distinct()];

    /// <summary>Reads the files of an experiment.</summary>
    /// <exception cref="Data.BadInputException">A file cannot be read, or is no plain YAML.</exception>
    public static ExperimentChain Read(ExperimentEntry entry, ProblemList problems)
    {
        var layers = new List<ExperimentFile>();
        var seen = new List<string>();
        for (string? next = entry.File; next != null;)
        {
            seen.Add(Path.GetFileNameWithoutExtension(next));
            var root = ReadRoot(next, entry, problems);
            layers.Insert(0, ExperimentFile.TakeApart(root, "", problems));
            next = BaseOf(root, Path.GetDirectoryName(next)!, seen, problems);
        }

        foreach (var value in entry.Member?.Blocks ?? [])
        {
            layers.Add(ExperimentFile.TakeApart(entry.Member!.Fill(value.Block!, value.Path, problems), value.Path, problems));
        }

        return new(layers);
    }

    /// <summary>All layers on top of each other: values, then the profile's blocks, then overrides.</summary>
    public MappingNode Merge(string profile, IEnumerable<Override> overrides)
    {
        var blocks = Layers.SelectMany(layer => layer.Profiles).Where(block => block.Key == profile);
        return Layers.Select(layer => layer.Values)
            .Concat(blocks.Select(block => (MappingNode)block.Value))
            .Concat(overrides.Select(option => option.Layer))
            .Aggregate(new MappingNode(Mark, []), (lower, upper) => lower.With(upper));
    }

    /// <summary>A file's mapping, for a member of a family with its names filled in, in bases too.</summary>
    private static MappingNode ReadRoot(string file, ExperimentEntry entry, ProblemList problems)
    {
        if (YamlReader.ReadFile(file) is not MappingNode root)
        {
            problems.Add(new SourceMark(file, 1, 1), "", "expected a mapping of keys and values");
            return new MappingNode(new SourceMark(file, 1, 1), []);
        }

        if (root.Find(Matrix.Key) is { } matrix && (file != entry.File || entry.Member is null))
        {
            problems.Add(matrix.Mark, Matrix.Key, file == entry.File
                ? "needs a file name with each axis in braces, such as run-{model}.yaml"
                : $"is a family, which '{entry.Name}' cannot extend");
        }

        root = root.Without(Matrix.Key);
        return entry.Member?.Fill(root, "", problems) ?? root;
    }

    private static string? BaseOf(MappingNode root, string folder, List<string> seen, ProblemList problems)
    {
        if (root.Find("extends") is not { Value: var node })
        {
            return null;
        }

        // Only names that are there are followed, so that no name can lead out of the folder.
        var files = Directory.EnumerateFiles(folder, "*" + ExperimentFile.Extension);
        var known = files.Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ToArray();
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
            var hint = DidYouMean.Hint(Path.GetFileNameWithoutExtension(name), known);
            problems.Add(node.Mark, "extends", $"'{Shown.Text(name)}' is no file of this folder{hint}");
        }
        else
        {
            return Path.Combine(folder, name + ExperimentFile.Extension);
        }

        return null;
    }
}
