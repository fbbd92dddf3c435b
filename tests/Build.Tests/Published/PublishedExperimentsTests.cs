using Residua.Pipeline.Configuration;

namespace Residua.Build.Tests;

public class PublishedExperimentsTests
{
    private static readonly string Experiments = Path.Combine(BuildContext.Root, "experiments");

    [Theory]
    [InlineData("phantom")]
    [InlineData("paper")]
    [InlineData("smoke")]
    public void Fit_their_records_in_every_profile(string profile)
    {
        var catalogue = new ExperimentCatalogue(Experiments, AllPapers.List);
        foreach (var paper in AllPapers.List)
        {
            Assert.NotEmpty(catalogue.Load(catalogue.Select(paper.Name), profile).Experiments);
        }
    }

    [Fact]
    public void Begin_with_the_line_that_tells_editors_their_schema()
    {
        foreach (var file in Directory.EnumerateFiles(Experiments, "*.yaml", SearchOption.AllDirectories))
        {
            Assert.Equal($"# yaml-language-server: $schema={ExperimentSchema.FileName}", File.ReadLines(file).First());
        }
    }
}
