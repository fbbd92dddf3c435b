using Residua.Benchmarks.Infra;
using Residua.Data;
using Residua.Models;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Benchmarks.Workloads;

/// <summary>
/// Experiment 3 with the AE of the published size: both inputs, in evaluation mode; training and loading excluded.
/// </summary>
public class ModelSweeps : Workload
{
    private const int Threads = 2;
    private const int Published = 320;
    private const int Slices = 4;

    private static readonly DiskSettings Disk = new();

    private SliceStack _stack = new([], 0, 0, 0);
    private Reconstructor? _network;

    public override string Name => $"experiment 3 (AE 128, normal and anomalous), {Published} slices of 256²";

    public override Pace Pace => Pace.Slow;

    public override double Scale => (double)Published / Slices;

    public override string? Oracle => "original-experiment-3.py";

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(5)];

    public override string Remark =>
        $"{Threads} threads, extrapolated from {Slices} slices; oracle: {Threads} threads, from 25 cells of each input";

    public override void Prepare()
    {
        Engine.UseThreads(Threads);
        _stack = PhantomSlices.Draw(Slices);
        Scratch.Write("image.f32", _stack[0].Pixels.Span);
        var model = new AeSettings { Latent = 128 };
        _network = Reconstructor.Load(Train(model), model, _stack.Height);
    }

    public override void Run()
    {
        var anomalies = AnomalyPlacement.Draw(_stack, Disk.Radius, 0);
        var sweep = new ModelSweep(_stack, anomalies, Disk.Intensity.Values()) { Threads = Threads };
        sweep.RunOnce(_network!);
        sweep.RunEach(_network!, ReconstructionInput.Anomalous);
    }

    // One step: what the weights are does not change what they cost.
    private string Train(ModelSettings model)
    {
        var training = new ReconstructionTraining(
            model, new() { Batch = Slices, Steps = 1, ValidateEvery = 1 }, _stack, ValidationSet.Of(_stack, Disk.Radius, 0));
        training.Train(new Trainer { Output = Scratch.Folder }, seed: 0);
        return Path.Combine(Scratch.Folder, Trainer.LastFile);
    }
}
