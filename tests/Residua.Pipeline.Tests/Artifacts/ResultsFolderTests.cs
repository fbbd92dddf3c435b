using Residua.Pipeline.Contracts;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Planning;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Artifacts;

public sealed class ResultsFolderTests : IDisposable
{
    private readonly Workshop _workshop = new();
    private readonly Plan _plan;

    public ResultsFolderTests()
    {
        _plan = Workshop.PlanOf(_workshop.Experiment("a", 100));
        _workshop.Run(_plan);
    }

    private string Results => _workshop.Folder.ResultsOf("tiny/a");

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public void Files_of_scores_and_plots_are_published() =>
        Assert.Equal(["figure.txt", "manifest.json", "table.txt"], FileRecord.FilesUnder(Results));

    [Theory]
    [InlineData("all")]
    [InlineData("table.txt")]
    [InlineData("manifest.json")]
    public void What_was_deleted_comes_back(string name)
    {
        var before = Contents();
        if (name == "all")
        {
            Directory.Delete(_workshop.Beside("artifacts/results"), recursive: true);
        }
        else
        {
            File.Delete(Path.Combine(Results, name));
        }

        _workshop.Run(_plan);
        Assert.Equal(before, Contents());
    }

    [Theory]
    [InlineData("table.txt")]
    [InlineData("manifest.json")]
    public void What_was_changed_is_mended(string name)
    {
        var before = Contents();
        File.WriteAllText(Path.Combine(Results, name), new string('X', before[name].Length));
        _workshop.Run(_plan);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void Nothing_is_written_when_nothing_has_changed()
    {
        var before = Directory.GetFiles(Results).ToDictionary(path => path, File.GetLastWriteTimeUtc);
        _workshop.Run(_plan);
        Assert.Equal(before, Directory.GetFiles(Results).ToDictionary(path => path, File.GetLastWriteTimeUtc));
    }

    [Fact]
    public void Files_of_an_earlier_run_go_and_the_user_s_stay()
    {
        _workshop.Write("artifacts/results/tiny/a/notes.txt", "mine");
        var other = _workshop.Step(Stage.Score, "other", new { });
        _workshop.Run(Workshop.PlanOf(Workshop.Lone("tiny/a", new TinyExperiment(), other)));
        Assert.Equal(["manifest.json", "notes.txt", "other.txt"], FileRecord.FilesUnder(Results));
    }

    [Fact]
    public void Figures_that_no_longer_fit_their_tables_go()
    {
        var plan = Workshop.PlanOf(_workshop.Experiment("a", 7));
        using var hold = _workshop.Folder.Open();
        _workshop.Executor().Run(plan, Stage.Score, default);
        new ResultsFolder(_workshop.Store).Publish(plan, plan.Experiments[0]);
        Assert.Equal(["manifest.json", "table.txt"], FileRecord.FilesUnder(Results));
    }

    [Fact]
    public void Tables_of_other_experiments_are_not_published_here()
    {
        var table = _workshop.Experiment("a", 100).Replicates[0].Steps[1];
        var comparison = _workshop.Step(Stage.Plot, "comparison", new { }, [table]);
        _workshop.Run(Workshop.PlanOf(Workshop.Lone("tiny/b", new TinyExperiment(), comparison)));
        Assert.Equal(["comparison.txt", "manifest.json"], FileRecord.FilesUnder(_workshop.Folder.ResultsOf("tiny/b")));
    }

    [Fact]
    public void What_was_trained_is_published_and_what_led_to_it_is_not()
    {
        var slices = _workshop.Step(Stage.Preprocess, "slices", new { });
        _workshop.Run(Workshop.PlanOf(slices, _workshop.Step(Stage.Train, "metrics", new { }, [slices])));
        Assert.Equal(["manifest.json", "metrics.txt"], FileRecord.FilesUnder(_workshop.Folder.ResultsOf("tiny/one")));
    }

    [Fact]
    public void A_step_says_which_of_its_files_are_published()
    {
        var model = _workshop.Step(
            Stage.Train, "metrics", new { }, extra: run =>
            {
                Directory.CreateDirectory(Path.Combine(run.Output, "events"));
                File.WriteAllText(Path.Combine(run.Output, "events", "scalars"), "");
                File.WriteAllText(Path.Combine(run.Output, "last.safetensors"), "optimiser and all");
            },
            publishes: name => !name.StartsWith("last", StringComparison.Ordinal));
        _workshop.Run(Workshop.PlanOf(model));
        var results = _workshop.Folder.ResultsOf("tiny/one");
        Assert.Equal(["events/scalars", "manifest.json", "metrics.txt"], FileRecord.FilesUnder(results));
    }

    [Fact]
    public void Models_of_other_experiments_are_not_published_here()
    {
        var score = _workshop.Step(Stage.Score, "curve", new { }, [_workshop.Step(Stage.Train, "metrics", new { })]);
        _workshop.Run(Workshop.PlanOf(score));
        Assert.Equal(["curve.txt", "manifest.json"], FileRecord.FilesUnder(_workshop.Folder.ResultsOf("tiny/one")));
    }

    [Fact]
    public void Two_steps_cannot_publish_one_name()
    {
        var steps = new[] { _workshop.Step(Stage.Score, "x", new { a = 1 }), _workshop.Step(Stage.Score, "x", new { a = 2 }) };
        Assert.Throws<InvalidOperationException>(() => _workshop.Run(Workshop.PlanOf(steps)));
    }

    private Dictionary<string, string> Contents() =>
        FileRecord.FilesUnder(Results).ToDictionary(name => name, name => File.ReadAllText(Path.Combine(Results, name)));
}
