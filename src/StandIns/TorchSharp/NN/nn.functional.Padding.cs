using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Pads images by reflection: left, right, top, bottom. The other modes have no user.</summary>
            public static Tensor pad(
                Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                mode == PaddingModes.Reflect
                    ? Operator.Call(
                        "aten::reflection_pad2d", input, new long[] { pad.Item1, pad.Item2, pad.Item3, pad.Item4 })
                    : throw new NotSupportedException($"padding by {mode}");
        }
    }
}
