using Residua.Benchmarks.Infra;
using Residua.Data.Phantoms.Chests;

namespace Residua.Benchmarks.Workloads;

public class PhantomChests : Workload
{
    private static readonly ChestPhantomSettings Chests = new() { Others = 0 };

    public override string Name => "phantom chests, all default lists (600 pictures, 180 masks)";

    public override Pace Pace => Pace.Once;

    public override IReadOnlyList<Goal> Goals => [Goal.Seconds(10)];

    public override string Remark => "two threads, with writing";

    public override void Prepare()
    {
        // Nothing is read.
    }

    public override void Run() => ChestPhantomCohorts.Write(Path.Combine(Scratch.Folder, "chests"), Chests, threads: 2);
}
