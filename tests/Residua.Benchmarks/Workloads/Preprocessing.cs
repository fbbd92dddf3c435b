using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

public class Preprocessing : Workload
{
    private static readonly VolumeShape Shape = new(160, 200, 160);
    private Volume _image, _mask;

    public override string Name => "preprocessing of a volume, 160×200×160 to 96×96×50";

    public override Pace Pace => Pace.Slow;

    public override string Oracle => "scipy-preprocessing.py";

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(5)];

    public override string Remark => "two threads; NumPy and SciPy use one";

    public override void Prepare()
    {
        var random = new NumpyRandom(1);
        var (image, mask) = (new float[Shape.Length], new float[Shape.Length]);
        for (var at = 0; at < image.Length; at++)
        {
            double x = (at % 160 / 80.0) - 1, y = (at / 160 % 200 / 100.0) - 1, z = (at / 32000 / 80.0) - 1;
            var radius = (x * x) + (y * y) + (z * z);
            mask[at] = radius < 1 ? 1 : 0;
            image[at] = radius < 1 ? (float)(500 + (300 * x * y) + random.Uniform(0, 100)) : 0;
        }

        (_image, _mask) = (new(image, Shape), new(mask, Shape));
        Scratch.Write("image.f32", _image.Voxels.Span);
        Scratch.Write("mask.f32", _mask.Voxels.Span);
    }

    public override void Run()
    {
        var target = new VolumeShape(192, 192, 100);
        var mask = CropOrPad.Apply(_mask, target);
        var smooth = CropOrPad.Apply(CurvatureFlow.Smooth(_image, (1, 1, 1), threads: 2), target);
        HalfResolution.OfImage(PercentileRescale.Apply(smooth, mask), threads: 2);
        HalfResolution.OfLabels(mask);
    }
}
