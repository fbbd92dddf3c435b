namespace Residua.Build.Tests;

public class PackageSwitchTests
{
    private const string Ask = "msbuild src/StandIns/Probe/Probe.csproj -t:Ask -nologo";
    private const string References = "msbuild src/Small/Small.csproj -getItem:PackageReference -getItem:ProjectReference";

    [Fact]
    public void A_feed_that_serves_the_real_packages_is_believed_by_a_plain_restore()
    {
        using var feed = new PackageFeed(PackageFeed.Real);

        var asked = feed.Dotnet(Ask);
        var restored = feed.Dotnet("restore src/Small/Small.csproj");

        Assert.True(asked.ExitCode == 0, asked.Output);
        Assert.Contains("<UpstreamPackages>true</UpstreamPackages>", File.ReadAllText(feed.Answer), StringComparison.Ordinal);
        Assert.True(restored.ExitCode == 0, restored.Output);
        var assets = File.ReadAllText(feed["src/Small/obj/project.assets.json"]);
        Assert.Contains("\"TorchSharp/0.106.0\"", assets, StringComparison.Ordinal);
        Assert.Contains("\"libtorch-cpu/2.10.0\"", assets, StringComparison.Ordinal);
        Assert.False(File.Exists(feed["src/Small/packages.lock.json"]));
    }

    [Fact]
    public void A_feed_that_lacks_one_or_has_another_version_means_the_stand_ins()
    {
        using var feed = new PackageFeed([.. PackageFeed.Real[1..^1], ("libtorch-cpu", "2.11.0")]);

        var asked = feed.Dotnet(Ask);

        Assert.True(asked.ExitCode == 0, asked.Output);
        var answer = File.ReadAllText(feed.Answer);
        Assert.Contains("<UpstreamPackages>false</UpstreamPackages>", answer, StringComparison.Ordinal);
        Assert.Contains("lacks Cake.Frosting, libtorch-cpu. To ask again, delete", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("true", null, true)]
    [InlineData("true", "false", false)]
    [InlineData("false", "true", true)]
    public void The_answer_counts_until_somebody_decides(string? answer, string? decision, bool real)
    {
        using var feed = new PackageFeed();
        if (answer is not null)
        {
            var property = $"<UpstreamPackages>{answer}</UpstreamPackages>";
            File.WriteAllText(feed.Answer, $"<Project><PropertyGroup>{property}</PropertyGroup></Project>");
        }

        var references = feed.Dotnet(References, decision is null ? [] : [("UpstreamPackages", decision)]).Output;

        Assert.Equal(real, references.Contains("\"Identity\": \"TorchSharp\"", StringComparison.Ordinal));
        Assert.Equal(real, references.Contains("\"Identity\": \"libtorch-cpu\"", StringComparison.Ordinal));
        Assert.Equal(!real, references.Contains("StandIns/TorchSharp/TorchSharp.csproj\"", StringComparison.Ordinal));
    }

    // No libtorch is needed where nothing uses its stand-in.
    [Theory]
    [InlineData("true", 0)]
    [InlineData("false", 1)]
    public void A_stand_in_that_nothing_uses_is_not_compiled(string real, int exitCode)
    {
        using var feed = new PackageFeed();

        var built = feed.Dotnet($"build src/StandIns/TorchSharp -p:UpstreamPackages={real} -p:LIBTORCH=/nowhere -tl:off");

        Assert.Equal(exitCode, built.ExitCode);
        Assert.Equal(exitCode > 0, built.Output.Contains("LIBTORCH is '/nowhere'", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_word_than_true_or_false_is_an_error()
    {
        using var feed = new PackageFeed();

        var restored = feed.Dotnet("restore src/Small/Small.csproj -p:UpstreamPackages=maybe");

        Assert.NotEqual(0, restored.ExitCode);
        Assert.Contains("UpstreamPackages is 'maybe'; it must be true or false.", restored.Output, StringComparison.Ordinal);
    }
}
