using Residua.Benchmarks.Infra;
using Residua.Data.Phantoms;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

internal static class BlurWorkload
{
    public static Benchmark Sigma5 { get; } = new("Gaussian blur, 256², σ = 5", 200, folder =>
    {
        var slice = new BrainPhantom(FirstSlice: BrainPhantom.ScoredSlice, SliceCount: 1).Draw(0)[0];
        Binary.Write(folder, "image.f32", slice.Pixels.ToArray());
        var blurred = new float[slice.Pixels.Length];
        var blur = new GaussianBlur(5);
        return () => blur.Apply(slice, blurred);
    })
    {
        Oracle = "scipy-gaussian-filter.py",
        Goal = "≥ 4× SciPy",
    };
}
