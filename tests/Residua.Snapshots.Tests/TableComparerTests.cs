using Residua.Snapshots.Tests.Infra;

namespace Residua.Snapshots.Tests;

public class TableComparerTests
{
    private const string Table = "sigma,ap\n0,0.5\n2.5,NaN\n5,1E-05\n";

    [Theory]
    [InlineData("equal", Table)]
    [InlineData("another spelling", "sigma,ap\n0.0,5E-1\n2.5,NaN\n5,0.00001")]
    [InlineData("within the tolerance", "sigma,ap\n0,0.5000000009\n2.5,NaN\n5,1E-05\n")]
    public void Same(string _, string received) => Assert.Null(TableComparer.Difference(received, Table));

    [Theory]
    [InlineData("0.5", "0.500000002", "Row 1, column ap: 0.500000002; verified is 0.5. 1 of 6 cells differ by more than 1E-09.")]
    [InlineData("0,0.5", "1,NaN", "Row 1, column sigma: 1; verified is 0. 2 of 6 cells differ by more than 1E-09.")]
    [InlineData("NaN", "0", "Row 2, column ap: 0; verified is NaN. 1 of 6 cells differ by more than 1E-09.")]
    [InlineData("1E-05", "", "Row 3, column ap: ; verified is 1E-05. 1 of 6 cells differ by more than 1E-09.")]
    [InlineData("1E-05", "Infinity", "Row 3, column ap: Infinity; verified is 1E-05. 1 of 6 cells differ by more than 1E-09.")]
    [InlineData("sigma,ap\n", "ap\n", "The columns are ap; verified are sigma, ap.")]
    [InlineData("sigma,ap\n", "ap,sigma\n", "The columns are ap, sigma; verified are sigma, ap.")]
    [InlineData("5,1E-05\n", "", "2 rows; verified are 3.")]
    [InlineData("5,1E-05", "5", "Row 3 has 1 cells; verified are 2.")]
    [InlineData(Table, "", "The columns are ; verified are sigma, ap.")]
    public void Different(string part, string instead, string message) =>
        Assert.Equal(message, TableComparer.Difference(Table.Replace(part, instead, StringComparison.Ordinal), Table));
}
