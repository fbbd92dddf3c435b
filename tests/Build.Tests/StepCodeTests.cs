using Residua.Pipeline;
using Residua.Pipeline.Planning.CodeDigests;
using Spectre.Console;

namespace Residua.Build.Tests;

/// <summary>How far a change to the code of this product goes: which steps reach it.</summary>
public class StepCodeTests
{
    [Fact]
    public void A_sweep_of_blurs_reaches_its_filter_and_no_network()
    {
        var reached = Reached("experiment-1", "disk-sweep");

        Assert.Contains(reached, type => type.Name == "GaussianKernel");
        Assert.DoesNotContain(
            reached, type => type.Assembly.GetName().Name is "TorchSharp" or "Residua.Models" or "Residua.Figures");
    }

    [Fact]
    public void A_training_reaches_libtorch_and_no_filter()
    {
        var reached = Reached("ae-32", "training");

        Assert.Contains(reached, type => type.Assembly.GetName().Name == "TorchSharp");
        Assert.DoesNotContain(reached, type => type.Name == "GaussianKernel");
        Assert.DoesNotContain(reached, type => type.Assembly.GetName().Name == "Residua.Figures");
    }

    private static Type[] Reached(string experiment, string kind)
    {
        using var run = new Reproduction(new()
        {
            Papers = AllPapers.List,
            Experiments = Path.Combine(BuildContext.Root, "experiments"),
            ExpectedResults = Path.Combine(BuildContext.Root, "expected-results"),
            Artifacts = Path.Combine(Path.GetTempPath(), "residua-none"),
            Console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(TextWriter.Null) }),
            Profile = "smoke",
            Experiment = experiment,
        });
        var code = run.Plan.Steps.First(step => step.Step.Kind == kind).Step.Code;
        return [.. new CodeGraph().Reached([code]).OfType<Type>()];
    }
}
