using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Planning;

/// <summary>An experiment that was selected, and what computes it.</summary>
/// <param name="Id">Paper and name, such as <c>residual-pitfalls/experiment-1</c>.</param>
/// <param name="Configuration">Resolved: profile and overrides applied.</param>
/// <param name="Replicates">The steps up to the tables, for each of its replicates; at least one.</param>
/// <param name="Figures">The steps that draw the tables of all replicates.</param>
public sealed record PlannedExperiment(
    string Id, Experiment Configuration, IReadOnlyList<PlannedReplicate> Replicates, IReadOnlyList<Step> Figures)
{
    /// <summary>The steps that sum up the tables of all replicates; none where there is only one.</summary>
    public IReadOnlyList<Step> Summaries { get; init; } = [];

    /// <summary>Its own steps; what they need may belong to other experiments.</summary>
    public IEnumerable<Step> Steps => Replicates.SelectMany(replicate => replicate.Steps).Concat(Summaries).Concat(Figures);

    /// <summary>Plans an experiment and its replicates.</summary>
    /// <param name="id">Paper and name.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="experiment">Resolved.</param>
    /// <param name="context">Other experiments, and where data lie.</param>
    public static PlannedExperiment Of(string id, IPaper paper, Experiment experiment, PlanContext context)
    {
        var repeated = experiment.Repeated();
        PlannedReplicate[] replicates = [.. repeated.Select((replicate, index) =>
            new PlannedReplicate(index == 0 ? "" : FolderOf(replicate, experiment), paper.Steps(replicate, context)))];
        return new(id, experiment, replicates, paper.Figures(repeated, context))
        {
            Summaries = replicates.Length > 1 ? [ReplicateTables.Of(replicates)] : [],
        };
    }

    // What is repeated names the folder: seed-7, fold-2 or fold-2-seed-7.
    private static string FolderOf(Experiment replicate, Experiment experiment)
    {
        var seed = $"seed-{replicate.Seed}";
        return (replicate, experiment.Replicates) switch
        {
            (ICrossValidated { Fold: var fold }, { Folds: > 1, Seeds: > 1 }) => $"fold-{fold}-{seed}",
            (ICrossValidated { Fold: var fold }, { Folds: > 1 }) => $"fold-{fold}",
            _ => seed,
        };
    }
}

/// <summary>One repetition of an experiment.</summary>
/// <param name="Folder">
/// Where its tables are published inside the experiment's results; empty for the first, whose tables lie at the top.
/// </param>
/// <param name="Steps">Its steps up to the tables.</param>
public sealed record PlannedReplicate(string Folder, IReadOnlyList<Step> Steps);
