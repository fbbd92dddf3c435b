using Residua.Benchmarks.Infra;
using Residua.Data.Phantoms.Heads;

namespace Residua.Benchmarks.Workloads;

public class PhantomHeads : Workload
{
    private static readonly HeadPhantomSettings Cohorts = new();

    public override string Name => "phantom heads, all default cohorts (85 subjects)";

    public override Pace Pace => Pace.Once;

    public override IReadOnlyList<Goal> Goals => [Goal.Seconds(25)];

    public override string Remark => "two threads, with writing";

    public override void Prepare()
    {
        // Nothing is read.
    }

    public override void Run() => HeadPhantomCohorts.Write(Path.Combine(Scratch.Folder, "heads"), Cohorts, threads: 2);
}
