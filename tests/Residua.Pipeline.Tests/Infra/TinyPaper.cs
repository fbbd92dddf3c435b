using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Tests.Infra;

/// <summary>
/// A paper whose score repeats the seed <see cref="TinyExperiment.Count"/> times, and whose plot may read another's score.
/// </summary>
internal sealed class TinyPaper : IPaper
{
    public string Name => "tiny";

    public string Title => "A tiny paper";

    public Type ExperimentType => typeof(TinyExperiment);

    public IReadOnlyList<Step> Steps(Experiment experiment, PlanContext context)
    {
        var mine = (TinyExperiment)experiment;
        var score = Score(mine);
        Step[] before = [.. score.Inputs.Select(input => input.Step)];
        return mine.Model ? [.. before, Model(mine), score] : [.. before, score];
    }

    public IReadOnlyList<Step> Figures(IReadOnlyList<Experiment> replicates, PlanContext context)
    {
        var mine = (TinyExperiment)replicates[0];
        var compared = mine.CompareWith is { } name ? Score((TinyExperiment)context.Other(name)) : Score(mine);
        return [Step.Create(Stage.Plot, "figure", new { colours = "coolwarm" }, new { Table = compared }, (_, inputs, run) =>
            File.Copy(run.PathOf(inputs.Table, "table.csv"), Path.Combine(run.Output, "figure.svg")))];
    }

    private static Step Model(TinyExperiment experiment) => Step.Create(
        Stage.Train, "model", new { }, NoInputs.None,
        (_, _, run) => File.WriteAllText(Path.Combine(run.Output, "weights.txt"), $"{run.Threads} threads on {run.Device}"),
        engine: new(experiment.Threads));

    private static Step Score(TinyExperiment experiment)
    {
        var download = Step.Create(Stage.Download, "phantom", new { experiment.Seed }, NoInputs.None, (settings, _, run) =>
            File.WriteAllText(Path.Combine(run.Output, "volume.txt"), settings.Seed.ToString()));
        return Step.Create(Stage.Score, "table", new { experiment.Count }, new { Volume = download }, (settings, inputs, run) =>
            File.WriteAllLines(
                Path.Combine(run.Output, "table.csv"),
                Enumerable.Repeat(File.ReadAllText(run.PathOf(inputs.Volume, "volume.txt")), settings.Count)));
    }
}

internal sealed record TinyExperiment : Experiment
{
    public int Count { get; init; } = 3;

    public string? CompareWith { get; init; }

    /// <summary>Whether it also trains one, which the score does not need.</summary>
    public bool Model { get; init; }

    /// <summary>An optional part.</summary>
    public TinyPart? Part { get; init; }
}

internal sealed record TinyPart
{
    public int Width { get; init; } = 1;
}
