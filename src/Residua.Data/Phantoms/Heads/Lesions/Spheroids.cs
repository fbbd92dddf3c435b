namespace Residua.Data.Phantoms.Heads;

/// <summary>Many small lesions, each a spheroid with an axis of its own.</summary>
/// <param name="head">The head.</param>
/// <param name="room">How much of a voxel a lesion can fill, 0 to 1.</param>
internal sealed class Spheroids(HeadAnatomy head, Func<int, double> room)
{
    /// <summary>(z, x, y) on the grid: the largest share of any.</summary>
    public float[] Share { get; } = new float[head.Grid.Count];

    /// <summary>Paints a spheroid.</summary>
    /// <param name="centre">Its centre.</param>
    /// <param name="axis">Direction of its long axis, length 1.</param>
    /// <param name="radius">Of a ball as large, mm.</param>
    /// <param name="elongation">Long axis through short axis, at least 1.</param>
    /// <returns>What it adds to the volume of all, ml.</returns>
    public double Add(Point centre, Point axis, double radius, double elongation)
    {
        var grid = head.Grid;
        var thin = radius / Math.Sqrt(elongation); // not the cube root: a spheroid that is a bit smaller does no harm
        var along = thin * elongation;
        var box = grid.Around(centre, along + grid.Spacing);
        var added = 0.0;
        for (var k = box.FirstZ; k <= box.LastZ; k++)
        {
            for (var i = box.FirstX; i <= box.LastX; i++)
            {
                for (var j = box.FirstY; j <= box.LastY; j++)
                {
                    var offset = new Point(grid.AtX(i), grid.AtY(j), grid.AtZ(k)) - centre;
                    var a = offset.Along(axis) / along;
                    var across = offset.Along(offset) - (a * a * along * along);
                    var r = Math.Sqrt((a * a) + (Math.Max(0, across) / (thin * thin)));
                    var voxel = (k * grid.Plane) + (i * grid.Y) + j;
                    var share = SoftStep.At((1 - r) * radius, 1.2 * grid.Spacing);
                    share = share > 0 && head.Depth[voxel] > 0 ? share * room(voxel) : 0;
                    added += Math.Max(0, share - Share[voxel]);
                    Share[voxel] = Math.Max(Share[voxel], (float)share);
                }
            }
        }

        return added * grid.Millilitres;
    }
}
