using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static class init
        {
            public static Tensor zeros_(Tensor tensor) => Fill(tensor, 0);

            public static Tensor ones_(Tensor tensor) => Fill(tensor, 1);

            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1)
            {
                using var noGrad = no_grad();
                Operator.Run("aten::uniform_", tensor, low, high);
                return tensor;
            }

            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1)
            {
                using var noGrad = no_grad();
                Operator.Run("aten::normal_", tensor, mean, std);
                return tensor;
            }

            /// <summary>As <see cref="kaiming_uniform_"/>, but normally distributed.</summary>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0) =>
                normal_(tensor, 0, Math.Sqrt(2 / (1 + a * a)) / Math.Sqrt(CalculateFanInAndFanOut(tensor).fanIn));

            /// <summary>
            /// He et al. 2015, eq. 10, with the fan-in and the gain of a leaky ReLU of slope <paramref name="a"/>.
            /// </summary>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0)
            {
                var (fanIn, _) = CalculateFanInAndFanOut(tensor);
                // The order of these operations decides the last bit; it is PyTorch's.
                var gain = Math.Sqrt(2 / (1 + a * a));
                var bound = Math.Sqrt(3) * (gain / Math.Sqrt(fanIn));
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>
            /// For (out, in, …) weights. A transposed convolution keeps (in, out, …): its fan-in counts the outputs.
            /// </summary>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2)
                {
                    throw new ArgumentException("Fan in and fan out need a tensor of two dimensions or more.", nameof(tensor));
                }

                long field = 1;
                foreach (var size in shape.AsSpan(2))
                {
                    field *= size;
                }

                return (shape[1] * field, shape[0] * field);
            }

            private static Tensor Fill(Tensor tensor, double value)
            {
                using var noGrad = no_grad();
                Operator.Run("aten::fill_.Scalar", tensor, value);
                return tensor;
            }
        }
    }
}
