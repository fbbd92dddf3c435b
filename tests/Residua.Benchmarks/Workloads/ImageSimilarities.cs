using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

/// <summary>The second paper's SSIM of an image and its reconstruction.</summary>
public class ImageSimilarities : Workload
{
    private Slice _image;
    private Slice _reconstruction;

    public override string Name => "SSIM of two images, 128², 7×7 window";

    public override string Oracle => "skimage-ssim.py";

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(3)];

    public override string Remark => "the same number to the last bits";

    public override void Prepare()
    {
        (_image, _reconstruction) = (Draw(0), Draw(1));
        Scratch.Write("image.f32", _image.Pixels.Span);
        Scratch.Write("reconstruction.f32", _reconstruction.Pixels.Span);
    }

    public override void Run() => ImageSimilarity.Mean(_image, _reconstruction);

    private static Slice Draw(uint seed)
    {
        var random = new NumpyRandom(seed);
        return new(Enumerable.Range(0, 128 * 128).Select(_ => (float)random.Uniform()).ToArray(), 128, 128);
    }
}
