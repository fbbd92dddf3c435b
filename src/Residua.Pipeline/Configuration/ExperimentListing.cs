using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Configuration;

/// <summary>
/// Lists the experiments of one paper: each YAML file of its folder whose name does not begin with <c>_</c>, and each member of
/// those whose names have braces. Only the latter are read.
/// </summary>
internal static class ExperimentListing
{
    // As a folder of results, with room for what is written beside it.
    private const int LongestName = 128;

    /// <summary>The experiments, ordered by name.</summary>
    /// <exception cref="Data.BadInputException">A file with braces in its name cannot be read, or is no plain YAML.</exception>
    /// <exception cref="ConfigurationException">
    /// A file with braces in its name is no family, or two experiments have one name.
    /// </exception>
    public static IReadOnlyList<ExperimentEntry> List(string folder, IPaper paper)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var problems = new ProblemList();
        var entries = new SortedDictionary<string, ExperimentEntry>(StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(folder, "*" + ExperimentFile.Extension)
            .Select(file => new ExperimentEntry(paper, Path.GetFileNameWithoutExtension(file), file))
            .Where(file => !file.Name.StartsWith('_'))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
        foreach (var entry in files.SelectMany(file => MembersOf(file, problems)))
        {
            if (!entries.TryAdd(entry.Name, entry))
            {
                var first = entries[entry.Name].Mark;
                problems.Add(entry.Mark, "", $"a second experiment is named '{entry.Name}'; the first is {first}");
            }
        }

        problems.ThrowIfAny();
        return [.. entries.Values];
    }

    private static IEnumerable<ExperimentEntry> MembersOf(ExperimentEntry file, ProblemList problems)
    {
        if (!file.Name.Contains('{') && !file.Name.Contains('}'))
        {
            return [file];
        }

        var root = YamlReader.ReadFile(file.File);
        if (root is not MappingNode mapping || mapping.Find(Matrix.Key) is not { } matrix)
        {
            problems.Add(new(file.File, 1, 1), "", "its name has braces, so it needs the key 'matrix' with an axis for each");
            return [];
        }

        var members = Family.Read(mapping, "", problems).Members;
        return members.Count > 0 && NamesEachAxis(file.Name, members[0], matrix, problems)
            ? members.Select(member => file with { Name = member.Fill(file.Name), Member = member })
                .Where(entry => IsShort(entry, problems))
            : [];
    }

    /// <summary>A file's name must tell its members apart, and can name nothing else.</summary>
    private static bool NamesEachAxis(string template, FamilyMember member, MappingEntry matrix, ProblemList problems)
    {
        var before = problems.Count;
        var named = Placeholders.In(template);
        string[] axes = [.. member.Values.Select(value => value.Axis)];
        foreach (var missing in ((MappingNode)matrix.Value).Entries.Where(axis => !named.Contains(axis.Key)))
        {
            problems.Add(
                missing.Mark,
                $"{Matrix.Key}.{missing.Key}",
                $"the file's name lacks {{{missing.Key}}}, which tells the members apart");
        }

        foreach (var stranger in named.Except(axes))
        {
            problems.Add(
                matrix.Mark,
                Matrix.Key,
                $"the file's name has {{{stranger}}}, which is no axis{DidYouMean.Hint(stranger, axes)}");
        }

        if (problems.Count == before && member.Fill(template).AsSpan().ContainsAny('{', '}'))
        {
            problems.Add(matrix.Mark, Matrix.Key, "the file's name has a brace that belongs to no axis");
        }

        return problems.Count == before;
    }

    private static bool IsShort(ExperimentEntry entry, ProblemList problems)
    {
        if (entry.Name.Length <= LongestName)
        {
            return true;
        }

        problems.Add(
            entry.Mark,
            "",
            $"makes a name of {entry.Name.Length} letters, '{Shown.Text(entry.Name)}'; at most {LongestName} are allowed");
        return false;
    }
}
