using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

/// <summary>
/// The threshold of a validation set as large as BraTS21's, 100 volumes, and the average precision of them all.
/// </summary>
public class DatasetThreshold : Workload
{
    private const int Count = 100 * 96 * 96 * 50;

    private float[] _scores = [];
    private byte[] _labels = [];

    public override string Name => "threshold search and average precision, 46 million voxels";

    public override Pace Pace => Pace.Slow;

    // The scores and labels themselves take 5 bytes.
    public override IReadOnlyList<Goal> Goals => [Goal.Seconds(3), Goal.ExtraBytes(16)];

    public override double? ExtraBytes()
    {
        Draw();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Count;
    }

    public override void Prepare() => Draw();

    public override void Run()
    {
        ThresholdSearch.Run([new(_scores, _labels)], _labels.AsSpan().Count((byte)1), Environment.ProcessorCount);
        AveragePrecision.Compute(_scores, _labels);
    }

    private void Draw()
    {
        var random = new NumpyRandom(0);
        (_scores, _labels) = (new float[Count], new byte[Count]);
        for (var i = 0; i < Count; i++)
        {
            _labels[i] = random.Uniform() < 0.01 ? (byte)1 : (byte)0;
            _scores[i] = (float)(random.Uniform() * (_labels[i] == 1 ? 1 : 0.6));
        }
    }
}
