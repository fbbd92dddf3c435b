namespace Cake.Core;

internal sealed class TaskSetupContext(ICakeContext context, ICakeTaskInfo task) : CakeContextAdapter(context), ITaskSetupContext
{
    public ICakeTaskInfo Task => task;
}
