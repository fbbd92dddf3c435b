using Cake.Core;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;

namespace StandIns.Tests.CakeFrosting;

/// <summary>Runs what a test wants to see from inside a task.</summary>
[TaskName("Probe")]
internal sealed class ProbeTask(Action<ICakeContext> probe) : FrostingTask
{
    public override void Run(ICakeContext context) => probe(context);

    public static HostRun Run(Action<ICakeContext> probe, params string[] args) => HostRun.Of(
        CakeHost.Create().ConfigureServices(services => services.AddSingleton(probe)),
        [typeof(ProbeTask)],
        ["-t", "Probe", .. args]);
}
