using System.Globalization;
using Residua.Data;
using Residua.Data.Phantoms.Heads;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>A row of the lists, and where its volumes are kept once they are preprocessed.</summary>
/// <param name="List">The list.</param>
/// <param name="Folder">Pass and name, with a slash; a row that an evaluated list has twice has two.</param>
/// <param name="Subject">The files.</param>
internal sealed record ListedSubject(string List, string Folder, Subject Subject);

/// <summary>The lists of subjects as tables of an artifact.</summary>
internal static class SubjectSplit
{
    /// <summary>Reads the published lists and writes them, and what is odd about them, into the artifact of a step.</summary>
    /// <param name="data">The folder <c>Data</c> of the published layout.</param>
    /// <param name="lists">Which lists.</param>
    /// <param name="modality">Which images.</param>
    /// <param name="run">The step.</param>
    public static void Write(string data, IReadOnlyList<string> lists, HeadModality modality, StepRun run)
    {
        var subjects = lists.ToDictionary(list => list, list => SubjectLists.Read(data, list, modality));
        new TextTable(
            ["list", "folder", "name", "image", "mask", "segmentation"],
            [.. lists.SelectMany(list => Rows(list, subjects[list])).Select(row => (string[])
                [row.List, row.Folder, row.Subject.Name, row.Subject.Image, row.Subject.Mask, row.Subject.Segmentation ?? ""])])
            .Write(Path.Combine(run.Output, CohortVolumes.SubjectsFile));
        var described = lists.Select(list => Described(data, list, modality, subjects[list])).ToList();
        new TextTable(["list", "rows", "subjects", "shared", "shared_with"], [.. described.Select(list => list.Row)])
            .Write(Path.Combine(run.Output, CohortVolumes.ListsFile));
        foreach (var list in described.Where(list => list.Leak is not null))
        {
            run.Warn(list.Leak!);
        }
    }

    /// <summary>The rows that <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<ListedSubject> Read(string path) =>
        [.. TextTable.Read(path).Rows.Select(row => new ListedSubject(
            row[0], row[1], new(row[2], row[3], row[4], row[5].Length == 0 ? null : row[5])))];

    // A subject that a training list names twice is drawn twice and needs one copy; one that is evaluated twice counts twice.
    private static IEnumerable<ListedSubject> Rows(string list, IReadOnlyList<Subject> subjects)
    {
        var pass = PassOf(list);
        Dictionary<string, int> seen = [];
        foreach (var subject in subjects)
        {
            var times = seen[subject.Name] = seen.GetValueOrDefault(subject.Name) + 1;
            var copy = times == 1 || Cohort.TrainingLists.Contains(list) ? "" : $"~{times}";
            yield return new(list, $"{pass}/{subject.Name}{copy}", subject);
        }
    }

    private static string PassOf(string list) => list switch
    {
        "IXI_test" => "healthy",
        _ when list.StartsWith("IXI", StringComparison.Ordinal) => "training",
        _ when list.EndsWith("_val", StringComparison.Ordinal) => "validation",
        _ => "test",
    };

    // Whom a list shares with those that it should not: the validation list of its fold, and the test list of healthy subjects.
    private static (string[] Row, string? Leak) Described(
        string data, string list, HeadModality modality, IReadOnlyList<Subject> subjects)
    {
        var own = subjects.Select(subject => subject.Image).ToHashSet(StringComparer.Ordinal);
        string[] others = list.StartsWith("IXI_train", StringComparison.Ordinal)
            ? [list.Replace("train", "val", StringComparison.Ordinal), "IXI_test"]
            : list.StartsWith("IXI_val", StringComparison.Ordinal) ? ["IXI_test"]
            : list.EndsWith("_val", StringComparison.Ordinal) ? [list.Replace("_val", "_test", StringComparison.Ordinal)] : [];
        var shared = others.Where(other => File.Exists(SubjectLists.PathOf(data, other)))
            .Select(other => (
                List: other,
                Count: SubjectLists.Read(data, other, modality).Select(subject => subject.Image).Distinct().Count(own.Contains)))
            .Where(other => other.Count > 0).ToList();
        string[] row =
        [
            list, Text(subjects.Count), Text(own.Count), Text(shared.Sum(other => other.Count)),
            string.Join(' ', shared.Select(other => other.List)),
        ];
        var leak = string.Join(" and ", shared.Select(other => $"{other.Count} with {other.List}"));
        return (row, shared.Count > 0 ? $"{list} shares subjects: {leak}; the published lists do" : null);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
