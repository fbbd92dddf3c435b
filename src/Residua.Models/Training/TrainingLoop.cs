using System.Diagnostics;
using System.Globalization;
using Residua.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Runs any recipe: takes steps until all are done; validates, keeps weights, and saves where it is.</summary>
/// <param name="run">The training, at its beginning or restored.</param>
internal sealed partial class TrainingLoop(TrainingRun run)
{
    // So that a kill costs little where validations are far apart. When a checkpoint is written changes no number.
    private static readonly TimeSpan MostUnsaved = TimeSpan.FromMinutes(1);

    private readonly Recipe _recipe = run.Recipe;
    private readonly int _length = run.Recipe.Length.InSteps(run.Order.BatchesPerEpoch);
    private readonly int _validateEvery = run.Recipe.ValidateEvery.InSteps(run.Order.BatchesPerEpoch);
    private readonly int _saveEvery = (run.Recipe.SaveEvery ?? run.Recipe.ValidateEvery).InSteps(run.Order.BatchesPerEpoch);

    /// <summary>Where the network is; needed for its random stream. Default cpu.</summary>
    public Device Device { get; init; } = CPU;

    /// <summary>Seed of the training; needed on a device that is not the CPU.</summary>
    public int Seed { get; init; }

    /// <summary>Told after every step how many are done and how many there are.</summary>
    public Action<long, long> Progress { get; init; } = (_, _) => { };

    /// <summary>Told the loss in words after every step.</summary>
    public Action<string> Status { get; init; } = _ => { };

    // Of the current step.
    private int Epoch => (run.Done - 1) / run.Order.BatchesPerEpoch;

    /// <summary>Goes on to the end.</summary>
    /// <exception cref="BadInputException">A loss is not finite, or a checkpoint cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; everything up to the last step is saved.</exception>
    public void Run(CancellationToken cancellation)
    {
        var saved = run.Done;
        var clock = Stopwatch.StartNew();
        Progress(run.Done, _length);
        while (!IsOver && !cancellation.IsCancellationRequested)
        {
            run.Done++;
            Learn();
            if (run.Done % _validateEvery == 0)
            {
                Validate();
            }

            if (run.Done % _saveEvery == 0 || clock.Elapsed > MostUnsaved)
            {
                run.Save();
                saved = run.Done;
                clock.Restart();
            }

            Progress(run.Done, _length);
        }

        if (run.Done > saved)
        {
            run.Save();
        }

        if (!IsOver)
        {
            cancellation.ThrowIfCancellationRequested();
            return;
        }

        Test();
    }

    private bool IsOver => run.Done >= _length || _recipe.Stopping is { IsDue: true };

    private void Learn()
    {
        using var scope = NewDisposeScope();
        SeedDevice();
        foreach (var optimiser in _recipe.Optimisers)
        {
            optimiser.Schedule(run.Done, Epoch);
            optimiser.Clear(); // before the forward pass, whose memory is then that much smaller
        }

        var images = run.Batches.Gather(run.Order.Next());
        var batch = new TrainingBatch(_recipe.Corrupt(images), images, run.Done, Epoch);
        var terms = DeviceMemory.OfBatch(() => _recipe.Step(batch), images.shape[0], Device);
        foreach (var average in _recipe.Averages)
        {
            average.Update();
        }

        NamedValue[] values = [.. terms.Select(term => new NamedValue(term.Name, term.Value.item<float>()))];
        RequireFinite(values);
        Status(string.Create(CultureInfo.InvariantCulture, $"loss {values[0].Value:F4}"));
        run.Entries.Add(run.Done, (int)images.shape[0], values);
    }

    // Not every libtorch lets the state of a GPU's generator be saved, so there each step has a stream of its own.
    private void SeedDevice()
    {
        if (Device.type == DeviceType.CUDA)
        {
            cuda.manual_seed_all(((long)Seed << 32) + run.Done);
        }
    }

    private void RequireFinite(IReadOnlyList<NamedValue> values)
    {
        foreach (var (name, value) in values)
        {
            if (!double.IsFinite(value))
            {
                throw new BadInputException(
                    "train.lr",
                        $"{name} is {value} at step {run.Done}: the training has diverged; a lower learning rate may help");
            }
        }
    }
}
