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

/// <summary>A public member that comes, goes or changes shows in the review, whether it was meant to or not.</summary>
public class PublicApiTests
{
    [Theory]
    [InlineData(typeof(Slice))]
    [InlineData(typeof(SliceStack))]
    [InlineData(typeof(Figure))]
    [InlineData(typeof(ModelSettings))]
    [InlineData(typeof(IPaper))]
    [InlineData(typeof(Axis))]
    [InlineData(typeof(PitfallsPaper))]
    [InlineData(typeof(MorphaeusPaper))]
    [InlineData(typeof(CohortScorer))]
    public Task Library(Type member) => Verify(PublicApi.Of(member.Assembly))
        .UseDirectory("Verified/PublicApi")
        .UseFileName(member.Assembly.GetName().Name!)
        .ToTask();
}
