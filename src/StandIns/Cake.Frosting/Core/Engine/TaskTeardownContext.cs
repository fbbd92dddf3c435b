namespace Cake.Core;

internal sealed class TaskTeardownContext(
    ICakeContext context, ICakeTaskInfo task, TimeSpan duration, bool skipped, Exception? thrown)
    : CakeContextAdapter(context), ITaskTeardownContext
{
    public ICakeTaskInfo Task => task;

    public TimeSpan Duration => duration;

    public bool Skipped => skipped;

    public bool Successful => thrown is null;

    public Exception? ThrownException => thrown;
}
