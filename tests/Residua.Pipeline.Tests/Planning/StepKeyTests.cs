using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Tests.Planning;

public class StepKeyTests
{
    private static readonly FileRecord Volume = new("00003.nii.gz", 10, DateTime.UnixEpoch, "aa");

    private static string Key(
        Stage stage = Stage.Score, string kind = "table", object? settings = null, string input = "slices", string need = "n",
        FileRecord? outside = null, string code = "c", string engine = StepKey.Managed) =>
        StepKey.Of(
            Step.Create(stage, kind, settings ?? new { sigma = 0.25 }, NoInputs.None, (_, _, _) => { }), [(input, need)],
            [outside ?? Volume], code, engine);

    public static TheoryData<string, string> Changed => new()
    {
        { "stage", Key(stage: Stage.Plot) },
        { "kind", Key(kind: "tables") },
        { "value", Key(settings: new { sigma = 0.25f + 1e-7f }) },
        { "name of a setting", Key(settings: new { sigmas = 0.25 }) },
        { "one setting more", Key(settings: new { sigma = 0.25, count = 1 }) },
        { "input", Key(need: "m") },
        { "name of an input", Key(input: "training") },
        { "outside file", Key(outside: Volume with { Sha256 = "ab" }) },
        { "code", Key(code: "d") },
        { "engine", Key(engine: "libtorch 1.13.0, OpenBLAS 0.3.21 (OpenMP), 2 threads, cpu") },
        { "outside name", Key(outside: Volume with { Name = "00004.nii.gz" }) },
    };

    [Theory]
    [MemberData(nameof(Changed))]
    public void Every_ingredient_changes_the_key(string ingredient, string key) => Assert.False(key == Key(), ingredient);

    [Fact]
    public void Times_of_outside_files_are_no_ingredient() =>
        Assert.Equal(Key(), Key(outside: Volume with { Modified = DateTime.UnixEpoch.AddDays(1) }));

    // Another value here means that nobody's earlier results are found again.
    [Fact]
    public void Keys_stay_the_same_from_release_to_release() =>
        Assert.Equal("9e4c", Key()[..4]);
}
