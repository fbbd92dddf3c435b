using Residua.Data;
using Residua.Pipeline.Claims;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Tests.Infra;
using Spectre.Console;

namespace Residua.Pipeline.Tests;

/// <summary>From a run to its verdicts: what is judged are the artifacts of exactly this plan.</summary>
public sealed class VerdictTests : IDisposable
{
    private const string NoResult = "judged/a has no result for these settings; run --target=Score";

    private Reproduction? _current;
    private readonly Workshop _workshop = new();
    private readonly StringWriter _output = new();

    public VerdictTests()
    {
        _workshop.Write("experiments/judged/a.yaml", "title: A\nprofiles:\n  smoke: {}\n");
        Claims();
    }

    public void Dispose()
    {
        _current?.Dispose();
        _workshop.Dispose();
    }

    [Fact]
    public void A_result_of_the_profiles_own_settings_is_judged()
    {
        Run(Reproduction());

        Assert.Equal((Outcome.Consistent, ""), Judged(Reproduction()));
    }

    [Fact]
    public void What_has_not_run_is_not_judged() => Assert.Equal((Outcome.NotRun, NoResult), Judged(Reproduction()));

    [Fact]
    public void A_table_pasted_over_the_published_copy_changes_nothing()
    {
        Run(Reproduction("level=0.9"));
        var before = Judged(Reproduction());
        Run(Reproduction());
        File.WriteAllText(Path.Combine(_workshop.Folder.ResultsOf("judged/a"), "table.csv"), "x,value\n0,77\n");

        Assert.Equal(((Outcome.NotRun, NoResult), (Outcome.Consistent, "")), (before, Judged(Reproduction())));
    }

    [Fact]
    public void An_artifact_that_was_changed_is_not_judged_whatever_its_time()
    {
        Run(Reproduction());
        var table = Directory.GetFiles(_workshop.Folder.Steps, "table.csv", SearchOption.AllDirectories).Single();
        var time = File.GetLastWriteTimeUtc(table);
        File.WriteAllText(table, "x,value\n0,0.6\n");
        File.SetLastWriteTimeUtc(table, time);

        Assert.Equal(
            (Outcome.NotRun, "table.csv of score judged/a was changed after it was written; run --target=Score"),
            Judged(Reproduction()));
    }

    [Fact]
    public void Another_profile_is_too_small()
    {
        Run(Reproduction());

        Assert.Equal((Outcome.NotRun, "profile too small: smoke"), Judged(new(Options() with { Profile = "smoke" })));
    }

    [Fact]
    public void An_experiment_outside_the_selection_is_not_judged()
    {
        _workshop.Write("experiments/judged/b.yaml", "title: B\n");
        Run(Reproduction());

        Assert.Equal((Outcome.NotRun, "a was not selected"), Judged(new(Options() with { Experiment = "b" })));
    }

    [Fact]
    public void Data_of_somebody_are_not_judged()
    {
        _workshop.Write("experiments/judged/a.yaml", "title: A\norigin: somebody's\n");
        Run(Reproduction());

        Assert.Equal((Outcome.NotRun, "neither the published data nor the default phantom: somebody's"), Judged(Reproduction()));
    }

    [Theory]
    [InlineData("trains: true", Outcome.Undecided, 1)]
    [InlineData("trains: true\nreplicates: { seeds: 3 }", Outcome.Consistent, 3)]
    [InlineData("trains: true\nlevel: 0.6\nreplicates: { seeds: 3 }", Outcome.Undecided, 3)]
    [InlineData("trains: true\nlevel: 0.9\nreplicates: { seeds: 3 }", Outcome.Deviates, 3)]
    public void Replicates_decide_what_is_left_to_chance(string settings, Outcome outcome, int replicates)
    {
        _workshop.Write("experiments/judged/a.yaml", $"title: A\n{settings}\n");
        Run(Reproduction());

        var verdict = Verdict(Reproduction());

        Assert.Equal((outcome, replicates), (verdict.Outcome, verdict.Replicates));
    }

