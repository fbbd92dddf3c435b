namespace Cake.Core;

public interface ISetupContext : ICakeContext
{
    ICakeTaskInfo TargetTask { get; }

    IReadOnlyCollection<ICakeTaskInfo> TasksToExecute { get; }
}
