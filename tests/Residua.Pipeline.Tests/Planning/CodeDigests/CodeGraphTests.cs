using System.Reflection;
using Residua.Data;
using Residua.Pipeline.Planning;
using Residua.Pipeline.Planning.CodeDigests;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Planning.CodeDigests;

/// <summary>What of a change to the source changes the digest of a step.</summary>
public class CodeGraphTests
{
    [Theory]
    [InlineData("a comment", false, false)]
    [InlineData("formatting", false, false)]
    [InlineData("a constant", true, false)]
    [InlineData("a table of constants", true, false)]
    [InlineData("a lambda", true, false)]
    [InlineData("a lambda added above", false, false)]
    [InlineData("a method added above", false, false)]
    [InlineData("an iterator", true, false)]
    [InlineData("an asynchronous method", true, false)]
    [InlineData("an override", true, false)]
    [InlineData("an override of a type that is never made", false, false)]
    [InlineData("a type added", false, false)]
    [InlineData("the name of a value that is printed", true, false)]
    [InlineData("the trainer", false, true)]
    [InlineData("the model in the settings", false, true)]
    [InlineData("another model", false, false)]
    public void A_change_counts_for_those_who_reach_it(string word, bool blur, bool train)
    {
        var (before, after) = Sample.Change(word);
        var changed = Sample.Source.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Sample.Source, changed);
        Assert.Equal((blur, train), (Digest("Blur") != Digest("Blur", changed), Digest("Train") != Digest("Train", changed)));
    }

    [Fact]
    public void A_resource_counts_for_those_who_read_it()
    {
        Assert.NotEqual(Digest("Blur"), Digest("Blur", resource: "other"));
        Assert.Equal(Digest("Train"), Digest("Train", resource: "other"));
    }

    [Fact]
    public void The_harness_and_the_framework_do_not_count() =>
        Assert.Equal(
            [typeof(TinyExperiment), typeof(TinyPart)],
            new CodeGraph().Reached([typeof(List<TinyExperiment>), typeof(CodeGraph), typeof(Uri)]).OfType<Type>());

    [Fact]
    public void A_step_of_the_harness_counts_by_what_it_calls()
    {
        var step = ReplicateTables.Of([new("", []), new("seed-1", [])]);
        Assert.Contains(typeof(TableSummary).GetMethod(nameof(TableSummary.Of)), new CodeGraph().Reached([step.Code]));
    }

    [Fact]
    public void A_package_counts_as_a_whole() =>
        Assert.Contains(
            new Package(typeof(Assert).Assembly), new CodeGraph().Reached([((Action)A_package_counts_as_a_whole).Method]));

    // Compiled anew each time, in another folder: no path counts.
    private static string Digest(string step, string source = Sample.Source, string resource = "1,2,3")
    {
        using var compiler = new Compiler();
        var assembly = compiler.Compile(source, resource);
        object[] roots = [assembly.GetType("Sample.Steps")!.GetMethod(step, BindingFlags.Public | BindingFlags.Static)!];
        var graph = new CodeGraph();
        return graph.Digest(graph.Reached(step == "Train" ? [.. roots, assembly.GetType("Sample.Auto")!] : roots));
    }
}
