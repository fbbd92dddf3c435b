using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);

        public static Conv1d Conv1d(
            long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
            Device? device = null, ScalarType? dtype = null) =>
            new(
                in_channels, out_channels, kernel_size, stride, Zeros(padding, padding_mode), dilation, groups, bias, device,
                dtype);

        public static Conv2d Conv2d(
            long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
            Device? device = null, ScalarType? dtype = null) =>
            new(
                in_channels, out_channels, kernel_size, stride, Zeros(padding, padding_mode), dilation, groups, bias, device,
                dtype);

        public static ConvTranspose2d ConvTranspose2d(
            long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
            Device? device = null, ScalarType? dtype = null) =>
            new(
                in_channels, out_channels, kernel_size, stride, Zeros(padding, padding_mode), output_padding, dilation, groups,
                bias, device, dtype);

        /// <summary>With weight and bias, and with running statistics: the other kinds have no user.</summary>
        public static BatchNorm2d BatchNorm2d(
            long num_features, double eps = 1e-05, double momentum = 0.1, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, device, dtype);

        /// <summary>With weight and bias: without them it has no user.</summary>
        public static GroupNorm GroupNorm(
            long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device? device = null,
            ScalarType? dtype = null) =>
            affine
                ? new(num_groups, num_channels, eps, device, dtype)
                : throw new NotSupportedException("a group norm without weight and bias");

        /// <summary>Squares side by side: the other kinds have no user.</summary>
        public static AvgPool2d AvgPool2d(
            long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true,
            long? divisor_override = null) =>
            stride is null && padding is null && !ceil_mode && count_include_pad && divisor_override is null
                ? new(kernel_size)
                : throw new NotSupportedException("an average over squares that overlap or leave gaps");

        public static Linear Linear(
            long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, outputSize, hasBias, device, dtype);

        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

        public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);

        public static ReLU ReLU(bool inplace = false) => new(inplace);

        public static SiLU SiLU() => new(false);

        public static SiLU SiLU(bool inplace) => new(inplace);

        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

        private static long Zeros(long padding, PaddingModes mode) => mode == PaddingModes.Zeros
            ? padding
            : throw new NotSupportedException($"a convolution with padding by {mode}");
    }
}
