namespace Residua.Data.Phantoms.Heads;

/// <summary>A tapered rod with round ends, from one point to another; mm.</summary>
internal sealed class Capsule(Point from, double fromRadius, Point to, double toRadius)
{
    private readonly Point _axis = to - from;
    private readonly double _perLength = 1 / (to - from).Along(to - from);

    /// <summary>Distance of a point to the surface, negative inside.</summary>
    public double Distance(double x, double y, double z)
    {
        double dx = x - from.X, dy = y - from.Y, dz = z - from.Z;
        var t = Math.Clamp(((dx * _axis.X) + (dy * _axis.Y) + (dz * _axis.Z)) * _perLength, 0, 1);
        dx -= t * _axis.X;
        dy -= t * _axis.Y;
        dz -= t * _axis.Z;
        return Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz)) - (fromRadius + (t * (toRadius - fromRadius)));
    }
}
