using Residua.Data;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Planning;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Artifacts;

public sealed class ArtifactFolderTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Theory]
    [InlineData("steps/.tmp/0123-99-x/half.csv")]
    [InlineData("steps/..digests.0123456789abcdef0123456789abcdef.tmp")]
    [InlineData("report/.index.html.0123456789abcdef0123456789abcdef.tmp")]
    public void What_a_dead_run_left_is_removed(string name)
    {
        var left = _workshop.Write($"artifacts/{name}", "0.5");
        _workshop.Write("artifacts/.residua", "");
        _workshop.Folder.Open().Dispose();
        Assert.False(File.Exists(left));
    }

    [Fact]
    public void A_second_run_is_told_who_holds_the_folder()
    {
        using (_workshop.Folder.Open())
        {
            var error = Assert.Throws<BadInputException>(() => new ArtifactFolder(_workshop.Folder.Root).Open());
            Assert.StartsWith($"is in use by process {Environment.ProcessId} on ", error.Reason, StringComparison.Ordinal);
        }

        _workshop.Folder.Open().Dispose();
    }

    [Fact]
    public void A_run_that_is_refused_removes_nothing()
    {
        using var hold = _workshop.Folder.Open();
        var draft = _workshop.Write("artifacts/steps/.tmp/0123-99-x/half.csv", "0.5");
        Assert.Throws<BadInputException>(_workshop.Folder.Open);
        Assert.Throws<BadInputException>(() => _workshop.Folder.Clean());
        Assert.True(File.Exists(draft));
    }

    // Root may write where permissions forbid it, but not below a file nor in /proc.
    [Theory]
    [InlineData(null)]
    [InlineData("/proc/residua")]
    public void A_folder_that_cannot_be_written_is_named(string? root)
    {
        root ??= Path.Combine(_workshop.Write("file", ""), "below");
        var error = Assert.Throws<BadInputException>(() => new ArtifactFolder(root).Open());
        Assert.Equal(root, error.Culprit);
        Assert.Contains("--artifacts", error.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("steps")]
    [InlineData("results")]
    [InlineData("report")]
    public void The_folder_of_another_program_is_refused(string name)
    {
        var theirs = _workshop.Write($"artifacts/{name}/theirs.csv", "");
        Assert.Throws<BadInputException>(_workshop.Folder.Open);
        Assert.Throws<BadInputException>(() => _workshop.Folder.Clean());
        Assert.True(File.Exists(theirs));
    }

    [Theory]
    [InlineData("steps")]
    [InlineData("results")]
    [InlineData("report")]
    public void A_file_where_a_folder_belongs_is_named(string name)
    {
        _workshop.Write("artifacts/.residua", "");
        var file = _workshop.Write($"artifacts/{name}", "");
        Assert.Equal($"{file}: is a file where a folder belongs; delete it, or name another folder with --artifacts",
            Assert.Throws<BadInputException>(_workshop.Folder.Open).Message);
    }

    [Theory]
    [InlineData("results/tiny/a/notes.txt")]
    [InlineData("results/mine.csv")]
    [InlineData("report/comment.md")]
    [InlineData("steps/score/notes.txt")]
    [InlineData("steps/notes/0123456789abcdef.txt")]
    public void Clean_keeps_and_names_what_no_run_has_written(string name)
    {
        _workshop.Run(Workshop.PlanOf(_workshop.Experiment("a", 3)));
        _workshop.Folder.WriteReport("index.html", stream => stream.WriteByte(1));
        var mine = _workshop.Write($"artifacts/{name}", "mine");
        Assert.Equal([name], _workshop.Folder.Clean().Kept);
        Assert.True(File.Exists(mine));
        Assert.Equal(2, FileRecord.FilesUnder(_workshop.Folder.Root).Count()); // and the marker
    }

    [Fact]
    public void Clean_removes_what_runs_have_written()
    {
        _workshop.Run(Workshop.PlanOf(_workshop.Experiment("a", 3)));
        _workshop.Folder.Clean();
        Assert.False(Directory.Exists(_workshop.Folder.Root));
        _workshop.Folder.Clean();
    }

    [Fact]
    public void Clean_leaves_the_files_of_others()
    {
        var theirs = _workshop.Write("artifacts/notes.txt", "mine");
        _workshop.Run(Workshop.PlanOf(_workshop.Experiment("a", 3)));
        _workshop.Folder.Clean();
        Assert.Equal([theirs], Directory.EnumerateFileSystemEntries(_workshop.Folder.Root));
    }
}
