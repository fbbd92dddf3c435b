using System.Reflection;
using Cake.Cli;
using Cake.Core;
using Cake.Core.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

public sealed class CakeHost
{
    private readonly ServiceCollection _services = DefaultServices();
    private readonly List<Assembly?> _assemblies = [Assembly.GetEntryAssembly()];

    public static CakeHost Create() => new();

    public CakeHost AddAssembly(Assembly assembly)
    {
        _assemblies.Add(assembly);
        return this;
    }

    public CakeHost ConfigureServices(Action<IServiceCollection> services)
    {
        services(_services);
        return this;
    }

    /// <remarks>Tasks are the public classes of the entry assembly and of the added ones, in their order there.</remarks>
    public int Run(IEnumerable<string> args)
    {
        foreach (var task in _assemblies.OfType<Assembly>().SelectMany(assembly => assembly.GetExportedTypes()))
        {
            if (task is { IsClass: true, IsAbstract: false } && task.IsAssignableTo(typeof(IFrostingTask)))
            {
                _services.AddSingleton(typeof(IFrostingTask), task);
            }
        }

        return new HostCommand(_services).Run(args);
    }

    private static ServiceCollection DefaultServices()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICakeEnvironment, CakeEnvironment>();
        services.AddSingleton<ICakeLog, CakeBuildLog>();
        services.AddSingleton<ICakeContext, CakeContext>();
        services.AddSingleton<FrostingContext>();
        services.AddSingleton<IFrostingContext>(provider => provider.GetRequiredService<FrostingContext>());
        services.AddSingleton<CakeEngine>();
        services.AddSingleton<CakeReportPrinter>();
        services.AddSingleton<DefaultExecutionStrategy>();
        services.AddSingleton<TaskRegistry>();
        services.AddSingleton<BuildRunner>();
        services.AddSingleton<DryRunner>();
        services.AddSingleton<TreeRunner>();
        services.AddSingleton<DescriptionRunner>();
        return services;
    }
}
