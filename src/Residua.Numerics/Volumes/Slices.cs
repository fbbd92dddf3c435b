namespace Residua.Numerics;

/// <summary>Work on parts of a volume, such as its slices, none of which depends on another.</summary>
internal static class Slices
{
    /// <summary>Works on every part; each thread has memory of its own.</summary>
    public static void ForEach<TScratch>(int count, int threads, Func<TScratch> scratch, Action<TScratch, int> work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (threads == 1)
        {
            var own = scratch();
            for (var part = 0; part < count; part++)
            {
                work(own, part);
            }

            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, count, options, scratch, (part, _, own) => { work(own, part); return own; }, static _ => { });
    }
}
