using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

/// <summary>The median filter of anomaly maps.</summary>
public class Median : Workload
{
    private Volume _volume;

    public override string Name => "median 5×5×5, 96×96×50";

    public override Pace Pace => Pace.Slow;

    public override string Oracle => "scipy-median-filter.py";

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(10)];

    public override string Remark => "one thread each";

    public override void Prepare()
    {
        _volume = new(VolumeSample.Noise(VolumeSample.Evaluated, 1), VolumeSample.Evaluated);
        Scratch.Write("volume.f32", _volume.Voxels.Span);
    }

    public override void Run() => MedianFilter.Apply(_volume);
}
