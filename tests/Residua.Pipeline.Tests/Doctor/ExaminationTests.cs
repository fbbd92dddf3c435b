using Residua.Pipeline.Contracts;
using Residua.Pipeline.Doctor;
using Residua.Pipeline.Tests.Infra;
using Spectre.Console;

namespace Residua.Pipeline.Tests.Doctor;

public sealed class ExaminationTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Stopped_steps_are_told_with_what_they_take(bool stopped)
    {
        if (stopped)
        {
            _workshop.Write("artifacts/steps/.resume/0123456789abcdef/last.safetensors", "half a model");
        }

        Assert.Equal(stopped, Examine([]).Output.Contains("1 can go on", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paper_says_what_it_lacks()
    {
        var lacks = new Finding("Scans of the paper", Health.Bad, "none at all", "ask its authors");

        var (succeeds, output) = Examine([new NeedyPaper(lacks)]);

        Assert.False(succeeds);
        Assert.Matches("to mend.*Scans of the paper.*none at all.*ask its authors", output);
    }

    private (bool Succeeds, string Output) Examine(IReadOnlyList<IPaper> papers)
    {
        Directory.CreateDirectory(_workshop.Beside("experiments"));
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 400;
        var succeeds = Examination.Print(new()
        {
            Papers = papers,
            Experiments = _workshop.Beside("experiments"),
            ExpectedResults = "",
            Artifacts = _workshop.Folder.Root,
            Console = console,
        });
        return (succeeds, output.ToString());
    }

    private sealed class NeedyPaper(Finding lacks) : IPaper
    {
        public string Name => "needy";

        public string Title => "A paper with data of its own";

        public Type ExperimentType => typeof(TinyExperiment);

        public IReadOnlyList<Step> Steps(Experiment experiment, PlanContext context) => [];

        public IEnumerable<Finding> Examine(string? dataRoot) => [lacks];
    }
}
