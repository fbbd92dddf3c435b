using Residua.Papers.ResidualPitfalls;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Tests.ResidualPitfalls;

public sealed class MoodExaminationTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("residua-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(0, Health.Optional, "MOOD/brain/train does not exist; only --profile=paper needs them")]
    [InlineData(3, Health.Optional, "3 of 800 volumes in ")]
    [InlineData(800, Health.Good, "800 volumes in ")]
    public void Volumes_under_the_data_root(int volumes, Health state, string found)
    {
        var folder = Path.Combine(_root, "MOOD", "brain", "train");
        for (var i = 0; i < volumes; i++)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"{i:00000}.nii.gz"), "");
        }

        var finding = Assert.Single(new PitfallsPaper().Examine(_root));

        Assert.Equal(state, finding.State);
        Assert.Contains(found, finding.Detail.Replace('\\', '/'), StringComparison.Ordinal);
    }
}
