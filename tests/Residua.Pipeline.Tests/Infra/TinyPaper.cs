using Residua.Papers;

namespace Residua.Pipeline.Tests.Infra;

/// <summary>A paper whose score repeats the seed <see cref="TinyExperiment.Count"/> times, and whose plot may read another's score.</summary>
internal sealed class TinyPaper : IPaper
{
    public string Name => "tiny";

    public string Title => "A tiny paper";

    public Type ExperimentType => typeof(TinyExperiment);

    public IReadOnlyList<Step> Steps(Experiment experiment, Func<string, Experiment> other, string? dataRoot)
    {
        var mine = (TinyExperiment)experiment;
        var score = Score(mine);
        var compared = mine.CompareWith is { } name ? Score((TinyExperiment)other(name)) : score;
        var plot = Step.Create(Stage.Plot, "figure", 1, new { colours = "coolwarm" }, [compared], (_, run) =>
            File.Copy(Path.Combine(run.Inputs[0], "table.csv"), Path.Combine(run.Output, "figure.svg")));
        return mine.Model ? [.. score.Needs, Model, score, plot] : [.. score.Needs, score, plot];
    }

    private static Step Model => Step.Create(
        Stage.Train, "model", 1, new { }, [],
        (_, run) => File.WriteAllText(Path.Combine(run.Output, "weights.txt"), $"{run.Threads} threads on {run.Device}"), usesEngine: true);

    private static Step Score(TinyExperiment experiment)
    {
        var download = Step.Create(Stage.Download, "phantom", 1, new { experiment.Seed }, [], (settings, run) =>
            File.WriteAllText(Path.Combine(run.Output, "volume.txt"), settings.Seed.ToString()));
        return Step.Create(Stage.Score, "table", 1, new { experiment.Count }, [download], (settings, run) =>
            File.WriteAllLines(
                Path.Combine(run.Output, "table.csv"),
                Enumerable.Repeat(File.ReadAllText(Path.Combine(run.Inputs[0], "volume.txt")), settings.Count)));
    }
}

internal sealed record TinyExperiment : Experiment
{
    public int Count { get; init; } = 3;

    public string? CompareWith { get; init; }

    /// <summary>Whether it also trains one, which the score does not need.</summary>
    public bool Model { get; init; }
}
