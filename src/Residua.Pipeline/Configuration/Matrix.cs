using System.Text.RegularExpressions;

namespace Residua.Pipeline.Configuration;

/// <summary>One axis of a matrix.</summary>
/// <param name="Name">As it stands in <c>{…}</c>.</param>
/// <param name="Mark">Where it is written.</param>
/// <param name="Values">At least one.</param>
internal sealed record MatrixAxis(string Name, SourceMark Mark, IReadOnlyList<MatrixValue> Values);

/// <summary>One value of an axis: its name, and what it puts on top for the members that have it.</summary>
/// <param name="Axis">Name of the axis.</param>
/// <param name="Name">As it stands in the names of members.</param>
/// <param name="Mark">Where the name is written.</param>
/// <param name="Block">The values that it puts on top; null if it is only a name.</param>
internal sealed record MatrixValue(string Axis, string Name, SourceMark Mark, MappingNode? Block)
{
    /// <summary>Path of the block, such as <c>matrix.model.ae-32</c>.</summary>
    public string Path => ProblemList.Join(ProblemList.Join(Matrix.Key, Axis), Name);
}

/// <summary>Reads the key <c>matrix</c>: each axis a list of names, or a mapping from names to blocks of values.</summary>
internal static partial class Matrix
{
    public const string Key = "matrix";

    /// <summary>Most members of one family, and most values of one axis.</summary>
    public const int MostMembers = 1000;

    private const int LongestName = 64;

    /// <summary>What names of axes and values are made of: they become parts of file names.</summary>
    public const string NamePattern = "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$";

    /// <summary>The axes in the order written; none, and problems, where they are no matrix.</summary>
    /// <param name="node">Value of the key.</param>
    /// <param name="path">Path of the key.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static IReadOnlyList<MatrixAxis> Read(ConfigurationNode node, string path, ProblemList problems)
    {
        if (node is not MappingNode { Entries.Count: > 0 } mapping)
        {
            problems.Add(node.Mark, path, "expected a mapping from each axis to its names, such as { model: [ae-32, ae-64] }");
            return [];
        }

        var before = problems.Count;
        var axes = mapping.Entries.Select(axis => ReadAxis(axis, ProblemList.Join(path, axis.Key), problems)).ToList();
        if (problems.Count > before)
        {
            return [];
        }

        // Counted in steps that cannot overflow: a file of 1 MiB has room for 10^1000 members.
        var members = axes.Aggregate(1L, (product, axis) => Math.Min(product * axis.Values.Count, MostMembers + 1));
        if (members > MostMembers)
        {
            var sizes = string.Join(" × ", axes.Take(8).Select(axis => axis.Values.Count)) + (axes.Count > 8 ? " × …" : "");
            problems.Add(mapping.Mark, path, $"has {sizes} members; at most {MostMembers} are allowed");
            return [];
        }

        return axes;
    }

    private static MatrixAxis ReadAxis(MappingEntry entry, string path, ProblemList problems)
    {
        CheckName(entry.Key, entry.Mark, path, problems);
        IReadOnlyList<MatrixValue> values = entry.Value switch
        {
            SequenceNode { Items.Count: > 0 and <= MostMembers } list =>
                [.. list.Items.Select(item => ReadName(entry.Key, item, path, problems))],
            MappingNode { Entries.Count: > 0 } blocks =>
                [.. blocks.Entries.Select(block => ReadBlock(entry.Key, block, path, problems))],
            _ => [],
        };
        var names = new HashSet<string>();
        foreach (var twice in values.Where(value => !names.Add(value.Name)))
        {
            problems.Add(twice.Mark, path, $"'{Shown.Text(twice.Name)}' is given twice");
        }

        if (values.Count == 0)
        {
            const string expected = "names, in a list or each with a block of values";
            var found = entry.Value is SequenceNode { Items: { Count: > 0 } many }
                ? $"{many.Count} names"
                : Shown.Node(entry.Value);
            problems.Add(entry.Value.Mark, path, $"expected 1 to {MostMembers} {expected}; found {found}");
        }

        return new(entry.Key, entry.Mark, values);
    }

    private static MatrixValue ReadName(string axis, ConfigurationNode item, string path, ProblemList problems)
    {
        var name = (item as ScalarNode)?.Text ?? "";
        if (item is ScalarNode)
        {
            CheckName(name, item.Mark, path, problems);
        }
        else
        {
            problems.Add(item.Mark, path, $"expected a name, found {Shown.Node(item)}");
        }

        return new(axis, name, item.Mark, null);
    }

    private static MatrixValue ReadBlock(string axis, MappingEntry entry, string path, ProblemList problems)
    {
        CheckName(entry.Key, entry.Mark, path, problems);
        var block = ExperimentFile.AsMapping(entry.Value);
        if (block is null)
        {
            problems.Add(
                entry.Value.Mark, ProblemList.Join(path, entry.Key), $"expected a mapping, found {Shown.Node(entry.Value)}");
        }

        return new(axis, entry.Key, entry.Mark, block);
    }

    private static void CheckName(string name, SourceMark mark, string path, ProblemList problems)
    {
        // A match of "a\n" ends before the line break.
        if (name.Length is 0 or > LongestName || Name.Match(name).Length != name.Length)
        {
            problems.Add(mark, path, $"'{Shown.Text(name)}' is no name: it is part of file names, so write up to {LongestName} "
                + "lower-case letters, digits, '-', '_' and '.', first and last a letter or a digit");
        }
    }

    [GeneratedRegex(NamePattern)]
    private static partial Regex Name { get; }
}
