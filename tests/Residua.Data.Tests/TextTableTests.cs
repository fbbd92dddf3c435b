namespace Residua.Data.Tests;

public sealed class TextTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Text_and_numbers_survive()
    {
        new TextTable(["model", "ap"], [["AE, 128", "0.5"], ["a \"b\"", "NaN"], ["σ", ""]]).Write(_folder["t.csv"]);

        var back = TextTable.Read(_folder["t.csv"]);

        Assert.Equal(["AE, 128", "a \"b\"", "σ"], back.Column("model"));
        Assert.Equal(["0.5", "NaN", ""], back.Column("ap"));
    }

    [Fact]
    public void Numbers_come_back_with_all_their_digits()
    {
        double[] numbers = [1 / 3d, -1e-300, double.NaN];

        var table = new TextTable(["value"], [.. numbers.Select(number => TextTable.Cells(number))]);

        Assert.Equal(numbers, table.Numbers("value"));
        Assert.Throws<FormatException>(() => new TextTable(["value"], [["many"]]).Numbers("value"));
    }

    [Fact]
    public void A_numeric_table_is_read_as_it_is_written()
    {
        new NumericTable(["sigma"], [[1 / 3d]]).Write(_folder["t.csv"]);

        Assert.Equal("0.3333333333333333", TextTable.Read(_folder["t.csv"]).Rows.Single().Single());
    }

    [Theory]
    [InlineData("a,b\n1\n", 2, "has 1 fields where the header has 2")]
    [InlineData("a,a\n1,2\n", 1, "has two columns named 'a'")]
    [InlineData("a\n\"1\n", 2, "is not CSV")]
    public void What_is_not_a_table_is_refused_by_line(string text, int line, string reason)
    {
        var path = _folder.Write("t.csv", text);

        Assert.Contains(reason, Refusal.Of($"{path}:{line}", () => TextTable.Read(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_column_is_refused() =>
        Assert.Throws<ArgumentException>(() => new TextTable(["a"], []).Column("b"));
}
