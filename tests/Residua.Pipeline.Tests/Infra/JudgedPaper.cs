using System.Globalization;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Tests.Infra;

/// <summary>A paper whose table holds one number, the level plus a hundredth of the seed; a training may be behind it.</summary>
internal sealed class JudgedPaper : IPaper
{
    public string Name => "judged";

    public string Title => "A paper with claims";

    public Type ExperimentType => typeof(JudgedExperiment);

    public IReadOnlyList<MeasureKind> Measures => [new("seven", ComparedWith.Nothing, _ => 7)];

    /// <summary>One that is wrong, one that is not, one that applies nowhere.</summary>
    public IReadOnlyList<Control> Controls =>
    [
        new("far-off", "ten too high",
            (experiment, context) => Steps((JudgedExperiment)experiment with { Level = 10.5 }, context)),
        new("no-mistake", "nothing is wrong", Steps),
        new("never", "applies nowhere", (_, _) => null),
    ];

    public IReadOnlyList<Step> Steps(Experiment experiment, PlanContext context)
    {
        var mine = (JudgedExperiment)experiment;
        var level = mine.Compared is { } name ? ((JudgedExperiment)context.Other(name)).Level : mine.Level;
        var data = Step.Create(Stage.Download, "data", new { mine.Origin }, NoInputs.None, (settings, _, run) =>
        {
            run.Facts[DataOrigin.Fact] = settings.Origin;
            File.WriteAllText(Path.Combine(run.Output, "volume.txt"), "");
        });
        var training = Step.Create(Stage.Train, "training", new { mine.Seed }, new { Data = data }, (_, _, run) =>
            File.WriteAllText(Path.Combine(run.Output, "weights.txt"), ""));
        var score = Step.Create(
            Stage.Score, "score", new { Value = level + 0.01 * mine.Seed },
            new { Data = data, Training = mine.Trains ? training : null },
            (settings, _, run) => File.WriteAllText(
                Path.Combine(run.Output, "table.csv"), $"x,value\n0,{settings.Value.ToString(CultureInfo.InvariantCulture)}\n"));
        return mine.Trains ? [data, training, score] : [data, score];
    }
}

internal sealed record JudgedExperiment : Experiment
{
    public double Level { get; init; } = 0.5;

    public bool Trains { get; init; }

    public string Origin { get; init; } = DataOrigin.Phantom;

    /// <summary>Another experiment, whose level counts.</summary>
    public string? Compared { get; init; }
}
