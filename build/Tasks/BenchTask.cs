using Cake.Common;
using Cake.Core;
using Cake.Frosting;

namespace Residua.Build;

[TaskName("Bench")]
[TaskDescription("Measure the hot paths beside their Python counterparts (--filter=TEXT, --quick)")]
internal sealed class BenchTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var exitCode = Dotnet.Run(
        [
            "run", "-c", "Release", "--project", "tests/Residua.Benchmarks", "--",
            .. context.Argument<string?>("filter", null) is { } filter ? ["--filter", filter] : Array.Empty<string>(),
            .. context.HasArgument("quick") ? ["--quick"] : Array.Empty<string>(),
        ]);
        if (exitCode != 0)
        {
            throw new CakeException($"The benchmarks ended with exit code {exitCode}.");
        }
    }
}
