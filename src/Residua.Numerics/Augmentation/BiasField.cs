namespace Residua.Numerics;

/// <summary>The slow shading of a scanner's coil: the exponential of a polynomial over the volume.</summary>
/// <remarks>TorchIO's <c>BiasField</c>: coordinates of voxel centres from the volume's, each axis from −1 to 1.</remarks>
public static class BiasField
{
    /// <summary>Number of coefficients of a polynomial in three variables.</summary>
    /// <param name="order">Highest total power, at least 0.</param>
    public static int Coefficients(int order) => (order + 1) * (order + 2) * (order + 3) / 6;

    /// <summary>Multiplies a volume by the field, in place.</summary>
    /// <param name="voxels">Intensities.</param>
    /// <param name="shape">Of the volume; at least 2 along each axis.</param>
    /// <param name="order">Highest total power.</param>
    /// <param name="coefficients">Of x^a y^b z^c, a slowest, then b, then c, as far as a + b + c is the order or less.</param>
    /// <exception cref="ArgumentException">
    /// The numbers of voxels or coefficients do not fit, or an axis has one voxel.
    /// </exception>
    public static void Apply(Span<float> voxels, VolumeShape shape, int order, ReadOnlySpan<double> coefficients)
    {
        shape.Require(voxels.Length, nameof(voxels));
        if (coefficients.Length != Coefficients(order))
        {
            throw new ArgumentException(
                $"A field of order {order} has {Coefficients(order)} coefficients, not {coefficients.Length}.",
                nameof(coefficients));
        }

        var (x, y, z) = (Powers(shape.X, order), Powers(shape.Y, order), Powers(shape.Z, order));
        for (var k = 0; k < shape.Z; k++)
        {
            for (var j = 0; j < shape.Y; j++)
            {
                var line = voxels.Slice(shape.IndexOf(0, j, k), shape.X);
                for (var i = 0; i < line.Length; i++)
                {
                    line[i] *= (float)Math.Exp(Polynomial(x[i], y[j], z[k], order, coefficients));
                }
            }
        }
    }

    private static double Polynomial(double[] x, double[] y, double[] z, int order, ReadOnlySpan<double> coefficients)
    {
        var (sum, next) = (0.0, 0);
        for (var a = 0; a <= order; a++)
        {
            for (var b = 0; b <= order - a; b++)
            {
                for (var c = 0; c <= order - a - b; c++)
                {
                    sum += coefficients[next++] * x[a] * y[b] * z[c];
                }
            }
        }

        return sum;
    }

    // Of each place along an axis: 1, u, u², …
    private static double[][] Powers(int length, int order)
    {
        if (length < 2)
        {
            throw new ArgumentException("A bias field needs two voxels or more along each axis.", nameof(length));
        }

        return [.. Enumerable.Range(0, length).Select(i =>
        {
            var u = (i + 0.5 - (length / 2.0)) / ((length - 1) / 2.0);
            return Enumerable.Range(0, order + 1).Select(power => Math.Pow(u, power)).ToArray();
        })];
    }
}
