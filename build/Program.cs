using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;
using Residua.Build;
using Residua.Pipeline.Execution;

using var interruption = new Interruption();
if (StepCommand.IsMeant(args))
{
    return StepCommand.Run(args, interruption);
}

var exitCode = CakeHost.Create()
    .ConfigureServices(services => services.AddSingleton(new CommandLine(args)).AddSingleton(interruption))
    .UseContext<BuildContext>()
    .UseLifetime<BuildLifetime>()
    .Run(args);
return interruption.Token.IsCancellationRequested ? Interruption.ExitCode : exitCode;
