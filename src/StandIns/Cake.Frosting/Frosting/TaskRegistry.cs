using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting;

/// <summary>Hands the found tasks and the lifetime to the engine.</summary>
internal sealed class TaskRegistry(
    CakeEngine engine, IFrostingContext context, ICakeLog log, IEnumerable<IFrostingTask> tasks,
    IFrostingSetup? setup = null, IFrostingTeardown? teardown = null)
{
    public void Register()
    {
        foreach (var task in tasks)
        {
            Register(task);
        }

        RegisterLifetime();
    }

    private void RegisterLifetime()
    {
        if (setup is not null)
        {
            log.Debug("Registering setup: {0}", setup.GetType().Name);
            engine.SetupAction = info => setup.Setup(context, info);
        }

        if (teardown is not null)
        {
            log.Debug("Registering teardown: {0}", teardown.GetType().Name);
            engine.TeardownAction = info => teardown.Teardown(context, info);
        }
    }

    private void Register(IFrostingTask task)
    {
        var type = new TaskType(task.GetType(), context.GetType());
        log.Debug("Registering task: {0}", type.Name);

        if (!type.AcceptsContext)
        {
            log.Warning("Task cannot be used since the context isn't convertible to {0}.", type.ContextName);
            return;
        }

        var handlesError = type.Overrides(nameof(IFrostingTask.OnError));
        if (type.ContinuesOnError && handlesError)
        {
            throw new CakeException("There can only be one error handler per task.");
        }

        var cakeTask = new CakeTask(type.Name)
        {
            Description = type.Description,
            Action = type.OverridesRun ? task.RunAsync : null,
            Criteria = type.Overrides(nameof(IFrostingTask.ShouldRun)) ? task.ShouldRun : null,
            SkippedMessage = task.SkippedMessage,
            ErrorHandler = handlesError ? Handle : type.ContinuesOnError ? Ignore : null,
            FinallyHandler = type.Overrides(nameof(IFrostingTask.Finally)) ? () => task.Finally(context) : null,
        };
        engine.Register(cakeTask);

        foreach (var needed in type.Dependencies)
        {
            cakeTask.DependOn(needed);
        }

        foreach (var dependee in type.Dependees)
        {
            cakeTask.BeDependeeOf(dependee);
        }

        void Handle(Exception exception) => task.OnError(exception, context);

        static void Ignore(Exception exception)
        {
        }
    }
}
