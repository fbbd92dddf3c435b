namespace Cake.Core;

public interface ITeardownContext : ICakeContext
{
    bool Successful { get; }

    Exception? ThrownException { get; }
}
