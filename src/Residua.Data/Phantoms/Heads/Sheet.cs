namespace Residua.Data.Phantoms.Heads;

/// <summary>A sheet of fluid between two surfaces, at some distance.</summary>
/// <param name="Distance">From its middle, mm.</param>
/// <param name="HalfWidth">Half its thickness, mm.</param>
internal readonly record struct Sheet(double Distance, double HalfWidth)
{
    /// <summary>Distance from its surface, negative inside.</summary>
    public double Outside => Distance - HalfWidth;

    /// <summary>
    /// How much of a voxel it fills, whose edges are <paramref name="edge"/> mm soft: never more than there is.
    /// </summary>
    public double Share(double edge) =>
        Math.Max(0, SoftStep.At(HalfWidth - Distance, edge) + SoftStep.At(HalfWidth + Distance, edge) - 1);
}
