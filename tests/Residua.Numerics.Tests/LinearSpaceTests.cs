using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests;

public class LinearSpaceTests
{
    public static TheoryData<string[]> Cases => Golden.Rows("linear-space.csv");

    [Theory, MemberData(nameof(Cases))]
    public void Equals_NumPy(string[] row)
    {
        var values = LinearSpace.Values(Golden.Double(row[0]), Golden.Double(row[1]), Golden.Int(row[2]));
        Assert.Equal(row[3], Golden.Sha256<double>(values));
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(0, 1, -5)]
    [InlineData(double.NaN, 1, 2)]
    [InlineData(0, double.PositiveInfinity, 2)]
    public void A_range_without_numbers_is_refused(double from, double to, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LinearSpace.Values(from, to, count));
}
