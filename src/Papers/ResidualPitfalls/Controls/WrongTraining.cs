using Residua.Data;
using Residua.Models;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The log of a training that never was: one validation of a wrong reconstruction.</summary>
internal static class WrongTraining
{
    /// <summary>The step that validates the mistake on the slices that would have validated the model.</summary>
    public static Step Of(TrainingExperiment experiment, TrainSlices slices, Mistake mistake, Step? meanSlice) => Step.Create(
        Stage.Score, "wrong-training", new Settings(mistake, experiment.Seed, experiment.Anomaly),
        new Inputs(slices.Slices, meanSlice), Validate);

    private static void Validate(Settings settings, Inputs inputs, StepRun run)
    {
        var normal = SliceStackFile.Read(run.PathOf(inputs.Slices, TrainSlices.ValidationFile));
        var validation = ValidationSet.Of(normal, settings.Anomaly.Radius, settings.Seed);
        var size = normal.Height * normal.Width;
        var meanSlice = inputs.MeanSlice is { } mean ? TestSlices.Read(mean, run) : null;
        var reconstruct = WrongSweep.Reconstructions(settings.Mistake, [0], meanSlice)[0];
        var reconstructed = new float[size];
        var (precisions, errors) = (new double[normal.Count], new double[normal.Count]);
        for (var i = 0; i < normal.Count; i++)
        {
            reconstruct(normal[i], reconstructed);
            float[] residual = [.. reconstructed.Zip(validation.Slices[i].Pixels.ToArray(), (a, b) => Math.Abs(a - b))];
            precisions[i] = AveragePrecision.Compute(residual, validation.Labels.AsSpan(i * size, size));
            errors[i] = residual.Average();
        }

        new TextTable(
            ["step", "name", "value"],
            [
                ["1", TrainingMetrics.Precision, TextTable.Cell(precisions.Average())],
                ["1", TrainingMetrics.Loss, TextTable.Cell(errors.Average())],
            ])
            .Write(Path.Combine(run.Output, Trainer.MetricsFile));
    }

    private sealed record Settings(Mistake Mistake, int Seed, PlacedDisk Anomaly);

    private sealed record Inputs(Step Slices, Step? MeanSlice);
}
