using Residua.Pipeline;
using Residua.Pipeline.Claims;
using Residua.Pipeline.Configuration;
using Residua.Pipeline.Contracts;
using Spectre.Console;
using Xunit.Abstractions;

namespace Residua.Build.Tests;

/// <summary>
/// The shipped claims with their shipped tolerances, on a phantom of 50 volumes (20 scored slices) instead of 200: each mistake
/// that a claim names makes it deviate, and by more than the right
/// tables of the same 20 slices do, which are noisier than those of 80.
/// </summary>
/// <remarks>
/// Of the models of Experiment 3 only one is here; the others have the same claims. The whole phantom is the business of
/// <c>--target=Controls</c>, and that right tables pass on it that of <c>--target=Verify</c>.
/// </remarks>
public sealed class ControlsTests(ITestOutputHelper output) : IDisposable
{
    private const string Sweeps = "experiment-1*,experiment-2*";

    private readonly string _artifacts = Directory.CreateTempSubdirectory("residua-").FullName;

    public void Dispose() => Directory.Delete(_artifacts, recursive: true);

    [Fact]
    public void Every_claim_deviates_for_each_mistake_that_it_names()
    {
        var wrong = Verdicts(paper => paper, $"{Sweeps},experiment-3-normal-ae-32");

        Assert.Equal("", Lines(wrong.Where(verdict => verdict.Survives || verdict.NotJudged is not null)));
        var right = Verdicts(paper => new WithoutMistakes(paper), Sweeps)
            .ToLookup(verdict => verdict.Claim.Id, verdict => verdict.Deviation ?? 0);
        Assert.Equal("", Lines(wrong.Where(verdict => verdict.Deviation - right[verdict.Claim.Id].FirstOrDefault() < 1e-6)));
        Assert.True(wrong.Count > 90, $"{wrong.Count} controls");
    }

    // The smallest heads and networks: what an untrained one makes of them proves nothing, a copy of the input is one anywhere.
    [Fact]
    public void Claims_about_windows_deviate_where_every_reconstruction_is_a_copy()
    {
        var wrong = Verdicts(paper => paper, "ssim-ensemble/sensitivity", "smoke", []);

        ControlVerdict[] copies = [.. wrong.Where(verdict => verdict.Control.Name == "copied-inputs")];
        Assert.Equal("", Lines(copies.Where(verdict => verdict.Survives || verdict.NotJudged is not null)));
        Assert.True(copies.Length >= 8, $"{copies.Length} controls");
    }

    // Trainings of seconds. Of the rank they say nothing; the other mistakes are mistakes of any network.
    [Fact]
    public void Claims_about_autoencoders_deviate_for_mistakes_that_need_no_good_model()
    {
        var wrong = Verdicts(
            paper => paper, "morphaeus/ae-s,morphaeus/ae-d,morphaeus/vae,morphaeus/aae,morphaeus/morphaeus", "smoke", []);

        Assert.Equal("", Lines(wrong.Where(verdict => verdict.Survives || verdict.NotJudged is not null)));
        Assert.True(wrong.Count >= 20, $"{wrong.Count} controls");
    }

    private IReadOnlyList<ControlVerdict> Verdicts(Func<IPaper, IPaper> change, string experiments) =>
        Verdicts(change, experiments, ExperimentCatalogue.DefaultProfile, ["dataset.phantom.volumes=50"]);

    private IReadOnlyList<ControlVerdict> Verdicts(
        Func<IPaper, IPaper> change, string experiments, string profile, IReadOnlyList<string> overrides)
    {
        using var text = new StringWriter();
        using var run = new Reproduction(new()
        {
            Papers = [.. AllPapers.List.Select(change)],
            Experiments = Path.Combine(BuildContext.Root, "experiments"),
            ExpectedResults = Path.Combine(BuildContext.Root, "expected-results"),
            Artifacts = _artifacts,
            Experiment = experiments,
            Profile = profile,
            Overrides = overrides,
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

    private static string Lines(IEnumerable<ControlVerdict> verdicts) => string.Join('\n', verdicts.Select(Line));

    private static string Line(ControlVerdict verdict) => FormattableString.Invariant(
        $"{verdict.Claim.Id} with {verdict.Control.Name}: {verdict.Measured}, tolerance {verdict.Tolerance} {verdict.NotJudged}");

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
