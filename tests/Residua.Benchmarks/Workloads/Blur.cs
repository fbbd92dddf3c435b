using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

public class Blur : Workload
{
    private readonly GaussianBlur blur = new(5);
    private Slice slice;
    private float[] blurred = [];

    public override string Name => "Gaussian blur, 256², σ = 5";

    public override string Oracle => "scipy-gaussian-filter.py";

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(4)];

    public override void Prepare()
    {
        slice = PhantomSlices.Draw(1)[0];
        blurred = new float[slice.Pixels.Length];
        Scratch.Write("image.f32", slice.Pixels.Span);
    }

    public override void Run() => blur.Apply(slice, blurred);
}
