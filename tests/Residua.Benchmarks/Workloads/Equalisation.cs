using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

public class Equalisation : Workload
{
    private float[] _pixels = [];
    private float[] _equalised = [];

    public override string Name => "histogram equalisation, 256²";

    public override string Oracle => "skimage-equalize-hist.py";

    public override void Prepare()
    {
        _pixels = PhantomSlices.Draw(1).Pixels;
        _equalised = new float[_pixels.Length];
        Scratch.Write<float>("image.f32", _pixels);
    }

    public override void Run() => HistogramEqualisation.Fit(_pixels).Apply(_pixels, _equalised);
}
