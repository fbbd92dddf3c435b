using System.IO.Enumeration;
using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Configuration;

/// <summary>
/// The experiments that exist: the YAML files of the papers' folders, and the members of those that are families.
/// </summary>
public sealed partial class ExperimentCatalogue
{
    /// <summary>The profile of a run that names none; every experiment has it, with a block of its own or without.</summary>
    public const string DefaultProfile = "phantom";

    /// <summary>The profiles whose results are compared with what is published; others are too small.</summary>
    public static IReadOnlyList<string> JudgedProfiles { get; } = [DefaultProfile, "paper"];

    private readonly List<(string Paper, Lazy<IReadOnlyList<ExperimentEntry>> Entries)> _papers;

    /// <summary>Takes the folder; its files are listed and those of families are read when they are asked for.</summary>
    /// <param name="folder">Holds one folder for each paper.</param>
    /// <param name="papers">The papers; one without a folder has no experiments.</param>
    /// <exception cref="BadInputException">The folder is not there.</exception>
    public ExperimentCatalogue(string folder, IEnumerable<IPaper> papers)
    {
        if (!Directory.Exists(folder))
        {
            throw new BadInputException(folder, "the folder of the experiments is not there");
        }

        _papers = [.. papers.Select(paper => (paper.Name, new Lazy<IReadOnlyList<ExperimentEntry>>(
            () => ExperimentListing.List(Path.Combine(folder, paper.Name), paper))))];
    }

    /// <summary>All experiments as <c>paper/name</c>, ordered.</summary>
    /// <exception cref="BadInputException">The file of a family cannot be read, or is no plain YAML.</exception>
    /// <exception cref="ConfigurationException">
    /// The matrix of a family does not fit, or two experiments have one name.
    /// </exception>
    public IReadOnlyList<string> Ids => [.. Entries([]).Select(entry => entry.Id)];

    /// <summary>The experiments that the command line asks for, ordered.</summary>
    /// <param name="paper">Value of <c>--paper=</c>: names of papers, separated by commas; null: all.</param>
    /// <param name="experiment">
    /// Value of <c>--experiment=</c>: patterns with <c>*</c> and <c>?</c> for the id or the bare name, separated by commas;
    /// null: all.
    /// </param>
    /// <exception cref="BadInputException">A name or a pattern fits nothing, or as <see cref="Ids"/>.</exception>
    /// <exception cref="ConfigurationException">As <see cref="Ids"/>.</exception>
    public IReadOnlyList<string> Select(string? paper = null, string? experiment = null)
    {
        var wanted = Split(paper);
        string[] papers = [.. _papers.Select(known => known.Paper)];
        foreach (var name in wanted.Except(papers))
        {
            throw new BadInputException($"--paper={name}", $"unknown paper{DidYouMean.HintAndList(name, papers)}");
        }

        var candidates = Entries(wanted);
        var patterns = Split(experiment);
        foreach (var pattern in patterns.Where(pattern => !candidates.Exists(entry => Fits(pattern, entry))))
        {
            throw Unknown($"--experiment={pattern}", pattern, candidates);
        }

        return [.. candidates
            .Where(entry => patterns.Length == 0 || patterns.Any(pattern => Fits(pattern, entry)))
            .Select(entry => entry.Id)];
    }

    /// <summary>The experiments of some papers, or of all, ordered.</summary>
    private List<ExperimentEntry> Entries(string[] papers) =>
        [.. _papers.Where(known => papers.Length == 0 || papers.Contains(known.Paper))
            .SelectMany(known => known.Entries.Value)
            .OrderBy(entry => entry.Id, StringComparer.Ordinal)];

    private ExperimentEntry Find(string id)
    {
        var ofPaper = Entries([id.Split('/')[0]]);
        return ofPaper.Find(entry => entry.Id == id) ?? throw Unknown(id, id, Entries([]));
    }

    private static BadInputException Unknown(string source, string written, IEnumerable<ExperimentEntry> candidates)
    {
        var known = candidates.ToList();
        var nearest = DidYouMean.Nearest(written, known.SelectMany(entry => new[] { entry.Name, entry.Id }));
        var hint = nearest == null ? "; known" : $"; did you mean '{nearest}'? Known";
        return new BadInputException(source, $"unknown experiment{hint}: {string.Join(", ", known.Select(entry => entry.Id))}");
    }

    private static bool Fits(string pattern, ExperimentEntry entry) =>
        FileSystemName.MatchesSimpleExpression(pattern, entry.Id, ignoreCase: false)
        || FileSystemName.MatchesSimpleExpression(pattern, entry.Name, ignoreCase: false);

    private static string[] Split(string? names) =>
        names?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
