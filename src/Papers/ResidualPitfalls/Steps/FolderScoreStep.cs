using System.Globalization;
using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Computes where a model is blind, and which blur it is like, from its reconstructions of normal images.</summary>
internal static class FolderScoreStep
{
    /// <summary>AP over intensity and sigma of blurs of the same slices.</summary>
    public const string BlursFile = "blurs.csv";

    /// <summary>One row: the blur whose curve is nearest, and the mean |difference| of the two.</summary>
    public const string NearestFile = "nearest-blur.csv";

    /// <summary>See <see cref="BlindSpot.ToTable"/>.</summary>
    public const string BlindSpotFile = "blind-spot.csv";

    /// <summary>What was found, in words.</summary>
    public const string SentenceFile = "blind-spot.txt";

    /// <summary>Column of the AP of the reconstructions.</summary>
    public const string ModelColumn = "model";

    private const string DisksFile = "disks.csv";

    /// <summary>The step that scores <paramref name="experiment"/>.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="files">See <see cref="ReconstructionPair.FilesOf"/>.</param>
    /// <param name="pairs">The step that has checked them.</param>
    public static Step Of(FolderExperiment experiment, IReadOnlyList<string> files, Step pairs) => Step.Create(
        Stage.Score, "folder-sweep",
        new Settings(
            ReconstructionPair.NamesOf(files), experiment.Seed, experiment.Dataset.Slice, experiment.Dataset.Rescale,
            experiment.Anomaly, experiment.Reconstruction),
        new Inputs(pairs), Score, outsideFiles: files);

    private static void Score(Settings settings, Inputs inputs, StepRun run)
    {
        var (intensities, sigmas) = (settings.Anomaly.Intensity.Values(), settings.Reconstruction.Sigma.Values());
        var slices = new PairSlices(ReconstructionPair.Of(run.OutsideFiles), settings.Rescale);
        var all = PairSlice.Read(run.PathOf(inputs.Pairs, PairsStep.SlicesFile));
        var chosen = slices.Choose(all, settings.Slice, settings.Anomaly.Radius, run.Warn);
        var histogram = new IntensityHistogram(new(
            chosen.Min(slice => slice.Range.Minimum), chosen.Max(slice => slice.Range.Maximum)));
        List<string[]> disks = [];
        var precision = new FolderSweep(slices, intensities, sigmas)
        {
            OnBatch = (stack, anomalies) =>
            {
                histogram.Add(stack.Pixels);
                disks.AddRange(anomalies.Select((anomaly, i) => Row(stack.NameOf(i), anomaly)));
            },
            Threads = run.Threads,
            Progress = run.Progress,
            Cancellation = run.Cancellation,
        }.Run(chosen, settings.Anomaly.Radius, settings.Seed);

        histogram.ToTable().Write(Path.Combine(run.Output, DiskScoreStep.HistogramFile));
        new TextTable(["image", "slice", "row", "column", "pixels"], [.. disks]).Write(Path.Combine(run.Output, DisksFile));
        var images = chosen.Select(slice => slice.Pair).Distinct().Count();
        Write(intensities, sigmas, precision, $"Scored: {Count(chosen.Count, "slice")} of {Count(images, "image")}.", run);
    }

    private static void Write(double[] intensities, double[] sigmas, double[,] precision, string scored, StepRun run)
    {
        double[] model = [.. intensities.Select((_, row) => precision[row, 0])];
        var blurs = new NumericGrid("intensity", intensities, sigmas, new double[intensities.Length, sigmas.Length]);
        for (var row = 0; row < intensities.Length; row++)
        {
            for (var column = 0; column < sigmas.Length; column++)
            {
                blurs.Values[row, column] = precision[row, column + 1];
            }
        }

        new NumericTable(["intensity", ModelColumn], [.. intensities.Zip(model, (intensity, ap) => (double[])[intensity, ap])])
            .Write(Path.Combine(run.Output, Tables.Precision));
        blurs.Write(Path.Combine(run.Output, BlursFile));
        var nearest = NearestBlur.Of(blurs, model);
        nearest.ToTable().Write(Path.Combine(run.Output, NearestFile));
        var blind = BlindSpot.Of(intensities, model);
        blind.ToTable().Write(Path.Combine(run.Output, BlindSpotFile));
        File.WriteAllText(
            Path.Combine(run.Output, SentenceFile), $"{blind.Sentence()} {nearest.Sentence()} {scored}\n");
    }

    private static string[] Row(string slice, Anomaly anomaly) =>
        [.. slice.Split('/'), Text(anomaly.Centre.Row), Text(anomaly.Centre.Column), Text(anomaly.Label.Length)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{Text(number)} {noun}s";

    private sealed record Inputs(Step Pairs);

    private sealed record Settings(
        IReadOnlyList<string> Names, int Seed, int? Slice, RescaleSettings Rescale, DiskSettings Anomaly,
        BlurSettings Reconstruction);
}
