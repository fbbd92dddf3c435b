namespace Residua.Build.Tests;

public class BuildScriptTests
{
    public BuildScriptTests() => Skip.If(OperatingSystem.IsWindows());

    [SkippableTheory]
    [InlineData(true, "the real packages")]
    [InlineData(false, "the stand-ins in src/StandIns")]
    public void The_feed_is_asked_once_and_its_answer_is_said(bool serves, string packages)
    {
        using var checkout = new ScriptedCheckout(serves);

        Assert.Contains($"Building the build host with {packages}", checkout.Run().Output, StringComparison.Ordinal);
        Assert.Equal("ask build run", checkout.Steps());
        Assert.Equal("", checkout.Run().Output);
        Assert.Equal("run", checkout.Steps());
    }

    [SkippableFact]
    public void Without_its_answer_or_with_other_versions_the_feed_is_asked_again()
    {
        using var checkout = new ScriptedCheckout();
        checkout.Run();
        checkout.Steps();

        File.Delete(checkout.Answer);
        checkout.Run();
        Assert.Equal("ask build run", checkout.Steps());

        File.SetLastWriteTimeUtc(checkout["Directory.Packages.props"], DateTime.UtcNow);
        checkout.Run();
        Assert.Equal("ask build run", checkout.Steps());
    }

    [SkippableTheory]
    [InlineData("true", false)]
    [InlineData("false", true)]
    public void Who_says_which_packages_gets_them_whatever_the_feed_has(string wanted, bool serves)
    {
        using var checkout = new ScriptedCheckout(serves);

        checkout.Run(("UpstreamPackages", wanted));
        Assert.Equal("build run", checkout.Steps());
        checkout.Run(("UpstreamPackages", wanted));
        Assert.Equal("run", checkout.Steps());
        checkout.Run();
        Assert.Equal("ask build run", checkout.Steps());
    }

    [SkippableFact]
    public void Another_word_than_true_or_false_is_refused()
    {
        using var checkout = new ScriptedCheckout();

        var run = checkout.Run(("UpstreamPackages", "yes"));

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("UpstreamPackages is 'yes'; it must be true or false.\n", run.Output);
    }

    [SkippableFact]
    public void A_host_that_was_built_by_hand_with_other_packages_is_not_run()
    {
        using var checkout = new ScriptedCheckout();
        checkout.Run();
        checkout.Steps();

        checkout.Write("build/bin/Release/net10.0/upstream-packages", "true\n");
        checkout.Run();

        Assert.Equal("build run", checkout.Steps());
    }

    // dpkg gives headers the date they were packaged at, which is before the shim's.
    [SkippableTheory]
    [InlineData("csrc/api/include/torch")]
    [InlineData("headeronly")] // since libtorch 2.9
    public void A_libtorch_of_another_version_builds_anew(string headers)
    {
        using var checkout = new ScriptedCheckout();
        var version = $"libtorch/include/torch/{headers}/version.h";
        Directory.CreateDirectory(Path.GetDirectoryName(checkout[version])!);
        checkout.Write(version, "#define TORCH_VERSION_MAJOR 1");
        checkout.Run();
        checkout.Steps();

        checkout.Write(version, "#define TORCH_VERSION_MAJOR 2");
        File.SetLastWriteTimeUtc(checkout[version], new(2023, 3, 14, 0, 0, 0, DateTimeKind.Utc));
        checkout.Run();

        Assert.Equal("build run", checkout.Steps());
    }

    [SkippableTheory]
    [InlineData("../build.sh")]
    [InlineData("absolute")]
    public void A_symbolic_link_to_the_script_will_do(string target)
    {
        using var checkout = new ScriptedCheckout();
        File.CreateSymbolicLink(checkout["bin/first"], target == "absolute" ? checkout["build.sh"] : target);
        File.CreateSymbolicLink(checkout["src/second"], "../bin/first");

        Assert.Equal(0, checkout.Run("src/second").ExitCode);
        Assert.Equal("ask build run", checkout.Steps());
    }
}
