using Residua.Pipeline.Artifacts;

namespace Residua.Pipeline.Tests.Artifacts;

public sealed class CheckoutTests : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private readonly string _root = Directory.CreateTempSubdirectory("residua-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("a branch", "HEAD", "ref: refs/heads/main", "refs/heads/main", Commit)]
    [InlineData(
        "a packed branch", "HEAD", "ref: refs/heads/main", "packed-refs", "# pack-refs\n" + Commit + " refs/heads/main\n")]
    [InlineData("no branch", "HEAD", Commit, "description", "")]
    public void The_commit_is_found_from_any_folder_below(string what, params string[] filesAndContents)
    {
        foreach (var pair in filesAndContents.Chunk(2))
        {
            Write(pair[0], pair[1]);
        }

        var below = Directory.CreateDirectory(Path.Combine(_root, "bin", "Release")).FullName;
        Assert.True(Checkout.Commit(below) == Commit[..12], what);
    }

    [Fact]
    public void Without_a_commit_there_is_none()
    {
        Write("HEAD", "ref: refs/heads/main");

        Assert.Null(Checkout.Commit(_root));
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_root, ".git", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
