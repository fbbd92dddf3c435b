namespace Residua.Papers;

/// <summary>A paper: the shape of its experiments, and the steps that compute them.</summary>
public interface IPaper
{
    /// <summary>Folder name under <c>experiments/</c> and <c>expected-results/</c>.</summary>
    string Name { get; }

    /// <summary>Title of the paper, with venue and year.</summary>
    string Title { get; }

    /// <summary>The record that this paper's YAML files are bound to; derives from <see cref="Experiment"/>.</summary>
    Type ExperimentType { get; }

    /// <summary>
    /// The steps of one experiment, in the order of their stages. What its train, score and plot steps write is
    /// published as the experiment's results; a step of another experiment is reached through <see cref="Step.Needs"/> and not listed.
    /// </summary>
    /// <param name="experiment">An <see cref="ExperimentType"/>, resolved and checked.</param>
    /// <param name="other">Finds another experiment of this paper by name, for figures that compare several.</param>
    /// <param name="dataRoot">Folder that holds the data sets in their published layout; null if the user named none.</param>
    IReadOnlyList<Step> Steps(Experiment experiment, Func<string, Experiment> other, string? dataRoot);
}
