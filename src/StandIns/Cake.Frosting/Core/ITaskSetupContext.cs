namespace Cake.Core;

public interface ITaskSetupContext : ICakeContext
{
    ICakeTaskInfo Task { get; }
}
