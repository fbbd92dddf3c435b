using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

/// <summary>What the third paper's score takes for one volume: eight SSIM maps and their ensemble.</summary>
public abstract class Similarity(SsimArithmetic arithmetic) : Workload
{
    private Volume _input;
    private Volume _reconstruction;

    public override string Name => $"SSIM ensemble, 96×96×50, 8 sigmas, {Precision}";

    public override Pace Pace => Pace.Slow;

    public override string Oracle => "torch-ssim-ensemble.py";

    public override string Remark => "one thread each; the original's dense 3-D convolutions";

    private string Precision => arithmetic == SsimArithmetic.DoublePrecision ? "in double" : "float32 bit for bit";

    public override void Prepare()
    {
        var shape = VolumeSample.Evaluated;
        (_input, _reconstruction) = (new(VolumeSample.Noise(shape, 1), shape), new(VolumeSample.Noise(shape, 2), shape));
        Scratch.Write("input.f32", _input.Voxels.Span);
        Scratch.Write("reconstruction.f32", _reconstruction.Voxels.Span);
        Scratch.Write("sigmas.f64", StructuralSimilarity.PublishedSigmas.ToArray().AsSpan());
    }

    public override void Run() => SimilarityEnsemble.Combine(
        [.. StructuralSimilarity.PublishedSigmas.Select(
            sigma => new StructuralSimilarity(sigma, arithmetic).Map(_input, _reconstruction))]);
}

/// <summary>One axis after another.</summary>
public class SimilarityInDouble() : Similarity(SsimArithmetic.DoublePrecision)
{
    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(10)];
}

/// <summary>Window by window, as the original.</summary>
public class SimilarityAsOriginal() : Similarity(SsimArithmetic.SinglePrecision);
