namespace Residua.Numerics;

/// <summary>Work on the axial slices of a volume, which no slice's result depends on another's.</summary>
internal static class Slices
{
    /// <summary>Works on every slice; each thread has memory of its own.</summary>
    public static void ForEach<TScratch>(int count, int threads, Func<TScratch> scratch, Action<TScratch, int> work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (threads == 1)
        {
            var own = scratch();
            for (var z = 0; z < count; z++)
            {
                work(own, z);
            }

            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, count, options, scratch, (z, _, own) => { work(own, z); return own; }, static _ => { });
    }
}
