using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>How pixels are found between pixels; the other modes have no user.</summary>
    public enum InterpolationMode
    {
        Nearest = 0,
        Bilinear = 2,
    }

    /// <summary>The same for sampling at any place.</summary>
    public enum GridSampleMode
    {
        Nearest = 0,
        Bilinear = 2,
    }

    /// <summary>What is outside of an image that is sampled.</summary>
    public enum GridSamplePaddingMode
    {
        Zeros = 0,
        Reflection = 1,
        Border = 2,
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>(B, C, H, W) at the places (B, h, w, 2), x first, from −1 to 1 → (B, C, h, w).</summary>
            public static Tensor grid_sample(
                Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear,
                GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null) =>
                Operator.Call(
                    "aten::grid_sampler_2d", input, grid, mode == GridSampleMode.Bilinear ? 0L : 1L, Padding(padding_mode),
                    align_corners ?? false);

            public static Tensor interpolate(
                Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest,
                bool? align_corners = null, bool recompute_scale_factor = false) =>
                recompute_scale_factor ? throw new NotSupportedException("scale factors that are computed anew")
                : mode == InterpolationMode.Nearest ? Operator.Call("aten::upsample_nearest2d.vec", x, size, scale_factor)
                : Operator.Call("aten::upsample_bilinear2d.vec", x, size, align_corners ?? false, scale_factor);

            public static Tensor max_pool2d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Operator.Call(
                    "aten::max_pool2d", input, kernel_size, strides ?? kernel_size, padding ?? [0, 0], dilation ?? [1, 1],
                    ceil_mode);

            // libtorch's own numbers, which are others than TorchSharp's.
            private static long Padding(GridSamplePaddingMode mode) => mode switch
            {
                GridSamplePaddingMode.Border => 1,
                GridSamplePaddingMode.Reflection => 2,
                _ => 0,
            };
        }
    }
}
