using Residua.Pipeline.Claims;
using Residua.Pipeline.Configuration;

namespace Residua.Build.Tests;

/// <summary>The schemas beside the experiments and the claims are those of the records.</summary>
/// <remarks>RESIDUA_UPDATE=1 dotnet test tests/Build.Tests --filter PublishedSchemaTests writes the files anew.</remarks>
public class PublishedSchemaTests
{
    [Fact]
    public void The_files_beside_the_experiments_are_current()
    {
        foreach (var paper in AllPapers.List)
        {
            var folder = Path.Combine(BuildContext.Root, "experiments", paper.Name);
            AssertCurrent(Path.Combine(folder, ExperimentSchema.FileName), ExperimentSchema.Of(paper));
        }
    }

    [Fact]
    public void The_files_beside_the_claims_are_current()
    {
        foreach (var paper in AllPapers.List)
        {
            var folder = Path.Combine(BuildContext.Root, "expected-results", paper.Name);
            AssertCurrent(Path.Combine(folder, ClaimSchema.FileName), ClaimSchema.Text());
        }
    }

    private static void AssertCurrent(string file, string schema)
    {
        if (Environment.GetEnvironmentVariable("RESIDUA_UPDATE") == "1")
        {
            File.WriteAllText(file, schema);
        }

        var isCurrent = File.Exists(file) && File.ReadAllText(file) == schema;
        Assert.True(isCurrent, $"{file} is not current; see the remark on {nameof(PublishedSchemaTests)}");
    }
}
