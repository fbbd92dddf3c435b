using System.Globalization;
using Residua.Benchmarks.Infra;
using Residua.Numerics;

namespace Residua.Benchmarks.Workloads;

internal static class AveragePrecisionWorkload
{
    public static Benchmark Of(int count, int repeats, string goal)
    {
        var extra = 0.0;
        var name = string.Create(CultureInfo.InvariantCulture, $"average precision, {count:N0} scores");
        return new(name, repeats, folder =>
        {
            var random = new NumpyRandom(0);
            var scores = new float[count];
            var labels = new byte[count];
            for (var i = 0; i < count; i++)
            {
                labels[i] = random.Uniform() < 0.02 ? (byte)1 : (byte)0;
                scores[i] = (float)random.Normal(labels[i], 1);
            }
            Binary.Write(folder, "scores.f32", scores);
            Binary.Write(folder, "labels.u8", labels);
            extra = ExtraBytes(() => AveragePrecision.Compute(scores, labels)) / (double)count;
            return () => AveragePrecision.Compute(scores, labels);
        })
        {
            Oracle = "sklearn-average-precision.py",
            Goal = goal,
            Remark = () => string.Create(CultureInfo.InvariantCulture, $"{extra:F1} bytes of extra memory per score"),
        };
    }

    // A first call rents all of its memory anew, so what it allocates is what it needs.
    private static long ExtraBytes(Action call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
