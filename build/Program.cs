using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;
using Residua.Build;

return CakeHost.Create()
    .AddAssembly(typeof(BuildContext).Assembly)
    .ConfigureServices(services => services.AddSingleton(new CommandLine(args)))
    .UseContext<BuildContext>()
    .UseLifetime<BuildLifetime>()
    .Run(args);
