using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Deforms images by fields of displacements, and integrates velocities to such fields.</summary>
/// <remarks>
/// Balakrishnan et al. 2019, "VoxelMorph". A displacement says where in the source a pixel comes from; what lies outside is 0.
/// The order of operations is the original's: the rounding of coordinates decides the last digits of a deformed image.
/// </remarks>
/// <param name="size">Edge of the square images, in pixels.</param>
internal sealed class SpatialTransform(int size)
{
    private const int Squarings = 7;

    /// <summary>The pixels' own coordinates, (1, 2, H, W): rows, then columns. Belongs to the caller.</summary>
    public Tensor Identity()
    {
        using var scope = NewDisposeScope();
        var axis = arange(size, ScalarType.Float32);
        var rows = axis.view(1, 1, size, 1).expand(1, 1, size, size);
        return cat([rows, rows.transpose(2, 3)], 1).MoveToOuterDisposeScope();
    }

    /// <summary>Swaps rows and columns of a field: (row, column) ↔ (x, y) with x first.</summary>
    public static Tensor Swap(Tensor field) => cat([field.narrow(1, 1, 1), field.narrow(1, 0, 1)], 1);

    /// <summary>Deforms images.</summary>
    /// <param name="images">(B, C, H, W).</param>
    /// <param name="field">(B, 2, H, W) in pixels, columns first.</param>
    /// <param name="pixels">(1, 2, H, W), the pixels' own coordinates, columns first.</param>
    public Tensor Warp(Tensor images, Tensor field, Tensor pixels)
    {
        var places = (pixels + field).div_(size - 1).sub_(0.5).mul_(2); // −1 to 1 between the corners' centres
        return nn.functional.grid_sample(images, places.permute(0, 2, 3, 1), align_corners: true);
    }

    /// <summary>The displacements to which a stationary velocity leads in unit time, by scaling and squaring.</summary>
    /// <param name="velocity">(B, 2, H, W) in pixels, columns first.</param>
    /// <param name="pixels">As for <see cref="Warp"/>.</param>
    /// <returns>(B, 2, H, W) in pixels, columns first.</returns>
    public Tensor Integrate(Tensor velocity, Tensor pixels)
    {
        using var scope = NewDisposeScope(); // of what is in here, gradients need less than half
        var field = velocity * (1.0 / (1 << Squarings));
        for (var squaring = 0; squaring < Squarings; squaring++)
        {
            field = field + Warp(field, field, pixels);
        }

        return field.MoveToOuterDisposeScope();
    }
}
