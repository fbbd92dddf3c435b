using System.Globalization;
using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

/// <summary>AP of scores of which 2 % are positives, one standard deviation above the negatives.</summary>
public abstract class AveragePrecisions(int count) : Workload
{
    private float[] _scores = [];
    private byte[] _labels = [];

    protected int Count { get; } = count;

    public override string Name => string.Create(CultureInfo.InvariantCulture, $"average precision, {Count:N0} scores");

    public override string Oracle => "sklearn-average-precision.py";

    public override void Prepare()
    {
        Draw();
        Scratch.Write<float>("scores.f32", _scores);
        Scratch.Write<byte>("labels.u8", _labels);
    }

    public override void Run() => AveragePrecision.Compute(_scores, _labels);

    protected void Draw()
    {
        var random = new NumpyRandom(0);
        _labels = new byte[Count];
        _scores = new float[Count];
        for (var i = 0; i < Count; i++)
        {
            _labels[i] = random.Uniform() < 0.02 ? (byte)1 : (byte)0;
            _scores[i] = (float)random.Normal(_labels[i], 1);
        }
    }
}

/// <summary>So many scores that memory matters.</summary>
public abstract class LargeAveragePrecision(int count) : AveragePrecisions(count)
{
    public override Pace Pace => Pace.Slow;

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(12), Goal.ExtraBytes(8)];

    // Not BenchmarkDotNet's diagnoser: what comes from the array pool is memory all the same, but allocated only once.
    public override double? ExtraBytes()
    {
        Draw();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Count;
    }
}

/// <summary>As many scores as a slice has pixels.</summary>
public class AveragePrecisionOfSlice() : AveragePrecisions(65_536);

/// <summary>For a quick look at the large one.</summary>
public class AveragePrecisionOfMillion() : LargeAveragePrecision(1_000_000);

/// <summary>A test set's worth.</summary>
public class AveragePrecisionOfTenMillion() : LargeAveragePrecision(10_000_000);
