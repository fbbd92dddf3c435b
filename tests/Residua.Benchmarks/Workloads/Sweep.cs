using Residua.Benchmarks.Infra;
using Residua.Data;
using Residua.Numerics;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Benchmarks.Workloads;

/// <summary>The product's own loop over slices, blurs and intensities, at the published grid; loading excluded.</summary>
public abstract class Sweep(string name, TextureKind? texture, int slices) : Workload
{
    private const int Threads = 2;
    private const int Published = 320;
    private SliceStack _stack = new([], 0, 0, 0);

    public override string Name => $"{name}, {Published} slices of 256²";

    public override Pace Pace => Pace.Once;

    public override double Scale => (double)Published / slices;

    public override string Remark =>
        slices == Published ? $"{Threads} threads" : $"{Threads} threads, extrapolated from {slices} slices";

    public override void Prepare()
    {
        _stack = PhantomSlices.Draw(slices);
        Scratch.Write("image.f32", _stack[0].Pixels.Span);
    }

    public override void Run()
    {
        var disk = new DiskSettings();
        var intensities = texture is null ? disk.Intensity.Values() : [];
        var anomalies = AnomalyPlacement.Draw(_stack, disk.Radius, 0, texture);
        ResidualSweep.Run(_stack, anomalies, intensities, LinearSpace.Values(0, 5, 100), Threads, Tell);
    }

    private static void Tell(long done, long all)
    {
        if (done % Math.Max(1, all / 8) == 0)
        {
            Console.Error.WriteLine($"    {done} of {all} slices");
        }
    }
}

public abstract class DiskSweep(int slices) : Sweep("experiment 1, 100 × 100 grid", null, slices)
{
    public override string Oracle => "original-experiment-1.py";

    public override string Remark => $"{base.Remark}; oracle: one thread, extrapolated from 20 cells of one slice";

    public override IReadOnlyList<Goal> Goals => [Goal.Seconds(40)];
}

public class WholeDiskSweep() : DiskSweep(320);

public class ShortDiskSweep() : DiskSweep(16);

public class WholeTextureSweep() : Sweep("experiment 2 (sink), 100 sigmas", TextureKind.SinkDeformation, 320);

public class ShortTextureSweep() : Sweep("experiment 2 (sink), 100 sigmas", TextureKind.SinkDeformation, 16);
