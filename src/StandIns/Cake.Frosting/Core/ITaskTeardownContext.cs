namespace Cake.Core;

public interface ITaskTeardownContext : ICakeContext
{
    ICakeTaskInfo Task { get; }

    TimeSpan Duration { get; }

    bool Skipped { get; }

    bool Successful { get; }

    Exception? ThrownException { get; }
}
