using System.Numerics;

namespace Residua.Numerics;

/// <summary>One step of curvature flow along a line of voxels, from the nine lines about it.</summary>
/// <remarks>SIMD lanes are neighbouring voxels, so each voxel's arithmetic is the same on every machine.</remarks>
internal sealed class CurvatureWindow
{
    private const double Flat = 1e-9; // squared gradient below which ITK sees no surface to move
    private readonly VolumeShape _shape;
    private readonly float _timeStep;
    private readonly Vector<double> _x, _y, _z; // halves of 1 / spacing

    // Of slices z − 1, z and z + 1 the lines y − 1, y and y + 1, kept at y mod 3: the border repeated at both ends.
    private readonly double[][] _below, _here, _above;
    private readonly float[] _stepped;

    public CurvatureWindow(VolumeShape shape, (double X, double Y, double Z) spacing, float timeStep)
    {
        (_shape, _timeStep) = (shape, timeStep);
        (_x, _y, _z) = (new(0.5 / spacing.X), new(0.5 / spacing.Y), new(0.5 / spacing.Z));
        var block = Vector<float>.Count;
        var length = (shape.X + block - 1) / block * block;
        (_below, _here, _above) = (Lines(length), Lines(length), Lines(length));
        _stepped = new float[length];
    }

    /// <summary>Writes slice <paramref name="z"/> of the next iteration.</summary>
    public void Step(float[] source, float[] target, int z)
    {
        Read(source, 0, z);
        Read(source, Math.Min(1, _shape.Y - 1), z, at: 1);
        for (var y = 0; y < _shape.Y; y++)
        {
            var next = (y + 1) % 3;
            Read(source, Math.Min(y + 1, _shape.Y - 1), z, next);
            var previous = y == 0 ? 0 : (y + 2) % 3;
            StepLine(new(_below, previous, y % 3, next), new(_here, previous, y % 3, next), new(_above, previous, y % 3, next));
            _stepped.AsSpan(0, _shape.X).CopyTo(target.AsSpan(_shape.IndexOf(0, y, z)));
        }
    }

    private void Read(float[] source, int y, int z, int at = 0)
    {
        Widen(source, _shape.IndexOf(0, y, Math.Max(z - 1, 0)), _below[at]);
        Widen(source, _shape.IndexOf(0, y, z), _here[at]);
        Widen(source, _shape.IndexOf(0, y, Math.Min(z + 1, _shape.Z - 1)), _above[at]);
    }

    private void Widen(float[] source, int from, double[] line)
    {
        var row = source.AsSpan(from, _shape.X);
        line[0] = row[0];
        System.Numerics.Tensors.TensorPrimitives.ConvertChecked<float, double>(row, line.AsSpan(1));
        line[row.Length + 1] = row[^1];
    }

    private void StepLine(Triple below, Triple here, Triple above)
    {
        var half = Vector<double>.Count;
        for (var x = 0; x < _stepped.Length; x += 2 * half)
        {
            var speed = Vector.Narrow(Speed(x + 1, below, here, above), Speed(x + 1 + half, below, here, above));
            var level = Vector.Narrow(Load(here.Mid, x + 1), Load(here.Mid, x + 1 + half));
            (level + (speed * _timeStep)).CopyTo(_stepped, x);
        }
    }

    // [Σ Iii (Σ j≠i Ij²) − 2 Σ i<j Ii Ij Iij] / Σ Ii², Ii the first, Iii the second and Iij the mixed differences.
    private Vector<double> Speed(int x, Triple below, Triple here, Triple above)
    {
        var twice = 2 * Load(here.Mid, x);
        var (left, right) = (Load(here.Mid, x - 1), Load(here.Mid, x + 1));
        var (back, front) = (Load(here.Low, x), Load(here.High, x));
        var (down, up) = (Load(below.Mid, x), Load(above.Mid, x));
        var (ix, iy, iz) = ((right - left) * _x, (front - back) * _y, (up - down) * _z);
        var (xx, yy, zz) = (ix * ix, iy * iy, iz * iz);
        var ixx = (right - twice + left) * (4 * _x * _x);
        var iyy = (front - twice + back) * (4 * _y * _y);
        var izz = (up - twice + down) * (4 * _z * _z);
        var ixy = (Load(here.High, x + 1) - Load(here.High, x - 1) - Load(here.Low, x + 1) + Load(here.Low, x - 1)) * (_x * _y);
        var ixz = (Load(above.Mid, x + 1) - Load(above.Mid, x - 1) - Load(below.Mid, x + 1) + Load(below.Mid, x - 1)) * (_x * _z);
        var iyz = (Load(above.High, x) - Load(above.Low, x) - Load(below.High, x) + Load(below.Low, x)) * (_y * _z);
        var square = xx + yy + zz;
        var bend = ((iyy + izz) * xx) + ((ixx + izz) * yy) + ((ixx + iyy) * zz)
            - (2 * ((ix * iy * ixy) + (ix * iz * ixz) + (iy * iz * iyz)));
        return Vector.ConditionalSelect(Vector.LessThan(square, new(Flat)), Vector<double>.Zero, bend / square);
    }

    private static Vector<double> Load(double[] line, int x) => new(line, x);

    private static double[][] Lines(int length) => [new double[length + 2], new double[length + 2], new double[length + 2]];

    /// <summary>Three neighbouring lines of one slice.</summary>
    private readonly struct Triple(double[][] lines, int low, int mid, int high)
    {
        public double[] Low { get; } = lines[low];

        public double[] Mid { get; } = lines[mid];

        public double[] High { get; } = lines[high];
    }
}
