using System.Text.RegularExpressions;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;

namespace StandIns.Tests.CakeFrosting;

/// <summary>One run of a host with chosen tasks; durations read "T".</summary>
internal sealed partial record HostRun(int ExitCode, string Out, string Error)
{
    // The same writers in every run: the command line library keeps the one it found first.
    private static readonly StringWriter OutText = new();
    private static readonly StringWriter ErrorText = new();
    private static readonly TextWriter OutWriter = TextWriter.Synchronized(OutText);
    private static readonly TextWriter ErrorWriter = TextWriter.Synchronized(ErrorText);

    public static HostRun Of(Type[] tasks, params string[] args) => Of(CakeHost.Create(), tasks, args);

    public static HostRun Of(CakeHost host, Type[] tasks, params string[] args)
    {
        Environment.SetEnvironmentVariable("NO_COLOR", "1");
        var (oldOut, oldError) = (Console.Out, Console.Error);
        OutText.GetStringBuilder().Clear();
        ErrorText.GetStringBuilder().Clear();
        Console.SetOut(OutWriter);
        Console.SetError(ErrorWriter);
        try
        {
            host.ConfigureServices(services => Array.ForEach(tasks, task => services.AddSingleton(typeof(IFrostingTask), task)));
            return new HostRun(host.Run(args), Read(OutText), Read(ErrorText));
        }
        finally
        {
            Console.SetOut(oldOut);
            Console.SetError(oldError);
        }
    }

    private static string Read(StringWriter writer) => Duration().Replace(writer.ToString().ReplaceLineEndings("\n"), "T");

    [GeneratedRegex(@"\d\d:\d\d:\d\d(\.\d{7})?")]
    private static partial Regex Duration();
}
