using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

public class Equalisation : Workload
{
    private float[] pixels = [];
    private float[] equalised = [];

    public override string Name => "histogram equalisation, 256²";

    public override string Oracle => "skimage-equalize-hist.py";

    public override void Prepare()
    {
        pixels = PhantomSlices.Draw(1).Pixels;
        equalised = new float[pixels.Length];
        Scratch.Write<float>("image.f32", pixels);
    }

    public override void Run() => HistogramEqualisation.Fit(pixels).Apply(pixels, equalised);
}
