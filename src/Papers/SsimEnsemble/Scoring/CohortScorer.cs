using Residua.Data;

namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>
/// Scores a data set as the original evaluates it: validation volumes decide the threshold with which test volumes are scored.
/// </summary>
/// <param name="settings">How.</param>
/// <param name="scores">By what; each has its own threshold.</param>
public sealed class CohortScorer(ScoringSettings settings, IReadOnlyList<AnomalyScore> scores)
{
    /// <summary>Threads that work on a volume; the results do not depend on it. Default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Given every map as it is made, before the next one is.</summary>
    public Action<VolumeMaps> OnMap { get; init; } = _ => { };

    /// <summary>Checked before each volume.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Scores the volumes; each is asked for once and not kept.</summary>
    /// <param name="validation">With segmentations; at least one.</param>
    /// <param name="test">With segmentations.</param>
    /// <param name="healthy">Without. Default none.</param>
    /// <returns>For each score its passes: validation, test and, with healthy volumes, healthy.</returns>
    /// <exception cref="BadInputException">There is no validation volume, or a volume cannot be scored.</exception>
    public IReadOnlyList<PassScores> Run(
        IEnumerable<ScoredVolume> validation, IEnumerable<ScoredVolume> test, IEnumerable<ScoredVolume>? healthy = null)
    {
        var validated = Run(Pass.Validation, validation, [.. scores.Select(_ => double.NaN)]);
        if (validated[0].Volumes.Count == 0)
        {
            throw new BadInputException("validation", "has no volume; without one there is no threshold for the test volumes");
        }

        double[] thresholds = [.. validated.Select(one => one.Threshold!.Value.Value)];
        var tested = Run(Pass.Test, test, thresholds);
        var unharmed = healthy is null ? [] : Run(Pass.Healthy, healthy, thresholds);
        return [.. scores.SelectMany((_, at) => new[] { validated[at], tested[at] }.Concat(unharmed.Skip(at).Take(1)))];
    }

    /// <summary>Scores the volumes of one pass.</summary>
    /// <param name="pass">Which.</param>
    /// <param name="volumes">Each is asked for once and not kept.</param>
    /// <param name="thresholds">For the test pass the threshold of each score; of no use in the others.</param>
    /// <returns>What each score gave.</returns>
    /// <exception cref="BadInputException">A volume cannot be scored.</exception>
    public IReadOnlyList<PassScores> Run(Pass pass, IEnumerable<ScoredVolume> volumes, IReadOnlyList<double> thresholds)
    {
        PassScorer[] scorers =
            [.. scores.Zip(thresholds, (score, threshold) => new PassScorer(pass, score, settings, threshold, Threads))];
        foreach (var volume in volumes)
        {
            Cancellation.ThrowIfCancellationRequested();
            Check(pass, volume);
            var maps = new AnomalyMaps(volume, settings, Threads);
            for (var at = 0; at < scorers.Length; at++)
            {
                OnMap(scorers[at].Score(volume, maps.Of(scores[at])));
            }
        }

        return [.. scorers.Select(scorer => scorer.Finish())];
    }

    private static void Check(Pass pass, ScoredVolume volume)
    {
        volume.Check();
        if (pass != Pass.Healthy && volume.Segmentation is null)
        {
            throw new BadInputException(volume.Name, "has no segmentation, but only healthy volumes may have none");
        }
    }
}
