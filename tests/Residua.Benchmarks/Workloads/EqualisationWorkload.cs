using Residua.Benchmarks.Infra;
using Residua.Data.Phantoms;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

internal static class EqualisationWorkload
{
    public static Benchmark OneSlice { get; } = new("histogram equalisation, 256²", 200, folder =>
    {
        var pixels = new BrainPhantom(FirstSlice: BrainPhantom.ScoredSlice, SliceCount: 1).Draw(0).Pixels;
        Binary.Write(folder, "image.f32", pixels);
        var equalised = new float[pixels.Length];
        return () => HistogramEqualisation.Fit(pixels).Apply(pixels, equalised);
    })
    {
        Oracle = "skimage-equalize-hist.py",
    };
}
