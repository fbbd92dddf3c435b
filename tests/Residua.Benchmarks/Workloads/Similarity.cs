using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

/// <summary>What the third paper's score takes for one volume: eight SSIM maps and their ensemble.</summary>
public class Similarity : Workload
{
    private Volume _input;
    private Volume _reconstruction;

    public override string Name => "SSIM ensemble, 96×96×50, 8 sigmas";

    public override Pace Pace => Pace.Slow;

    public override string Oracle => "torch-ssim-ensemble.py";

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(10)];

    public override string Remark => "one thread each; the original's dense 3-D convolutions";

    public override void Prepare()
    {
        var shape = VolumeSample.Evaluated;
        (_input, _reconstruction) = (new(VolumeSample.Noise(shape, 1), shape), new(VolumeSample.Noise(shape, 2), shape));
        Scratch.Write("input.f32", _input.Voxels.Span);
        Scratch.Write("reconstruction.f32", _reconstruction.Voxels.Span);
        Scratch.Write("sigmas.f64", StructuralSimilarity.PublishedSigmas.ToArray().AsSpan());
    }

    public override void Run() => SimilarityEnsemble.Combine(
        [.. StructuralSimilarity.PublishedSigmas.Select(sigma => new StructuralSimilarity(sigma).Map(_input, _reconstruction))]);
}
