using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

/// <summary>The noise of one training step of a diffusion model; must not show beside it.</summary>
public class SimplexNoiseImage : Workload
{
    private readonly NumpyRandom _random = new(0);

    public override string Name => "simplex noise, six octaves, 96²";

    public override IReadOnlyList<Goal> Goals => [Goal.Seconds(0.002)];

    public override void Prepare()
    {
    }

    public override void Run() => SimplexImage.Draw(_random, 96, 96);
}
