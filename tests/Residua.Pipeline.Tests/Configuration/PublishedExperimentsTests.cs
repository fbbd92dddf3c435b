using Residua.Pipeline.Configuration;

namespace Residua.Pipeline.Tests.Configuration;

public class PublishedExperimentsTests
{
    [Theory]
    [InlineData("phantom")]
    [InlineData("paper")]
    [InlineData("smoke")]
    public void Fit_their_records_in_every_profile(string profile)
    {
        var catalogue = new ExperimentCatalogue(PublishedPapers.Experiments(), PublishedPapers.All());
        foreach (var paper in PublishedPapers.All())
        {
            Assert.NotEmpty(catalogue.Load(catalogue.Select(paper.Name), profile).Experiments);
        }
    }

    [Fact]
    public void Begin_with_the_line_that_tells_editors_their_schema()
    {
        foreach (var file in Directory.EnumerateFiles(PublishedPapers.Experiments(), "*.yaml", SearchOption.AllDirectories))
        {
            Assert.Equal($"# yaml-language-server: $schema={ExperimentSchema.FileName}", File.ReadLines(file).First());
        }
    }
}
