using System.IO.Enumeration;
using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Configuration;

/// <summary>The experiments that exist: each YAML file of a paper's folder whose name does not begin with <c>_</c>.</summary>
public sealed class ExperimentCatalogue
{
    /// <summary>The profile of a run that names none; every experiment has it, with a block of its own or without.</summary>
    public const string DefaultProfile = "phantom";

    /// <summary>The profiles whose results are compared with what is published; others are too small.</summary>
    public static IReadOnlyList<string> JudgedProfiles { get; } = [DefaultProfile, "paper"];

    private readonly SortedDictionary<string, ExperimentEntry> _entries = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _papers;

    /// <summary>Lists the experiments; their files are not read yet.</summary>
    /// <param name="folder">Holds one folder for each paper.</param>
    /// <param name="papers">The papers; one without a folder has no experiments.</param>
    /// <exception cref="BadInputException">The folder is not there.</exception>
    public ExperimentCatalogue(string folder, IEnumerable<IPaper> papers)
    {
        if (!Directory.Exists(folder))
        {
            throw new BadInputException(folder, "the folder of the experiments is not there");
        }

        var all = papers.ToList();
        _papers = [.. all.Select(paper => paper.Name)];
        foreach (var paper in all.Where(paper => Directory.Exists(Path.Combine(folder, paper.Name))))
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, paper.Name), "*" + ExperimentFile.Extension))
            {
                var entry = new ExperimentEntry(paper, Path.GetFileNameWithoutExtension(file), file);
                if (!entry.Name.StartsWith('_'))
                {
                    _entries.Add(entry.Id, entry);
                }
            }
        }
    }

    /// <summary>All experiments as <c>paper/name</c>, ordered.</summary>
    public IReadOnlyList<string> Ids => [.. _entries.Keys];

    /// <summary>The experiments that the command line asks for, ordered.</summary>
    /// <param name="paper">Value of <c>--paper=</c>: names of papers, separated by commas; null: all.</param>
    /// <param name="experiment">
    /// Value of <c>--experiment=</c>: patterns with <c>*</c> and <c>?</c> for the id or the bare name, separated by commas; null: all.
    /// </param>
    /// <exception cref="BadInputException">A name or a pattern fits nothing.</exception>
    public IReadOnlyList<string> Select(string? paper = null, string? experiment = null)
    {
        var wanted = Split(paper);
        foreach (var name in wanted.Except(_papers))
        {
            throw new BadInputException($"--paper={name}", $"unknown paper{DidYouMean.HintAndList(name, [.. _papers])}");
        }

        var candidates = _entries.Values.Where(entry => wanted.Length == 0 || wanted.Contains(entry.Paper.Name)).ToList();
        var patterns = Split(experiment);
        foreach (var pattern in patterns.Where(pattern => !candidates.Exists(entry => Fits(pattern, entry))))
        {
            throw Unknown($"--experiment={pattern}", pattern, candidates);
        }

        return [.. candidates.Where(entry => patterns.Length == 0 || patterns.Any(pattern => Fits(pattern, entry))).Select(entry => entry.Id)];
    }

    /// <summary>Reads and resolves experiments: defaults, bases, file, profile, overrides; each on top of the one before.</summary>
    /// <param name="ids">Which, as <see cref="Select"/> gives them.</param>
    /// <param name="profile">Profile of the run; an experiment without a block for it keeps its values.</param>
    /// <param name="overrides">Values of <c>--set</c>: <c>path=value</c>, the last wins. At least one experiment must have the path.</param>
    /// <exception cref="BadInputException">A file cannot be read, or is no plain YAML.</exception>
    /// <exception cref="ConfigurationException">Something does not fit; holds all that is wrong with all experiments.</exception>
    public ExperimentSelection Load(IReadOnlyList<string> ids, string profile = DefaultProfile, IReadOnlyList<string>? overrides = null)
    {
        var problems = new ProblemList();
        var selected = ids.Select(Find).ToList();
        var options = (overrides ?? []).Select(text => Override.Read(text, problems)).OfType<Override>().ToList();
        RefuseStrayOverrides(options, selected, problems);

        var resolver = new ExperimentResolver(profile, options, problems);
        var resolved = selected.Select(resolver.Resolve).ToList();

        string[] profiles = [.. resolver.Profiles.Prepend(DefaultProfile).Distinct()];
        if (!profiles.Contains(profile))
        {
            problems.Add(new($"--profile={profile}"), "", $"unknown profile{DidYouMean.HintAndList(profile, profiles)}");
        }

        problems.ThrowIfAny();
        return new ExperimentSelection(profile, [.. resolved.OfType<ResolvedExperiment>()], id => LoadOther(id, profile, options));
    }

    private ResolvedExperiment LoadOther(string id, string profile, IReadOnlyList<Override> options)
    {
        var problems = new ProblemList();
        var resolved = new ExperimentResolver(profile, options, problems).Resolve(Find(id));
        problems.ThrowIfAny();
        return resolved!;
    }

    /// <summary>An override need not fit every paper, but one of them.</summary>
    private static void RefuseStrayOverrides(IReadOnlyList<Override> options, IReadOnlyList<ExperimentEntry> selected, ProblemList problems)
    {
        var types = selected.Select(entry => entry.Paper.ExperimentType).Distinct().ToList();
        foreach (var misfit in options.Select(option => option.Misfit(types)).OfType<ConfigurationProblem>())
        {
            problems.Add(misfit.At, misfit.Path, misfit.Reason);
        }
    }

    private ExperimentEntry Find(string id) => _entries.TryGetValue(id, out var entry) ? entry : throw Unknown(id, id, _entries.Values);

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
