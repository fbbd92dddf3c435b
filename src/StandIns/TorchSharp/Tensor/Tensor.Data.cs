using System.Runtime.CompilerServices;
using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The memory of a contiguous tensor on the CPU; valid while the tensor lives.</summary>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!is_contiguous())
                {
                    throw new InvalidOperationException("the bytes of a tensor are only there if it is contiguous");
                }

                if (device_type != DeviceType.CPU)
                {
                    throw new InvalidOperationException($"the bytes of a tensor on {device} cannot be read; copy it to the CPU");
                }

                var length = checked((int)(NumberOfElements * ElementSize));
                return length == 0 ? [] : new((void*)Failure.IfNull(Shim.Data(Handle)), length);
            }

            set
            {
                var target = bytes;
                if (target.Length != value.Length)
                {
                    throw new ArgumentException($"{value.Length} bytes do not fill a tensor of {target.Length}");
                }

                value.CopyTo(target);
            }
        }

        /// <summary>The elements in row-major order.</summary>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            if (ToScalarType(typeof(T)) != dtype)
            {
                throw new ArgumentException($"{typeof(T).Name} is not compatible with {dtype}");
            }

            return new(this);
        }

        public T item<T>()
            where T : unmanaged
        {
            if (NumberOfElements != 1)
            {
                throw new ArgumentException("Number of elements in the tensor must be 1");
            }

            if (ToScalarType(typeof(T)) != dtype)
            {
                throw new ArgumentException($"{typeof(T).Name} is not compatible with {dtype}");
            }

            if (device_type == DeviceType.CPU)
            {
                return Unsafe.ReadUnaligned<T>(ref Bytes()[0]);
            }

            using var copy = cpu();
            return Unsafe.ReadUnaligned<T>(ref copy.Bytes()[0]);
        }

        // One element, so that strides do not matter.
        private unsafe Span<byte> Bytes() => new((void*)Failure.IfNull(Shim.Data(Handle)), (int)ElementSize);
    }
}
