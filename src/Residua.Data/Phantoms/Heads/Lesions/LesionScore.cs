namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// Where a lesion would grow first: the higher a voxel's score, the sooner it belongs to it. Scores are mm, so that an edge has
/// the width of a voxel; a volume is met by taking the highest.
/// </summary>
internal sealed class LesionScore
{
    private readonly HeadGrid _grid;
    private readonly List<(int Voxel, float Score)> _scores = [];

    private LesionScore(HeadGrid grid) => _grid = grid;

    /// <summary>Scores all voxels of the brain in a box.</summary>
    /// <param name="head">The head.</param>
    /// <param name="box">Voxels that may belong to it.</param>
    /// <param name="score">The score at a voxel and its place; minus infinity where it cannot grow.</param>
    public static LesionScore In(HeadAnatomy head, VoxelBox box, Func<int, Point, double> score)
    {
        var scores = new LesionScore(head.Grid);
        var grid = head.Grid;
        for (var k = box.FirstZ; k <= box.LastZ; k++)
        {
            for (var i = box.FirstX; i <= box.LastX; i++)
            {
                for (var j = box.FirstY; j <= box.LastY; j++)
                {
                    var voxel = (k * grid.Plane) + (i * grid.Y) + j;
                    if (head.Depth[voxel] > 0 && score(voxel, new(grid.AtX(i), grid.AtY(j), grid.AtZ(k))) is > -1e9 and var found)
                    {
                        scores._scores.Add((voxel, (float)found));
                    }
                }
            }
        }

        return scores;
    }

    /// <summary>The highest-scored voxels that make up a volume.</summary>
    /// <param name="millilitres">The volume.</param>
    /// <param name="isOnePiece">Whether what is not connected with the highest-scored voxel is left out.</param>
    /// <returns>(z, x, y) shares, with an edge about a voxel wide.</returns>
    public float[] Take(double millilitres, bool isOnePiece = false)
    {
        var share = new float[_grid.Count];
        if (_scores.Count == 0)
        {
            return share;
        }

        var sorted = _scores.Select(entry => entry.Score).ToArray();
        Array.Sort(sorted);
        var count = Math.Clamp((int)((millilitres / _grid.Millilitres) + 0.5), 1, sorted.Length);
        var threshold = sorted[^count];
        foreach (var (voxel, score) in _scores)
        {
            share[voxel] = (float)SoftStep.At(score - threshold, 1.5 * _grid.Spacing);
        }

        return isOnePiece ? Piece(share, _scores.MaxBy(entry => entry.Score).Voxel) : share;
    }

    private float[] Piece(float[] share, int start)
    {
        var piece = new float[share.Length];
        var open = new Stack<int>([start]);
        piece[start] = share[start];
        while (open.TryPop(out var voxel))
        {
            foreach (var offset in (ReadOnlySpan<int>)[1, -1, _grid.Y, -_grid.Y, _grid.Plane, -_grid.Plane])
            {
                var next = voxel + offset;
                if (share[next] > 0 && piece[next] == 0)
                {
                    piece[next] = share[next];
                    open.Push(next);
                }
            }
        }

        return piece;
    }
}
