using System.Xml.Linq;
using Residua.Pipeline.Configuration;

namespace Residua.Pipeline.Tests.Configuration;

public class XmlDocumentationTests
{
    [Theory]
    [InlineData("A share.", "A share.")]
    [InlineData("\n  Two\n     lines, <c>code</c>.\n", "Two lines, code.")]
    [InlineData("As <see cref=\"P:A.B.TrainShare\"/> of <see cref=\"T:A.B.Axis`1\"/>.", "As train-share of Axis.")]
    [InlineData(
        "By <see cref=\"M:A.B.Run(System.String,A.B)\"/>, <see langword=\"null\"/>, <paramref name=\"x\"/>.",
        "By Run, null, x.")]
    [InlineData("<see cref=\"F:A.Kind.PixelShuffle\"/>, <see cref=\"P:A.B\">itself</see>", "pixel-shuffle, itself")]
    [InlineData("<para>One.</para><para>Two &lt; <b>three</b>.</para><!-- four -->", "One. Two < three.")]
    [InlineData("<see href=\"x\"/>.", ".")]
    public void Tags_become_plain_text(string summary, string expected) =>
        Assert.Equal(
            expected,
            XmlDocumentation.Plain(XElement.Parse($"<summary>{summary}</summary>", LoadOptions.PreserveWhitespace)));

    [Fact]
    public void A_property_has_its_summary_wherever_it_is_declared()
    {
        Assert.Equal("A share.", XmlDocumentation.SummaryOf(typeof(TestExperiment).GetProperty("Share")!));
        Assert.StartsWith(
            "Seed of every",
            XmlDocumentation.SummaryOf(typeof(TestExperiment).GetProperty("Seed")!),
            StringComparison.Ordinal);
        Assert.Null(XmlDocumentation.SummaryOf(typeof(TestExperiment).GetProperty("Weight")!));
        Assert.Equal("Inside.", XmlDocumentation.SummaryOf(typeof(Nested).GetProperty("Value")!));
    }

    [Fact]
    public void A_missing_file_says_nothing() => Assert.Empty(XmlDocumentation.Read("/nowhere/a.xml"));

    private sealed record Nested
    {
        /// <summary>Inside.</summary>
        public int Value { get; init; }
    }
}
