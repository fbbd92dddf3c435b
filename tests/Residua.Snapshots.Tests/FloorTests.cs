using Residua.Data;
using Residua.Figures;
using Residua.Models;
using Residua.Numerics;
using Residua.Pipeline.Contracts;
using Residua.Pipeline;

namespace Residua.Snapshots.Tests;

/// <summary>A floor uses only the floors below it.</summary>
public class FloorTests
{
    [Theory]
    [InlineData(typeof(Slice))]
    [InlineData(typeof(SliceStack), "Numerics")]
    [InlineData(typeof(Figure), "Numerics")]
    [InlineData(typeof(ModelSettings), "Data", "Numerics")]
    [InlineData(typeof(IPaper), "Data", "Figures", "Models", "Numerics")]
    [InlineData(typeof(Reproduction), "Data", "Figures", "Models", "Numerics", "Papers")]
    public void Library(Type member, params string[] below)
    {
        var used = member.Assembly.GetReferencedAssemblies().Select(library => library.Name!).Where(name => name.StartsWith("Residua.", StringComparison.Ordinal));

        Assert.Empty(used.Except(below.Select(floor => $"Residua.{floor}")));
    }

    [Theory]
    [InlineData(typeof(Slice))]
    [InlineData(typeof(SliceStack))]
    [InlineData(typeof(Figure))]
    [InlineData(typeof(IPaper))]
    [InlineData(typeof(Reproduction))]
    public void Torch_is_used_by_models_alone(Type member) =>
        Assert.DoesNotContain(member.Assembly.GetReferencedAssemblies(), library => library.Name == "TorchSharp");
}
