using Residua.Data;
using Residua.Pipeline.Claims;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Claims;

/// <summary>
/// Values that could not be obtained: a person with the paper types them into a table, and the claim is judged.
/// </summary>
public sealed class PublishedCellTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public void A_typed_in_value_is_what_the_claim_expects()
    {
        var claim = Read("model,auroc\na,\nb,0.82\n");

        Assert.Equal((0.82, null), (claim.Expected.Value, claim.NotRun));
    }

    [Fact]
    public void Without_it_the_claim_is_not_run_and_says_where_to_type()
    {
        var claim = Read("model,auroc\nb,\n");

        Assert.EndsWith("expected-results/judged/published.csv", claim.NotRun, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model,auroc\na,0.5\n", "has no row 'b'")]
    [InlineData("model,auprc\nb,0.5\n", "has no column 'auroc'")]
    [InlineData("model,auroc\nb,82 %\n", "'82 %' in row 'b', column 'auroc' is not a number")]
    [InlineData("model,auroc\nb,NaN\n", "'NaN' in row 'b', column 'auroc' is not a number")]
    [InlineData(null, "does not exist")]
    public void A_table_that_cannot_say_it_is_refused(string? table, string reason)
    {
        var refusal = Assert.Throws<BadInputException>(() => Read(table));

        Assert.EndsWith("published.csv", refusal.Culprit, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    private Claim Read(string? table)
    {
        if (table is not null)
        {
            _workshop.Write("judged/published.csv", table);
        }

        var path = _workshop.Write(
            "judged/claims.yaml",
            """
            paper: "Somebody: Something"
            claims:
              - id: published
                statement: "a number"
                source: "Table 1"
                obtained: "typed in"
                evidence: held-out
                controls: [far-off]
                experiment: a
                table: table.csv
                measure: { kind: mean, column: value, shape: [1, 1] }
                expected: { from: { file: published.csv, row: b, column: auroc } }
                tolerance: { published: 0.1, why: "a test" }
            """);
        return Ledger.Read(new JudgedPaper(), Path.GetDirectoryName(path)!).Claims.Single();
    }
}
