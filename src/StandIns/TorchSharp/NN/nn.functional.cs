using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What a loss does with the values of its elements; the numbers are libtorch's.</summary>
        public enum Reduction : long
        {
            None = 0,
            Mean = 1,
            Sum = 2,
        }

        public static partial class functional
        {
            private const bool CudnnEnabled = true;

            public static Tensor conv1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null,
                long? dilation = null, long groups = 1) =>
                Operator.Call(
                    "aten::conv1d", input, weight, bias, new long[] { stride ?? 1 }, new long[] { padding ?? 0 },
                    new long[] { dilation ?? 1 }, groups);

            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, long groups = 1) =>
                Operator.Call("aten::conv2d", input, weight, bias, strides ?? [1], padding ?? [0], dilation ?? [1], groups);

            public static Tensor conv_transpose2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                Operator.Call(
                    "aten::conv_transpose2d.input", input, weight, bias, strides ?? [1], padding ?? [0], output_padding ?? [0],
                    groups, dilation ?? [1]);

            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) =>
                Operator.Call("aten::linear", input, weights, bias);

            public static Tensor batch_norm(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null,
                bool training = false, double momentum = 0.1, double eps = 1e-5) =>
                Operator.Call(
                    "aten::batch_norm", input, weight, bias, running_mean, running_var, training, momentum, eps, CudnnEnabled);

            public static Tensor group_norm(
                Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Operator.Call("aten::group_norm", input, num_groups, weight, bias, eps, CudnnEnabled);

            /// <summary>Means over squares.</summary>
            public static Tensor avg_pool2d(
                Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                Operator.Call(
                    "aten::avg_pool2d", input, Pair(kernel_size), Pair(stride ?? kernel_size), Pair(padding),
                    ceil_mode, count_include_pad, divisor_override);

            /// <summary>Repeats pixels.</summary>
            public static Tensor upsample_nearest2d(
                Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                Operator.Call("aten::upsample_nearest2d.vec", input, outputSizes, scaleFactors);

            public static Tensor instance_norm(
                Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null,
                Tensor? bias = null, bool use_input_stats = true, double momentum = 0.1, double eps = 1e-5) =>
                Operator.Call(
                    "aten::instance_norm", input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps,
                    CudnnEnabled);

            // In place, the operator gives the changed tensor back as an object of its own: both may be disposed.
            public static Tensor relu(Tensor x, bool inplace = false) => Operator.Call(inplace ? "aten::relu_" : "aten::relu", x);

            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                Operator.Call(inplace ? "aten::leaky_relu_" : "aten::leaky_relu", input, negative_slope);

            public static Tensor silu(Tensor x, bool inplace = false) => Operator.Call(inplace ? "aten::silu_" : "aten::silu", x);

            public static Tensor sigmoid(Tensor x) => Operator.Call("aten::sigmoid", x);

            /// <summary>Of probabilities, whose logarithms are at least −100.</summary>
            public static Tensor binary_cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Operator.Call("aten::binary_cross_entropy", input, target, weight, (long)reduction);

            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Operator.Call("aten::l1_loss", input, target, (long)reduction);

            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Operator.Call("aten::mse_loss", input, target, (long)reduction);

            /// <summary>int64 (*) → int64 (*, num_classes); −1 stands for one more than the largest class.</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => Operator.Call("aten::one_hot", x, num_classes);

            private static long[] Pair(long both) => [both, both];
        }
    }
}
