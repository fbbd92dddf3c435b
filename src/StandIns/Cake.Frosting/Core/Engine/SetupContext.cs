namespace Cake.Core;

internal sealed class SetupContext(ICakeContext context, ICakeTaskInfo target, IReadOnlyCollection<ICakeTaskInfo> tasks)
    : CakeContextAdapter(context), ISetupContext
{
    public ICakeTaskInfo TargetTask => target;

    public IReadOnlyCollection<ICakeTaskInfo> TasksToExecute => tasks;
}
