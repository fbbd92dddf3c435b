using Residua.Benchmarks.Infra;
using Residua.Data.Phantoms;

namespace Residua.Benchmarks.Workloads;

public class PhantomVolume : Workload
{
    private readonly BrainPhantom _phantom = new();

    public override string Name => "phantom, one volume of 20 slices of 256²";

    public override Pace Pace => Pace.Slow;

    public override string Remark => "one thread, without writing";

    public override void Prepare()
    {
        // Nothing is read.
    }

    public override void Run() => _phantom.Draw(0);
}
