using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

public class Blur : Workload
{
    private readonly GaussianBlur _blur = new(5);
    private Slice _slice;
    private float[] _blurred = [];

    public override string Name => "Gaussian blur, 256², σ = 5";

    public override string Oracle => "scipy-gaussian-filter.py";

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(4)];

    public override void Prepare()
    {
        _slice = PhantomSlices.Draw(1)[0];
        _blurred = new float[_slice.Pixels.Length];
        Scratch.Write("image.f32", _slice.Pixels.Span);
    }

    public override void Run() => _blur.Apply(_slice, _blurred);
}
