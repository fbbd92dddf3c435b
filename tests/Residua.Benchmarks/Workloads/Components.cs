using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

/// <summary>26-connected components with their labels and sizes.</summary>
public abstract class Components(string input, double millionPerSecond) : Workload
{
    private static readonly VolumeShape Shape = new(256, 256, 256);

    private readonly int[] _labels = new int[Shape.Length];
    private byte[] _mask = [];

    public override string Name => $"26-connected components, 256³, {input}";

    public override Pace Pace => Pace.Slow;

    public override IReadOnlyList<Goal> Goals => [Goal.Rate(Shape.Length, millionPerSecond * 1e6, "million voxels/s")];

    public override string Remark => "one thread";

    public override void Prepare() => _mask = Draw(Shape);

    public override void Run() => ConnectedComponents.Of(_mask, Shape).Label(_labels);

    /// <summary>The mask.</summary>
    protected abstract byte[] Draw(VolumeShape shape);
}

/// <summary>Half of the voxels at random.</summary>
public class RandomComponents() : Components("random", 62)
{
    protected override byte[] Draw(VolumeShape shape) =>
        [.. VolumeSample.Noise(shape, 3).Select(value => value < 0.5f ? (byte)1 : (byte)0)];
}

/// <summary>As sparse as can be and still connect across the volume: the most work for the least voxels.</summary>
public class SparseComponents() : Components("one in ten at random", 62)
{
    protected override byte[] Draw(VolumeShape shape) =>
        [.. VolumeSample.Noise(shape, 3).Select(value => value < 0.1f ? (byte)1 : (byte)0)];
}

/// <summary>What a threshold leaves.</summary>
public class LesionComponents() : Components("lesions", 500)
{
    protected override byte[] Draw(VolumeShape shape) => VolumeSample.Lesions(shape);
}
