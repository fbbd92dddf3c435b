using Cake.Common;
using Cake.Frosting;

namespace Residua.Build;

[TaskName("Test")]
[TaskDescription("Build everything and run all tests, or those that --filter=TEXT selects")]
internal sealed class TestTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var folder = Path.Combine(BuildContext.Root, "artifacts", "test-results");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var filter = context.Argument<string?>("filter", null);
        var exitCode = Dotnet.Run(
        [
            "test", "Residua.slnx", "-c", "Release", "--nologo", "--logger", "trx", "--results-directory", folder,
            .. filter is null ? Array.Empty<string>() : ["--filter", $"FullyQualifiedName~{filter}"],
        ]);

        var results = TestResults.Read(folder);
        // A project that did not build or crashed leaves no counters: its failure still counts.
        if (exitCode != 0 && results.Failed == 0)
        {
            results = results with { Failed = 1 };
        }

        Console.WriteLine(results);
        results.ThrowUnlessPassed(exitCode, filter);
    }
}
