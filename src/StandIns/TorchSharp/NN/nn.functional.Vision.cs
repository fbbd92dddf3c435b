using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>How pixels between pixels are computed; the other modes have no user.</summary>
    public enum InterpolationMode
    {
        Nearest = 0,
        Bilinear = 2,
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Pads the last two dimensions by reflection; the other modes have no user.</summary>
            /// <param name="input">(B, C, H, W).</param>
            /// <param name="pad">Left, right, top, bottom.</param>
            /// <param name="mode">Reflection.</param>
            /// <param name="value">Of no use here.</param>
            public static Tensor pad(
                Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                mode == PaddingModes.Reflect
                    ? Operator.Call(
                        "aten::reflection_pad2d", input, new long[] { pad.Item1, pad.Item2, pad.Item3, pad.Item4 })
                    : throw new NotSupportedException($"padding by {mode}");

            /// <summary>Resizes images to <paramref name="size"/>; sizes by factor have no user.</summary>
            public static Tensor interpolate(
                Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest,
                bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                if (recompute_scale_factor || antialias)
                {
                    throw new NotSupportedException("an interpolation with a scale factor that is recomputed, or antialiased");
                }

                return mode == InterpolationMode.Bilinear
                    ? Operator.Call("aten::upsample_bilinear2d.vec", x, size, align_corners ?? false, scale_factor)
                    : Operator.Call("aten::upsample_nearest2d.vec", x, size, scale_factor);
            }
        }
    }
}
