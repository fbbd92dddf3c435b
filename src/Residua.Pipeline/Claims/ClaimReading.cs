using System.Globalization;
using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Claims;

/// <summary>Reads the number of a claim off a table.</summary>
/// <param name="paper">Whose claims they are.</param>
/// <param name="expectedFolder"><c>expected-results/&lt;paper&gt;</c>: published tables.</param>
internal sealed class ClaimReading(IPaper paper, string expectedFolder)
{
    private readonly ResultTables _tables = new();

    /// <summary>Why a table is not one that the claim is about; null where it is.</summary>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public string? Mismatch(Claim claim, string path)
    {
        var table = _tables.Text(path);
        int[] shape =
        [
            claim.Measure.Row is null ? table.Rows.Length : 1,
            claim.Measure.Column is null ? table.Columns.Length - 1 : 1,
        ];
        if (!shape.SequenceEqual(claim.Measure.Shape))
        {
            return $"profile too small: {string.Join("×", shape)} values, published {string.Join("×", claim.Measure.Shape)}";
        }

        return KindOf(claim).Against switch
        {
            ComparedWith.SameGrid => OtherAxes(path, claim) ?? OtherColumns(path, claim),
            ComparedWith.Columns => OtherAxes(path, claim),
            _ => null,
        };
    }

    /// <summary>The column that a claim is about, where a table lacks it.</summary>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public string? MissingColumn(Claim claim, string path) =>
        claim.Measure.Column is { } column && !_tables.Text(path).Columns.Contains(column) ? column : null;

    /// <summary>The number; NaN where the table has none.</summary>
    /// <exception cref="BadInputException">
    /// The table, or the published one, has no such column or row, or cannot be read.
    /// </exception>
    public double Measured(Claim claim, string path)
    {
        try
        {
            return KindOf(claim).Read(new(
                path, PublishedPath(claim), claim.Measure.Level,
                () => _tables.Counting(path, claim.Measure), () => _tables.Published(PublishedPath(claim)!, claim.Measure)));
        }
        catch (ArgumentException e)
        {
            throw new BadInputException(path, $"cannot be compared for the claim '{claim.Id}': {e.Message}", e);
        }
    }

    // Known by the ledger's check.
    private MeasureKind KindOf(Claim claim) => GenericMeasures.Find(claim.Measure.Kind, paper)!;

    private string? PublishedPath(Claim claim) => claim.Measure.Reference is { } name ? Path.Combine(expectedFolder, name) : null;

    private string? OtherAxes(string path, Claim claim)
    {
        var (rows, published) =
            (_tables.Numbers(path).Rows.Select(row => row[0]).ToArray(), _tables.Grid(PublishedPath(claim)!).RowAxis);
        return ResultTables.SameAxis(rows, published) ? null : Axes("rows", rows, published);
    }

    private string? OtherColumns(string path, Claim claim)
    {
        var (columns, published) = (_tables.Grid(path).ColumnAxis, _tables.Grid(PublishedPath(claim)!).ColumnAxis);
        return ResultTables.SameAxis(columns, published) ? null : Axes("columns", columns, published);
    }

    private static string Axes(string what, double[] axis, double[] published) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what} are at other positions: {axis[0]:0.####} to {axis[^1]:0.####}, "
        + $"published {published[0]:0.####} to {published[^1]:0.####}");
}
