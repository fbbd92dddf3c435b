using System.Globalization;

namespace Residua.Data.Tests;

public class TableSummaryTests
{
    [Fact]
    public void Every_number_gets_its_mean_spread_and_interval()
    {
        var summary = TableSummary.Of([Table("1"), Table("2"), Table("3")])!;
        Assert.Equal(["intensity", "ap_mean", "ap_std", "ap_low", "ap_high"], summary.Columns);
        var cells = Assert.Single(summary.Rows);
        Assert.Equal(["0.5", "2", "1"], cells[..3]);
        // Student's t with two degrees of freedom: 4.30265 standard errors on each side.
        Assert.Equal(2 - 4.30265 / Math.Sqrt(3), double.Parse(cells[3], CultureInfo.InvariantCulture), 4);
        Assert.Equal(2 + 4.30265 / Math.Sqrt(3), double.Parse(cells[4], CultureInfo.InvariantCulture), 4);
    }

    [Theory]
    [InlineData("intensity", "0.6", "2")]
    [InlineData("other", "0.5", "2")]
    [InlineData("intensity", "0.5", "two")]
    public void Tables_that_differ_in_more_than_their_numbers_have_none(string column, string label, string value) =>
        Assert.Null(TableSummary.Of([Table("1"), new([column, "ap"], [[label, value]])]));

    [Fact]
    public void No_table_is_refused() => Assert.Throws<ArgumentException>(() => TableSummary.Of([]));

    private static TextTable Table(string value) => new(["intensity", "ap"], [["0.5", value]]);
}
