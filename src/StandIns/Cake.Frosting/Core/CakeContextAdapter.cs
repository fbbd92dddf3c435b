using Cake.Core.Diagnostics;

namespace Cake.Core;

public abstract class CakeContextAdapter : ICakeContext
{
    private readonly ICakeContext _context;

    protected CakeContextAdapter(ICakeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
    }

    public virtual ICakeEnvironment Environment => _context.Environment;

    public virtual ICakeLog Log => _context.Log;

    public virtual ICakeArguments Arguments => _context.Arguments;
}
