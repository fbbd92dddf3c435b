using System.Text.Json;

namespace Residua.Data.Tests;

public sealed class TrainTestSplitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ten_volumes_split_as_by_the_original_tool()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "goldens", "split.json")));

        var split = TrainTestSplit.Of(Volumes("train", 0, 10));

        Assert.Equal(Names(golden, "train"), split.Train);
        Assert.Equal(Names(golden, "test"), split.Test);
    }

    // Right column: int(share * n) in CPython.
    [Theory]
    [InlineData(0.6, 1, 0)]
    [InlineData(0.6, 5, 3)]
    [InlineData(0.6, 9, 5)]
    [InlineData(0.29, 100, 28)] // 28.999999999999996
    [InlineData(0.57, 100, 56)] // 56.99999999999999
    [InlineData(0.0, 3, 0)]
    [InlineData(1.0, 3, 3)]
    public void The_number_of_training_volumes_is_rounded_down_as_Python_does(double share, int count, int train) =>
        Assert.Equal(train, TrainTestSplit.Of(Volumes("v", 0, count), share).Train.Count);

    [Fact]
    public void Splitting_twice_changes_nothing_and_moves_nothing()
    {
        var volumes = Volumes("train", 0, 10);
        var before = Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order();

        TrainTestSplit.Of(volumes).Write(_folder["artifacts/split.json"]);
        var first = File.ReadAllBytes(_folder["artifacts/split.json"]);
        TrainTestSplit.Of(volumes).Write(_folder["artifacts/split.json"]);

        Assert.Equal(first, File.ReadAllBytes(_folder["artifacts/split.json"]));
        Directory.Delete(_folder["artifacts"], recursive: true);
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order());
    }

    [Fact]
    public void What_the_original_tool_has_split_is_not_split_again()
    {
        var train = Volumes("train", 0, 6);
        Volumes("test_raw", 6, 4);

        var split = TrainTestSplit.Of(train + Path.DirectorySeparatorChar);

        Assert.Equal(6, split.Train.Count);
        Assert.Equal([.. Enumerable.Range(6, 4).Select(i => _folder[$"test_raw/0000{i}.nii.gz"])], split.TestFiles(train));
    }

    [Fact]
    public void Only_a_folder_named_train_has_such_a_sibling()
    {
        Volumes("train", 0, 6);

        Assert.Equal(2, TrainTestSplit.Of(Volumes("test_raw", 6, 5)).Test.Count);
    }

    [Fact]
    public void A_volume_in_both_folders_is_refused()
    {
        var train = Volumes("train", 0, 6);
        var moved = Volumes("test_raw", 5, 2);

        Assert.Contains(
            "00005.nii.gz is also in train", Refusal.Of(moved, () => TrainTestSplit.Of(train)), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_read_back()
    {
        var split = TrainTestSplit.Of(Volumes("train", 0, 10));
        split.Write(_folder["split.json"]);

        var back = TrainTestSplit.Read(_folder["split.json"]);

        Assert.Equal(split.TrainFiles(_folder["train"]), back.TrainFiles(_folder["train"]));
        Assert.Equal(split.TestFiles(_folder["train"]), back.TestFiles(_folder["train"]));
        Assert.Equal(_folder["train/00006.nii.gz"], back.TestFiles(_folder["train"])[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"train": ["a"]}""")]
    [InlineData("""{"train": [null], "test": []}""")]
    [InlineData("""{"train": ["a"], "test": null}""")]
    [InlineData("""{"train": ["a"], "test": [7]}""")]
    [InlineData("""{"train": [], "test": [], "validation": []}""")]
    [InlineData("""{"train": ["a"], "test": """)]
    public void What_is_not_a_split_is_refused(string json)
    {
        var path = _folder.Write("split.json", json);
        Assert.Contains(
            "is not a split into train and test", Refusal.Of(path, () => TrainTestSplit.Read(path)), StringComparison.Ordinal);
    }

    private string Volumes(string name, int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            _folder.Write($"{name}/{i:D5}.nii.gz", "");
        }

        return _folder[name];
    }

    private static IEnumerable<string?> Names(JsonDocument json, string list) =>
        json.RootElement.GetProperty(list).EnumerateArray().Select(name => name.GetString());
}