    [Fact]
    public void Replicates_are_summed_up_beside_their_tables()
    {
        _workshop.Write("experiments/judged/a.yaml", "title: A\nreplicates: { seeds: 3 }\n");
        Run(Reproduction());

        var rows = File.ReadAllLines(Path.Combine(_workshop.Folder.ResultsOf("judged/a"), "table.replicates.csv"));

        Assert.Equal("x,value_mean,value_std,value_low,value_high", rows[0]);
        Assert.Equal([0, 0.51, 0.01, 0.48516, 0.53484], rows[1].Split(',').Select(cell => Math.Round(double.Parse(cell), 5)));
    }

    [Fact]
    public void Verdicts_are_printed_and_written_by_evidence()
    {
        Claims("evidence: by-construction", "evidence: held-out");
        Run(Reproduction());
        Reproduction().Verify();

        var written = File.ReadAllLines(Path.Combine(_workshop.Folder.Report, "verdicts.md"));

        Assert.Equal(
            ["- held out: 1 consistent", "- by construction: 1 consistent"], written.Where(line => line.StartsWith("- ")));
        Assert.EndsWith("held out: 1 consistent\nby construction: 1 consistent\n", _output.ToString()
            .ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("controls: [far-off]", null)]
    [InlineData("controls: [far-off, no-mistake]", "1 controls pass: claim-0 with no-mistake; sharpen the claim, or drop it")]
    public void A_control_that_passes_is_a_failure(string controls, string? message)
    {
        Claims($"evidence: held-out\n    {controls}");

        var failure = Record.Exception(Reproduction().Controls);

        Assert.Equal(message, failure?.Message);
        Assert.Contains("claim-0", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("controls: [never]", "the claim 'claim-0' names the control 'never', which does not apply to a")]
    [InlineData("controls: [far-of]", "unknown control 'far-of'; did you mean 'far-off'?")]
    [InlineData("controls: [far-off]\n    measure: { kind: meen, column: value, shape: [1, 1] }",
        "unknown measure 'meen'; did you mean 'mean'?")]
    [InlineData("controls: [far-off]\n    measure: { kind: mean-absolute-difference, shape: [1, 1] }", "needs published table")]
    [InlineData("controls: [far-off]\n    measure: { kind: mean, reference: a.csv, shape: [1, 1] }", "has no published table")]
    public void A_ledger_that_names_what_does_not_exist_is_refused(string text, string words)
    {
        Claims($"evidence: held-out\n    {text}");

        var refusal = Assert.Throws<BadInputException>(Reproduction().Controls);

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("claims.yaml", refusal.Message, StringComparison.Ordinal);
    }

    private void Claims(params string[] each)
    {
        var claims = each.DefaultIfEmpty("evidence: held-out").Select((text, i) =>
            $$"""
              - id: claim-{{i}}
                statement: s
                source: s
                obtained: o
                {{text}}
                experiment: a
                table: table.csv
                expected: { value: 0.5 }
                tolerance: { published: 0.05, phantom: 0.1, why: w }
            {{Unless("controls", "[far-off]", text)}}
            {{Unless("measure", "{ kind: mean, column: value, shape: [1, 1] }", text)}}
            """);
        _workshop.Write("expected-results/judged/claims.yaml", $"paper: p\nclaims:\n{string.Join('\n', claims)}\n");
    }

    private static string Unless(string key, string value, string text) =>
        text.Contains(key, StringComparison.Ordinal) ? "" : $"    {key}: {value}";

    // Two runs cannot hold one folder.
    private Reproduction Reproduction(params string[] overrides)
    {
        _current?.Dispose();
        return _current = new(Options() with { Overrides = overrides });
    }

    private ReproductionOptions Options() => new()
    {
        Papers = [new JudgedPaper()],
        Experiments = _workshop.Beside("experiments"),
        ExpectedResults = _workshop.Beside("expected-results"),
        Artifacts = _workshop.Folder.Root,
        Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_output) }),
        Engine = _workshop.Engine,
        Threads = 4,
    };

    private static void Run(Reproduction reproduction) => Array.ForEach(Enum.GetValues<Stage>(), reproduction.Run);

    private static Verdict Verdict(Reproduction reproduction) => reproduction.Judge().Single().Verdicts[0];

    private static (Outcome, string) Judged(Reproduction reproduction) =>
        (Verdict(reproduction).Outcome, Verdict(reproduction).Reason);
}
