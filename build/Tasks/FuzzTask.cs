using Cake.Common;
using Cake.Core;
using Cake.Frosting;

namespace Residua.Build;

[TaskName("Fuzz")]
[TaskDescription("Give damaged files to every reader and keep what none may do (--minutes=N, --seed=N, --filter=KIND)")]
internal sealed class FuzzTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var exitCode = Dotnet.Run(
        [
            "run", "-c", "Release", "--project", "tests/Residua.Fuzz", "--",
            $"--finds={Path.Combine(BuildContext.Root, "artifacts", "fuzz")}",
            $"--minutes={context.Argument("minutes", "1")}",
            .. context.Argument<string?>("seed", null) is { } seed ? [$"--seed={seed}"] : Array.Empty<string>(),
            .. context.Argument<string?>("filter", null) is { } kind ? [$"--kind={kind}"] : Array.Empty<string>(),
        ]);
        if (exitCode != 0)
        {
            throw new CakeException($"The fuzzer ended with exit code {exitCode}.");
        }
    }
}
