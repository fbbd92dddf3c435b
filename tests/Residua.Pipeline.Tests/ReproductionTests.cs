using Residua.Data;
using Residua.Pipeline.Configuration;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Tests.Infra;
using Spectre.Console;

namespace Residua.Pipeline.Tests;

public sealed class ReproductionTests : IDisposable
{
    private readonly Workshop _workshop = new();
    private readonly StringWriter _output = new();

    public ReproductionTests()
    {
        _workshop.Write("experiments/tiny/a.yaml", "title: A\n");
        _workshop.Write("experiments/tiny/b.yaml", "title: B\ncompare-with: a\n");
    }

    public void Dispose() => _workshop.Dispose();

    private Reproduction Reproduction(string? experiment = null, params string[] overrides) =>
        new(Options(experiment, overrides));

    private void RunAll(string? experiment = null, params string[] overrides)
    {
        using var reproduction = Reproduction(experiment, overrides);
        Array.ForEach(Enum.GetValues<Stage>(), reproduction.Run);
    }

    private ReproductionOptions Options(string? experiment = null, params string[] overrides) => new()
    {
        Papers = [new TinyPaper()],
        Experiments = _workshop.Beside("experiments"),
        ExpectedResults = _workshop.Beside("expected-results"),
        Artifacts = _workshop.Folder.Root,
        Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_output) }),
        Experiment = experiment,
        Overrides = overrides,
        Engine = _workshop.Engine,
        Threads = 4,
    };

    private string Result(string name) => File.ReadAllText(Path.Combine(_workshop.Folder.Root, "results", "tiny", name));

    [Fact]
    public void Tables_and_figures_are_at_their_place()
    {
        RunAll(null, "seed=7", "count=2");
        Assert.Equal("7\n7\n", Result("a/table.csv").ReplaceLineEndings("\n"));
        Assert.Equal(Result("a/table.csv"), Result("b/figure.svg"));
    }

    [Fact]
    public void A_dry_run_says_why_and_writes_nothing()
    {
        Reproduction("b").PrintPlan();
        Assert.False(Directory.Exists(_workshop.Folder.Root));
        var said = _output.ToString().ReplaceLineEndings("\n");
        Assert.EndsWith("3 steps: 0 cached, 3 would run\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_explained()
    {
        RunAll("a");
        Reproduction("a", "count=7").PrintPlan();
        Assert.Contains("score     tiny/a  table    count 3 → 7", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_finds_all_up_to_date()
    {
        RunAll();
        RunAll();
        Assert.Contains("score: 1 step up to date", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Training_ends_with_the_model_among_the_results()
    {
        using var train = new Reproduction(Options("a", "model=true") with { Until = Stage.Train });
        foreach (var stage in Enum.GetValues<Stage>().Where(stage => stage <= Stage.Train))
        {
            train.Run(stage);
        }

        Assert.Equal("4 threads on cpu", Result("a/weights.txt"));
        Assert.False(File.Exists(Path.Combine(_workshop.Folder.Root, "results", "tiny", "a", "table.csv")));
        var expected = $"results: {Path.Combine(_workshop.Folder.Root, "results")}\n";
        Assert.EndsWith(expected, _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_trains_nothing_keeps_the_results_until_there_are_new_ones()
    {
        RunAll("a");
        using var changed = Reproduction("a", "count=7");
        Array.ForEach([Stage.Download, Stage.Train], changed.Run);
        Assert.Equal("0\n0\n0\n", Result("a/table.csv").ReplaceLineEndings("\n"));
    }

    [Fact]
    public void An_override_that_nothing_in_the_run_heeds_is_refused()
    {
        _workshop.Write("experiments/tiny/c.yaml", "part: {}\n");
        var error = Assert.Throws<ConfigurationException>(() => Reproduction("a", "part.width=3").Plan);
        Assert.Equal("--set part.width=3: part.width: no experiment of this run has it", error.Message);
    }

    [Fact]
    public void An_override_that_some_experiments_do_not_heed_is_worth_a_word()
    {
        _workshop.Write("experiments/tiny/c.yaml", "part: {}\n");
        _ = Reproduction(null, "part.width=3").Plan;
        Assert.Contains(
            "warning: --set part.width=3 changes nothing in tiny/a, tiny/b", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_counts_for_an_experiment_that_refers_to_the_one_that_heeds_it()
    {
        _workshop.Write("experiments/tiny/a.yaml", "part: {}\n");
        var reproduction = Reproduction("b", "part.width=3");
        _ = reproduction.Plan;
        Assert.Equal(["part.width 1 → 3"], reproduction.Selection.Changes("tiny/b"));
        Assert.DoesNotContain("warning", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_keeps_others_out_until_it_ends()
    {
        using (var first = Reproduction("a"))
        {
            first.Run(Stage.Download);
            var error = Assert.Throws<BadInputException>(() => RunAll("b"));
            Assert.Contains("is in use by process", error.Message, StringComparison.Ordinal);
            Reproduction("b").PrintPlan();
        }

        RunAll("b");
    }

    [Theory]
    [InlineData(null, "2 threads on cpu")]
    [InlineData(4, "4 threads on cpu")]
    public void Threads_that_the_user_names_come_before_those_of_the_experiment(int? threads, string expected)
    {
        var options = Options("a", "model=true", "threads=2") with { Until = Stage.Train, Threads = threads };
        using var train = new Reproduction(options);
        train.Run(Stage.Train);
        Assert.Equal(expected, Result("a/weights.txt"));
    }

    [Fact]
    public void Clean_says_what_it_removed_and_what_it_did_not()
    {
        RunAll("a");
        var mine = _workshop.Write("artifacts/results/tiny/a/notes.txt", "mine");
        Reproduction().Clean();
        var said = _output.ToString().ReplaceLineEndings(" ");
        Assert.Matches($"removed [0-9]+ files .* kept, for no run has written it: {mine} $", said);
        Assert.Equal([mine], Directory.GetFiles(_workshop.Beside("artifacts/results"), "*", SearchOption.AllDirectories));
        RunAll("a");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("gpu")]
    [InlineData("")]
    [InlineData("cuda:x")]
    [InlineData("cuda:-1")]
    public void A_device_that_is_none_is_refused_at_once(string device)
    {
        var error = Assert.Throws<BadInputException>(() => new Reproduction(Options() with { Device = device }));
        Assert.Equal($"--device: '{device}' is not a device; it is cpu, cuda or cuda:n", error.Message);
    }

    [Fact]
    public void A_device_that_the_machine_lacks_is_refused_where_there_is_a_model()
    {
        var options = Options("a", "model=true") with { Device = "cuda:1" };
        var error = Assert.Throws<BadInputException>(() => new Reproduction(options).Plan);
        Assert.Equal("--device: fake 1 has cpu, not cuda:1", error.Message);
    }

    [Fact]
    public void A_device_that_nothing_runs_on_is_worth_a_word()
    {
        _ = new Reproduction(Options("a") with { Device = "cuda" }).Plan;
        Assert.Contains("warning: --device=cuda changes nothing", _output.ToString(), StringComparison.Ordinal);
        Assert.Empty(_workshop.Engine.Asked);
    }

    [Theory]
    [InlineData(0, 1, "--threads: 0 is below 1")]
    [InlineData(1, -2, "--jobs: -2 is below 1")]
    public void Numbers_below_one_are_refused(int threads, int jobs, string message)
    {
        var error = Assert.Throws<BadInputException>(() => new Reproduction(new()
        {
            Papers = [],
            Experiments = "",
            ExpectedResults = "",
            Artifacts = "artifacts",
            Console = AnsiConsole.Console,
            Threads = threads,
            Jobs = jobs,
        }));
        Assert.Equal(message, error.Message);
    }
}
