using Cake.Core.Diagnostics;

namespace Cake.Core;

public interface ICakeContext
{
    ICakeEnvironment Environment { get; }

    ICakeLog Log { get; }

    ICakeArguments Arguments { get; }
}
