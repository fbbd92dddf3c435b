using Residua.Data;

namespace Residua.Pipeline.Configuration;

/// <content>Reading the experiments that were selected.</content>
public sealed partial class ExperimentCatalogue
{
    /// <summary>
    /// Reads and resolves experiments: defaults, bases, file, matrix, profile, overrides; each on top of the one before.
    /// </summary>
    /// <param name="ids">Which, as <see cref="Select"/> gives them.</param>
    /// <param name="profile">Profile of the run; an experiment without a block for it keeps its values.</param>
    /// <param name="overrides">
    /// Values of <c>--set</c>: <c>path=value</c>, the last wins. At least one experiment must have the path; see also
    /// <see cref="ExperimentSelection.CheckOverrides"/>.
    /// </param>
    /// <param name="named">
    /// Value of <c>--experiment=</c>: of experiments that run on request those that it names in full are kept. Default null: all.
    /// </param>
    /// <exception cref="BadInputException">A file cannot be read, or is no plain YAML.</exception>
    /// <exception cref="ConfigurationException">Something does not fit; holds all that is wrong with all experiments.</exception>
    public ExperimentSelection Load(
        IReadOnlyList<string> ids, string profile = DefaultProfile, IReadOnlyList<string>? overrides = null,
        string? named = null)
    {
        var problems = new ProblemList();
        var selected = ids.Select(Find).ToList();
        var options = (overrides ?? []).Select(text => Override.Read(text, problems)).OfType<Override>().ToList();
        RefuseStrayOverrides(options, selected, problems);

        var resolved = new List<ResolvedExperiment?>();
        var profiles = new List<string> { DefaultProfile };
        foreach (var file in selected.GroupBy(entry => entry.File))
        {
            var found = new MemberProblems();
            foreach (var entry in file)
            {
                var ofEntry = new ProblemList();
                var resolver = new ExperimentResolver(profile, options, ofEntry);
                resolved.Add(resolver.Resolve(entry));
                profiles.AddRange(resolver.Profiles.Except(profiles));
                found.Add(entry.Member, ofEntry);
            }

            found.Report(problems);
        }

        if (!profiles.Contains(profile))
        {
            problems.Add(new($"--profile={profile}"), "", $"unknown profile{DidYouMean.HintAndList(profile, profiles)}");
        }

        problems.ThrowIfAny();
        var names = named is null ? null : Split(named);
        var ordered = resolved.OfType<ResolvedExperiment>()
            .Where(experiment => names is null || !experiment.Settings.IsOnRequest
                || names.Contains(experiment.Id) || names.Contains(experiment.Name))
            .OrderBy(experiment => experiment.Id, StringComparer.Ordinal);
        return new ExperimentSelection(profile, [.. ordered], options, (id, heeded) => LoadOther(id, profile, heeded));
    }

    /// <summary>Reads and resolves one experiment, whatever its overrides are to other experiments of the run.</summary>
    /// <param name="id"><c>paper/name</c>.</param>
    /// <param name="profile">Profile of the run.</param>
    /// <param name="overrides">Values of <c>--set</c>; those that the experiment has no value for are passed over.</param>
    /// <exception cref="BadInputException">There is no such experiment, or its file cannot be read.</exception>
    /// <exception cref="ConfigurationException">Something does not fit.</exception>
    internal ExperimentSelection LoadOne(string id, string profile, IReadOnlyList<string> overrides)
    {
        var problems = new ProblemList();
        var options = overrides.Select(text => Override.Read(text, problems)).OfType<Override>().ToList();
        problems.ThrowIfAny();
        return new(
            profile, [LoadOther(id, profile, options)], options, (other, heeded) => LoadOther(other, profile, heeded));
    }

    private ResolvedExperiment LoadOther(string id, string profile, IReadOnlyList<Override> options)
    {
        var problems = new ProblemList();
        var resolved = new ExperimentResolver(profile, options, problems).Resolve(Find(id));
        problems.ThrowIfAny();
        return resolved!;
    }

    /// <summary>An override need not fit every paper, but one of them.</summary>
    private static void RefuseStrayOverrides(
        IReadOnlyList<Override> options, IReadOnlyList<ExperimentEntry> selected, ProblemList problems)
    {
        var types = selected.Select(entry => entry.Paper.ExperimentType).Distinct().ToList();
        foreach (var misfit in options.Select(option => option.Misfit(types)).OfType<ConfigurationProblem>())
        {
            problems.Add(misfit.At, misfit.Path, misfit.Reason);
        }
    }
}
