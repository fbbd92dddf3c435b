namespace Residua.Papers.ResidualPitfalls;

/// <summary>"On the Pitfalls of Using the Residual Error as Anomaly Score", Experiments 1 and 2.</summary>
public sealed class PitfallsPaper : IPaper
{
    /// <inheritdoc />
    public string Name => "residual-pitfalls";

    /// <inheritdoc />
    public string Title => "On the Pitfalls of Using the Residual Error as Anomaly Score (MIDL 2022)";

    /// <inheritdoc />
    public Type ExperimentType => typeof(PitfallsExperiment);

    /// <inheritdoc />
    public IReadOnlyList<Step> Steps(Experiment experiment, Func<string, Experiment> other, string? dataRoot)
    {
        var settings = (PitfallsExperiment)experiment;
        var data = DataSteps.Of(settings.Dataset, dataRoot);
        var score = ScoreStep.Of(settings, data.Slices);
        return [.. data.All, score, .. PlotSteps.Of(settings, data.Slices, score, Score)];

        Step Score(string name)
        {
            var compared = (PitfallsExperiment)other(name);
            return ScoreStep.Of(compared, DataSteps.Of(compared.Dataset, dataRoot).Slices);
        }
    }
}
