using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;
using Residua.Build;
using Residua.Pipeline.Execution;

const int WrongCommandLine = 2;

Terminal.KeepColoursOutOfPipes();
var commandLine = CommandLine.Read(args);
if (commandLine.Has(AllOptions.Help))
{
    Help.Print(Terminal.Create());
    return 0;
}

if (commandLine.Problems.Count > 0)
{
    foreach (var problem in commandLine.Problems)
    {
        Console.Error.WriteLine($"Error: {problem}");
    }

    Console.Error.WriteLine("Nothing was run; --help lists the targets and options.");
    return WrongCommandLine;
}

using var interruption = new Interruption();
if (commandLine.Has(AllOptions.Step))
{
    return StepCommand.Run(commandLine, interruption);
}

var exitCode = CakeHost.Create()
    .ConfigureServices(services => services.AddSingleton(commandLine).AddSingleton(interruption).AddTargets())
    .UseContext<BuildContext>()
    .UseLifetime<BuildLifetime>()
    .Run(commandLine.ForCake());
// A signal that came when all was done has stopped nothing.
return exitCode != 0 && interruption.Token.IsCancellationRequested ? Interruption.ExitCode : exitCode;
