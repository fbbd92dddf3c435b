using Cake.Common;
using Cake.Core;
using Cake.Frosting;

namespace StandIns.Tests.CakeFrosting;

internal sealed class Notes
{
    public List<string> Lines { get; } = [];
}

internal sealed class NotedContext : FrostingContext
{
    public NotedContext(ICakeContext context, Notes notes)
        : base(context)
    {
        Notes = notes;
        notes.Lines.Add("context");
    }

    public Notes Notes { get; }
}

internal sealed class NotedLifetime : FrostingLifetime<NotedContext>
{
    public override void Setup(NotedContext context, ISetupContext info)
    {
        var tasks = string.Join(' ', info.TasksToExecute.Select(task => task.Name));
        context.Notes.Lines.Add($"setup {info.TargetTask.Name}: {tasks}");
        if (context.HasArgument("break-setup"))
        {
            throw new InvalidOperationException("setup broke");
        }
    }

    public override void Teardown(NotedContext context, ITeardownContext info)
    {
        context.Notes.Lines.Add($"teardown {info.Successful} {info.ThrownException?.Message}");
        if (context.HasArgument("break-teardown"))
        {
            throw new InvalidOperationException("teardown broke");
        }
    }
}

[TaskName("Noted")]
internal sealed class NotedTask(Notes notes) : FrostingTask<NotedContext>
{
    public override void Run(NotedContext context)
    {
        notes.Lines.Add("run");
        if (context.HasArgument("break-task"))
        {
            throw new InvalidOperationException("task broke");
        }
    }
}
