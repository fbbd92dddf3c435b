namespace Residua.Numerics.Tests.Infra;

/// <summary>Curvature flow as its formula is written, in double.</summary>
internal static class NaiveCurvatureFlow
{
    public static Volume Step(Volume volume, double[] spacing, double timeStep)
    {
        var shape = volume.Shape;
        var stepped = new float[shape.Length];
        for (var at = 0; at < stepped.Length; at++)
        {
            int[] place = [at % shape.X, at / shape.X % shape.Y, at / shape.SliceLength];
            stepped[at] = (float)(volume.Voxels.Span[at] + (timeStep * Speed(volume, place, spacing)));
        }

        return new(stepped, shape);
    }

    private static double Speed(Volume volume, int[] place, double[] spacing)
    {
        double First(int i) => (At(i, 1, i, 0) - At(i, -1, i, 0)) / (2 * spacing[i]);
        double Second(int i) => (At(i, 1, i, 0) - (2 * At(i, 0, i, 0)) + At(i, -1, i, 0)) / (spacing[i] * spacing[i]);
        double Mixed(int i, int j) =>
            (At(i, 1, j, 1) - At(i, 1, j, -1) - At(i, -1, j, 1) + At(i, -1, j, -1)) / (4 * spacing[i] * spacing[j]);
        double At(int i, int stepI, int j, int stepJ)
        {
            int[] at = [.. place];
            at[i] += stepI;
            at[j] += stepJ;
            var shape = volume.Shape;
            return volume.Voxels.Span[shape.IndexOf(
                Math.Clamp(at[0], 0, shape.X - 1), Math.Clamp(at[1], 0, shape.Y - 1), Math.Clamp(at[2], 0, shape.Z - 1))];
        }

        double numerator = 0, square = 0;
        for (var i = 0; i < 3; i++)
        {
            square += First(i) * First(i);
            for (var j = 0; j < 3; j++)
            {
                numerator += i == j ? 0 : (Second(i) * First(j) * First(j)) - (First(i) * First(j) * Mixed(i, j));
            }
        }

        return square < 1e-9 ? 0 : numerator / square;
    }
}
