using Residua.Pipeline.Report;

namespace Residua.Report.Tests;

public class HtmlTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("AP ≥ 0.5", "AP ≥ 0.5")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onload='x'", "&quot; onload=&#39;x&#39;")]
    [InlineData("&lt;", "&amp;lt;")]
    public void Text_is_never_markup(string? text, string html) => Assert.Equal(html, Html.Text(text));

    [Fact]
    public void Cells_headers_and_labels_are_text() =>
        Assert.DoesNotContain("<i", Html.Table("\"<i>", ["<i>"], [["<i>", "<i>"]]), StringComparison.Ordinal);

    [Fact]
    public void Summaries_and_definitions_are_text() =>
        Assert.DoesNotContain("<i", Html.Details("<i>", Html.Definitions(("<i>", "<i>"))), StringComparison.Ordinal);

    [Fact]
    public void Definitions_without_a_text_are_left_out() =>
        Assert.Equal("<dl><dt>a</dt><dd>1</dd></dl>", Html.Definitions(("a", "1"), ("b", "")));

    [Theory]
    [InlineData("paper/experiment", "#paper%2Fexperiment")]
    [InlineData("\"><script>", "#%22%3E%3Cscript%3E")]
    public void A_link_cannot_leave_its_attribute(string id, string address) =>
        Assert.Equal($"<a href=\"{address}\">x</a>", Html.Link(id, "x"));

    [Fact]
    public void Words_about_a_picture_cannot_leave_their_attribute() => Assert.Contains(
        "alt=\"&quot;&gt;\"", new Picture("image/png", [1, 2, 3], 1, 1, "\">", "").Write(), StringComparison.Ordinal);
}
