using Cake.Core.Diagnostics;

namespace StandIns.Tests.CakeFrosting;

[Collection(ConsoleCollection.Name)]
public class LogTests
{
    [Theory]
    [InlineData("quiet", "", "e1\n")]
    [InlineData("minimal", "w1\n", "e1\n")]
    [InlineData("n", "w1\ni1\n", "e1\n")]
    [InlineData("V", "w1\ni1\nv1\n", "e1\n")]
    [InlineData("Diagnostic", "w1\ni1\nv1\nd1\n", "e1\n")]
    public void Errors_go_to_standard_error_and_the_rest_by_verbosity(string verbosity, string output, string error)
    {
        var run = ProbeTask.Run(
            context =>
            {
                context.Log.Error("e{0}", 1);
                context.Log.Warning("w{0}", 1);
                context.Log.Information("i{0}", 1);
                context.Log.Verbose("v{0}", 1);
                context.Log.Debug("d{0}", 1);
            },
            "-v", verbosity);

        Assert.Equal(error, run.Error);
        Assert.Equal(output, string.Concat(run.Out.Split('\n').Where(line => line.Length == 2).Select(line => line + "\n")));
    }

    [Theory]
    [InlineData("{0} {1:N2}", "x 3.14")]
    [InlineData("{{0}} }} }", "{0} } }")]
    [InlineData("{2}", "[NULL]")]
    [InlineData("{1:0:0}", "03")]
    [InlineData("open {0", "open 0")]
    [InlineData("end {", "end {")]
    public void Formats_are_filled(string format, string expected)
    {
        var run = ProbeTask.Run(context => context.Log.Information(format, "x", 3.14159, null));

        Assert.Contains($"===\n{expected}\n\nTask", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0,10}", "Input string was not in a correct format.")]
    [InlineData("{}", "Input string was not in a correct format.")]
    [InlineData("{1}", "Index (zero based) must be")]
    public void A_wrong_format_fails_the_task(string format, string message)
    {
        var error = ProbeTask.Run(context => context.Log.Information(format, 1)).Error;

        Assert.Contains($"Error: {message}", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_of_a_lone_text_are_text()
    {
        Assert.Contains("\n{0} {x\n", ProbeTask.Run(context => context.Log.Information("{0} {x")).Out, StringComparison.Ordinal);
    }
}
