using System.Xml.Linq;
using Residua.Figures.Tests.Infra;
using SixLabors.ImageSharp;

namespace Residua.Figures.Tests;

public sealed class FigureTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly string _folder = Directory.CreateTempSubdirectory("residua-figures-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_svg_names_itself_and_holds_every_text()
    {
        var map = Samples.HeatMap() with { Title = "AP < 1 & \u0001 all" };

        var root = XDocument.Parse(map.Draw().ToSvg()).Root!;

        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal("AP < 1 & \ufffd all", root.Element(Svg + "title")!.Value);
        Assert.Equal("0 0 640 480", root.Attribute("viewBox")!.Value);
        Assert.Superset(new HashSet<string> { "0", "5", "0.4", "1.0", "σ", "intensity" }, Texts(root));
    }

    [Fact]
    public void The_svg_embeds_one_pixel_per_cell()
    {
        var svg = XDocument.Parse(Samples.HeatMap().Draw().ToSvg());
        var href = svg.Descendants(Svg + "image").Single().Attribute("href")!.Value;

        using var image = Image.Load<SixLabors.ImageSharp.PixelFormats.Rgba32>(Convert.FromBase64String(href.Split(',')[1]));

        Assert.Equal((5, 4), (image.Width, image.Height));
        Assert.Equal((58, 76, 192), image.At(0, 3));
        Assert.Equal((179, 3, 38), image.At(4, 0));
    }

    [Fact]
    public void The_svg_cuts_lines_at_the_axes_without_identifiers()
    {
        var svg = XDocument.Parse(Samples.Curves(new Curve("a", [0, 1], [-5, 5])).Draw().ToSvg());

        var viewport = svg.Root!.Elements(Svg + "svg").Single();
        Assert.Equal(("80", "57.6", "496", "369.6"), (Of("x"), Of("y"), Of("width"), Of("height")));
        Assert.DoesNotContain(svg.Descendants(), element => element.Attribute("id") is not null);

        string Of(string name) => viewport.Attribute(name)!.Value;
    }

    [Fact]
    public void The_same_data_gives_the_same_bytes()
    {
        var (first, second) = (Samples.Landscape().Draw(), Samples.Landscape().Draw());

        Assert.Equal(first.ToPng(), second.ToPng());
        Assert.Equal(first.ToSvg(), second.ToSvg());
    }

    [Fact]
    public void Save_writes_both_files()
    {
        var figure = Samples.HeatMap().Draw();

        figure.Save(Path.Combine(_folder, "map"));

        Assert.Equal(figure.ToPng(), File.ReadAllBytes(Path.Combine(_folder, "map.png")));
        Assert.Equal(figure.ToSvg(), File.ReadAllText(Path.Combine(_folder, "map.svg")));
    }

    [Fact]
    public void The_png_is_what_the_image_is()
    {
        var figure = Samples.HeatMap().Draw();
        using var image = figure.ToImage();
        using var png = Image.Load<SixLabors.ImageSharp.PixelFormats.Rgba32>(figure.ToPng());

        Assert.Equal(0, ImageDifference.Between(image, png).DifferingPixels);
    }

    private static HashSet<string> Texts(XElement root) => [.. root.Descendants(Svg + "text").Select(text => text.Value)];
}
