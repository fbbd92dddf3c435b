using Residua.Data;
using Residua.Report.Tests.Infra;

namespace Residua.Report.Tests;

/// <summary>When the page is written, and what without.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly TinyRun _run = new();

    [Fact]
    public void A_second_report_leaves_the_page_alone()
    {
        _run.NewRun().Report();
        File.AppendAllText(_run.Page, "mine");
        _run.NewRun().Report();

        Assert.Contains("(up to date)", _run.Output, StringComparison.Ordinal);
        Assert.EndsWith("mine", File.ReadAllText(_run.Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Trainings_come_after_what_is_scored()
    {
        _run.NewRun(experiment: "ae-128,experiment-1").Report();

        var page = File.ReadAllText(_run.Page);
        Assert.InRange(
            page.IndexOf("<h2 id=\"residual-pitfalls/experiment-1\"", StringComparison.Ordinal),
            1, page.IndexOf("<h2 id=\"residual-pitfalls/ae-128\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_result_makes_a_new_page()
    {
        _run.NewRun().Report();
        Assert.Contains("No results in this run.", File.ReadAllText(_run.Page), StringComparison.Ordinal);

        _run.Compute().NewRun().Report();
        Assert.DoesNotContain("No results in this run.", File.ReadAllText(_run.Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claims.yaml", "paper: another\nclaims: []\n")]
    [InlineData("experiment-1-heat-map.csv", "intensity,0\n0,0\n")]
    public void A_changed_claim_or_published_table_makes_a_new_page(string file, string text)
    {
        _run.NewRun().Report();
        var before = File.ReadAllText(_run.Page);
        _run.Write($"expected/residual-pitfalls/{file}", text);
        _run.NewRun().Report();

        Assert.NotEqual(before, File.ReadAllText(_run.Page));
    }

    [Fact]
    public void Another_profile_makes_a_new_page()
    {
        _run.NewRun().Report();
        _run.NewRun("smoke").Report();

        Assert.Contains("Profile: <b>smoke</b>", File.ReadAllText(_run.Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_settings_make_a_new_page_although_the_results_are_the_same()
    {
        _run.Compute().NewRun().Report();
        _run.NewRun(overrides: "anomaly.radius=3").Report();

        Assert.Contains("settings differ", File.ReadAllText(_run.Page), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_results_make_the_same_page()
    {
        _run.Compute().NewRun().Report();
        var before = File.ReadAllText(_run.Page);
        File.Delete(_run.Page);
        _run.NewRun().Report();

        Assert.Equal(before, File.ReadAllText(_run.Page));
    }

    // Not by permissions: they do not stop root.
    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        _run.Write("artifacts/.residua", "");
        _run.Write("artifacts/report", "a file where the folder should be");

        var error = Assert.Throws<BadInputException>(() => _run.NewRun().Report());
        Assert.StartsWith(
            $"{Path.GetDirectoryName(_run.Page)}: is a file where a folder belongs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_table_that_cannot_be_read_is_named_and_nothing_is_written()
    {
        _run.Compute().Write("expected/residual-pitfalls/experiment-1-heat-map.csv", "intensity,0\n0,zero\n");

        var error = Assert.Throws<BadInputException>(() => _run.NewRun().Report());
        Assert.Contains("experiment-1-heat-map.csv", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_run.Page));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("verify")]
    public void Without_a_run_before_the_folder_stays_ready_for_one(string target)
    {
        var run = _run.NewRun();
        if (target == "report")
        {
            run.Report();
        }
        else
        {
            run.Verify();
        }

        using var hold = _run.NewRun().Folder.Open();
    }

    [Fact]
    public void Files_of_the_user_among_the_results_stay_out_of_the_page()
    {
        _run.Compute().Write("artifacts/results/residual-pitfalls/experiment-1/notes.csv", "not a table");
        _run.NewRun().Report();

        Assert.DoesNotContain("notes.csv", File.ReadAllText(_run.Page), StringComparison.Ordinal);
    }

    public void Dispose() => _run.Dispose();
}
