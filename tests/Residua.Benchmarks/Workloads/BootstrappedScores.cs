using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

/// <summary>AUROC, AP, FPR95 and FPR99 of images and of five bootstraps of them, as the second paper reports them.</summary>
public class BootstrappedScores : Workload
{
    private const int Count = 1_000_000;

    private float[] _negatives = [];
    private float[] _positives = [];

    public override string Name => "AUROC, AP, FPR and 5 bootstraps, 1,000,000 images";

    public override Pace Pace => Pace.Slow;

    public override string Oracle => "sklearn-bootstraps.py";

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(10)];

    public override void Prepare()
    {
        var random = new NumpyRandom(0);
        (_negatives, _positives) = (Draw(random, 0), Draw(random, 1));
        Scratch.Write<float>("negatives.f32", _negatives);
        Scratch.Write<float>("positives.f32", _positives);
    }

    public override void Run() => Bootstraps.Of(new ScoreRanking(_negatives, _positives));

    private static float[] Draw(NumpyRandom random, double mean) =>
        [.. Enumerable.Range(0, Count / 2).Select(_ => (float)random.Normal(mean, 1))];
}
