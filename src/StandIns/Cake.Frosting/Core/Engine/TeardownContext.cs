namespace Cake.Core;

internal sealed class TeardownContext(ICakeContext context, Exception? thrown) : CakeContextAdapter(context), ITeardownContext
{
    public bool Successful => thrown is null;

    public Exception? ThrownException => thrown;
}
