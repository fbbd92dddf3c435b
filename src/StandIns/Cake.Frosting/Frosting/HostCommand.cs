using Cake.Cli;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>From the command line to the exit code: 0, or -1 after any error.</summary>
internal sealed class HostCommand(IServiceCollection services)
{
    public int Run(IEnumerable<string> args)
    {
        try
        {
            return Run(CommandLineParser.Parse(args));
        }
        catch (CommandLineException exception)
        {
            exception.Print();
            return -1;
        }
    }

    private int Run(CommandLine line)
    {
        if (line.Has(Switch.Help))
        {
            return Print(HelpPrinter.Print);
        }

        // Read before anything is printed: the word may be wrong.
        var verbosity = line.Verbosity;
        if (line.Has(Switch.Version))
        {
            return Print(VersionPrinter.PrintVersion);
        }

        if (line.Has(Switch.Info))
        {
            return Print(VersionPrinter.PrintInfo);
        }

        return RunTasks(line, verbosity);
    }

    private static int Print(Action print)
    {
        print();
        return 0;
    }

    private int RunTasks(CommandLine line, Verbosity verbosity)
    {
        services.AddSingleton<ICakeArguments>(line.ToArguments());

        // Not disposed, as upstream: what has to be released is the business of the lifetime's teardown.
        var provider = services.BuildServiceProvider();
        var log = provider.GetRequiredService<ICakeLog>();
        try
        {
            log.Verbosity = verbosity;
            SetWorkingDirectory(provider, line);
            provider.GetRequiredService<TaskRegistry>().Register();
            RunnerFor(provider, line).RunAsync(line.Targets, line.Has(Switch.Exclusive)).GetAwaiter().GetResult();
            return 0;
        }
        catch (Exception exception)
        {
            ErrorPrinter.Print(log, exception);
            return -1;
        }
    }

    private static IRunner RunnerFor(ServiceProvider provider, CommandLine line) =>
        line.Has(Switch.DryRun) ? provider.GetRequiredService<DryRunner>()
        : line.Has(Switch.Tree) ? provider.GetRequiredService<TreeRunner>()
        : line.Has(Switch.ShowDescription) ? provider.GetRequiredService<DescriptionRunner>()
        : provider.GetRequiredService<BuildRunner>();

    private static void SetWorkingDirectory(ServiceProvider provider, CommandLine line)
    {
        var environment = provider.GetRequiredService<ICakeEnvironment>();
        var asked = line.WorkingDirectory is { } path
            ? new DirectoryPath(path)
            : provider.GetService<WorkingDirectory>()?.Path;
        var directory = asked?.MakeAbsolute(environment) ?? environment.WorkingDirectory;

        if (!Directory.Exists(directory.FullPath))
        {
            throw new FrostingException($"The working directory '{directory.FullPath}' does not exist.");
        }

        environment.WorkingDirectory = directory;
    }
}
