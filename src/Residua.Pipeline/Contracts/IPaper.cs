namespace Residua.Pipeline.Contracts;

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
    /// The steps of one experiment up to its tables, in the order of their stages. What its train and score steps write is
    /// published as the experiment's results; a step of another experiment is reached as an input and not listed.
    /// </summary>
    /// <param name="experiment">An <see cref="ExperimentType"/>, resolved and checked; one replicate.</param>
    /// <param name="context">Other experiments, and where data lie.</param>
    IReadOnlyList<Step> Steps(Experiment experiment, PlanContext context);

    /// <summary>The plot steps of an experiment. They draw the tables of all its replicates and compute nothing.</summary>
    /// <param name="replicates">The experiment, once for each replicate; at least one.</param>
    /// <param name="context">Other experiments, and where data lie.</param>
    IReadOnlyList<Step> Figures(IReadOnlyList<Experiment> replicates, PlanContext context) => [];

    /// <summary>What this paper needs of a machine, such as data that have to be applied for; shown by <c>Doctor</c>.</summary>
    /// <param name="dataRoot">Folder of the data sets in their published layout; null if the user has named none.</param>
    IEnumerable<Finding> Examine(string? dataRoot) => [];

    /// <summary>The mistakes that the paper's claims must notice.</summary>
    IReadOnlyList<Control> Controls => [];

    /// <summary>Ways to read a number off a table that only this paper's claims need.</summary>
    IReadOnlyList<MeasureKind> Measures => [];

    /// <summary>
    /// Published tables that the report shows beside the regenerated ones; the first stands for the paper. Default none.
    /// </summary>
    IReadOnlyList<PublishedComparison> Comparisons => [];

    /// <summary>
    /// Figures that stand for a paper without such a table in the report, most important first. Default none.
    /// </summary>
    IReadOnlyList<MainFigure> MainFigures => [];
}
