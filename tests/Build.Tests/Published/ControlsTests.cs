using Residua.Pipeline;
using Residua.Pipeline.Claims;
using Residua.Pipeline.Contracts;
using Spectre.Console;
using Xunit.Abstractions;

namespace Residua.Build.Tests;

/// <summary>
/// The shipped claims with their shipped tolerances, on a phantom of 50 volumes (20 scored slices) instead of 200: right tables pass,
/// and each mistake that a claim names makes it deviate. The models of Experiment 3 are the business of <c>--target=Controls</c>,
/// but for the claims on one of them, whose controls need no training.
/// </summary>
public sealed class ControlsTests(ITestOutputHelper output) : IDisposable
{
    private const string Experiments = "experiment-1*,experiment-2*,experiment-3-normal-ae-32";

    private readonly string _artifacts = Directory.CreateTempSubdirectory("residua-").FullName;

    public void Dispose() => Directory.Delete(_artifacts, recursive: true);

    [Fact]
    public void Every_claim_holds_for_right_tables_and_breaks_for_wrong_ones()
    {
        var right = Verdicts(paper => new WithoutMistakes(paper), "experiment-1*,experiment-2*");
        var wrong = Verdicts(paper => paper, Experiments);

        Assert.Equal([], right.Where(verdict => !verdict.Survives).Select(Words));
        Assert.Equal([], wrong.Where(verdict => verdict.Survives || verdict.NotJudged is not null).Select(Words));
        Assert.True(wrong.Count > 100, $"{wrong.Count} controls");
    }

    private IReadOnlyList<ControlVerdict> Verdicts(Func<IPaper, IPaper> change, string experiments)
    {
        using var text = new StringWriter();
        var run = new Reproduction(new()
        {
            Papers = [.. AllPapers.List.Select(change)],
            Experiments = Path.Combine(BuildContext.Root, "experiments"),
            ExpectedResults = Path.Combine(BuildContext.Root, "expected-results"),
            Artifacts = _artifacts,
            Experiment = experiments,
            Overrides = ["dataset.phantom.volumes=50"],
            Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text) }),
        });
        try
        {
            return run.RunControls();
        }
        finally
        {
            output.WriteLine(text.ToString());
        }
    }

    private static string Words(ControlVerdict verdict) => FormattableString.Invariant(
        $"{verdict.Claim.Id} with {verdict.Control.Name}: {verdict.Measured}, off by {verdict.Deviation}, tolerance {verdict.Tolerance} {verdict.NotJudged}");

    /// <summary>The paper with controls in which nothing is wrong.</summary>
    private sealed class WithoutMistakes(IPaper paper) : IPaper
    {
        public string Name => paper.Name;

        public string Title => paper.Title;

        public Type ExperimentType => paper.ExperimentType;

        public IReadOnlyList<MeasureKind> Measures => paper.Measures;

        public IReadOnlyList<Control> Controls => [.. paper.Controls.Select(control => control with { Steps = paper.Steps })];

        public IReadOnlyList<Step> Steps(Experiment experiment, PlanContext context) => paper.Steps(experiment, context);
    }
}
