using Residua.Pipeline.Contracts;
using Residua.Papers.Morphaeus;
using Residua.Papers.ResidualPitfalls;
using Residua.Papers.SsimEnsemble;

namespace Residua.Build;

/// <summary>The papers that this build knows; a new one adds its line here.</summary>
public static class AllPapers
{
    /// <summary>In the order of publication.</summary>
    public static IReadOnlyList<IPaper> List { get; } = [new PitfallsPaper(), new MorphaeusPaper(), new SsimPaper()];
}
