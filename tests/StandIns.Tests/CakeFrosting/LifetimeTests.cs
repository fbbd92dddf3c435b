using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;

namespace StandIns.Tests.CakeFrosting;

[Collection(ConsoleCollection.Name)]
public class LifetimeTests
{
    private readonly Notes _notes = new();

    [Theory]
    [InlineData("context|setup Noted: Noted|run|teardown True ")]
    [InlineData("context|setup Noted: Noted|run|teardown False task broke", "--break-task")]
    [InlineData("context|setup Noted: Noted|teardown False setup broke", "--break-setup")]
    [InlineData("context|setup Noted: Noted|teardown True ", "--dryrun")]
    [InlineData("context", "--tree")]
    [InlineData("context", "--description")]
    [InlineData("", "--version")]
    [InlineData("", "--help")]
    public void Tears_down_whatever_happens(string expected, params string[] args)
    {
        Run(args);

        Assert.Equal(expected, string.Join('|', _notes.Lines));
    }

    [Fact]
    public void Prints_the_lifetime_in_the_table()
    {
        var run = Run();

        var line = new string('-', 40);
        Assert.StartsWith($"\n{line}\nSetup\n{line}\n", run.Out, StringComparison.Ordinal);
        Assert.Contains($"\n{line}\nTearDown\n{line}\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nTeardown                      T    Succeeded", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_teardown_fails_the_run()
    {
        var run = Run("--break-teardown");

        Assert.Equal(-1, run.ExitCode);
        Assert.Equal("An error occurred in a custom teardown action.\nError: teardown broke\n", run.Error);
    }

    [Fact]
    public void The_first_failure_wins_over_a_broken_teardown()
    {
        Assert.EndsWith("\nError: task broke\n", Run("--break-task", "--break-teardown").Error, StringComparison.Ordinal);
    }

    private HostRun Run(params string[] args)
    {
        var host = CakeHost.Create()
            .ConfigureServices(services => services.AddSingleton(_notes))
            .UseContext<NotedContext>()
            .UseLifetime<NotedLifetime>();
        return HostRun.Of(host, [typeof(NotedTask)], ["-t", "Noted", .. args]);
    }
}
