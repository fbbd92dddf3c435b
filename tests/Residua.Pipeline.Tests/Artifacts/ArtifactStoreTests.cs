using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Planning;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Artifacts;

public sealed class ArtifactStoreTests : IDisposable
{
    private readonly Workshop _workshop = new();
    private readonly Plan _plan;
    private readonly PlannedStep _table;

    public ArtifactStoreTests()
    {
        _plan = Workshop.PlanOf(_workshop.Experiment("a", 100));
        _table = _plan.Steps[1];
        _workshop.Run(_plan);
        _workshop.Ran.Clear();
    }

    private string Table => Path.Combine(_workshop.Store.PathOf(_table), "table.txt");

    private string ManifestPath => Path.Combine(_workshop.Store.PathOf(_table), Manifest.FileName);

    public void Dispose() => _workshop.Dispose();

    [Theory]
    [InlineData("delete a file")]
    [InlineData("truncate a file")]
    [InlineData("change a byte")]
    [InlineData("delete the manifest")]
    [InlineData("truncate the manifest")]
    [InlineData("manifest of another step")]
    [InlineData("manifest that is no object")]
    [InlineData("manifest without files")]
    [InlineData("delete all")]
    public void Damage_is_seen_and_mended_with_the_same_bytes(string damage)
    {
        var before = _workshop.Products();
        Assert.True(_workshop.Store.Has(_table));
        Do(damage);
        Assert.False(_workshop.Store.Has(_table));
        _workshop.Run(_plan);
        Assert.Equal("table", Assert.Single(_workshop.Ran));
        Assert.Equal(before, _workshop.Products());
    }

    [Fact]
    public void A_file_that_was_only_touched_still_counts()
    {
        File.SetLastWriteTimeUtc(Table, DateTime.UtcNow.AddDays(1));
        Assert.True(_workshop.Store.Has(_table));
    }

    [Fact]
    public void A_change_that_keeps_size_and_time_is_found_by_a_thorough_look()
    {
        var time = File.GetLastWriteTimeUtc(Table);
        Do("change a byte");
        File.SetLastWriteTimeUtc(Table, time);
        Assert.Null(_workshop.Store.Damage(_table));
        Assert.Equal("table.txt", _workshop.Store.Damage(_table, thorough: true));
    }

    // As a disk may, or a hand: the table is what the figure reads.
    [Fact]
    public void A_flipped_byte_is_found_before_another_step_reads_it()
    {
        var before = _workshop.Products();
        var time = File.GetLastWriteTimeUtc(Table);
        Do("change a byte");
        File.SetLastWriteTimeUtc(Table, time);
        Directory.Delete(_workshop.Store.PathOf(_plan.Steps[2]), recursive: true);
        _workshop.Run(_plan);
        Assert.Equal(["table", "figure"], _workshop.Ran);
        Assert.Equal(before, _workshop.Products());
        Assert.Contains("score tiny/a (table): table.txt is no longer", _workshop.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("steps/.tmp")]
    [InlineData("steps/.resume")]
    [InlineData("steps/score")]
    [InlineData("the artifact")]
    public void A_file_in_the_place_of_a_folder_gives_way(string name)
    {
        var place = name == "the artifact" ? _workshop.Store.PathOf(_table) : Path.Combine(_workshop.Folder.Root, name);
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }

        File.WriteAllText(place, "not a folder");
        _workshop.Run(_plan);
        Assert.True(_workshop.Store.Has(_table));
    }

    [Fact]
    public void A_draft_that_is_not_committed_leaves_nothing()
    {
        using (var draft = _workshop.Store.Begin(_table))
        {
            File.WriteAllText(Path.Combine(draft.Folder, "half"), "");
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_workshop.Folder.Temporary));
    }

    [Fact]
    public void A_manifest_says_where_an_artifact_comes_from()
    {
        var manifest = _workshop.Store.ManifestOf(_table)!;
        Assert.Equal(("score", "table", "tiny/a"), (manifest.Stage, manifest.Kind, manifest.Experiments.Single()));
        Assert.Equal("100", manifest.Settings["anomaly"]!["intensity"]!["count"]!.ToString());
        Assert.Equal(_plan.Steps[0].Key, Assert.Single(manifest.Needs).Key);
        Assert.Equal("table.txt", Assert.Single(manifest.Files).Name);
        Assert.True(manifest.Run is { PeakMemory: > 0, Threads: > 0, Code.Length: > 0, Cpu.Length: > 0 });
    }

    private void Do(string damage)
    {
        var text = File.ReadAllText(ManifestPath);
        Action act = damage switch
        {
            "delete a file" => () => File.Delete(Table),
            "truncate a file" => () => File.WriteAllText(Table, File.ReadAllText(Table)[..^1]),
            "change a byte" => () => File.WriteAllText(Table, "X" + File.ReadAllText(Table)[1..]),
            "delete the manifest" => () => File.Delete(ManifestPath),
            "truncate the manifest" => () => File.WriteAllText(ManifestPath, text[..^9]),
            "manifest of another step" => () => File.WriteAllText(ManifestPath, text.Replace(_table.Key, _plan.Steps[0].Key)),
            "manifest that is no object" => () => File.WriteAllText(ManifestPath, "null"),
            "manifest without files" => () => File.WriteAllText(ManifestPath, text.Replace("\"files\"", "\"fields\"")),
            _ => () => Directory.Delete(_workshop.Store.PathOf(_table), recursive: true),
        };
        act();
    }
}
