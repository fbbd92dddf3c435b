namespace Residua.Data.Tests;

public sealed class NumericTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_digit_survives()
    {
        double[] values =
            [0.1, 1 / 3d, double.Epsilon, double.MaxValue, -0d, 1e21, double.NaN, double.NegativeInfinity, 0.050505050505050504];

        new NumericTable(["sigma"], [.. values.Select(value => (double[])[value])]).Write(_folder["t.csv"]);

        Assert.Equal(values.Select(BitConverter.DoubleToInt64Bits), NumericTable.Read(_folder["t.csv"])
            .Column("sigma").Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void The_file_is_plain_csv()
    {
        new NumericTable(["sigma", "a \"b\", c"], [[0.5, 1e-7], [1, 2]]).Write(_folder["t.csv"]);

        Assert.Equal("sigma,\"a \"\"b\"\", c\"\n0.5,1E-07\n1,2\n", File.ReadAllText(_folder["t.csv"]));
        Assert.Equal(["sigma", "a \"b\", c"], NumericTable.Read(_folder["t.csv"]).Columns);
    }

    [Fact]
    public void Windows_line_ends_a_byte_order_mark_and_no_last_line_end_are_read()
    {
        var table = NumericTable.Read(_folder.Write("t.csv", [0xef, 0xbb, 0xbf, .. "a,b\r\n1,2"u8]));

        Assert.Equal(["a", "b"], table.Columns);
        Assert.Equal([1d, 2d], table.Rows.Single());
    }

    [Fact]
    public void A_table_without_rows_is_a_table() => Assert.Empty(NumericTable.Read(_folder.Write("t.csv", "a,b\n")).Rows);

    [Theory]
    [InlineData("a,b\n1,2\n3\n", 3, "has 1 fields where the header has 2")]
    [InlineData("a,b\n1,2,3\n", 2, "has 3 fields where the header has 2")]
    [InlineData("a,b\n1,2\n\n3,4\n", 3, "has 1 fields where the header has 2")]
    [InlineData("a,b\n1,x\n", 2, "'x' in column 'b' is not a number")]
    [InlineData("a,b\n1,\n", 2, "'' in column 'b' is not a number")]
    [InlineData("a,b\n1,\"2,5\"\n", 2, "'2,5' in column 'b' is not a number")]
    [InlineData("a\n1e999\n", 2, "'1e999' in column 'a' is not a number")]
    [InlineData("a\n0x10\n", 2, "'0x10' in column 'a' is not a number")]
    [InlineData("a;b\n1;2\n", 2, "'1;2' in column 'a;b' is not a number")]
    [InlineData("a,b,a\n1,2,3\n", 1, "has two columns named 'a'")]
    [InlineData("a,b\n1,\"2\n", 2, "is not CSV")]
    [InlineData("a,\"b\n1,2\n", 1, "is not CSV")]
    public void What_is_not_a_table_is_refused_by_line(string text, int line, string reason)
    {
        var path = _folder.Write("t.csv", text);

        Assert.Contains(reason, Refusal.Of($"{path}:{line}", () => NumericTable.Read(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        var path = _folder.Write("t.csv", "");
        Assert.Contains("is empty", Refusal.Of(path, () => NumericTable.Read(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_refused() =>
        Assert.Equal("does not exist", Refusal.Of(_folder["t.csv"], () => NumericTable.Read(_folder["t.csv"])));

    [Fact]
    public void Binary_rubbish_and_an_endless_line_are_refused()
    {
        var random = new Random(3);
        for (var trial = 0; trial < 200; trial++)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            bytes[^1] = (byte)'"';
            var path = _folder.Write("t.csv", [.. "a,b\n"u8, .. bytes]);
            Assert.Throws<BadInputException>(() => NumericTable.Read(path));
        }

        var endless = _folder.Write("endless.csv", new byte[20 << 20]);
        Assert.Throws<BadInputException>(() => NumericTable.Read(endless));
    }

    [Fact]
    public void A_ragged_or_ambiguous_table_is_not_written()
    {
        Assert.Throws<ArgumentException>(() => new NumericTable(["a", "b"], [[1]]).Write(_folder["t.csv"]));
        Assert.Throws<ArgumentException>(() => new NumericTable(["a", "a"], [[1, 2]]).Write(_folder["t.csv"]));
        Assert.Throws<ArgumentException>(() => new NumericTable(["a"], []).Column("b"));
    }

    [Fact]
    public void A_grid_survives_with_its_axes()
    {
        var grid = new NumericGrid("intensity", [0, 1 / 3d], [0, 0.25, 5], new[,] { { 1, 2, 3 }, { 4, 5, 1 / 7d } });

        grid.Write(_folder["g.csv"]);
        var back = NumericGrid.Read(_folder["g.csv"]);

        Assert.StartsWith("intensity,0,0.25,5\n0,1,2,3\n", File.ReadAllText(_folder["g.csv"]), StringComparison.Ordinal);
        Assert.Equal(grid.RowName, back.RowName);
        Assert.Equal(grid.RowAxis, back.RowAxis);
        Assert.Equal(grid.ColumnAxis, back.ColumnAxis);
        Assert.Equal(grid.Values, back.Values);
    }

    [Fact]
    public void A_grid_needs_positions_as_column_names()
    {
        var path = _folder.Write("g.csv", "intensity,0,low\n0,1,2\n");
        Assert.Contains(
            "'low' is not a position", Refusal.Of($"{path}:1", () => NumericGrid.Read(path)), StringComparison.Ordinal);
    }
}
