using Residua.Data;
using Residua.Figures;
using Residua.Models;
using Residua.Numerics;
using Residua.Papers;
using Residua.Papers.Morphaeus;
using Residua.Papers.ResidualPitfalls;
using Residua.Papers.SsimEnsemble.Scoring;
using Residua.Pipeline.Contracts;
using Residua.Snapshots.Tests.Infra;

namespace Residua.Snapshots.Tests;

/// <summary>A floor uses only the floors below it, and its namespaces do not use each other in a circle.</summary>
public class FloorTests
{
    private static readonly string[] BelowPipeline = ["Data", "Figures", "Models", "Numerics"];

    public static TheoryData<Type, string[]> Libraries => new()
    {
        { typeof(Slice), [] },
        { typeof(SliceStack), ["Numerics"] },
        { typeof(Figure), ["Numerics"] },
        { typeof(ModelSettings), ["Data", "Numerics"] },
        { typeof(IPaper), BelowPipeline },
        { typeof(Axis), [.. BelowPipeline, "Pipeline"] },
        { typeof(PitfallsPaper), [.. BelowPipeline, "Pipeline", "Papers"] },
        { typeof(MorphaeusPaper), [.. BelowPipeline, "Pipeline", "Papers"] },
        { typeof(CohortScorer), [.. BelowPipeline, "Pipeline", "Papers"] },
    };

    [Theory]
    [MemberData(nameof(Libraries), DisableDiscoveryEnumeration = true)]
    public void A_library_uses_those_below_it(Type member, string[] below)
    {
        var used = member.Assembly.GetReferencedAssemblies().Select(library => library.Name!)
            .Where(name => name.StartsWith("Residua.", StringComparison.Ordinal));

        Assert.Empty(used.Except(below.Select(floor => $"Residua.{floor}")));
    }

    [Theory]
    [MemberData(nameof(Libraries), DisableDiscoveryEnumeration = true)]
    public void Torch_is_used_by_models_alone(Type member, string[] _) => Assert.Equal(
        member == typeof(ModelSettings), member.Assembly.GetReferencedAssemblies().Any(library => library.Name == "TorchSharp"));

    [Theory]
    [MemberData(nameof(Libraries), DisableDiscoveryEnumeration = true)]
    public void Namespaces_of_a_library_do_not_use_each_other_in_a_circle(Type member, string[] _)
    {
        var circles = NamespaceUse.Circles(member.Assembly).ToList();

        Assert.True(circles.Count == 0, string.Join('\n', circles));
    }
}
