using Residua.Pipeline.Report;

namespace Residua.Report.Tests;

public sealed class FigureTitleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("residua-report-").FullName;

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><title>AP &lt; 1</title></svg>", "AP < 1")]
    [InlineData("<svg/>", "curve")]
    [InlineData("no XML", "curve")]
    [InlineData("<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg><title>&e;</title></svg>", "curve")]
    [InlineData(null, "curve")]
    public void The_title_is_that_of_the_drawing_or_else_the_name_of_the_file(string? svg, string title)
    {
        if (svg is not null)
        {
            File.WriteAllText(Path.Combine(_folder, "curve.svg"), svg);
        }

        Assert.Equal(title, FigureTitle.Of(Path.Combine(_folder, "curve.png")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
