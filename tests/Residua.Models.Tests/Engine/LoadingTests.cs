namespace Residua.Models.Tests;

public class LoadingTests
{
    private const string RealMessage =
        "This application or script uses TorchSharp but doesn't contain a reference to libtorch-cpu-linux-x64, "
        + "Version=2.10.0.0.\n\nTrace from LoadNativeBackend:\n\n    Trying to load native component torch_cpu";

    // How the real TorchSharp fails without a package of libtorch, and how the stand-in fails.
    public static TheoryData<Exception> Failures => new(
        new NotSupportedException(RealMessage),
        new TypeInitializationException("TorchSharp.torch", new NotSupportedException(RealMessage)),
        new DllNotFoundException("Unable to load shared library"),
        new TypeInitializationException("TorchSharp.torch", new DllNotFoundException("Unable to load shared library")));

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_missing_libtorch_is_one_line_with_the_command_that_mends_it(Exception thrown)
    {
        var failure = Loading.Attempt(() => throw thrown);

        var real = Loading.Refusal("Cake.Frosting 6.0.0, TorchSharp 0.106.0", failure!).Message;
        var standIn = Loading.Refusal("stand-ins for TorchSharp", failure!).Message;

        Assert.Contains("LibTorchPackage=libtorch-cpu ./build.sh", real, StringComparison.Ordinal);
        Assert.Contains("apt-get install -y --no-install-recommends libtorch-dev", standIn, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', real + standIn);
        Assert.DoesNotContain("Trace", real + standIn, StringComparison.Ordinal);
        Assert.DoesNotContain("type initializer", real + standIn, StringComparison.Ordinal);
    }

    [Fact]
    public void The_trace_of_a_failure_is_not_printed() => Assert.Equal("", Printed(() => throw new NotSupportedException()));

    [Fact]
    public void What_is_printed_while_libtorch_is_loaded_is_kept() => Assert.Equal("a word", Printed(() => { }));

    [Fact]
    public void Other_errors_are_not_taken_for_a_missing_library() =>
        Assert.Throws<InvalidOperationException>(() => Loading.Attempt(() => throw new InvalidOperationException()));

    private static string Printed(Action load)
    {
        var before = Console.Out;
        using var console = new StringWriter();
        Console.SetOut(console);
        Loading.Attempt(() =>
        {
            Console.Write("a word");
            load();
        });
        Console.SetOut(before);
        return console.ToString();
    }
}
