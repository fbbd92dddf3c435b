using System.Diagnostics;
using System.Globalization;
using Residua.Data;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Takes steps until all are done; validates, keeps the best weights, and saves where it is.</summary>
internal sealed class TrainingLoop
{
    // So that a kill costs little where validations are far apart. When a checkpoint is written changes no number.
    private static readonly TimeSpan MostUnsaved = TimeSpan.FromMinutes(1);

    public required TrainingSettings Settings { get; init; }

    public required ReconstructionNetwork Network { get; init; }

    public required Loss Loss { get; init; }

    public required GradientStep Step { get; init; }

    public required SliceBatches Batches { get; init; }

    public required Validation Validation { get; init; }

    public required TrainingCheckpoint Checkpoint { get; init; }

    /// <summary>Told the loss in words after every step.</summary>
    public required Action<string> Status { get; init; }

    /// <summary>Goes on after step <paramref name="done"/>.</summary>
    /// <exception cref="BadInputException">The loss is not finite, or a checkpoint cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; everything up to the last step is saved.</exception>
    public void Run(int done, Action<long, long> progress, CancellationToken cancellation)
    {
        var saved = done;
        var clock = Stopwatch.StartNew();
        progress(done, Settings.Steps);
        while (done < Settings.Steps && !cancellation.IsCancellationRequested)
        {
            Learn(++done);
            var validates = done % Settings.ValidateEvery == 0;
            if (validates)
            {
                Validate(done);
            }

            if (validates || clock.Elapsed > MostUnsaved)
            {
                Checkpoint.Write(done);
                saved = done;
                clock.Restart();
            }

            progress(done, Settings.Steps);
        }

        if (done > saved)
        {
            Checkpoint.Write(done);
        }

        if (done < Settings.Steps)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private void Learn(int step)
    {
        using var scope = NewDisposeScope();
        var terms = Step.Run(step, Batches.Gather(Checkpoint.Order.Next()));
        RequireFinite(step, Loss.TrainingNames[0], terms[0]);
        Status(string.Create(CultureInfo.InvariantCulture, $"loss {terms[0]:F4}"));
        if (step % Settings.LogEvery != 0)
        {
            return;
        }

        foreach (var (name, value) in Loss.TrainingNames.Zip(terms))
        {
            Checkpoint.Log.Add(step, name, value);
        }
    }

    private void Validate(int step)
    {
        var values = Validation.Run(Network);
        foreach (var (name, value) in values)
        {
            RequireFinite(step, name, value);
            Checkpoint.Log.Add(step, name, value);
        }

        foreach (var kept in Checkpoint.Best.Where(kept => kept.IsBeatenBy(values)))
        {
            kept.Write(Network, step);
        }
    }

    private static void RequireFinite(int step, string name, double value)
    {
        if (!double.IsFinite(value))
        {
            throw new BadInputException("train.lr", $"{name} is {value} at step {step}: the training has diverged; a lower learning rate may help");
        }
    }
}
